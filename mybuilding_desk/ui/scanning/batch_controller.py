"""Controller of batches: starts and ends them, and keeps the bar up to date."""

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.toast import Toast
from mybuilding_desk.ui.scanning.batch_bar import BatchBar, ended
from mybuilding_desk.ui.scanning.scan_field import ScanField


class BatchController(QObject):
    """Controller of the batch of the active account; read-only users cannot start one."""

    started = Signal()

    def __init__(self, bar: BatchBar, line: ScanField, toast: Toast) -> None:
        super().__init__(bar)
        self._bar, self._line, self._toast = bar, line, toast
        self._workspace: Workspace | None = None
        bar.end_wanted.connect(self.toggle)
        bar.finished.connect(line.edit.setFocus)

    def bind(self, workspace: Workspace | None) -> None:
        """Show the batch of this account."""
        self._workspace = workspace
        if workspace is None:
            self._bar.watch(None)
        else:
            workspace.batch.changed.connect(self.refresh)
            self._bar.watch(workspace.batch, workspace.store.entry_now)

    def refresh(self) -> None:
        """Refresh the bar."""
        if self._workspace is not None:
            self._bar.refresh(self._workspace.actions.interpreter.type_names())

    def toggle(self) -> None:
        """Start a batch, or end the current one."""
        if self._workspace is None or not self._workspace.user.is_staff:
            return
        if self._workspace.batch.is_on:
            self.end()
        else:
            self._workspace.batch.begin()
            self.started.emit()
        self._line.edit.setFocus()

    def end(self) -> None:
        """End the current batch, if there is one, and show its summary."""
        if self._workspace is not None and self._workspace.batch.is_on:
            batch = self._workspace.batch
            self._toast.show_message(ended(batch.count, batch.seconds))
            batch.end()
