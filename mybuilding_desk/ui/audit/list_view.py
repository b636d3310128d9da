"""The list of an audit, on a card: Space ticks the selected row, Enter does what its button offers."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from mybuilding_desk.domain.records.audit import Audit, AuditLine, AuditState
from mybuilding_desk.ui.audit import text
from mybuilding_desk.ui.audit.bar import ENTER
from mybuilding_desk.ui.audit.lines import AuditLines
from mybuilding_desk.ui.audit.row_painter import AuditRows
from mybuilding_desk.ui.base.labels import is_typing, label
from mybuilding_desk.ui.base.layouts import column
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.metrics import COLUMN_HEAD

_FLASH_MS = 400


class AuditList(QListView):
    """Rows of one tab."""

    acted = Signal(object)
    """The `AuditLine` whose action is wanted."""
    ticked = Signal(object)
    """The `AuditLine` that is here."""
    typed = Signal(str)
    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("audit_list")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows, self.painter_of = AuditLines(self), AuditRows()
        self.painter_of.setParent(self)
        self.setModel(self.rows)
        self.setItemDelegate(self.painter_of)
        self._flash = QTimer(self, singleShot=True, interval=_FLASH_MS)
        self._flash.timeout.connect(self._end_flash)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that the rows have another width."""
        super().resizeEvent(event)
        self.resized.emit()

    def show_state(self, audit: Audit, state: AuditState, tab: str, sort: str) -> None:
        """Show the lines of a tab; the selection stays on its line, and the list where it is."""
        here, scrolled = self.current(), self.verticalScrollBar().value()
        self.rows.show(audit, state, tab, sort)
        self.painter_of.measure(self.rows.lines, audit)
        if here is not None:
            self._select(here.key)
        self.verticalScrollBar().setValue(scrolled)

    def current(self) -> AuditLine | None:
        """Return the selected line, `None` if there is none."""
        row = self.rows.row_at(self.currentIndex().row())
        return row if isinstance(row, AuditLine) else None

    def select(self, key: str) -> None:
        """Select a line, if it is listed, and scroll it into view."""
        self._select(key)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def flash(self, key: str) -> None:
        """Light up a line that was just found, and scroll it into view."""
        self.painter_of.flashing = key
        position = self.rows.position(key)
        if position >= 0:
            self.scrollTo(self.rows.index(position))
        self.viewport().update()
        self._flash.start()

    def take_key(self, event: QKeyEvent) -> None:
        """Move the selection by a key of the empty field."""
        if not self.currentIndex().isValid() and self.rows.lines:
            self.select(self.rows.lines[0].key)
        else:
            super().keyPressEvent(event)

    def _select(self, key: str) -> None:
        position = self.rows.position(key)
        self.setCurrentIndex(self.rows.index(position) if position >= 0 else QModelIndex())

    def _end_flash(self) -> None:
        self.painter_of.flashing = ""
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle Enter and Space; pass on what starts a number."""
        line = self.current()
        if event.key() in ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if line is not None and not event.isAutoRepeat():
                self.acted.emit(line)
        elif event.key() == Qt.Key.Key_Space:
            if line is not None and not event.isAutoRepeat():
                self.ticked.emit(line)
        elif is_typing(event):
            self.typed.emit(event.text())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press the button of a row."""
        super().mouseReleaseEvent(event)
        line = self._button_at(event.position().toPoint())
        if line is not None and event.button() == Qt.MouseButton.LeftButton:
            self.acted.emit(line)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tick a row that was double-clicked."""
        index = self.indexAt(event.position().toPoint())
        row = self.rows.row_at(index.row()) if index.isValid() else None
        if isinstance(row, AuditLine) and row.result == "open":
            self.ticked.emit(row)

    def _button_at(self, point: QPoint) -> AuditLine | None:
        index = self.indexAt(point)
        row = self.rows.row_at(index.row()) if index.isValid() else None
        if isinstance(row, AuditLine) and self.painter_of.button_area(self.visualRect(index), row).contains(point):
            return row
        return None


class _Titles(QWidget):
    def __init__(self, listed: AuditList) -> None:
        super().__init__()
        self._list = listed
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(theme.height(COLUMN_HEAD))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = self.rect()
        rect.setWidth(self._list.viewport().width())
        self._list.painter_of.paint_titles(painter, rect)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))


class AuditCard(QFrame):
    """The list with the titles of its columns, or a message in place of its rows."""

    emptied = Signal()
    """The list had the focus, and has no rows anymore."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.list = AuditList()
        self.list.setAccessibleName(text.title())
        self._titles = _Titles(self.list)
        self.list.resized.connect(self._titles.update)  # its scroll bar comes and goes
        self._headline, self._words = label("", "empty", wrap=True), label("", "muted", wrap=True)
        self._headline.setObjectName("audit_empty")
        for part in (self._headline, self._words):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty = QWidget()
        inside = column(self._headline, self._words, space=SPACE[1], margins=(SPACE[6], SPACE[6], SPACE[6], SPACE[6]))
        inside.insertStretch(0)
        inside.addStretch()
        self._empty.setLayout(inside)
        lines = column(self._titles, self.list, self._empty, space=0, margins=(1, 1, 1, 1))
        lines.setStretch(1, 1)
        lines.setStretch(2, 1)
        self.setLayout(lines)

    def show_state(self, audit: Audit, state: AuditState, tab: str, sort: str) -> None:
        """Show the lines of a tab."""
        self.list.show_state(audit, state, tab, sort)
        is_empty = not self.list.rows.lines
        headline, words = text.empty(audit, tab)
        self._headline.setText(headline)
        self._words.setText(words)
        self._words.setHidden(not words)
        had_focus = self.list.hasFocus()
        for part in (self._titles, self.list):
            part.setHidden(is_empty)
        self._empty.setHidden(not is_empty)
        self._titles.update()
        if had_focus and is_empty:
            self.emptied.emit()
