"""Labels of outgoing packages: in line with those of all others, on the desk's label printer, with its settings."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.domain.records.desk_record import PackageKey
from mybuilding_desk.domain.records.label import LabelSubject
from mybuilding_desk.domain.records.outgoing import OutgoingItem
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.outgoing import documents, text


class OutgoingLabels(QObject):
    """Asks for labels, and knows what they say. Those that did not print wait with the others."""

    print_wanted = Signal(object)
    """The keys of packages whose labels are wanted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None

    def bind(self, workspace: Workspace | None) -> None:
        """Use the settings and the packages of this account from now on."""
        self._workspace = workspace

    @property
    def prints_by_itself(self) -> bool:
        """Whether a label is proposed for each package that is added: as for packages that are logged."""
        now = self._workspace.preferences.now if self._workspace is not None else None
        return now is not None and now.label_when != "off" and bool(now.label_printer)

    def print_items(self, items: Sequence[OutgoingItem]) -> None:
        """Print the labels of these packages."""
        if items:
            self.print_wanted.emit([one.key for one in items])

    def subject(self, key: PackageKey) -> LabelSubject | None:
        """Return what the label with this key is for, `None` if it is no outgoing package that waits."""
        if self._workspace is None:
            return None
        item = self._workspace.storeroom.outgoing.find(key)
        if item is None:
            return None
        contents = documents.label_contents(item, self._workspace.preferences.now)
        return LabelSubject(text.about(item), text.label_title(item), text.label_detail(item), contents)
