"""Labels of outgoing packages: printed on the desk's label printer, with its settings."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.records.label import LabelContent
from mybuilding_desk.domain.records.outgoing import OutgoingItem
from mybuilding_desk.printing.client import PrintClient
from mybuilding_desk.printing.values import LabelOptions
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.outgoing import documents, text
from mybuilding_desk.ui.text import print_text


class OutgoingLabels(QObject):
    """Prints labels and says what became of them. They can be printed again at any time: nothing is stored."""

    told = Signal(str)
    failed = Signal(str)
    _done = Signal(object)
    _failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self._done.connect(self._show_printed)
        self._failed.connect(self._show_failed)

    def bind(self, workspace: Workspace | None) -> None:
        """Use the label printer of this account from now on."""
        self._workspace = workspace

    @property
    def prints_by_itself(self) -> bool:
        """Whether a label is proposed for each package that is added: as for packages that are logged."""
        now = self._workspace.preferences.now if self._workspace is not None else None
        return now is not None and now.label_when != "off" and bool(now.label_printer)

    def print_items(self, items: Sequence[OutgoingItem]) -> None:
        """Print the labels of these packages now."""
        if self._workspace is None or not items:
            return
        settings = self._workspace.preferences.now
        if not settings.label_printer:
            self.failed.emit(text.choose_label_printer())
            return
        contents = [label for one in items for label in documents.label_contents(one, settings)]
        options = LabelOptions(
            settings.label_printer, settings.label_size, settings.label_symbol, settings.label_copies
        )
        self.told.emit(text.label_printing(items))
        done, failed = partial(_emit, self._done.emit, tuple(items)), self._failed.emit
        self._workspace.label_printer.run(partial(_print, options, contents), done, failed)

    def _show_printed(self, items: Sequence[OutgoingItem]) -> None:
        if self._workspace is not None:
            self.told.emit(text.label_printed(items))

    def _show_failed(self, error: DeskError) -> None:
        if self._workspace is not None:
            self.failed.emit(print_text.problem(error, self._workspace.preferences.now.label_printer))


def _print(options: LabelOptions, contents: Sequence[LabelContent], client: PrintClient) -> None:
    client.print_labels(options, contents)


def _emit(emit: object, items: object, _none: None) -> None:
    emit(items)  # type: ignore[operator]
