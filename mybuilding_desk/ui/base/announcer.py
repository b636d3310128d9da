"""What assistive tools are told without being asked: what was done, what went wrong, what opened. It shows nothing."""

from typing import Final

from PySide6.QtCore import QObject, Signal


class Announcer(QObject):
    """`say` speaks for a widget through the system's own reader; where none listens it costs nothing."""

    said = Signal(str, bool)
    """The words, and whether they came at once."""

    def __init__(self) -> None:
        super().__init__()
        self._hushed: QObject | None = None

    def mute(self, part: QObject | None) -> None:
        """Of what is within `part` nothing is said from now on: it is covered. `None`: everything may be said."""
        self._hushed = part

    def say(self, speaker: QObject, words: str, *, at_once: bool = False) -> None:
        """Tell `words` when the reader has finished, or `at_once`: for what the clerk has to answer."""
        if not words or self._is_hushed(speaker):
            return
        self.said.emit(words, at_once)
        # Not before there is something to say: the classes take 2 ms of the way to the first picture.
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415

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
