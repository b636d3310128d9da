"""The pill at the end of the scan bar: it starts a batch, or shows the current one and opens its popover."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from mybuilding_desk.services.packages.batch import Batch
from mybuilding_desk.ui.base.labels import IconLabel, counting, reapply_style
from mybuilding_desk.ui.base.layouts import row
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.scanning import batch_text
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.theme import SPACE


class BatchPill(QPushButton):
    """Button whose `is_short` form has only an icon and the count."""

    entered = Signal(bool)
    """Tab reached the pill of a batch: from the parts before it, or with `False` from those after it."""
    switched = Signal(bool)
    """A batch started or ended."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("begin_drop")
        self.setProperty("look", "filter")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(True)  # Enter presses it, as everywhere
        self.setAccessibleDescription(str(catalog.BATCH))
        self._icon, self._words = IconLabel("layers"), counting()
        for part in (self._icon, self._words):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(row(self._icon, self._words, margins=(SPACE[3], 0, SPACE[3], 0)))
        self._batch: Batch | None = None
        self._is_short = False
        self._draw()

    def watch(self, batch: Batch | None) -> None:
        """Show this batch."""
        self._batch = batch
        self.refresh()

    @property
    def is_on(self) -> bool:
        """Whether a batch is in progress."""
        return self._batch is not None and self._batch.is_on

    def show_short(self, short: bool) -> None:
        """Show only the icon and the count, or the whole text."""
        if short != self._is_short:
            self._is_short = short
            self.show_time()

    def width_of(self, *, short: bool) -> int:
        """Return the width of one of the two forms in pixels."""
        text = self._text(short)
        words = self._words.fontMetrics().horizontalAdvance(text) + SPACE[2] if text else 0
        return self._icon.sizeHint().width() + words + 2 * SPACE[3]

    def text(self) -> str:
        """Return the text that is shown."""
        return self._words.text()

    def sizeHint(self) -> QSize:
        """Return the size that icon and text need."""
        inner = self.layout()
        return QSize(inner.sizeHint().width() if inner else 0, super().sizeHint().height())

    def refresh(self) -> None:
        """Show the current state of the batch."""
        if self.property("on") == self.is_on:
            self.show_time()
        else:
            self._draw()
            self.switched.emit(self.is_on)

    def show_time(self) -> None:
        """Show the text with the elapsed time."""
        self._words.setText(self._text(self._is_short))
        self._words.setHidden(not self.text())
        batch = self._batch
        spoken = batch_text.pill_sentence(batch) if batch is not None and batch.is_on else batch_text.start()
        if self.accessibleName() != spoken:
            self.setAccessibleName(spoken)
            self.setToolTip(f"{spoken}\n{catalog.BATCH.title}" if self.is_on else catalog.BATCH.title)

    def minimumSizeHint(self) -> QSize:
        """Return `sizeHint`, so that the text is never cut."""
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Emit `entered` when Tab reaches the pill of a batch."""
        super().focusInEvent(event)
        if self.is_on and event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.entered.emit(event.reason() == Qt.FocusReason.TabFocusReason)

    def _text(self, short: bool) -> str:
        if self._batch is None or not self._batch.is_on:
            return "" if short else batch_text.start()
        return error_messages.number(self._batch.count) if short else batch_text.pill(self._batch)

    def _draw(self) -> None:
        self.setProperty("on", self.is_on)
        self._icon.show_icon("layers", "accent" if self.is_on else "muted")
        self.show_time()
        reapply_style(self, self._words)
