"""The errors of the program, each named by what its receiver does about it.

Words for them live in `ui/text/error_messages.py`.
"""

from typing import Final


class DeskError(Exception):
    """Any trouble that the program expects and can put into words.

    `detail` is one line for a technician. It never holds a token, a password or a client secret.
    """

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail


class Unreachable(DeskError):
    """Nothing was sent: no connection, connect time-out, certificate refused. Keep the work and try later.

    `certificate` is true where the server answered but its certificate was refused, `proxy` where the network's own
    way out (its proxy) was not to be had or let nothing through.
    """

    def __init__(self, detail: str = "", *, certificate: bool = False, proxy: bool = False) -> None:
        super().__init__(detail)
        self.certificate = certificate
        self.proxy = proxy


class NoAnswer(DeskError):
    """The call was sent and no whole answer came: it may have worked. Look before sending again."""


class ServerTrouble(DeskError):
    """The server, or something before it, answered with what is no answer of the API. Keep the work and try later.

    `retry_after` is the wait in seconds that the server asked for, `None` where it named none. `untouched` is true
    where it says that it did nothing (429); any other answer may stand before a server that did.
    """

    def __init__(self, detail: str = "", *, retry_after: float | None = None, untouched: bool = False) -> None:
        super().__init__(detail)
        self.retry_after = retry_after
        self.untouched = untouched


class ListTooLong(ServerTrouble):
    """A list of the server went past every bound. Keep what is known of it, go on with the rest, say so.

    `detail` is the bound, or the part of the lists (`packages`, `residents`, ...) where it is told to the user.
    """

    reason: Final = "too_long"


class SignInNeeded(DeskError):
    """The token is no longer valid (`invalid_grant` on an authenticated call). Ask for the password, keep all work."""


class Refused(DeskError):
    """The server understood and said no. Never sent again by itself.

    `reason` is the server's code (`unknown_unit`, `invalid_grant` from the token endpoint, ...), `detail` its text.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(detail)
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.reason}: {self.detail}" if self.detail else self.reason


class WrongPassword(Refused):
    """The server does not take this e-mail and password. `seconds` is the wait before the next try."""

    def __init__(self, detail: str, seconds: int) -> None:
        super().__init__("invalid_grant", detail)
        self.seconds = seconds


class TooSoon(DeskError):
    """After several wrong passwords the next waits: nothing was sent. `seconds` is how long."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"{seconds} s")
        self.seconds = seconds


class StorageTrouble(DeskError):
    """A file of this PC cannot be read or written.

    `reason` is one of `full`, `read_only`, `locked`, `corrupt`, `newer`, `no_index`, `silent` (the file that `detail`
    names does not answer), `reserve` (what room is left is kept for the outbox), `too_large` (the copy has reached its
    limit), `unknown`.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(detail)
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.reason}: {self.detail}" if self.detail else self.reason


class SecretsUnavailable(DeskError):
    """There is no keychain to trust, it is locked, or it did not answer in time. Nothing will be remembered."""


class ConfigTrouble(DeskError):
    """The configuration cannot be used. `path` and `line` say where (line 0: unknown).

    `said` is one plain sentence, marked for translation, with `{0}` and so on for `values`; the first value is the
    setting, where it is about one. `detail` is the same in English. The eighth error: it ends the start, so no caller
    below `__main__` and the set-up page ever sees it.
    """

    def __init__(self, said: str, path: str = "", line: int = 0, values: tuple[str, ...] = ()) -> None:
        super().__init__(said.format(*values) if values else said)
        self.said = said
        self.values = values
        self.path = path
        self.line = line

    def at(self, path: str, line: int) -> "ConfigTrouble":
        """The same trouble, met at this place."""
        return ConfigTrouble(self.said, path, line, self.values)


def translate(_context: str, literal: str) -> str:
    """Marks a literal for translation and leaves it as it is; `pyside6-lupdate` knows the mark by this name."""
    return literal
