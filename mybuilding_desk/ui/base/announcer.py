"""Announce events to assistive tools: what was done, what went wrong, what opened."""

from typing import Final

from PySide6.QtCore import QObject, Signal


class Announcer(QObject):
    """Announcements of widgets through the system's screen reader; they cost nothing if none is active."""

    announced = Signal(str, bool)
    """The text, and whether it was announced at once."""

    def __init__(self) -> None:
        super().__init__()
        self._hushed: QObject | None = None

    def mute(self, part: QObject | None) -> None:
        """Silence everything within `part` from now on, because it is covered; `None` lifts that."""
        self._hushed = part

    def announce(self, speaker: QObject, words: str, *, at_once: bool = False) -> None:
        """Announce `words` when the reader has finished, or `at_once` if the user has to respond."""
        if not words or self._is_hushed(speaker):
            return
        self.announced.emit(words, at_once)
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - after the first paint

        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(speaker, words)
            politeness = QAccessible.AnnouncementPoliteness
            event.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
            QAccessible.updateAccessibility(event)

    def _is_hushed(self, speaker: QObject) -> bool:
        one: QObject | None = speaker if self._hushed is not None else None
        while one is not None and one is not self._hushed:
            one = one.parent()
        return one is not None


announcer: Final = Announcer()
