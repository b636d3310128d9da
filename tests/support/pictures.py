"""A real HTTPS server for pictures, which sends what a test sets; and a plain HTTP one that must never be asked."""

import tempfile
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any, Self

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from tests.support.certificates import Certificate, credentials


@dataclass
class Sent:
    """The response for an address."""

    body: bytes = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    endless: bool = False
    silent: bool = False


def picture(width: int = 300, height: int = 200, image_format: str = "JPG", color: str = "red") -> bytes:
    """A picture of one color."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, image_format)
    return bytes(buffer.data().data())


class PictureServer:
    """`sends` are responses by path; `asked` are the paths and headers of requests."""

    def __init__(self, *, plain: bool = False, certificate: Certificate = "trusted") -> None:
        self.sends: dict[str, Sent] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self._plain = plain
        self._credentials = credentials(certificate)
        self.ending = Event()

    def __enter__(self) -> Self:
        owner = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                owner.asked.append((self.path, dict(self.headers)))
                owner.answer(self)

            def log_message(self, *_line: Any) -> None:
                """Log nothing."""

        self._listener = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._listener.daemon_threads = True
        self._listener.handle_error = lambda *_: None  # type: ignore[method-assign]
        if not self._plain:
            self._listener.socket = self._credentials.context.wrap_socket(self._listener.socket, server_side=True)
        self._folder = tempfile.TemporaryDirectory()
        self.ca_file = Path(self._folder.name) / "ca.pem"
        self.ca_file.write_bytes(self._credentials.ca_pem)
        self._thread = Thread(target=self._listener.serve_forever, args=(0.02,), name="pictures")
        self._thread.start()
        return self

    def __exit__(self, *_exception: object) -> None:
        self.ending.set()
        self._listener.shutdown()
        self._thread.join()
        self._listener.server_close()
        self._folder.cleanup()

    def url(self, path: str) -> str:
        scheme = "http" if self._plain else "https"
        return f"{scheme}://localhost:{self._listener.server_port}{path}"

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        sent = self.sends.get(request.path, Sent(status=404))
        if sent.silent:
            self.ending.wait(30)
            request.close_connection = True
            return
        request.send_response(sent.status)
        for name, value in sent.headers:
            request.send_header(name, value)
        if sent.endless:
            request.send_header("Connection", "close")
            request.end_headers()
            while not self.ending.is_set():
                request.wfile.write(b"\xff" * 65536)
        request.send_header("Content-Length", str(len(sent.body)))
        request.end_headers()
        request.wfile.write(sent.body)
