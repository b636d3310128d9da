"""The one way out to the browser of this PC. Which page is known is `domain.tracking.pages`."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_page(address: str) -> bool:
    """Show this page in the clerk's browser; whether this PC has one. Nothing but HTTPS leaves the program."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    return url.isValid() and url.scheme() == "https" and QDesktopServices.openUrl(url)
