"""Keychain access with small test back ends: trust, errors, and no leak of a secret."""

import logging
import os
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator

import keyring.backends.chainer
import keyring.backends.fail
import keyring.backends.null
import keyring.errors
import pytest
from keyring.backend import KeyringBackend

from mybuilding_desk.core.errors import SecretsUnavailable
from mybuilding_desk.storage.keychain import MAX_SECRET_CHARS, SERVICE, TRUSTED, Keychain, MemoryKeychain, Secrets

SERVER, EMAIL, TOKEN = "https://api.example.org", "ana@example.org", "0123456789abcdef0123456789abcdef01234567"


class Drawer(KeyringBackend):
    """A back end that keeps secrets in memory, or raises `trouble` at every call."""

    priority = 1  # type: ignore[assignment]

    def __init__(self, trouble: BaseException | None = None) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.trouble = trouble

    def get_password(self, service: str, username: str) -> str | None:
        self._may_fail()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._may_fail()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._may_fail()
        if (service, username) not in self.kept:
            raise keyring.errors.PasswordDeleteError("not found")
        del self.kept[service, username]

    def _may_fail(self) -> None:
        if self.trouble:
            raise self.trouble


class UntrustedBackend(Drawer):
    """An untrusted back end."""


class Chain(keyring.backends.chainer.ChainerBackend):
    """The chainer of the library over test back ends."""

    backends: tuple[KeyringBackend, ...] = ()


Chain.__module__, Chain.__qualname__ = "keyring.backends.chainer", "ChainerBackend"
DRAWER = frozenset({f"{Drawer.__module__}.Drawer"})


@pytest.fixture(autouse=True)
def _no_backend_leaks_out() -> Iterator[None]:
    """The class of a back end registers itself with the library: unregister ours for the other tests."""
    yield
    for ours in (Drawer, UntrustedBackend, Chain):
        KeyringBackend._classes.discard(ours)


def keychain_with(backend: KeyringBackend) -> Keychain:
    return Keychain(lambda: backend, DRAWER)


@pytest.fixture(params=["keychain", "memory"])
def secrets(request: pytest.FixtureRequest) -> Secrets:
    return keychain_with(Drawer()) if request.param == "keychain" else MemoryKeychain()


def test_a_token_belongs_to_one_user_of_one_server(secrets: Secrets) -> None:
    assert secrets.token(SERVER, EMAIL) is None
    secrets.keep_token(SERVER, EMAIL, "old")
    secrets.keep_token(SERVER, EMAIL, TOKEN)
    assert secrets.token(f"{SERVER.upper()}/", f" {EMAIL.upper()} ") == TOKEN
    assert secrets.token(SERVER, "bo@example.org") is None
    assert secrets.token("https://other.example.org", EMAIL) is None
    secrets.forget_token(SERVER, EMAIL)
    assert secrets.token(SERVER, EMAIL) is None
    secrets.forget_token(SERVER, EMAIL)


def test_a_client_secret_is_separate_from_the_token(secrets: Secrets) -> None:
    assert secrets.client_secret(SERVER, EMAIL) is None
    secrets.keep_client_secret(SERVER, EMAIL, "s3cret")
    assert secrets.client_secret(SERVER, EMAIL) == "s3cret"
    assert secrets.token(SERVER, EMAIL) is None
    secrets.forget_token(SERVER, EMAIL)
    assert secrets.client_secret(SERVER, EMAIL) == "s3cret"


def test_entries_are_stored_under_the_service_name() -> None:
    drawer = Drawer()
    keychain_with(drawer).keep_token(SERVER, EMAIL, TOKEN)
    assert {service for service, _ in drawer.kept} == {SERVICE}


def test_an_empty_secret_is_none() -> None:
    keychain = keychain_with(Drawer())
    keychain.keep_token(SERVER, EMAIL, "")
    assert keychain.token(SERVER, EMAIL) is None


CALLS: dict[str, Callable[[Keychain], object]] = {
    "token": lambda keychain: keychain.token(SERVER, EMAIL),
    "keep_token": lambda keychain: keychain.keep_token(SERVER, EMAIL, TOKEN),
    "forget_token": lambda keychain: keychain.forget_token(SERVER, EMAIL),
    "client_secret": lambda keychain: keychain.client_secret(SERVER, "desk"),
    "keep_client_secret": lambda keychain: keychain.keep_client_secret(SERVER, "desk", TOKEN),
}
TROUBLES = [
    keyring.errors.NoKeyringError(TOKEN),
    keyring.errors.KeyringLocked(TOKEN),
    keyring.errors.PasswordSetError(TOKEN),
    keyring.errors.InitError(TOKEN),
    RuntimeError(TOKEN),
    ImportError(TOKEN),
    OSError(5, TOKEN),
    UnicodeEncodeError("utf-8", TOKEN, 0, 1, "surrogates"),
    AttributeError(TOKEN),
]


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda trouble: type(trouble).__name__)
def test_every_failure_is_one_error_without_the_secret(
    call: Callable[[Keychain], object], trouble: BaseException
) -> None:
    with pytest.raises(SecretsUnavailable) as caught:
        call(keychain_with(Drawer(trouble)))
    error = caught.value
    assert type(trouble).__name__ in error.detail
    assert error.__context__ is None
    assert TOKEN not in "".join(traceback.format_exception(error)) + repr(error) + str(error.args)


