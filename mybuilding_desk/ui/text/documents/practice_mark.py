"""The mark of practice mode on every paper: what is printed, saved, or written there is not about real packages."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.ui.text import error_messages

if TYPE_CHECKING:
    from mybuilding_desk.domain.models import Community


class PracticeMark:
    """Whether papers are marked; the window sets it with its own mark."""

    def __init__(self) -> None:
        self.is_on = False

    def building(self, community: "Community | None") -> str:
        """Return the building that a document is about: "140 Riverside", in practice mode with the mark."""
        title = error_messages.plain(community.title) if community is not None else ""
        return _joined(title, self.words())

    def words(self, say: Callable[[str, str], str] = QCoreApplication.translate) -> str:
        """Return what a document says in practice mode, `""` in others; `say` translates to another language."""
        return say("practice", "Practice: not real packages") if self.is_on else ""

    def before(self, words: str, say: Callable[[str, str], str]) -> str:
        """Return the subject of a mail, after the mark in practice mode."""
        return _joined(self.words(say), words)

    def label(self) -> str:
        """Return what a label says in practice mode, where there is room for one word only; `""` in others."""
        return QCoreApplication.translate("practice", "PRACTICE") if self.is_on else ""

    def heading(self, words: str) -> str:
        """Return the heading of a label, after the mark in practice mode."""
        return _joined(self.label(), words)


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))


practice_mark = PracticeMark()
