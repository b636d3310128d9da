"""JSON values made from bytes, so that a byte-level fuzzer changes shapes. It uses the names of the contract."""

from typing import Final

NAMES: Final = (
    *("status", "response", "message", "error", "error_description", "total", "access_token", "user", "userId"),
    *("packages", "package", "packageId", "communities", "community", "communityId", "title", "timezone", "address"),
    *("residents", "resident", "residentId", "firstName", "lastName", "emailAddress", "residentType", "unit"),
    *("types", "type", "typeId", "typeName", "arrivedAt", "releasedAt", "updatedAt", "location", "reference"),
    *("trackingNumber", "description", "acceptedBy", "releasedTo", "releasedBy", "residentName", "userType"),
    *("email", "fullname", "profilePicture", "city", "state", "unknown"),
)
WORDS: Final = (
    *("", " ", "success", "failed", "invalid_grant", "unknown_unit", "access_denied", "already_released", "x" * 3_000),
    *("2026-03-01T12:00:00Z", "2026-03-01 12:00:00", "2026-03-01T12:00:00+23:59", "0001-01-01T00:00:00+14:00"),
    *("9999-12-31T23:59:59-14:00", "0000-00-00 00:00:00", "1772388000", "1e400", "Europe/Berlin", "../../etc/passwd"),
    *("<b>Ana</b>", "&#0;&#x1F;&#55296;", "&lt;script&gt;", "\x00\x07", "\ud800", "\u202eevil\u2066", "=1+1", "%s{0}"),
    *("e\u0301" * 40, "\u200b\u200d", "c4n4ry70ken", "c4n4ryp4ssword", "9" * 25, "O&#039;Neil", "\u2028", "\ufdd0"),
)
NUMBERS: Final = (0, 1, -1, 32, 1e308, -0.0, 0.1, 2**63, -(2**70), 10**400, 1772388000, 253402300800, 1e17)
DEEPEST: Final = 7


class Values:
    """Reads values from `data`, byte by byte; after its end come `None`s."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def envelope(self) -> object:
        """A response body: mostly an envelope, since other bodies are barely parsed."""
        choice = self._byte() % 8
        if choice == 0:
            return self.value(0)
        if choice == 1:
            return {"status": "failed", "response": {"message": self.value(1)}, "message": self.value(1)}
        if choice == 2:
            return {"error": self.value(1), "error_description": self.value(1)}
        return {"status": "success", "response": self.value(0)}

    def value(self, depth: int) -> object:
        """The next value, at most `DEEPEST` deep."""
        byte = self._byte()
        kind, rest = byte % 8, byte // 8
        if kind <= 1 and depth < DEEPEST:
            return [self.value(depth + 1) for _ in range(rest % 6)]
        if kind <= 4 and depth < DEEPEST:
            return {self._name(): self.value(depth + 1) for _ in range(rest % 12)}
        if kind == 5:
            return NUMBERS[rest % len(NUMBERS)]
        if kind == 6:
            return self._own_text(rest)
        return WORDS[self._byte() % len(WORDS)] if rest % 8 else (None, True, False)[rest // 8 % 3]

    def _name(self) -> str:
        return NAMES[self._byte() % len(NAMES)]

    def _own_text(self, size: int) -> str:
        start, self._at = self._at, self._at + size
        return self._data[start : self._at].decode("utf-8", "surrogateescape")

    def _byte(self) -> int:
        self._at += 1
        return self._data[self._at - 1] if self._at <= len(self._data) else 255 - 8 * 8
