"""Controller of batches: starts and ends them, and keeps the pill and its popover up to date."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.toast import Toast
from mybuilding_desk.ui.scanning import batch_text
from mybuilding_desk.ui.scanning.batch_popover import BatchPopover
from mybuilding_desk.ui.scanning.scan_field import ScanField

_TICK_MS: Final = 1000


class BatchController(QObject):
    """Controller of the batch of the active account; read-only users cannot start one."""

    started = Signal()

    def __init__(self, popover: BatchPopover, line: ScanField, toast: Toast) -> None:
        super().__init__(popover)
        self._popover, self._line, self._pill, self._toast = popover, line, line.pill, toast
        self._workspace: Workspace | None = None
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._pill.clicked.connect(self._press)
        self._pill.entered.connect(self._enter)
        popover.end_wanted.connect(self.toggle)
        popover.finished.connect(line.edit.setFocus)
        line.edit.textChanged.connect(lambda _: popover.hide())
        for part in (line.edit, popover):
            part.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_changed)

    def bind(self, workspace: Workspace | None) -> None:
        """Show the batch of this account."""
        self._workspace = workspace
        self._timer.stop()
        if workspace is None:
            self._popover.watch(None)
            self._pill.watch(None)
        else:
            workspace.batch.changed.connect(self.refresh)
            self._popover.watch(workspace.batch, workspace.store.entry_now)
            self._pill.watch(workspace.batch)
            self.refresh()

    def refresh(self) -> None:
        """Refresh the pill and its popover."""
        if self._workspace is None:
            return
        self._popover.refresh(self._workspace.actions.interpreter.type_names())
        chosen, preferences = self._workspace.batch.prints_labels, self._workspace.preferences
        on = preferences.now.label_when != "off" if chosen is None else chosen
        self._popover.show_labels(on, locked="label_when" in preferences.policy.locked)
        self._pill.refresh()
        self._line.make_room()
        if self._workspace.batch.is_running and not self._timer.isActive():
            self._timer.start()

    def toggle(self) -> None:
        """Start a batch, or end the current one."""
        if self._workspace is None or not self._workspace.user.is_staff:
            return
        starts = not self._workspace.batch.is_on
        if starts:
            self._workspace.batch.begin()
            self.started.emit()
        else:
            self.end()
        self._line.edit.setFocus()
        if starts and self._line.is_idle:
            self._popover.open()

    def end(self) -> None:
        """End the current batch, if there is one, and show its summary."""
        if self._workspace is not None and self._workspace.batch.is_on:
            batch = self._workspace.batch
            self._toast.show_message(batch_text.ended(batch.count, batch.seconds))
            batch.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the popover on Escape in the scan field; while it is open, Tab passes over its pill."""
        if watched is self._popover and event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            opens = event.type() == QEvent.Type.Show
            self._pill.setFocusPolicy(Qt.FocusPolicy.ClickFocus if opens else Qt.FocusPolicy.StrongFocus)
        escaped = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escaped and event.type() == QEvent.Type.KeyPress and self._popover.isVisible():
            self._popover.hide()
            return True
        return super().eventFilter(watched, event)

    def _press(self) -> None:
        if not self._pill.is_on:
            self.toggle()
        elif self._popover.isVisible():
            self._popover.hide()
            self._line.edit.setFocus()
        else:
            self._enter(forward=True)

    def _enter(self, forward: bool) -> None:
        fields = self._popover.fields()
        self._popover.open()
        self._pill.show_time()  # the same as in the popover, whenever it last ticked
        fields[0 if forward else -1].setFocus(Qt.FocusReason.TabFocusReason)

    def _tick(self) -> None:
        if self._workspace is None or not self._workspace.batch.is_running:
            self._timer.stop()
        self._pill.show_time()
        self._line.make_room()
        if self._popover.isVisible():
            self._popover.show_time()

    def _focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._popover.isVisible():
            self._popover.close_unless(now, self._line.edit, self._pill)
