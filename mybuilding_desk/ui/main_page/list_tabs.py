"""The tabs of the package lists, in front of them during a search the tab of its results."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from mybuilding_desk.services.packages.list_window import MAX_RESULTS, ListKind
from mybuilding_desk.ui.base.buttons import CountTab
from mybuilding_desk.ui.base.labels import set_keys
from mybuilding_desk.ui.base.layouts import row
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.packages.find import text as find_text
from mybuilding_desk.ui.theme import SPACE


class ListTabs(QWidget):
    """One tab for each list. The tab of the search results is visible only while it is checked."""

    list_wanted = Signal(str)
    """The kind of the list whose tab the user chose."""

    def __init__(self) -> None:
        super().__init__()
        self.results = CountTab("tab_results", widest=find_text.results_tab(MAX_RESULTS, more=True))
        self.results.setText(find_text.results_tab(0))
        self.results.hide()
        self.pending, self.history = CountTab("tab_pending"), CountTab("tab_history")
        self.overdue = CountTab("tab_overdue", role="bad")
        set_keys(self.pending, catalog.PENDING)
        set_keys(self.overdue, catalog.OVERDUE)
        set_keys(self.history, catalog.HISTORY)
        self._lists: dict[ListKind, CountTab] = {
            "pending": self.pending,
            "overdue": self.overdue,
            "history": self.history,
        }
        for kind, tab in self._lists.items():
            tab.clicked.connect(lambda _=False, kind=kind: self.list_wanted.emit(kind))
        self._group = QButtonGroup(self)
        for tab in self.buttons():
            self._group.addButton(tab)
        self.setLayout(row(*self.buttons(), space=SPACE[1]))

    def buttons(self) -> tuple[CountTab, ...]:
        """Return the tabs in their order."""
        return self.results, *self._lists.values()

    def checked(self) -> QWidget:
        """Return the tab of the list on the screen."""
        return self._group.checkedButton() or self.pending

    def check(self, kind: ListKind) -> None:
        """Check the tab of a list, or of the search results."""
        self._group.setExclusive(False)
        self.results.setChecked(kind == "found")
        for name, tab in self._lists.items():
            tab.setChecked(name == kind)
        self._group.setExclusive(True)
        self.results.setVisible(kind == "found")

    def fold(self, room: int) -> None:
        """Fit the tabs to `room` pixels: during a search, those of the lists may go."""
        needed = sum(tab.sizeHint().width() + SPACE[1] for tab in self.buttons())
        crowded = self.results.isChecked() and needed > room
        for tab in self._lists.values():
            tab.setHidden(crowded)
