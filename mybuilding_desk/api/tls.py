"""TLS for the connection: the certificates to trust, and the adapter that uses them.

Passes its own `ssl` context directly to urllib3, so that `REQUESTS_CA_BUNDLE` cannot replace it. No environment
variable adds certificates, replaces them, or writes session keys to a file.
"""

import logging
import re
import ssl
import sys
from pathlib import Path
from typing import Any, Final

import truststore
from requests.adapters import HTTPAdapter
from urllib3 import HTTPSConnectionPool
from urllib3.connection import HTTPSConnection

from mybuilding_desk.api.call_state import CallState
from mybuilding_desk.config.validation import MAX_CERTIFICATE_BYTES
from mybuilding_desk.core.errors import ConfigTrouble, translate
from mybuilding_desk.core.limited_read import read_limited
from mybuilding_desk.core.redaction import redacted

_LOGGERS: Final = ("connection", "connectionpool", "poolmanager", "response", "util.retry")


class TlsAdapter(HTTPAdapter):
    """Transport adapter of the session. Never sends anything twice: `max_retries` is 0."""

    def __init__(self, context: ssl.SSLContext, call_state: CallState) -> None:
        self._context = context
        self._pools = {"https": _pool_on(call_state)}
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Do what the base class does, with our TLS context and connection pools."""
        super().init_poolmanager(*args, **kwargs, ssl_context=self._context)
        self.poolmanager.pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        """Do what the base class does, with our TLS context and, except for SOCKS, our connection pools."""
        if proxy.lower().startswith("socks"):
            return super().proxy_manager_for(proxy, **kwargs, ssl_context=self._context)
        contexts = {"ssl_context": self._context, "proxy_ssl_context": self._context}
        manager = super().proxy_manager_for(proxy, **kwargs, **contexts)
        manager.pool_classes_by_scheme = self._pools
        return manager

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Do nothing: the context decides. The base class would also trust certifi's bundle."""


def _pool_on(call_state: CallState) -> type[HTTPSConnectionPool]:
    class Connection(HTTPSConnection):
        def _new_conn(self) -> Any:
            call_state.opened = True
            connection = super()._new_conn()
            call_state.attach(connection)
            return connection

        def request(self, *args: Any, **kwargs: Any) -> None:
            if self.sock is not None and not call_state.opened:
                call_state.attach(self.sock)
            call_state.sent = True
            super().request(*args, **kwargs)

    class Pool(HTTPSConnectionPool):
        ConnectionCls = Connection

    return Pool


def _redact(record: logging.LogRecord) -> bool:
    record.msg, record.args = redacted(record.getMessage()), ()
    return True


def redact_the_log() -> None:
    """Redact secrets from urllib3's log for all handlers: it logs whole URLs, including the token of a GET."""
    for name in _LOGGERS:
        logging.getLogger(f"urllib3.{name}").addFilter(_redact)


_FILES: Final = (
    "/etc/ssl/certs/ca-certificates.crt",  # Debian, Ubuntu
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",  # Fedora, Red Hat
    "/etc/pki/tls/cert.pem",
    "/etc/ssl/ca-bundle.pem",  # SUSE
    "/etc/ssl/cert.pem",  # Alpine, Arch
)
_HASHED: Final = re.compile(r"[0-9a-fA-F]{8}\.[0-9]")


def tls_context(ca_bundle: str) -> ssl.SSLContext:
    """Return a context for TLS 1.2 or later that trusts the system's certificates and those in `ca_bundle`.

    `ca_bundle` is the path of a PEM file, or `""` for none. Raises `ConfigTrouble` if it cannot be read.
    """
    context = _of_the_system()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        if ca_bundle:
            content = read_limited(Path(ca_bundle), MAX_CERTIFICATE_BYTES)
            # Ignore non-ASCII text between the certificates, such as names in comments.
            context.load_verify_locations(cadata=content.decode("ascii", "ignore"))
    except TimeoutError:
        message = translate("config", "{0} points to a file that isn’t responding: {1}.")
        raise ConfigTrouble(message, values=("ca_bundle", ca_bundle)) from None
    except (OSError, ValueError):  # ssl.SSLError is an OSError
        message = translate("config", "{0} isn’t a valid PEM certificate file.")
        raise ConfigTrouble(message, values=("ca_bundle",)) from None
    return context


def _of_the_system() -> ssl.SSLContext:
    """Return a context with the system's certificates.

    Uses truststore on Windows and macOS only: elsewhere it would obey SSL_CERT_FILE.
    """
    if sys.platform in {"win32", "darwin"}:
        return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    paths = ssl.get_default_verify_paths()
    folder = Path(paths.openssl_capath)
    if _has_certificates(folder):
        context.load_verify_locations(capath=str(folder))
        return context
    file = next((one for one in (paths.openssl_cafile, *_FILES) if Path(one).is_file()), "")
    if file:
        context.load_verify_locations(cafile=file)
    return context


def _has_certificates(folder: Path) -> bool:
    """Return whether `folder` has certificates that OpenSSL can find: their file names are hashes."""
    return folder.is_dir() and any(_HASHED.fullmatch(one.name) for one in folder.iterdir())
