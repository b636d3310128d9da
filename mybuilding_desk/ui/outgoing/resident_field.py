"""Field for the resident of an outgoing package: it finds units and residents as the scan bar does."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from mybuilding_desk.domain.models import Resident
from mybuilding_desk.domain.people.search import Match, ResidentSearch, only_match
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.name_display import names

_MAX_MATCHES: Final = 6
_MAX_PEOPLE: Final = 3
_MAX_CHARS: Final = 60


class ResidentField(QLineEdit):
    """Line edit with suggestions below it; what the user chooses, or types as the only match, becomes its recipient."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("outgoing_resident")
        self.setMaxLength(_MAX_CHARS)
        words = QCoreApplication.translate("outgoing", "Unit or name")
        self.setAccessibleName(words)
        self.setPlaceholderText(words)
        self.directory = ResidentSearch([])
        self._matches: list[Match] = []
        self._taken: Match | None = None
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._popup = QListView()
        self._popup.setObjectName("outgoing_matches")
        self._completer.setPopup(self._popup)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._choose)
        self.textEdited.connect(self._search)

    @property
    def unit(self) -> str:
        """The unit: of the chosen match, else the one that is typed."""
        typed = self.text().strip()
        return self._taken.unit if self._taken is not None else self.directory.find_unit(typed) or typed

    @property
    def resident(self) -> Resident | None:
        """The chosen resident, `None` for a whole unit, or if only a unit was typed."""
        return self._taken.resident if self._taken is not None else None

    @property
    def is_known(self) -> bool:
        """Whether the building has the unit."""
        return self._taken is not None or self.directory.find_unit(self.text().strip()) is not None

    def start(self) -> None:
        """Begin with nothing."""
        self.clear()
        self._matches, self._taken = [], None

    def show_kept(self, unit: str, resident_id: str, name: str) -> None:
        """Begin with whose package it is, as entered before; also a resident who moved out, and an unknown unit."""
        self.start()
        people = self.directory.people_of(unit)
        resident = next((one for one in people if resident_id and one.resident_id == resident_id), None)
        if resident is None and (resident_id or name):
            resident = Resident(resident_id, "", unit, name, "")
        self._take(Match(unit, resident, () if resident is not None else people, 0, exact=True, namesakes=False))

    def finish(self) -> bool:
        """Take the only match of what is typed; return whether that changed something."""
        match = only_match(self._matches) if self._taken is None else None
        self._popup.hide()
        if match is not None:
            self._take(match)
        return match is not None

    def refresh_names(self) -> None:
        """Show names in the current privacy mode."""
        if self._taken is not None:
            self.setText(_words(self._taken))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the only match when the user goes on."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finish()

    def event(self, event: QEvent) -> bool:
        """Take the only match on Enter; the next Enter is one of the window."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _is_plain_enter(event)
        return (pressed and self.finish()) or super().event(event)

    def _search(self, text: str) -> None:
        self._taken = None
        self._matches = self.directory.search(text, _MAX_MATCHES)
        self._model.setStringList([_words(one) for one in self._matches])
        if self._matches:
            self._completer.complete()
        else:
            self._popup.hide()
        self.changed.emit()

    def _choose(self, words: str) -> None:
        match = next((match for match in self._matches if _words(match) == words), None)
        if match is not None:
            self._take(match)

    def _take(self, match: Match) -> None:
        self._taken, self._matches = match, []
        self.setText(_words(match))
        self.setCursorPosition(0)
        self.changed.emit()


def _is_plain_enter(event: QKeyEvent) -> bool:
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return is_enter and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def _words(match: Match) -> str:
    """Return a match in one line: the unit, and the resident or those of the unit."""
    people: Sequence[str] = names.residents([match.resident] if match.resident is not None else list(match.people))
    shown = [error_messages.plain(one, _MAX_CHARS) for one in people[:_MAX_PEOPLE]]
    unit = error_messages.plain(match.unit, _MAX_CHARS)
    return " · ".join([unit, *([error_messages.listed(shown)] if shown else [])])
