"""The mark of practice mode on every document: what is printed or saved there is not about real packages."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.ui.text import error_messages

if TYPE_CHECKING:
    from mybuilding_desk.domain.models import Community


class PracticeMark:
    """Whether documents are marked; the window sets it with its own mark."""

    def __init__(self) -> None:
        self.is_on = False

    def building(self, community: "Community | None") -> str:
        """Return the building that a document is about: "140 Riverside", in practice mode with the mark."""
        title = error_messages.plain(community.title) if community is not None else ""
        if not self.is_on:
            return title
        words = QCoreApplication.translate("practice", "Practice: not real packages")
        return " · ".join(filter(None, (title, words)))


practice_mark = PracticeMark()
