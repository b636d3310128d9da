"""Access to the operating system's keychain, limited to trusted back ends.

Every call may block as long as the keychain waits for its owner, so call it on a separate thread with a time limit.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, Protocol, TypeVar

from mybuilding_desk.core.errors import SecretsUnavailable
from mybuilding_desk.storage.keychain_index import KeptNames

SERVICE: Final = "MyBuilding Desk"

MAX_SECRET_CHARS: Final = 1000
"""Longest secret to store. The Windows credential store takes 2,560 bytes, at two bytes per character."""

TRUSTED: Final = frozenset(
    {
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.libsecret.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.kwallet.DBusKeyringKWallet4",
        "keyring.backends.macOS.Keyring",
        "keyring.backends.Windows.WinVaultKeyring",
    }
)
"""The back ends that encrypt. Others silently lose the secret, or write it to a file in plain text."""

_CHAINER: Final = "keyring.backends.chainer.ChainerBackend"

Answer = TypeVar("Answer")


class Backend(Protocol):
    """The methods used of a keyring back end. An entry is identified by a service and a user name."""

    def get_password(self, service: str, username: str, /) -> str | None:
        """Return the secret of the entry, or `None`."""

    def set_password(self, service: str, username: str, password: str, /) -> None:
        """Store the secret, replacing any older one."""

    def delete_password(self, service: str, username: str, /) -> None:
        """Delete the entry."""


class Secrets(Protocol):
    """Secrets of a sign-in: a user's token, the hash of their PIN, and a server's client secret. Never a password.

    All methods raise `SecretsUnavailable`.
    """

    def token(self, server: str, email: str) -> str | None:
        """Return the stored token of this user, or `None`."""

    def keep_token(self, server: str, email: str, token: str) -> None:
        """Store the token for the next start."""

    def forget_token(self, server: str, email: str) -> None:
        """Delete the token, if there is one."""

    def pin(self, server: str, email: str) -> str | None:
        """Return the hash of this user's PIN and its tries, as written by `domain.pin`; `None` if no PIN is set."""

    def keep_pin(self, server: str, email: str, text: str) -> None:
        """Store the hash and the tries, replacing older ones."""

    def forget_pin(self, server: str, email: str) -> None:
        """Delete the PIN entry, if there is one."""

    def client_secret(self, server: str, client_id: str) -> str | None:
        """Return the stored client secret of this server, or `None`."""

    def keep_client_secret(self, server: str, client_id: str, secret: str) -> None:
        """Store the client secret for the next start."""

    def entries(self) -> list[str]:
        """Return the names of all known entries of this program."""

    def forget_entries(self, names: Iterable[str]) -> tuple[int, list[str]]:
        """Delete these entries and check again; return how many existed, and the names of those left."""


class Keychain:
    """The keychain of the operating system.

    `find` returns the back end; `trusted` are the class names of trusted ones. `kept` is the file that lists the
    names of the entries, if they must be found again.
    """

    def __init__(
        self,
        find: Callable[[], Backend] | None = None,
        trusted: frozenset[str] = TRUSTED,
        kept: Path | None = None,
    ) -> None:
        self._find = find or self._of_the_system
        self._trusted = trusted
        self._names = KeptNames(kept) if kept is not None else None

    def name(self) -> str:
        """Return the class name of the back end, for IT staff. Raises `SecretsUnavailable` if none is trusted."""
        return _guarded(lambda: _name_of(_first_of(self._trusted_backend())))

    def _ask(self, method: str, *given: str) -> str | None:
        """Call `method` of the back end and return its result. Raises `SecretsUnavailable`."""
        answer: str | None = _guarded(lambda: getattr(self._trusted_backend(), method)(*given))
        return answer

    def token(self, server: str, email: str) -> str | None:
        """See `Secrets`."""
        return self._kept(token_name(server, email))

    def keep_token(self, server: str, email: str, token: str) -> None:
        """See `Secrets`."""
        self._keep(token_name(server, email), token)

    def forget_token(self, server: str, email: str) -> None:
        """See `Secrets`."""
        self._forget(token_name(server, email))

    def pin(self, server: str, email: str) -> str | None:
        """See `Secrets`."""
        return self._kept(pin_name(server, email))

    def keep_pin(self, server: str, email: str, text: str) -> None:
        """See `Secrets`."""
        self._keep(pin_name(server, email), text)

    def forget_pin(self, server: str, email: str) -> None:
        """See `Secrets`."""
        self._forget(pin_name(server, email))

    def client_secret(self, server: str, client_id: str) -> str | None:
        """See `Secrets`."""
        return self._kept(client_name(server, client_id))

    def keep_client_secret(self, server: str, client_id: str, secret: str) -> None:
        """See `Secrets`."""
        self._keep(client_name(server, client_id), secret)

    def entries(self) -> list[str]:
        """See `Secrets`."""
        return self._names.all() if self._names is not None else []

    def forget_entries(self, names: Iterable[str]) -> tuple[int, list[str]]:
        """See `Secrets`."""
        wanted = list(names)
        present = [name for name in wanted if self._kept(name) is not None]
        for name in wanted:
            self._forget(name)
        return len(present), [name for name in wanted if self._kept(name) is not None]

    def _forget(self, name: str) -> None:
        if self._ask("get_password", SERVICE, name) is not None:
            self._ask("delete_password", SERVICE, name)
        if self._names is not None:
            self._names.remove(name)

    def _kept(self, name: str) -> str | None:
        return self._ask("get_password", SERVICE, name) or None

    def _keep(self, name: str, secret: str) -> None:
        if len(secret) > MAX_SECRET_CHARS:
            raise SecretsUnavailable(f"a secret of {len(secret)} characters is too long for the keychain")
        _guarded(self._trusted_backend)
        if self._names is not None:
            self._names.add(name)
        self._ask("set_password", SERVICE, name, secret)

    def _trusted_backend(self) -> Backend:
        backend = self._find()
        if _name_of(backend) == _CHAINER and not _first_of(backend):
            raise SecretsUnavailable("no trusted keychain found")
        if not self._is_trusted(backend):
            raise SecretsUnavailable(f"{_name_of(backend)} isn't a trusted keychain")
        return backend

    def _is_trusted(self, backend: Backend) -> bool:
        if _name_of(backend) != _CHAINER:
            return _name_of(backend) in self._trusted
        parts = backend.backends  # type: ignore[attr-defined]  # the chainer's own
        return bool(parts) and all(_name_of(part) in self._trusted for part in parts)

    def _of_the_system(self) -> Backend:
        """Return the best trusted back end. `keyring.core` is imported on first use, as it loads all back ends."""
        import keyring.core  # noqa: PLC0415 - keyring, on first use

        keyring.core.init_backend(limit=self._is_candidate)
        return keyring.core.get_keyring()

    def _is_candidate(self, backend: Backend) -> bool:
        return _name_of(backend) in self._trusted | {_CHAINER}


