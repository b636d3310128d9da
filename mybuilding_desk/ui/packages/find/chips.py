"""Chips below the tabs that limit a search: state, day, and carrier; and where it searches."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from mybuilding_desk.domain.input.dates import Calendar, Days
from mybuilding_desk.domain.input.find_query import FindFilters
from mybuilding_desk.ui.base.labels import label
from mybuilding_desk.ui.base.layouts import row
from mybuilding_desk.ui.text.error_messages import plain
from mybuilding_desk.ui.theme import SPACE


class FindChips(QWidget):
    """Row of chips; of *Pending* and *Released*, and of *Today* and *This week*, at most one is on."""

    changed = Signal()
    """The user changed a filter."""
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("find_chips")
        self.pending = _chip("find_pending", self.tr("Pending"), self.tr("Only pending packages"))
        self.released = _chip("find_released", self.tr("Released"), self.tr("Only released packages"))
        self.today = _chip("find_today", self.tr("Today"), self.tr("Only packages received or released today"))
        self.week = _chip("find_week", self.tr("This week"), self.tr("Only packages received or released this week"))
        for one, other in ((self.pending, self.released), (self.today, self.week)):
            one.clicked.connect(lambda _=False, one=one, other=other: self._turn(one, other))
            other.clicked.connect(lambda _=False, one=other, other=one: self._turn(one, other))
        self.carrier = QPushButton()
        self.carrier.setObjectName("find_carrier")
        self.carrier.setProperty("look", "filter")
        self._menu = QMenu(self.carrier)
        self.carrier.setMenu(self._menu)
        self._types: tuple[str, ...] = ()
        self._type_name = ""
        self.counted = QPushButton()
        """What the packages behind a figure of a report are; a click ends their list."""
        self.counted.setObjectName("find_counted")
        self.counted.setProperty("look", "filter")
        self.counted.setProperty("on", True)
        self.counted.clicked.connect(self.escaped)
        self.counted.setAutoDefault(True)  # Enter presses it, as everywhere
        self.scope = label("", "caption")
        self.scope.setObjectName("find_scope")
        for chip in self.buttons():
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click, typing goes on in the field
        layout = row(*self.buttons(), space=SPACE[2])
        layout.addStretch()
        layout.addWidget(self.scope)
        self.setLayout(layout)
        self._show_carrier()
        self.show_counted("")
        self.hide()

    def buttons(self) -> tuple[QPushButton, ...]:
        """Return the chips in their order."""
        return *self._filters(), self.counted

    def _filters(self) -> tuple[QPushButton, ...]:
        return self.pending, self.released, self.today, self.week, self.carrier

    def show_counted(self, words: str) -> None:
        """Show what the packages behind a figure of a report are, in place of the filters; `""` shows the filters."""
        text = plain(words, 80).replace("&", "&&")
        self.counted.setText(f"{text}  ✕")
        self.counted.setAccessibleName(self.tr("Back to the report: {0}").format(text))
        self.counted.setToolTip(self.tr("Back to the report (Esc)"))
        self.counted.setVisible(bool(words))
        for chip in self._filters():
            chip.setHidden(bool(words) or (chip is self.carrier and not self._types))

    def show_scope(self, community: str, types: Sequence[str]) -> None:
        """Show which community is searched, and offer its package types as carriers."""
        self.scope.setText(self.tr("In {0}").format(plain(community, 40)))
        if self._types != (types := tuple(types)):
            self._types = types
            self._type_name = self._type_name if self._type_name in types else ""
            self._show_carrier()

    @property
    def are_on(self) -> bool:
        """Whether any filter is on."""
        return self._type_name != "" or any(chip.isChecked() for chip in self._filters())

    def filters(self, calendar: Calendar) -> FindFilters:
        """Return the filters that are on; `calendar` tells today and the first day of the week."""
        pending = True if self.pending.isChecked() else False if self.released.isChecked() else None
        today, days = calendar.today, None
        if self.today.isChecked():
            days = Days(today, today)
        elif self.week.isChecked():
            days = Days(_week_of(today, calendar.week_begins), today)
        return FindFilters(pending, days, self._type_name)

    def clear(self) -> None:
        """Turn all filters off."""
        for chip in self._filters():
            chip.setChecked(False)
        self._type_name = ""
        self._show_carrier()

    def restore_from(self, before: "FindChips") -> None:
        """Take over the filters of the previous page."""
        for chip, old in zip(self._filters(), before._filters(), strict=True):
            chip.setChecked(old.isChecked())
        self._types, self._type_name = before._types, before._type_name
        self._show_carrier()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the search on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _turn(self, chip: QPushButton, other: QPushButton) -> None:
        if chip.isChecked():
            other.setChecked(False)
        self.changed.emit()

    def _choose(self, type_name: str) -> None:
        self._type_name = type_name
        self._show_carrier()
        self.changed.emit()

    def _show_carrier(self) -> None:
        """Show the chosen carrier on its chip, and list all of them in its menu."""
        shown = plain(self._type_name, 30).replace("&", "&&") or self.tr("Carrier")
        self.carrier.setText(shown)
        self.carrier.setAccessibleName(self.tr("Only packages of a carrier"))
        self.carrier.setAccessibleDescription(shown)
        self.carrier.setProperty("on", bool(self._type_name))
        self.carrier.style().polish(self.carrier)
        self.carrier.setVisible(bool(self._types))
        self._menu.clear()
        group = QActionGroup(self._menu)
        for type_name in ("", *self._types):
            text = plain(type_name, 60).replace("&", "&&") or self.tr("All carriers")
            action = self._menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(type_name == self._type_name)
            action.triggered.connect(lambda _=False, type_name=type_name: self._choose(type_name))
            group.addAction(action)


def _chip(name: str, text: str, accessible: str) -> QPushButton:
    chip = QPushButton(text)
    chip.setObjectName(name)
    chip.setProperty("look", "filter")
    chip.setAccessibleName(accessible)
    chip.setToolTip(accessible)
    chip.setCheckable(True)
    chip.setAutoDefault(True)  # Enter presses it, as everywhere
    return chip


def _week_of(day: date, begins: int) -> date:
    return day - timedelta(days=(day.isoweekday() - begins) % 7)
