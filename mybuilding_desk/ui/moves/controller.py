"""Controller of moves: asks where to, moves the packages, and offers to undo it."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.sheet import OnDemand
from mybuilding_desk.ui.base.toast import RecordChange
from mybuilding_desk.ui.moves import text
from mybuilding_desk.ui.moves.sheet import MoveSheet

_MAX_KNOWN: Final = 200


class MoveController(QObject):
    """Moves packages. `sheet_made` is emitted with the window, as its Enter changes packages."""

    noted = Signal(object)
    """A `RecordChange`: packages were moved."""
    told = Signal(str)
    """Nothing was moved, and why."""
    sheet_made = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._workspace: Workspace | None = None
        self._rows: Sequence[PackageRow] = ()
        self.sheet = OnDemand(self._make_sheet)

    def bind(self, workspace: Workspace | None) -> None:
        """Move packages of this account's communities from now on."""
        self._workspace, self._rows = workspace, ()
        self.sheet.dismiss()

    def ask(self, rows: Sequence[PackageRow]) -> None:
        """Ask for the new location of these packages."""
        if self._workspace is None:
            return
        store = self._workspace.store
        self._rows = store.with_records(rows)
        usual = store.cache.usual_locations(store.community_id, _MAX_KNOWN)
        known, here = list(dict.fromkeys([*usual, *store.locations()])), {row.package.shelf for row in self._rows}
        notice = self._workspace.storeroom.moves.take_notice()
        self.sheet().show_locations(known, here.pop() if len(here) == 1 else None)
        self.sheet().open_for(len(rows), text.about(rows), text.now_at(self._rows), with_notice=notice)

    def move(self, rows: Sequence[PackageRow], location: str) -> None:
        """Move these packages, and offer to undo it."""
        if self._workspace is None or not rows:
            return
        moves = self._workspace.storeroom.moves
        moved = moves.move([row.package for row in rows], location)
        if not moved:
            self.told.emit(text.there_already(location))
            return
        words, undo = text.moved(len(moved), moved[0].to), partial(moves.undo, moved)
        self.noted.emit(RecordChange(words, text.undo_move(), text.undone(), undo, "map-pin"))

    def refresh_names(self) -> None:
        """Show names in the current privacy mode."""
        if self.sheet.is_open:
            self.sheet().show_packages(text.about(self._rows), text.now_at(self._rows))

    def _make_sheet(self) -> MoveSheet:
        sheet = MoveSheet(self._page)
        sheet.confirmed.connect(self._confirmed)
        self.sheet_made.emit(sheet)
        return sheet

    def _confirmed(self, location: str) -> None:
        self.move(self._rows, location)
