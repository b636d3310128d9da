"""List of outgoing packages, grouped by who picks them up, with boxes to tick; below them, the last pickups."""

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mybuilding_desk.domain.records.outgoing import OutgoingItem, PickupRecord
from mybuilding_desk.ui.base.labels import is_typing, literal_tooltip
from mybuilding_desk.ui.commands.keys import asks_for_menu
from mybuilding_desk.ui.outgoing import text
from mybuilding_desk.ui.text import package_text
from mybuilding_desk.ui.theme import BODY, BOLD, CAPTION, ICON, NUMBER, SPACE, TARGET, icons, theme
from mybuilding_desk.ui.theme.carrier_badge import carrier_width, has_badge, paint_badge
from mybuilding_desk.ui.theme.cell_layout import CellLayout, Index
from mybuilding_desk.ui.theme.metrics import CURSOR_BAR, LOCATION_ROW, MAX_UNIT, TICK, TWO_LINE_ROW, UNIT
from mybuilding_desk.ui.theme.text_painter import draw_text, stacked, width_of
from mybuilding_desk.ui.theme.tick import paint_tick

_ROW: Final = int(Qt.ItemDataRole.UserRole)
_HEAD: Final = _ROW + 1
_CHECK: Final = int(Qt.ItemDataRole.CheckStateRole)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Groups = Sequence[tuple[str, Sequence[OutgoingItem]]]


