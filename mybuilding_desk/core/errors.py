"""Errors of the program, each named for what the caller does about it.

Their user-facing messages are in `ui/text/error_messages.py`.
"""

from typing import Final


class DeskError(Exception):
    """Base class of the errors that the program expects and has a message for.

    `detail` is one line for a technician. It never contains a token, a password, or a client secret.
    """

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail


class Unreachable(DeskError):
    """Nothing was sent: no connection, connect timeout, or certificate rejected. Keep the work and try again later.

    `certificate` is true if the server answered but its certificate was rejected, `proxy` if the network's proxy was
    unreachable or blocked the connection.
    """

    def __init__(self, detail: str = "", *, certificate: bool = False, proxy: bool = False) -> None:
        super().__init__(detail)
        self.certificate = certificate
        self.proxy = proxy


class NoAnswer(DeskError):
    """The request was sent but no complete response came: it may have been applied. Check before sending it again."""


class ServerTrouble(DeskError):
    """The server, or something in front of it, sent no valid API response. Keep the work and try again later.

    `retry_after` is the wait in seconds that the server asked for, `None` if it gave none. `untouched` is true if the
    server says that it did nothing (429); behind any other response, the request may have been applied.
    """

    def __init__(self, detail: str = "", *, retry_after: float | None = None, untouched: bool = False) -> None:
        super().__init__(detail)
        self.retry_after = retry_after
        self.untouched = untouched


class ListTooLong(ServerTrouble):
    """A list from the server exceeded a limit. Keep the known part, continue with the rest, and tell the user.

    `detail` is the limit, or the name of the list (`packages`, `residents`, ...) where it is shown to the user.
    """

    reason: Final = "too_long"


class SignInNeeded(DeskError):
    """The token is no longer valid (`invalid_grant` on an authenticated call). Ask for the password, keep all work."""


class Refused(DeskError):
    """The server understood the request and rejected it. Never resent automatically.

    `reason` is the server's code (`unknown_unit`, `invalid_grant` from the token endpoint, ...), `detail` its text.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(detail)
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.reason}: {self.detail}" if self.detail else self.reason


class WrongPassword(Refused):
    """The server rejected the email and password. `seconds` is the wait before the next attempt."""

    def __init__(self, detail: str, seconds: int) -> None:
        super().__init__("invalid_grant", detail)
        self.seconds = seconds


class TooSoon(DeskError):
    """Nothing was sent: after several wrong passwords the next attempt has to wait `seconds`."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"{seconds} s")
        self.seconds = seconds


class StorageTrouble(DeskError):
    """A file on this computer cannot be read or written.

    `reason` is one of `full`, `read_only`, `locked`, `corrupt`, `newer`, `no_index`, `silent` (the file named by
    `detail` does not respond), `reserve` (the remaining disk space is reserved for the outbox), `too_large` (the cache
    has reached its size limit), `gone` (the folder no longer exists), `in_use` (another program has the file open),
    `bad_name` (too long, or with characters that no file name may have), `unknown`.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(detail)
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.reason}: {self.detail}" if self.detail else self.reason


class PrintTrouble(DeskError):
    """A print job failed, or its result is unknown. Keep it, and let the user print it again.

    `reason` is one of `no_printer` (none is chosen, or none is installed), `gone` (it is not installed anymore),
    `offline`, `paper` (out of labels or paper), `stopped` (paused, or accepts no jobs), `no_answer` (the printing
    system hangs), `crashed`, `too_small` (the page is too small for a label), `unknown`. `printer` is its name or `""`.
    """

    def __init__(self, reason: str, printer: str = "", detail: str = "") -> None:
        super().__init__(detail)
        self.reason = reason
        self.printer = printer

    def __str__(self) -> str:
        return f"{self.reason}: {self.detail}" if self.detail else self.reason


class SecretsUnavailable(DeskError):
    """There is no trustworthy keychain, it is locked, or it did not respond in time. Nothing will be remembered."""


class ConfigTrouble(DeskError):
    """The configuration cannot be used. `path` and `line` give the location (line 0: unknown).

    `message` is one plain sentence, marked for translation, with placeholders `{0}`, `{1}`, ... for `values`; the first
    value is the name of the setting, if it concerns one. `detail` is the same sentence in English, filled in. This
    error ends startup, so only the command line and the server setup page handle it.
    """

    def __init__(self, message: str, path: str = "", line: int = 0, values: tuple[str, ...] = ()) -> None:
        super().__init__(message.format(*values) if values else message)
        self.message = message
        self.values = values
        self.path = path
        self.line = line

    def at(self, path: str, line: int) -> "ConfigTrouble":
        """Return the same error with this location."""
        return ConfigTrouble(self.message, path, line, self.values)


def translate(_context: str, literal: str) -> str:
    """Mark a literal for translation and return it unchanged; `pyside6-lupdate` finds this function by its name."""
    return literal
