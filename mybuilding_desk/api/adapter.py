"""How `requests` reaches a server here: TLS by the context of `trust`, every socket noted on the `Line`.

An `ssl` context of our own, handed to urllib3 directly, is what no `REQUESTS_CA_BUNDLE` can replace.
"""

import logging
import ssl
from typing import Any, Final

from requests.adapters import HTTPAdapter
from urllib3 import HTTPSConnectionPool
from urllib3.connection import HTTPSConnection

from mybuilding_desk.api.line import Line
from mybuilding_desk.redaction import redacted

_LOGGERS: Final = ("connection", "connectionpool", "poolmanager", "response", "util.retry")


class TlsAdapter(HTTPAdapter):
    """The transport adapter of the one Session. It never sends anything twice: `max_retries` is 0."""

    def __init__(self, context: ssl.SSLContext, line: Line) -> None:
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


def _pool_on(line: Line) -> type[HTTPSConnectionPool]:
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
