"""The clerk's choices on a sheet (F9). Each holds and is kept at once; what they do is told where they are used."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QButtonGroup, QGridLayout, QLabel, QPushButton, QWidget

from mybuilding_desk.desk.preferences import Preferences
from mybuilding_desk.domain.age import USUAL_AGES, Ages, are_ages
from mybuilding_desk.domain.settings import LONGEST_GRACE
from mybuilding_desk.ui.checked_field import CheckedField
from mybuilding_desk.ui.sheet import Sheet
from mybuilding_desk.ui.stylesheet import apply_theme
from mybuilding_desk.ui.theme import SPACE
from mybuilding_desk.ui.widgets import KeyButton, column, label, row, rule

_NUMBER_WIDTH: Final = 84


class Segments(QWidget):
    """One of a few, all of them in sight: the arrows choose, Tab goes on to what comes after them."""

    chosen = Signal(str)

    def __init__(self, name: str, title: str, choices: Sequence[tuple[str, str]]) -> None:
        """`choices`: each value, and what stands on its button."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        for value, words in choices:
            button = QPushButton(words)
            button.setObjectName(f"{name}_{value}")
            button.setProperty("look", "segment")
            button.setAccessibleName(f"{title}: {words}")
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            self._group.addButton(button)
            self.buttons[value] = button
        self.setLayout(row(*self.buttons.values(), space=SPACE[1]))

    def show_choice(self, value: str) -> None:
        """This one holds."""
        self.buttons[value].setChecked(True)


class SettingsSheet(Sheet):
    """Asks and changes the `Preferences` it was opened with."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "settings_sheet", self.tr("Settings"), width=640)
        self._preferences: Preferences | None = None
        self._rows = QGridLayout()
        self._staff: list[QWidget] = []
        self._make_choices()
        self.close_button = KeyButton("close_settings", self.tr("Close"), shown=self.tr("Esc"))
        self._make_numbers()
        self._lay_out()

    def open_settings(self, preferences: Preferences, *, may_act: bool) -> None:
        """Open; the same key closes. Who only reads sees what concerns reading."""
        if self.isVisible():
            self.shut()
            return
        self._preferences = preferences
        now = preferences.now
        self.theme.show_choice(now.theme)
        self.signature.show_choice(now.signature)
        self.grace.show_value(str(now.grace_seconds))
        self.ages.show_value(" ".join(map(str, now.ages)))
        for part in self._staff:
            part.setVisible(may_act)
        self.open(self.theme.buttons[now.theme])

    def _change(self, name: str, value: object) -> None:
        if self._preferences is not None:
            self._preferences.change(**{name: value})

    def _choose_theme(self, theme: str) -> None:
        self._change("theme", theme)
        app = QApplication.instance()
        if isinstance(app, QApplication) and self._preferences is not None:
            apply_theme(app, self._preferences.now.theme)

    # Its parts

    def _make_choices(self) -> None:
        self.theme = Segments(
            "theme",
            self.tr("Theme"),
            [("system", self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))],
        )
        self.signature = Segments(
            "signature",
            self.tr("Signature"),
            [("off", self.tr("Off")), ("optional", self.tr("Optional")), ("required", self.tr("Required"))],
        )
        self.theme.chosen.connect(self._choose_theme)
        self.signature.chosen.connect(lambda value: self._change("signature", value))

    def _make_numbers(self) -> None:
        self.grace = CheckedField("grace_seconds", self.tr("Time to undo, in seconds"), _seconds, self._wrong_grace)
        self.ages = CheckedField("ages", self.tr("Age marks, three numbers of days"), _ages, self._wrong_ages)
        self.grace.setMaxLength(6)
        self.ages.setMaxLength(20)
        self.grace.setFixedWidth(_NUMBER_WIDTH)
        self.ages.setFixedWidth(_NUMBER_WIDTH)
        self.grace.taken.connect(lambda seconds: self._change("grace_seconds", seconds))
        self.ages.taken.connect(lambda ages: self._change("ages", ages))
        self.close_button.setAutoDefault(True)
        self.close_button.clicked.connect(self.shut)

    def _wrong_grace(self) -> str:
        words = self.tr("Type a whole number from 0 to {most}. Until then it stays at {kept}.")
        return words.format(most=LONGEST_GRACE, kept=self._preferences.now.grace_seconds if self._preferences else 0)

    def _wrong_ages(self) -> str:
        kept = self._preferences.now.ages if self._preferences else USUAL_AGES
        words = self.tr(
            "Type three numbers of days, each larger than the one before, such as 1 3 10. Until then: {kept}."
        )
        return words.format(kept=" ".join(map(str, kept)))

    def _lay_out(self) -> None:
        self._rows.setHorizontalSpacing(SPACE[5])
        self._rows.setVerticalSpacing(SPACE[4])
        self._rows.setColumnStretch(0, 1)
        self._add_row(self.tr("Theme"), self.tr("Light or dark colours."), self.theme)
        says = self.tr("Whoever collects a package signs for it, with mouse, pen or finger.")
        self._staff += self._add_row(self.tr("Signature"), says, self.signature)
        says = self.tr("What you log or release can be taken back for so long; then it is sent. 0 sends at once.")
        grace = _with_unit(self.grace, self.tr("seconds"))
        self._staff += self._add_row(self.tr("Time to undo"), says, grace, self.grace.problem)
        says = self.tr("After so many days a waiting package is marked: a square, a diamond, a triangle when overdue.")
        self._add_row(self.tr("Age marks"), says, _with_unit(self.ages, self.tr("days")), self.ages.problem)
        title = label(self.tr("Settings"), "heading")
        where = label(self.tr("Kept at once, on this PC, for the account you use on it."), "muted", wrap=True)
        body = column(title, where, rule(), space=SPACE[2], margins=(SPACE[6], SPACE[5], SPACE[6], SPACE[6]))
        body.addSpacing(SPACE[1])
        body.addLayout(self._rows)
        body.addSpacing(SPACE[3])
        body.addWidget(self.close_button)
        self.card.setLayout(body)

    def _add_row(self, title: str, says: str, field: QWidget, problem: QLabel | None = None) -> list[QWidget]:
        """A choice with its name and what it does at the left, its parts at the right; all that it shows."""
        words, explained = QWidget(), label(says, "caption", wrap=True)
        words.setLayout(column(label(title, "strong"), explained, space=2))
        line = self._rows.rowCount()
        self._rows.addWidget(words, line, 0)
        self._rows.addWidget(field, line, 1)
        if problem is not None:
            self._rows.addWidget(problem, line + 1, 0, 1, 2)
        return [words, field]


def _with_unit(field: QWidget, unit: str) -> QWidget:
    whole, parts = QWidget(), row(field, label(unit, "muted"))
    parts.addStretch()
    whole.setLayout(parts)
    return whole


def _ages(text: str) -> Ages | None:
    typed = text.replace(",", " ").split()
    days = tuple(int(one) for one in typed if one.isdecimal() and len(one) < 5)
    return (days[0], days[1], days[2]) if len(days) == len(typed) and are_ages(days) else None


def _seconds(text: str) -> int | None:
    text = text.strip()
    return int(text) if text.isdecimal() and int(text) <= LONGEST_GRACE else None