def test_a_keyboard_interrupt_is_no_keychain_failure() -> None:
    with pytest.raises(KeyboardInterrupt):
        keychain_with(Drawer(KeyboardInterrupt())).token(SERVER, EMAIL)


@pytest.mark.parametrize(
    "backend",
    [UntrustedBackend(), keyring.backends.null.Keyring(), keyring.backends.fail.Keyring(), Chain()],
    ids=["unknown", "null", "fail", "empty chain"],
)
@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_an_untrusted_back_end_is_never_called(backend: KeyringBackend, call: Callable[[Keychain], object]) -> None:
    with pytest.raises(SecretsUnavailable, match="trusted keychain"):
        call(keychain_with(backend))
    assert not getattr(backend, "kept", {})


def test_a_chain_is_as_trusted_as_its_worst_part() -> None:
    drawer, untrusted = Drawer(), UntrustedBackend()
    chain = Chain()
    chain.backends = (drawer,)
    keychain_with(chain).keep_token(SERVER, EMAIL, TOKEN)
    assert list(drawer.kept.values()) == [TOKEN]
    chain.backends = (drawer, untrusted)
    with pytest.raises(SecretsUnavailable):
        keychain_with(chain).keep_token(SERVER, EMAIL, "new")
    assert (list(drawer.kept.values()), untrusted.kept) == ([TOKEN], {})


def test_a_secret_longer_than_windows_allows_is_rejected() -> None:
    keychain = keychain_with(Drawer())
    keychain.keep_token(SERVER, EMAIL, "x" * MAX_SECRET_CHARS)
    with pytest.raises(SecretsUnavailable) as caught:
        keychain.keep_token(SERVER, EMAIL, "y" * (MAX_SECRET_CHARS + 1))
    assert "y" * 10 not in str(caught.value)
    assert keychain.token(SERVER, EMAIL) == "x" * MAX_SECRET_CHARS


def test_no_secret_is_shown_or_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    for secrets in (keychain_with(Drawer()), MemoryKeychain()):
        secrets.keep_token(SERVER, EMAIL, TOKEN)
        secrets.keep_client_secret(SERVER, "desk", TOKEN)
        assert TOKEN not in repr(secrets) + str(secrets)
    assert TOKEN not in caplog.text


def test_the_trusted_names_exist_in_the_library() -> None:
    """A name removed from the library would lock every clerk out of the keychain."""
    posix = {"keyring.backends.SecretService.Keyring", "keyring.backends.libsecret.Keyring"}
    assert posix < TRUSTED
    for name in TRUSTED:
        module, _, attribute = name.rpartition(".")
        try:
            backend = getattr(__import__(module, fromlist=[attribute]), attribute)
        except ImportError:  # the macOS back end loads a framework that other systems lack
            assert "macOS" in name and sys.platform != "darwin"
            continue
        assert f"{backend.__module__}.{backend.__qualname__}" == name


ASK = f"""
import sys
from mybuilding_desk.core.errors import SecretsUnavailable
from mybuilding_desk.storage.keychain import Keychain
assert "keyring" not in sys.modules  # slow to import: only on first use
try:
    Keychain().keep_token("{SERVER}", "{EMAIL}", "{TOKEN}")
except SecretsUnavailable as error:
    print(error.detail)
else:
    sys.exit("kept")
"""


@pytest.mark.parametrize(
    ("backend", "detail"),
    [
        ("keyring.backends.null.Keyring", "keyring.backends.null.Keyring isn't a trusted keychain"),
        ("keyring.backends.fail.Keyring", "keyring.backends.fail.Keyring isn't a trusted keychain"),
        ("no.such.module.Keyring", "the keychain failed: ModuleNotFoundError"),
        ("keyring.backends.null.NoSuch", "the keychain failed: AttributeError"),
        ("", "no trusted keychain found"),
    ],
)
def test_the_real_library_without_a_keychain_raises(backend: str, detail: str, tmp_path: os.PathLike[str]) -> None:
    """Without a session bus nothing is stored, whatever the environment names, and the error says why."""
    environment = {**os.environ, "HOME": str(tmp_path), "PYTHON_KEYRING_BACKEND": backend}
    environment["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent"
    if not backend:
        del environment["PYTHON_KEYRING_BACKEND"]
    command = [sys.executable, "-c", ASK]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip().endswith(detail)
