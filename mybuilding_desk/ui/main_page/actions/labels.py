"""Labels on the main page: which packages are meant, and what says how the printing went."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.domain.records.desk_record import PackageKey, key_of
from mybuilding_desk.ui.details.activity_sheet import ActivityController
from mybuilding_desk.ui.labels import text
from mybuilding_desk.ui.labels.controller import LabelsController
from mybuilding_desk.ui.main_page.layout import MainPageLayout
from mybuilding_desk.ui.outbox.controller import OutboxController
from mybuilding_desk.ui.settings.definitions import LABELS


class LabelActions(QObject):
    """Connects the labels to the list, the details, the activity, the sync queue, and the status bar."""

    list_wanted = Signal()
    """Request to print the list of the overdue residents, in which no label is meant."""
    shown_printed = Signal()
    """The label of the package in the details was printed."""

    def __init__(
        self,
        ui: MainPageLayout,
        labels: LabelsController,
        outbox: OutboxController,
        activity: ActivityController,
        open_settings: Callable[[], object],
    ) -> None:
        super().__init__(ui)
        self._ui, self._labels, self._outbox, self._activity = ui, labels, outbox, activity
        self._open_settings = open_settings
        outbox.label_words = labels.words_of
        outbox.labels_wanted.connect(labels.print_entries)
        activity.label_wanted.connect(self.print_label)
        ui.details.label_wanted.connect(self.print_label)
        ui.status_bar.labels_wanted.connect(labels.open_unprinted)
        ui.label_banner.settings_wanted.connect(self._show_settings)
        labels.counted.connect(self._show_count)
        labels.printed.connect(self._printed)

    def print_label(self) -> None:
        """Print the label of what an open sync queue or activity is about, else of the selected packages."""
        shown = self._ui.table.current()
        if self._outbox.sheet.is_open:
            self._outbox.print_label()
        elif self._activity.sheet.is_open and shown is not None:
            self._labels.print_rows([shown])
        elif self._ui.table.rows.kind == "residents":  # its rows are no packages
            self.list_wanted.emit()
        else:
            self._labels.print_rows(self._ui.table.selected_rows())

    def _show_count(self, count: int) -> None:
        self._ui.status_bar.show_unprinted(text.not_printed(count))

    def _printed(self, key: PackageKey) -> None:
        shown = self._ui.table.current()
        if shown is not None and key_of(shown.package).is_same(key):
            self.shown_printed.emit()

    def _show_settings(self) -> None:
        self._open_settings()
        self._ui.settings().show_section(LABELS)
        self._ui.settings().show_setting("label_printer")
