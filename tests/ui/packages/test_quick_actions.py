"""Opening a web page: HTTPS only, and with the system's libraries."""

import os
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from mybuilding_desk.ui.packages.quick_actions import open_page

PAGE = "https://example.org/track?n=1"


class Browser(QObject):
    """Records each opened address with the library path at that time."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[tuple[str, str | None]] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        self.opened.append((url.toString(), os.environ.get("LD_LIBRARY_PATH")))


@pytest.fixture
def browser(qapp) -> Iterator[Browser]:
    browser = Browser()
    for scheme in ("https", "http", "file"):
        QDesktopServices.setUrlHandler(scheme, browser, "show")
    yield browser
    for scheme in ("https", "http", "file"):
        QDesktopServices.unsetUrlHandler(scheme)


def test_only_https_is_opened(browser: Browser) -> None:
    assert open_page(PAGE)
    for address in ("http://example.org", "file:///etc/passwd", "https://exa mple", ""):
        assert not open_page(address)
    assert [address for address, _ in browser.opened] == [PAGE]


@pytest.mark.parametrize("before", [None, "/opt/lib"])
def test_the_bundle_does_not_pass_its_libraries_to_the_browser(
    browser: Browser, before: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/program/_internal")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    if before is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    assert open_page(PAGE)
    assert browser.opened == [(PAGE, before)]
    assert os.environ["LD_LIBRARY_PATH"] == "/program/_internal"


def test_from_source_the_library_path_is_unchanged(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/lib")
    assert open_page(PAGE)
    assert browser.opened == [(PAGE, "/opt/lib")]
