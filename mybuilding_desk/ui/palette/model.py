"""List model of the palette: headings and results."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from mybuilding_desk.ui.palette import text
from mybuilding_desk.ui.palette.item import Group, PaletteItem
from mybuilding_desk.ui.palette.results import Section
from mybuilding_desk.ui.theme.cell_layout import Index

_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_HEADING_FLAGS: Final = Qt.ItemFlag.ItemIsEnabled
_ITEM_FLAGS: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class PaletteModel(QAbstractListModel):
    """The rows of the palette. Headings are rows, too, but cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[str | PaletteItem] = []
        self.items: list[PaletteItem] = []
        self._places: list[int] = []
        """The row of each item."""
        self.chosen = 0
        """Index of the chosen item in `items`."""
        self._headings: dict[int, str] = {}

    def show(self, sections: Sequence[Section], headline: str, chosen: int) -> None:
        """Show these groups below a headline, `""` for none."""
        self.beginResetModel()
        self.rows = [headline] if headline else []
        self._headings, self._places = {}, []
        for group, items in sections:
            heading = text.heading(group)
            if heading:
                self.rows.append(heading)
            self._headings[len(self.rows)] = heading
            self._places += range(len(self.rows), len(self.rows) + len(items))
            self.rows += items
        self.items = [item for _, items in sections for item in items]
        self.chosen = min(chosen, max(0, len(self.items) - 1))
        self.endResetModel()

    @property
    def choice(self) -> PaletteItem | None:
        """The chosen item."""
        return self.items[self.chosen] if self.items else None

    @property
    def result_count(self) -> int:
        """The number of results, without the row that goes to Search."""
        return sum(item.group is not Group.SEARCH for item in self.items)

    def place(self, number: int) -> QModelIndex:
        """Return the index of an item."""
        return self.index(self._places[number], 0) if self.items else QModelIndex()

    def number_of(self, index: Index) -> int:
        """Return the number of the item in this row, -1 for a heading."""
        return self._places.index(index.row()) if index.row() in self._places else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of headings and items."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return whether a row can be chosen."""
        return _HEADING_FLAGS if isinstance(self.rows[index.row()], str) else _ITEM_FLAGS

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Return the text of a row, for assistive tools."""
        return self.sentence(index.row()) if role in (_DISPLAY, _ACCESSIBLE) else None

    def sentence(self, row: int) -> str:
        """Return what a row says; the first of a group names the group."""
        one = self.rows[row]
        if isinstance(one, str):
            return one
        return text.sentence(one, self._headings.get(row, ""), chosen=self._places[self.chosen] == row)