class MemoryKeychain:
    """A keychain in memory, for practice mode, where secrets need not outlast the process."""

    def __init__(self) -> None:
        self._secrets: dict[str, str] = {}

    def token(self, server: str, email: str) -> str | None:
        """See `Secrets`."""
        return self._secrets.get(token_name(server, email))

    def keep_token(self, server: str, email: str, token: str) -> None:
        """See `Secrets`."""
        self._secrets[token_name(server, email)] = token

    def forget_token(self, server: str, email: str) -> None:
        """See `Secrets`."""
        self._secrets.pop(token_name(server, email), None)

    def pin(self, server: str, email: str) -> str | None:
        """See `Secrets`."""
        return self._secrets.get(pin_name(server, email))

    def keep_pin(self, server: str, email: str, text: str) -> None:
        """See `Secrets`."""
        self._secrets[pin_name(server, email)] = text

    def forget_pin(self, server: str, email: str) -> None:
        """See `Secrets`."""
        self._secrets.pop(pin_name(server, email), None)

    def client_secret(self, server: str, client_id: str) -> str | None:
        """See `Secrets`."""
        return self._secrets.get(client_name(server, client_id))

    def keep_client_secret(self, server: str, client_id: str, secret: str) -> None:
        """See `Secrets`."""
        self._secrets[client_name(server, client_id)] = secret

    def entries(self) -> list[str]:
        """See `Secrets`."""
        return list(self._secrets)

    def forget_entries(self, names: Iterable[str]) -> tuple[int, list[str]]:
        """See `Secrets`."""
        return sum(self._secrets.pop(name, None) is not None for name in names), []


def token_name(server: str, email: str) -> str:
    """Return the name of the keychain entry for a token."""
    return f"token of {email.strip().lower()} at {_server_name(server)}"


def pin_name(server: str, email: str) -> str:
    """Return the name of the keychain entry for a PIN."""
    return f"PIN of {email.strip().lower()} at {_server_name(server)}"


def client_name(server: str, client_id: str) -> str:
    """Return the name of the keychain entry for a client secret."""
    return f"client secret of {client_id} at {_server_name(server)}"


def _server_name(server: str) -> str:
    return server.strip().rstrip("/").lower()


def _first_of(backend: Backend) -> Backend | None:
    """Return the back end itself, or the first one of a chain; `None` for an empty chain."""
    parts = backend.backends if _name_of(backend) == _CHAINER else [backend]  # type: ignore[attr-defined]  # its own
    return next(iter(parts), None)


def _name_of(backend: object) -> str:
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


def _guarded(call: Callable[[], Answer]) -> Answer:
    """Return the result of `call`; turn any exception into `SecretsUnavailable`.

    A back end may raise anything, and quote the secret in it, so only the type of the exception is reported.
    """
    try:
        return call()
    except SecretsUnavailable:
        raise
    except Exception as error:  # a keychain error must not end the program
        error_name = type(error).__name__
    # Outside the handler, so that the new error does not keep the old one as its context.
    raise SecretsUnavailable(f"the keychain failed: {error_name}")
