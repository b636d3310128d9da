"""Field for a unit or a resident: it finds them as the scan bar does."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from mybuilding_desk.domain.people.search import Match, ResidentSearch, only_match
from mybuilding_desk.domain.text import sanitize
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.theme import theme
from mybuilding_desk.ui.theme.metrics import MATCH_MARGINS, UNIT_FIELD

_MAX_MATCHES: Final = 6
_MAX_PEOPLE: Final = 3
_MAX_CHARS: Final = 60


class RecipientField(QLineEdit):
    """Line edit with suggestions below it; what the user chooses, or types as the only match, becomes its unit."""

    changed = Signal(str)
    """The unit: that of the chosen match, else the text as typed."""
    chosen = Signal(object)
    """The `Match` that was chosen, or that was the only one; `None` while the user types."""

    def __init__(self, name: str, words: str) -> None:
        """`words` is its accessible name, and its placeholder; `name` is its object name."""
        super().__init__()
        self.setObjectName(name)
        self.setMaxLength(_MAX_CHARS)
        self.setAccessibleName(words)
        self.setPlaceholderText(words)
        self.directory = ResidentSearch([])
        self.names_resident = False
        """Whether it shows a resident who was chosen, beside the unit."""
        self.keeps_enter = True
        """Whether Enter never reaches the window, also if there is nothing to take."""
        self._matches: list[Match] = []
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._popup = QListView()
        self._popup.setObjectName("recipient_matches")
        self._popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._completer.setPopup(self._popup)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._choose)
        self.textEdited.connect(self._search)
        theme.changed.connect(self._fit)
        self._fit()

    def show_unit(self, unit: str) -> None:
        """Show a unit set by the program."""
        self.setText(unit)
        self._matches = []

    @property
    def awaits_choice(self) -> bool:
        """Whether there are suggestions that the user has not chosen from."""
        return bool(self._matches)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the only match when the user goes on."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finish()

    def event(self, event: QEvent) -> bool:
        """Take the only match on Enter."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _is_plain_enter(event):
            return self.finish() or self.keeps_enter or super().event(event)
        return super().event(event)

    def finish(self) -> bool:
        """Take the only match of what is typed; return whether there is one."""
        match = only_match(self._matches)
        self._popup.hide()
        if match is not None:
            self.take(match)
        return match is not None

    def take(self, match: Match) -> None:
        """Show a match, and use it."""
        self._matches = []
        named = self.names_resident and match.resident is not None and not match.people
        self.setText(match_words(match) if named else match.unit)
        self.setCursorPosition(0)
        self.chosen.emit(match)
        self.changed.emit(match.unit)

    def _search(self, text: str) -> None:
        self._matches = self.directory.search(text, _MAX_MATCHES)
        self._model.setStringList([match_words(one) for one in self._matches])
        if self._matches:
            self._popup.setMinimumWidth(
                min(self._popup.sizeHintForColumn(0) + theme.px(MATCH_MARGINS), self.window().width())
            )
            self._completer.complete()
        else:
            self._popup.hide()
        self.chosen.emit(None)
        self.changed.emit(sanitize(text, _MAX_CHARS))

    def _choose(self, words: str) -> None:
        """Take the match that was chosen by a click or by Enter."""
        match = next((match for match in self._matches if match_words(match) == words), None)
        if match is not None:
            self.take(match)

    def _fit(self) -> None:
        self.setMinimumWidth(theme.px(UNIT_FIELD))


def _is_plain_enter(event: QKeyEvent) -> bool:
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return is_enter and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def match_words(match: Match) -> str:
    """Return a match in one line: the unit, and the resident or those of the unit."""
    people: Sequence[str] = names.residents([match.resident] if match.resident is not None else list(match.people))
    shown = [error_messages.plain(one, _MAX_CHARS) for one in people[:_MAX_PEOPLE]]
    unit = error_messages.plain(match.unit, _MAX_CHARS)
    return " · ".join([unit, *([error_messages.listed(shown)] if shown else [])])
