"""What stands at the head of the lists and in an empty one: how many packages, and why there are none."""

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.desk.listing import ListKind
from mybuilding_desk.desk.workspace import Workspace
from mybuilding_desk.ui import desk_words, find_words, wording
from mybuilding_desk.ui.desk_view import DeskView


def show_counts(view: DeskView, workspace: Workspace, shown: ListKind, nothing_found: str) -> str:
    """Show them; why nothing can be logged or released here, `""` where it can. `nothing_found` goes before all."""
    shelf, refresher = workspace.shelf, workspace.refresher
    count = shelf.pending_counts().get(shelf.community_id, 0)
    fetched = refresher.checked_at is not None
    counted = wording.number(count) if count or fetched else ""
    view.pending_tab.setText(QCoreApplication.translate("desk", "Pending {count}").format(count=counted).strip())
    view.history_tab.setText(QCoreApplication.translate("desk", "History"))
    view.overdue_tab.setText(find_words.overdue_tab(shelf.overdue_count()))
    closed = "" if shelf.community_id else desk_words.no_community(fetched)
    words = desk_words.empty_words(shown == "pending", refresher.checked_at, refresher.offline or refresher.held_up)
    if shown == "overdue" and fetched:
        words = find_words.nothing_overdue(shelf.ages)
    words = closed if fetched and closed else words
    icon = "search" if nothing_found else "inbox" if fetched else "refresh-cw"
    view.table.empty.show_words(nothing_found or words, icon)
    return closed
