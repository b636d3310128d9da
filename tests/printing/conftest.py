"""The typeface of printed pages; a private CUPS server, and a client of it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from mybuilding_desk.printing.client import PrintClient
from mybuilding_desk.printing.fitted_text import load_fonts
from tests.support.spooler import Spooler, is_installed, spooler


@pytest.fixture(autouse=True)
def typeface(qapp: QApplication) -> None:
    """The typeface of printed pages, as in the printing process."""
    load_fonts()


@pytest.fixture(scope="session")
def server() -> Iterator[Spooler]:
    """A server for all tests of this process; each adds printers of its own."""
    if not is_installed():
        pytest.skip("CUPS or pdftoppm is not installed")
    with spooler() as running:
        yield running


@pytest.fixture
def spooled(server: Spooler, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrintClient]:
    """A client whose printing system is the server."""
    monkeypatch.setenv("CUPS_SERVER", server.address)
    made = PrintClient()
    yield made
    made.close()
