"""The list of all shortcuts (F1), with a button that copies the support information."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from mybuilding_desk.ui.base.labels import ActionButton, key_cap, label
from mybuilding_desk.ui.base.layouts import around, column, row, rule
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.commands.help_table import key_groups
from mybuilding_desk.ui.theme import SPACE
from mybuilding_desk.ui.theme.metrics import SHEET_KEYS


class ShortcutHelp(Sheet):
    """Sheet with every key and its action, in workflow order."""

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
        known = [(str(row), row.sentence) for group in key_groups() for row in group.rows]
        half = (len(known) + 1) // 2  # two columns, so that all fit on a small screen
        sides = row(space=SPACE[6])
        for part in (known[:half], known[half:]):
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


def _grid(known: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE[4])
    grid.setVerticalSpacing(SPACE[2])
    grid.setColumnStretch(1, 1)
    for line, (key, does) in enumerate(known):
        grid.addWidget(key_cap(key), line, 0, Qt.AlignmentFlag.AlignTop)  # aligned with the first line of the text
        grid.addWidget(label(does, wrap=True), line, 1)
    grid.setRowStretch(len(known), 1)
    return grid
