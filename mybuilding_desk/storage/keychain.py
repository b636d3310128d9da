"""The one road to the keychain of the operating system. It decides which keychain is trusted; it keeps no file itself.

Every call may block for as long as the keychain waits for its owner: call it on a thread of its own with a time limit.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, Protocol, TypeVar

from mybuilding_desk.core.errors import SecretsUnavailable
from mybuilding_desk.storage.keychain_index import KeptNames

SERVICE: Final = "MyBuilding Desk"

MAX_SECRET_CHARS: Final = 1000
"""Characters. The credential store of Windows takes 2,560 bytes, and two of them for a character."""

TRUSTED: Final = frozenset(
    {
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.libsecret.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.kwallet.DBusKeyringKWallet4",
        "keyring.backends.macOS.Keyring",
        "keyring.backends.Windows.WinVaultKeyring",
        "mybuilding_desk.storage.keychain_apart.KeychainApart",  # asks one of the others
    }
)
"""The back ends that encrypt. Others lose the secret without a word, or write it to a file in clear text."""

_CHAINER: Final = "keyring.backends.chainer.ChainerBackend"

Answer = TypeVar("Answer")


class Backend(Protocol):
    """What a back end of the library is asked; each is about the entry of a name under the name of a service."""

    def get_password(self, service: str, username: str, /) -> str | None:
        """What is kept there."""

    def set_password(self, service: str, username: str, password: str, /) -> None:
        """Keep it in place of what was."""

    def delete_password(self, service: str, username: str, /) -> None:
        """Remove what is kept there."""


class Secrets(Protocol):
    """What may be kept of a sign-in: the token of a user, the hash of their PIN, the client secret of a server.

    Never a password.

    All methods raise `SecretsUnavailable`.
    """

    def token(self, server: str, email: str) -> str | None:
        """The token kept for this user, `None` where there is none."""

    def keep_token(self, server: str, email: str, token: str) -> None:
        """Keep the token for the next start."""

    def forget_token(self, server: str, email: str) -> None:
        """Remove the token; fine where there is none."""

    def pin(self, server: str, email: str) -> str | None:
        """The hash of this user's PIN and its tries, as `domain.pin` writes them; `None` where none is set."""

    def keep_pin(self, server: str, email: str, text: str) -> None:
        """Keep it in place of what was."""

    def forget_pin(self, server: str, email: str) -> None:
        """Remove it; fine where there is none."""

    def client_secret(self, server: str, client_id: str) -> str | None:
        """The client secret kept for this server, `None` where there is none."""

    def keep_client_secret(self, server: str, client_id: str, secret: str) -> None:
        """Keep the client secret for the next start."""

    def entries(self) -> list[str]:
        """The names of all entries that this program made, as far as it knows."""

    def forget_entries(self, names: Iterable[str]) -> tuple[int, list[str]]:
        """Remove these, whatever they hold, and look once more: how many there were, and the names of what is left."""


class Keychain:
    """The keychain of the operating system. `find` and `trusted` tell which back end there is and which are trusted.

    `kept` is the file for the names of its entries, where they are to be found again.
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
        """Which back end it is, for a technician. Raises `SecretsUnavailable` where there is none to trust."""
        return _guarded(lambda: _name_of(_first_of(self._trusted_backend())))

    def ask(self, deed: str, *given: str) -> str | None:
        """What the back end answers to its method `deed`. Raises `SecretsUnavailable`."""
        answer: str | None = _guarded(lambda: getattr(self._trusted_backend(), deed)(*given))
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
        found = [name for name in wanted if self._kept(name) is not None]
        for name in wanted:
            self._forget(name)
        return len(found), [name for name in wanted if self._kept(name) is not None]

    def _forget(self, name: str) -> None:
        if self.ask("get_password", SERVICE, name) is not None:
            self.ask("delete_password", SERVICE, name)
        if self._names is not None:
            self._names.remove(name)

    def _kept(self, name: str) -> str | None:
        return self.ask("get_password", SERVICE, name) or None

    def _keep(self, name: str, secret: str) -> None:
        if len(secret) > MAX_SECRET_CHARS:
            raise SecretsUnavailable(f"a secret of {len(secret)} characters is longer than a keychain takes")
        _guarded(self._trusted_backend)
        if self._names is not None:
            self._names.add(name)
        self.ask("set_password", SERVICE, name, secret)

    def _trusted_backend(self) -> Backend:
        backend = self._find()
        if _name_of(backend) == _CHAINER and not _first_of(backend):
            raise SecretsUnavailable("there is no keychain to trust")
        if not self._is_trusted(backend):
            raise SecretsUnavailable(f"{_name_of(backend)} is no keychain to trust")
        return backend

    def _is_trusted(self, backend: Backend) -> bool:
        if _name_of(backend) != _CHAINER:
            return _name_of(backend) in self._trusted
        parts = backend.backends  # type: ignore[attr-defined]  # the chainer's own
        return bool(parts) and all(_name_of(part) in self._trusted for part in parts)

    def _of_the_system(self) -> Backend:
        """The best of the trusted back ends; imported on first use, as it looks at every back end there is."""
        import keyring.core  # noqa: PLC0415 - see above

        keyring.core.init_backend(limit=self._is_candidate)
        return keyring.core.get_keyring()

    def _is_candidate(self, backend: Backend) -> bool:
        return _name_of(backend) in self._trusted | {_CHAINER}


class MemoryKeychain:
    """Keeps secrets for the life of the process: for the practice building, whose sign-in is worth nothing."""

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
    """The name of the entry that holds a token."""
    return f"token of {email.strip().lower()} at {_server_name(server)}"


def pin_name(server: str, email: str) -> str:
    """How the entry of a PIN is called."""
    return f"PIN of {email.strip().lower()} at {_server_name(server)}"


def client_name(server: str, client_id: str) -> str:
    """The name of the entry that holds a client secret."""
    return f"client secret of {client_id} at {_server_name(server)}"


def _server_name(server: str) -> str:
    return server.strip().rstrip("/").lower()


def _first_of(backend: Backend) -> Backend | None:
    """The back end itself, or the one that a chain of them asks first; `None` for a chain of none."""
    parts = backend.backends if _name_of(backend) == _CHAINER else [backend]  # type: ignore[attr-defined]  # its own
    return next(iter(parts), None)


def _name_of(backend: object) -> str:
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


def _guarded(call: Callable[[], Answer]) -> Answer:
    """The answer of the keychain. Back ends raise what they like, and may quote the secret: only the kind is told."""
    try:
        return call()
    except SecretsUnavailable:
        raise
    except Exception as error:  # nothing that a keychain does may end the program
        kind = type(error).__name__
    # Outside of the handler, so that not even the context of the new error holds the old one.
    raise SecretsUnavailable(f"the keychain failed: {kind}")
