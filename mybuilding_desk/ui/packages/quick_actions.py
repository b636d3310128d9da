"""Quick actions on a package: copy its number, open the carrier's page."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from mybuilding_desk.domain.package_list import ListLayout
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.text import spreadsheet_safe
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.toast import Toast
from mybuilding_desk.ui.packages.table import PackageTable
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.text.package_text import badge_of, page_of

_LIBRARIES: Final = "LD_LIBRARY_PATH"


def open_page(address: str) -> bool:
    """Open an HTTPS page in the user's browser; return whether that worked. Other addresses are rejected."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    with _libraries_of_the_system():
        return url.isValid() and url.scheme() == "https" and QDesktopServices.openUrl(url)


def open_file(path: str) -> bool:
    """Open a file in the program that the user chose for its type; return whether that worked."""
    with _libraries_of_the_system():
        return QDesktopServices.openUrl(QUrl.fromLocalFile(path))


def open_mail(link: QUrl) -> bool:
    """Open a new mail (`mailto:`) in the user's mail program; return whether that worked."""
    with _libraries_of_the_system():
        return link.scheme() == "mailto" and QDesktopServices.openUrl(link)


@contextmanager
def _libraries_of_the_system() -> Iterator[None]:
    """Restore the system's `LD_LIBRARY_PATH` for the duration of the context.

    The stand-alone build for Linux puts its own libraries first, and a browser would not start with those. PyInstaller
    keeps the previous value in the variable with the suffix `_ORIG` (its manual, "Run-time information").
    """
    ours = os.environ.pop(_LIBRARIES, None) if getattr(sys, "frozen", False) else None
    if ours is not None and (theirs := os.environ.get(f"{_LIBRARIES}_ORIG")):
        os.environ[_LIBRARIES] = theirs
    try:
        yield
    finally:
        if ours is not None:
            os.environ[_LIBRARIES] = ours


def _line(row: PackageRow, now: datetime) -> str:
    """Return a row as cells with tabs between: unit, recipient, carrier, number, location, and when."""
    package = row.package
    when = package.released_at if row.state == "released" else package.arrived_at
    cells = (
        package.unit,
        names.person(package.resident_name),
        badge_of(row)[1],
        package.tracking_number,
        package.shelf,
        error_messages.clock(when, now) if when is not None else "",
    )
    return "\t".join(spreadsheet_safe(" ".join(one.split())) for one in cells)


class QuickActions(QObject):
    """Actions on the current package; also saves how the user arranges the lists."""

    def __init__(self, table: PackageTable, toast: Toast) -> None:
        super().__init__(table)
        self._table, self._toast = table, toast
        self._preferences: Preferences | None = None
        table.arranged.connect(self._arranged)

    def bind(self, workspace: Workspace | None) -> None:
        """Use this account's preferences from now on."""
        if self._preferences is not None:
            self._preferences.changed.disconnect(self._changed)
        self._preferences = workspace.preferences if workspace is not None else None
        if self._preferences is not None:
            self._preferences.changed.connect(self._changed)
            self._table.columns.saved = self._preferences.now.lists

    def copy_numbers(self) -> None:
        """Copy the tracking numbers of the selected packages to the clipboard, one a line."""
        rows = self._table.selected_rows()
        numbers = [row.package.tracking_number for row in rows if row.package.tracking_number]
        if numbers:
            QGuiApplication.clipboard().setText("\n".join(map(spreadsheet_safe, numbers)))
            several = QCoreApplication.translate("selection", "%Ln tracking numbers copied", None, len(numbers))
            self._toast.show_message(several if len(numbers) > 1 else self.tr("Tracking number copied"))

    def copy_rows(self) -> None:
        """Copy the selected rows to the clipboard for a spreadsheet, with names as they are displayed."""
        rows, now = self._table.selected_rows(), datetime.now(UTC)
        if rows:
            QGuiApplication.clipboard().setText("\n".join(_line(row, now) for row in rows))
            several = QCoreApplication.translate("selection", "%Ln rows copied", None, len(rows))
            self._toast.show_message(several if len(rows) > 1 else self.tr("Row copied"))

    def open_page(self) -> None:
        """Open the carrier's page for the tracking number in the browser."""
        shown = self._table.current()
        if shown is None or not shown.package.tracking_number:
            return
        page, carrier = page_of(shown), badge_of(shown)[1]
        if not page:
            words = self.tr("Online tracking isn’t available for {carrier}.").format(carrier=carrier)
            self._toast.show_message(words, icon_name="circle-help")
        elif open_page(page):
            self._toast.show_message(self.tr("Opening tracking in your browser"))
        else:
            self._toast.show_message(
                self.tr("No web browser is available on this computer."), icon_name="triangle-alert"
            )

    def _arranged(self, kind: str, layout: ListLayout) -> None:
        if self._preferences is not None:
            self._preferences.change(lists={**self._preferences.now.lists, kind: layout})

    def _changed(self, names: frozenset[str]) -> None:
        if (
            "lists" in names
            and self._preferences is not None
            and self._table.columns.saved != self._preferences.now.lists
        ):
            self._table.arrange(self._preferences.now.lists)