class OutgoingList(QListWidget):
    """The packages and pickups. Space or a click ticks a package, Enter acts on it; letters are for another field."""

    ticks_changed = Signal()
    entered = Signal()
    """Enter at a package."""
    double_clicked = Signal()
    """A double click on a package, which stays ticked or not."""
    pickup_entered = Signal(object)
    """Enter at, or a double click on, a `PickupRecord`."""
    typed = Signal(str)
    key_pressed = Signal(str)
    """`remove` or `print`: what a key asks for."""
    menu_wanted = Signal(QPoint)
    """Point of the screen for the menu of the current row."""

    def __init__(self, name: str, accessible: str, *, edge: int = SPACE[4], ticks: bool = True) -> None:
        """`edge` is the margin beside the rows; without `ticks`, the packages are only to be read."""
        super().__init__()
        self.edge, self.has_ticks = edge, ticks
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setItemDelegate(_Rows(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemClicked.connect(_toggle)
        self.itemDoubleClicked.connect(self._double_click)
        self.itemChanged.connect(lambda _: self.ticks_changed.emit())
        self.unit_width = 0
        theme.changed.connect(self._fit)

    # What is shown

    def show_rows(
        self, groups: Groups, pickups: Sequence[PickupRecord], ticked: Collection[str], *, heads: bool = True
    ) -> None:
        """Show these packages, some of them ticked, and these pickups; the current row stays, or the one below."""
        here, key = self.currentRow(), self._current_key()
        self.blockSignals(True)
        self.clear()
        for title, items in groups:
            if heads:
                self.addItem(_head(title, package_text.packages(len(items)), text.group_spoken(items)))
            for one in items:
                self.addItem(_item(one, one.item_id in ticked if self.has_ticks else None))
        if pickups:
            words = self.tr("Picked up recently")
            self.addItem(_head(words, "", words))
        for record in pickups:
            self.addItem(_pickup(record))
        self._fit()
        self._restore(here, key)
        self.blockSignals(False)

    def items_shown(self) -> list[OutgoingItem]:
        """Return the packages, in their order."""
        return [one for row in self._rows() if isinstance(one := row.data(_ROW), OutgoingItem)]

    def ticked(self) -> list[OutgoingItem]:
        """Return the ticked packages, in their order."""
        return [row.data(_ROW) for row in self._rows() if _is_package(row) and _is_ticked(row)]

    def current(self) -> OutgoingItem | PickupRecord | None:
        """Return what the current row is about."""
        row = self.currentItem()
        what = row.data(_ROW) if row is not None else None
        return what if isinstance(what, OutgoingItem | PickupRecord) else None

    def tick(self, item_ids: Collection[str], *, only: bool = False) -> None:
        """Tick these packages and go to the first one; with `only`, no others stay ticked."""
        self.blockSignals(True)
        first = None
        for row in self._rows():
            if _is_package(row):
                wanted = row.data(_ROW).item_id in item_ids
                first = row if wanted and first is None else first
                if wanted or only:
                    row.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        if first is not None:
            self.setCurrentItem(first)
        self.viewport().update()
        self.ticks_changed.emit()

    def tick_all(self) -> None:
        """Tick every package."""
        self.tick({one.item_id for one in self.items_shown()})

    def full_height(self) -> int:
        """Return the height of all rows."""
        return sum(self.sizeHintForRow(number) for number in range(self.count()))

    # Input

    def event(self, event: QEvent) -> bool:
        """Take the keys of this list before they are those of commands."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _own_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on Enter, Del, Ctrl P, and Ctrl A; emit typed characters."""
        current = self.current()
        if asks_for_menu(event):
            self._ask_for_menu()
        elif event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.isAutoRepeat() or current is None:
                pass
            elif isinstance(current, PickupRecord):
                self.pickup_entered.emit(current)
            else:
                self.entered.emit()
        elif own := _own_key(event):
            if own == "all":
                self.tick_all()
            else:
                self.key_pressed.emit(own)
        elif is_typing(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Request a menu at the pointer, whose press has made the row current, or at the current row by a key."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._ask_for_menu()
        elif self.current() is not None and self.itemAt(event.pos()) is self.currentItem():
            self.menu_wanted.emit(event.globalPos())

    def _ask_for_menu(self) -> None:
        if self.current() is not None:
            self.scrollToItem(self.currentItem())
            self.menu_wanted.emit(self.viewport().mapToGlobal(self.visualItemRect(self.currentItem()).center()))

    def _double_click(self, row: QListWidgetItem) -> None:
        if isinstance(record := row.data(_ROW), PickupRecord):
            self.pickup_entered.emit(record)
        elif _is_package(row):
            _toggle(row)  # back: the first click of the two was one
            self.double_clicked.emit()

    def _rows(self) -> list[QListWidgetItem]:
        return [self.item(number) for number in range(self.count())]

    def _current_key(self) -> str:
        current = self.current()
        return current.item_id if isinstance(current, OutgoingItem) else current.pickup.pickup_id if current else ""

    def _restore(self, here: int, key: str) -> None:
        """Make the row current that was, else the next one."""
        rows = [(number, row) for number, row in enumerate(self._rows()) if row.data(_ROW) is not None]
        same = [number for number, row in rows if _key(row) == key]
        after = [number for number, _ in rows if number >= here]
        chosen = next(iter((*same, *after, *(number for number, _ in reversed(rows)))), -1)
        self.setCurrentRow(chosen)

    def _fit(self) -> None:
        units = [width_of(one.unit, BODY, BOLD) for one in self.items_shown()]
        self.unit_width = max(theme.px(UNIT) - SPACE[3], min(max(units, default=0), theme.px(MAX_UNIT)))
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()


class _Rows(QStyledItemDelegate):
    """Paints packages in one line, pickups in two, and headings in bold."""

    def __init__(self, view: OutgoingList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row: a package is tall enough for a finger."""
        what = index.data(_ROW)
        if what is None:
            return QSize(0, theme.height(LOCATION_ROW))
        if isinstance(what, OutgoingItem):
            return QSize(0, theme.height(TARGET))
        return QSize(0, theme.height(TWO_LINE_ROW, lines=2))

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        """Let Qt handle keys only: `itemClicked` ticks anywhere on the row."""
        if event.type() != QEvent.Type.KeyPress:
            return False
        return super().editorEvent(event, model, option, index)  # type: ignore[arg-type]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        rect, what = option.rect, index.data(_ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = what is not None and self._view.currentIndex() == index
        focused = current and self._view.hasFocus()
        if focused or (what is not None and option.state & QStyle.StateFlag.State_MouseOver):
            painter.fillRect(rect, theme.color("sel" if focused else "hover"))
        if focused:
            painter.fillRect(CellLayout(rect).begin(CURSOR_BAR), theme.color("accent"))
        cell = CellLayout(rect, self._view.edge, max(self._view.edge, SPACE[3]))  # a scroll bar may stand at the end
        if what is None:
            _paint_head(painter, rect.adjusted(0, SPACE[1], 0, 0), self._view.edge, *index.data(_HEAD))
        elif isinstance(what, OutgoingItem):
            if self._view.has_ticks:
                state = Qt.CheckState(index.data(_CHECK))
                paint_tick(painter, cell.begin(theme.px(TICK), SPACE[4]), state, current=focused)
            self._paint_package(painter, cell, what)
        else:
            _paint_pickup(painter, cell, what)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("line"))
        painter.restore()

    def _paint_package(self, painter: QPainter, cell: CellLayout, item: OutgoingItem) -> None:
        ink, muted, when = theme.color("text"), theme.color("muted"), text.since(item)
        draw_text(painter, cell.end(width_of(when, NUMBER), SPACE[4]), when, muted, NUMBER, at="end")
        draw_text(painter, cell.begin(self._view.unit_width, SPACE[3]), item.unit or "–", ink, BODY, BOLD)
        key, words = package_text.badge_named(item.carrier)
        if has_badge(key):
            paint_badge(painter, cell.begin(min(carrier_width(key, words), cell.rest.width()), SPACE[3]), key, words)
        name = text.resident(item)
        width = min(width_of(name), cell.rest.width())
        if name:
            draw_text(painter, cell.begin(width, SPACE[3]), name, ink)
        draw_text(painter, cell.rest, " · ".join(text.details(item)), muted, NUMBER)


def _paint_head(painter: QPainter, rect: QRect, edge: int, title: str, count: str) -> None:
    cell = CellLayout(rect, edge, edge)
    draw_text(painter, cell.end(width_of(count, CAPTION), SPACE[3]), count, theme.color("muted"), CAPTION, at="end")
    draw_text(painter, cell.rest, title, theme.color("text"), BODY, BOLD)


def _paint_pickup(painter: QPainter, cell: CellLayout, record: PickupRecord) -> None:
    icons.paint(painter, cell.begin(theme.px(ICON), SPACE[4]), "check", theme.color("ok"))
    when = text.pickup_when(record)
    end = cell.end(min(width_of(when, NUMBER), cell.rest.width() // 2), SPACE[4])
    draw_text(painter, end, when, theme.color("muted"), NUMBER, at="end")
    upper, lower = stacked(cell.rest, BODY + 2, CAPTION + 2)
    draw_text(painter, upper, text.pickup_title(record), theme.color("text"), BODY, BOLD)
    draw_text(painter, lower, text.pickup_detail(record), theme.color("muted"), CAPTION)


def _head(title: str, count: str, spoken: str) -> QListWidgetItem:
    row = QListWidgetItem(spoken)
    row.setData(_HEAD, (title, count))
    row.setFlags(Qt.ItemFlag.NoItemFlags)  # the arrow keys skip it
    return row


def _item(item: OutgoingItem, ticked: bool | None) -> QListWidgetItem:
    """Return a row; `None` has no box."""
    row = QListWidgetItem(text.spoken(item))
    row.setData(_ROW, item)
    row.setToolTip(literal_tooltip(row.text()))
    if ticked is not None:
        row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        row.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    return row


def _pickup(record: PickupRecord) -> QListWidgetItem:
    row = QListWidgetItem(text.pickup_spoken(record))
    row.setData(_ROW, record)
    row.setToolTip(literal_tooltip(row.text()))
    return row


def _key(row: QListWidgetItem) -> str:
    what = row.data(_ROW)
    return str(what.item_id if isinstance(what, OutgoingItem) else what.pickup.pickup_id)


def _is_package(row: QListWidgetItem) -> bool:
    return isinstance(row.data(_ROW), OutgoingItem)


def _is_ticked(row: QListWidgetItem) -> bool:
    return row.checkState() == Qt.CheckState.Checked


def _toggle(row: QListWidgetItem) -> None:
    if _is_package(row) and row.data(_CHECK) is not None:
        row.setCheckState(Qt.CheckState.Unchecked if _is_ticked(row) else Qt.CheckState.Checked)


def _own_key(event: QKeyEvent) -> str:
    """Return what a key means in this list, `""` if nothing."""
    control = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ControlModifier
    if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not event.modifiers():
        return "remove"
    return {Qt.Key.Key_P: "print", Qt.Key.Key_A: "all"}.get(Qt.Key(event.key()), "") if control else ""
