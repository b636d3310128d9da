"""TLS for the connection: the certificates to trust, and the adapter that uses them.

An `ssl` context of our own, handed to urllib3 directly, is what no `REQUESTS_CA_BUNDLE` can replace.

No variable of the environment adds to them, takes their place, or writes a session's keys to a file.
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
from mybuilding_desk.config.validation import MOST_BYTES_OF_CERTIFICATES
from mybuilding_desk.core.errors import ConfigTrouble, translate
from mybuilding_desk.core.limited_read import read_limited
from mybuilding_desk.core.redaction import redacted

_LOGGERS: Final = ("connection", "connectionpool", "poolmanager", "response", "util.retry")


class TlsAdapter(HTTPAdapter):
    """The transport adapter of the one Session. It never sends anything twice: `max_retries` is 0."""

    def __init__(self, context: ssl.SSLContext, line: CallState) -> None:
        self._context = context
        self._pools = {"https": _pool_on(line)}
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """As in the base, with our context and our pools."""
        super().init_poolmanager(*args, **kwargs, ssl_context=self._context)
        self.poolmanager.pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        """As in the base, with our context and, but for SOCKS, our pools."""
        if proxy.lower().startswith("socks"):
            return super().proxy_manager_for(proxy, **kwargs, ssl_context=self._context)
        contexts = {"ssl_context": self._context, "proxy_ssl_context": self._context}
        manager = super().proxy_manager_for(proxy, **kwargs, **contexts)
        manager.pool_classes_by_scheme = self._pools
        return manager

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Nothing: the context decides. The base would add certifi's bundle to what is trusted."""


def _pool_on(line: CallState) -> type[HTTPSConnectionPool]:
    class Connection(HTTPSConnection):
        def _new_conn(self) -> Any:
            line.opened = True
            connection = super()._new_conn()
            line.attach(connection)
            return connection

        def request(self, *args: Any, **kwargs: Any) -> None:
            if self.sock is not None and not line.opened:
                line.attach(self.sock)
            line.sent = True
            super().request(*args, **kwargs)

    class Pool(HTTPSConnectionPool):
        ConnectionCls = Connection

    return Pool


def _redact(record: logging.LogRecord) -> bool:
    record.msg, record.args = redacted(record.getMessage()), ()
    return True


def redact_the_log() -> None:
    """Keep every secret out of urllib3's log, whoever listens: its lines hold whole URLs, and a GET's its token."""
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
    """TLS 1.2 or later, trusting what the system trusts and the PEM file `ca_bundle`. Raises `ConfigTrouble`."""
    context = _of_the_system()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        if ca_bundle:
            content = read_limited(Path(ca_bundle), MOST_BYTES_OF_CERTIFICATES)
            # What stands between the certificates, such as names in other letters, is no part of them.
            context.load_verify_locations(cadata=content.decode("ascii", "ignore"))
    except TimeoutError:
        said = translate("config", "{0} names a file that does not answer: {1}.")
        raise ConfigTrouble(said, values=("ca_bundle", ca_bundle)) from None
    except (OSError, ValueError):  # ssl.SSLError is an OSError
        said = translate("config", "{0} names a file that cannot be read as PEM certificates.")
        raise ConfigTrouble(said, values=("ca_bundle",)) from None
    return context


def _of_the_system() -> ssl.SSLContext:
    """Windows and macOS are asked themselves. Elsewhere truststore would heed SSL_CERT_FILE, so it is not asked."""
    if sys.platform in {"win32", "darwin"}:
        return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    places = ssl.get_default_verify_paths()
    folder = Path(places.openssl_capath)
    if _has_certificates(folder):
        context.load_verify_locations(capath=str(folder))
        return context
    file = next((one for one in (places.openssl_cafile, *_FILES) if Path(one).is_file()), "")
    if file:
        context.load_verify_locations(cafile=file)
    return context


def _has_certificates(folder: Path) -> bool:
    """Whether OpenSSL finds certificates there: they are named by a hash."""
    return folder.is_dir() and any(_HASHED.fullmatch(one.name) for one in folder.iterdir())
