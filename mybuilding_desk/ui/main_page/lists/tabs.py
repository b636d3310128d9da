"""The tabs of the package lists and the reports; in front of them, during a search, the tab of its results."""

from collections.abc import Mapping
from typing import Final, Literal, TypeGuard, get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from mybuilding_desk.services.packages.list_window import MAX_RESULTS, ListKind
from mybuilding_desk.ui.base.buttons import CountTab
from mybuilding_desk.ui.base.labels import set_keys
from mybuilding_desk.ui.base.layouts import row
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.commands.command import Command
from mybuilding_desk.ui.packages.find import text as find_text
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.theme import SPACE

View = Literal["reports", "outgoing", "audit"]
"""What takes the place of the list and the details."""
Tab = ListKind | View


_TABS: Final[dict[Tab, tuple[Command, str]]] = {
    "pending": (catalog.PENDING, "muted"),
    "overdue": (catalog.OVERDUE, "bad"),
    "unidentified": (catalog.UNIDENTIFIED, "warn"),
    "history": (catalog.HISTORY, "muted"),
    "reports": (catalog.REPORTS, "muted"),
    "outgoing": (catalog.OUTGOING, "muted"),
}
"""What the tabs show, in their order: the command that shows it, and the color of its count."""


def is_list(kind: Tab) -> TypeGuard[ListKind]:
    """Return whether a tab shows a list, not a view."""
    return kind not in get_args(View)


class ListTabs(QWidget):
    """One tab for each list, and one for the reports. The tab of the search results is only visible while checked."""

    list_wanted = Signal(str)
    """The `Tab` that the user chose."""

    def __init__(self) -> None:
        super().__init__()
        self.results = CountTab("tab_results", widest=find_text.results_tab(MAX_RESULTS, more=True))
        self.results.setText(find_text.results_tab(0))
        self.results.hide()
        self._lists = {kind: CountTab(f"tab_{kind}", role=role) for kind, (_command, role) in _TABS.items()}
        self._group = QButtonGroup(self)
        for tab in self.buttons():
            self._group.addButton(tab)
        for kind, tab in self._lists.items():
            set_keys(tab, _TABS[kind][0])
            tab.clicked.connect(lambda _=False, kind=kind: self.list_wanted.emit(kind))
        self._room = 0
        self.may_act = True
        """Whether the user logs packages, and so may have unidentified ones."""
        self.has_reports = True
        """Whether the user may see the reports."""
        self._outgoing = 0
        self.setLayout(row(*self.buttons(), space=SPACE[1]))

    def buttons(self) -> list[CountTab]:
        """Return the tabs in their order."""
        return [self.results, *self._lists.values()]

    def checked(self) -> QWidget:
        """Return the tab of the list on the screen."""
        return self._group.checkedButton() or self._lists["pending"]

    def check(self, kind: Tab) -> None:
        """Check a tab, or that of the search results."""
        self._group.setExclusive(False)
        self.results.setChecked(kind == "found")
        for name, tab in self._lists.items():
            tab.setChecked(name == kind)
        self._group.setExclusive(True)
        self.results.setVisible(kind == "found")
        if self._lists["outgoing"].isHidden() != (not self._outgoing and kind != "outgoing"):
            self.fold(self._room)

    def show_outgoing(self, count: int) -> None:
        """Show the number of outgoing packages; their tab is visible only while there are some, or while checked."""
        if count != self._outgoing:
            self._outgoing = count
            name = _TABS["outgoing"][0].name
            self._lists["outgoing"].setText(f"{name} {error_messages.number(count)}" if count else name)
            self.fold(self._room)

    def show_counts(self, counts: Mapping[Tab, int]) -> None:
        """Show the number of packages in these lists; none for an empty one."""
        before = [tab.text() for tab in self.buttons()]
        for kind, tab in self._lists.items():
            name, count = _TABS[kind][0].name, self._outgoing if kind == "outgoing" else counts.get(kind, 0)
            tab.setText(f"{name} {error_messages.number(count)}" if count else name)
        if before != [tab.text() for tab in self.buttons()]:
            self.fold(self._room)

    def fold(self, room: int) -> None:
        """Fit the tabs to `room` pixels: counts go first, then space, then the last tabs that are not checked.

        During a search, the tabs of the lists go before single ones. Keys, menu, and palette reach them all.
        """
        self._room = room
        left = not self._outgoing and not self._lists["outgoing"].isChecked()
        hidden = {"unidentified": not self.may_act, "reports": not self.has_reports, "outgoing": left}
        offered = [tab for kind, tab in self._lists.items() if not hidden.get(kind)]
        room -= (self.results.sizeHint().width() + SPACE[1]) * self.results.isChecked()
        crowded = sum(tab.room(counted=True) + SPACE[1] for tab in offered) > room
        tight = sum(tab.room(counted=False) + SPACE[1] for tab in offered) > room
        shown = [] if tight and self.results.isChecked() else offered
        narrow = {tab: tab.room(counted=False) + SPACE[1] - 2 * (SPACE[3] - SPACE[1]) for tab in shown}
        while tight and sum(narrow.values()) > room and (last := [tab for tab in narrow if not tab.isChecked()]):
            del narrow[last[-1]]
        for tab in self._lists.values():
            tab.show_count(not crowded, narrow=tight)
            tab.setHidden(tab not in narrow)
