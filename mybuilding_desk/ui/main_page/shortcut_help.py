"""The list of all shortcuts (F1): by group, searchable, with a button that copies the support information."""

from collections.abc import Sequence
from itertools import combinations, pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mybuilding_desk.domain.text import fold
from mybuilding_desk.ui.base.labels import ActionButton, KeyCaps, label
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.commands.command import Command, FieldKey
from mybuilding_desk.ui.commands.help_table import KeyGroup, key_groups
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.metrics import SHEET_KEYS, SHORTCUT_COLUMNS, SHORTCUT_ROW, SHORTCUT_SEARCH


class ShortcutHelp(Sheet):
    """Sheet with every key and its command, in workflow order. A scan closes it, even with text in the search field."""

    support_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "key_sheet", self.tr("Keyboard shortcuts"), width=SHEET_KEYS)
        self._groups: list[_Group] = []

    def show_keys(self) -> None:
        """Open the sheet, or close it if it is open."""
        if self.isVisible():
            self.dismiss()
            return
        if not self._groups:
            self._fill()
        self._find.clear()
        self.open(self._find)

    @property
    def can_yield(self) -> bool:
        """Whether the sheet may close for a scan or a command: always, as the text in the search field is no work."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear the search field on Escape, then close."""
        if event.key() == Qt.Key.Key_Escape and self._find.text():
            self._find.clear()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        """Build the content at the first opening: it takes a megabyte of memory and would slow down every start."""
        self._find = QLineEdit()
        self._find.setObjectName("find_keys")
        self._find.setPlaceholderText(self.tr("Search shortcuts"))
        self._find.setAccessibleName(self._find.placeholderText())
        self._find.setMinimumWidth(theme.px(SHORTCUT_SEARCH))
        self._find.textChanged.connect(self._narrow)
        self._nothing = label("", "muted", wrap=True)
        self._nothing.setObjectName("no_keys")
        self._nothing.hide()
        self._groups = [_Group(group) for group in key_groups()]
        self._columns = [column(space=SPACE[4]) for _ in SHORTCUT_COLUMNS]
        self._sides = sides = row(space=SPACE[6])
        for one in self._columns:
            sides.addLayout(one)
        self._list = QWidget()
        self._list.setLayout(sides)
        close = ActionButton("close_keys", self.tr("Close"), shown=str(catalog.ESC))
        close.setAutoDefault(True)
        close.clicked.connect(self.dismiss)
        support = ActionButton("copy_support", self.tr("Copy support information"), command=catalog.SUPPORT)
        support.clicked.connect(self.support_wanted)
        body = QWidget()
        body.setLayout(column(self._nothing, self._list, space=SPACE[3]))
        self.set_content(body, chips=(self._find,), buttons=(close, support))
        self._cover()

    def _cover(self) -> None:
        if self._groups:
            self._share_out()
        super()._cover()

    def _share_out(self) -> None:
        """Fill as many columns as fit beside each other."""
        shown = [group for group in self._groups if group.found]
        fitting = sum(self._page.width() >= theme.px(width) for width in SHORTCUT_COLUMNS)
        parts = _shared_out(shown, min(fitting, len(shown))) if shown else []
        for number, layout in enumerate(self._columns):
            _refill(layout, parts[number] if number < len(parts) else [])
            self._sides.setStretch(number, int(number < fitting))

    def _narrow(self, text: str) -> None:
        words = fold(text).split()
        for group in self._groups:
            group.narrow(words)
        self._nothing.setText(self.tr("No shortcut found for “{0}”").format(text.strip()))
        self._nothing.setVisible(not any(group.found for group in self._groups))
        self._share_out()


class _Group(QWidget):
    """The keys of one kind of work under their title."""

    def __init__(self, group: KeyGroup) -> None:
        super().__init__()
        self._rows = [(_words_of(one), _row_of(one)) for one in group.rows]
        self.found = len(self._rows)
        """Number of rows that the search found."""
        parts = [part for _, part in self._rows]
        self.setLayout(column(label(group.title, "caption"), *parts, space=0))

    def narrow(self, words: list[str]) -> None:
        """Show only the rows in which a word begins with each of these."""
        found = [all(f" {word}" in f" {text}" for word in words) for text, _ in self._rows]
        for (_, part), fits in zip(self._rows, found, strict=True):
            part.setVisible(fits)
        self.found = sum(found)
        self.setVisible(bool(self.found))


def _words_of(one: Command | FieldKey) -> str:
    """Return everything that the search field finds a row by."""
    more = (one.sentence, *one.synonyms) if isinstance(one, Command) else ()
    return fold(" ".join((str(one), one.name, *more)))


def _row_of(one: Command | FieldKey) -> QWidget:
    """Return the name at the start and a cap for each key at the end."""
    part, name = QWidget(), label(one.name, wrap=True)
    if isinstance(one, Command):
        part.setToolTip(one.sentence)
    line = row(name, KeyCaps(one.cap_names), space=SPACE[1], margins=(0, SPACE[1], 0, SPACE[1]))
    line.setStretch(0, 1)
    part.setMinimumHeight(theme.height(SHORTCUT_ROW))
    part.setLayout(line)
    return part


def _shared_out(groups: Sequence[_Group], count: int) -> list[Sequence[_Group]]:
    """Return the groups in `count` columns, in order, as even as possible."""
    splits = ((0, *cuts, len(groups)) for cuts in combinations(range(1, len(groups)), count - 1))
    parts = ([groups[begin:end] for begin, end in pairwise(split)] for split in splits)
    return min(parts, key=lambda columns: sum(sum(group.found + 1 for group in column) ** 2 for column in columns))


def _refill(layout: QVBoxLayout, groups: Sequence[_Group]) -> None:
    while layout.count():
        layout.takeAt(0)
    for group in groups:
        layout.addWidget(group)
    layout.addStretch(1)
