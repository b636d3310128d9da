"""The list of all shortcuts (F1), with a button that copies the support information."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from mybuilding_desk.ui.base.labels import ActionButton, key_cap, label
from mybuilding_desk.ui.base.layouts import around, column, row, rule
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.commands.help_table import KeyGroup, key_groups
from mybuilding_desk.ui.theme import SPACE
from mybuilding_desk.ui.theme.metrics import SHEET_KEYS


class ShortcutHelp(Sheet):
    """Sheet with every key and its command, in workflow order."""

    support_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "key_sheet", self.tr("Keyboard shortcuts"), width=SHEET_KEYS)
        self._close: ActionButton | None = None

    def show_keys(self) -> None:
        """Open the sheet, or close it if it is open."""
        if self.isVisible():
            self.dismiss()
        else:
            self._close = self._close or self._fill()
            self.open(self._close)

    def _fill(self) -> ActionButton:
        """Build the content and return the *Close* button.

        Done at the first opening: the labels take a megabyte of memory and would slow down every start.
        """
        groups = key_groups()
        sides = row(space=SPACE[6])
        for part in (groups[:1], groups[1:3], groups[3:]):  # side by side, so that all fit on a small screen
            sides.addLayout(_grid(part), 1)
        close = ActionButton("close_keys", self.tr("Close"), shown=str(catalog.ESC))
        close.setAutoDefault(True)
        close.clicked.connect(self.dismiss)
        support = ActionButton("copy_support", self.tr("Copy support information"), shown=str(catalog.SUPPORT))
        support.clicked.connect(self.support_wanted)
        body = column(label(self.tr("Keyboard shortcuts"), "heading"), rule(), space=SPACE[3], margins=around(SPACE[6]))
        body.addLayout(sides)
        buttons = row(close)
        buttons.addStretch(1)
        buttons.addWidget(support)
        body.addSpacing(SPACE[1])
        body.addLayout(buttons)
        self.card.setLayout(body)
        return close


def _grid(groups: list[KeyGroup]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE[4])
    grid.setVerticalSpacing(SPACE[2])
    grid.setColumnStretch(1, 1)
    for group in groups:
        grid.addWidget(label(group.title, "caption"), grid.rowCount(), 0, 1, 2)
        for key in group.rows:
            line = grid.rowCount()
            grid.addWidget(key_cap(str(key)), line, 0, Qt.AlignmentFlag.AlignTop)  # beside the first line of the text
            grid.addWidget(label(key.name, wrap=True), line, 1)
    grid.setRowStretch(grid.rowCount(), 1)
    return grid
