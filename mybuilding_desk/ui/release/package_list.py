"""Checkable list of the packages of a release, in walking order of their locations."""

from collections.abc import Callable
from itertools import accumulate
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyleOptionViewItem

from mybuilding_desk.domain.package_list import AgeLimits
from mybuilding_desk.domain.pickup import by_location
from mybuilding_desk.domain.scan_intent import PackageRow, Pickup
from mybuilding_desk.ui.base.labels import is_typing
from mybuilding_desk.ui.base.lists.painted_list import TickRows, is_ticked, paint_ground, toggle
from mybuilding_desk.ui.release import text as release_text
from mybuilding_desk.ui.release.columns import (
    Cells,
    ColumnHead,
    age_of,
    columns_of,
    content,
    paint_contents,
    recipient_of,
    text_width,
)
from mybuilding_desk.ui.text import age_display, package_text
from mybuilding_desk.ui.theme import BODY, BOLD, CAPTION, ICON, MEDIUM, NUMBER, SPACE, TARGET, icons, theme
from mybuilding_desk.ui.theme.carrier_badge import paint_carrier
from mybuilding_desk.ui.theme.cell_layout import CellLayout, Index
from mybuilding_desk.ui.theme.metrics import COLUMN_HEAD, LOCATION, LOCATION_ROW, SHAPE
from mybuilding_desk.ui.theme.text_painter import draw_text, stacked, width_of
from mybuilding_desk.ui.theme.tick import paint_tick

_ROW: Final = int(Qt.ItemDataRole.UserRole)
_LOCATION: Final = _ROW + 1
_COUNT: Final = _ROW + 2
_CHECK: Final = int(Qt.ItemDataRole.CheckStateRole)
_NONE: Final = "–"


class ReleaseList(QListWidget):
    """List of the packages of a `Pickup`. Several in one place are under its header, which the cursor skips."""

    ticks_changed = Signal()
    typed = Signal(str)
    """A typed letter, to start the name of the person picking up; after digits, with them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("release_packages")
        self.setAccessibleName(self.tr("Packages to release"))
        self.setItemDelegate(_Rows(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemClicked.connect(toggle)
        self.itemChanged.connect(self._count_ticks)
        self.head = ColumnHead(self)
        self.head.clicked.connect(self._tick_from_head)
        self.setMouseTracking(True)
        theme.changed.connect(self._arrange)
        self._located: list[PackageRow] = []
        """The packages whose location no header tells."""
        self.scanned_only = False
        """Whether the ticks are limited to scanned packages."""
        self._scanned: set[str] = set()
        self.stray_keys = 0
        """Number of keys typed as if to log a package: digits, and letters after a scan of an unlisted package."""
        self._is_elsewhere = False
        self._digits = ""
        """Digits typed just before: a letter after them is one of a unit, not the first of a name."""
        self.limits = AgeLimits()

    def fill(self, pickup: Pickup) -> None:
        """Show these packages and select the first ticked one."""
        self.blockSignals(True)
        self.clear()
        self.scanned_only, self._scanned = False, {pickup.scanned}
        self.stray_keys, self._is_elsewhere, self._digits = 0, False, ""
        shelves = by_location(pickup.rows)
        self._located = []
        for location, rows in shelves:
            if len(shelves) > 1 and (len(rows) > 1 or width_of(location, BODY, BOLD) > theme.px(LOCATION)):
                self.addItem(_header(location, len(rows)))
            else:
                self._located += rows
            for row in rows:
                self.addItem(_item(row, row.key in pickup.ticked))
        self.blockSignals(False)
        self._arrange()
        self._show_ticks()
        packages = self.packages()
        ticked = next((item for item in packages if is_ticked(item)), packages[0])
        first = next((item for item in packages if _key(item) == pickup.scanned), ticked)
        self.setCurrentItem(first)
        self.scrollToTop()
        self.scrollToItem(first)

    def refresh_names(self) -> None:
        """Show names in the current privacy mode; the ticks stay."""
        self.blockSignals(True)
        for item in self.packages():
            item.setText(release_text.package_row_text(item.data(_ROW)))
        self.blockSignals(False)
        self._arrange()

    def ticked(self) -> list[PackageRow]:
        """Return the ticked packages, in list order."""
        return [item.data(_ROW) for item in self.packages() if is_ticked(item)]

    def tick_all(self) -> None:
        """Tick every package."""
        for item in self.packages():
            item.setCheckState(Qt.CheckState.Checked)

    def check_off(self, is_scanned: Callable[[PackageRow], bool]) -> bool:
        """Tick the scanned package; the first scan unticks all packages not scanned. Return whether it is listed.

        The package that was scanned to open the list changes no ticks until another one is scanned.
        """
        items = [item for item in self.packages() if is_scanned(item.data(_ROW))]
        self._is_elsewhere = not items
        if not items:
            return False
        keys = {_key(item) for item in items}
        known = not keys.isdisjoint(self._scanned)
        self._scanned |= keys
        if known and not self.scanned_only:
            return True
        for item in [] if self.scanned_only else self.packages():
            item.setCheckState(Qt.CheckState.Checked if _key(item) in self._scanned else Qt.CheckState.Unchecked)
        self.scanned_only = True
        for item in items:
            item.setCheckState(Qt.CheckState.Checked)
        self.setCurrentItem(items[0])
        return True

    def packages(self) -> list[QListWidgetItem]:
        """Return the rows that are packages, without the headers."""
        items = [self.item(number) for number in range(self.count())]
        return [item for item in items if item.data(_ROW) is not None]

    def has_location(self, row: PackageRow) -> bool:
        """Return whether the row itself tells the location, as no header does."""
        return row in self._located

    def heights(self) -> list[int]:
        """Return the height of the list for each number of rows, from none to all."""
        rows = (self.sizeHintForRow(number) for number in range(self.count()))
        return list(accumulate(rows, initial=theme.height(COLUMN_HEAD)))

    def fit_height(self, max_px: int) -> None:
        """Show as many whole rows as fit in `max_px` pixels; two packages always have room."""
        heights = self.heights()
        none, full = heights[0], heights[-1]
        least = next((high for high in heights if high >= none + 2 * theme.height(TARGET)), full)
        self.setFixedHeight(max((high for high in heights if least < high <= max_px), default=least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns, and keep the selected package visible when a message below takes room."""
        super().resizeEvent(event)
        self._arrange()
        self.scrollTo(self.currentIndex())

    def _arrange(self) -> None:
        rows = [item.data(_ROW) for item in self.packages()]
        if rows:
            self.setViewportMargins(0, theme.height(COLUMN_HEAD), 0, 0)
            rows_at = self.viewport().geometry()
            self.head.setGeometry(rows_at.x(), 0, rows_at.width(), theme.height(COLUMN_HEAD))
            self.head.columns = columns_of(rows, self.viewport().width(), located=self._located)
            self.head.update()
            self.viewport().update()

    def _count_ticks(self) -> None:
        self._show_ticks()
        self.ticks_changed.emit()

    def _show_ticks(self) -> None:
        ticked, count = len(self.ticked()), len(self.packages())
        some = Qt.CheckState.PartiallyChecked if ticked else Qt.CheckState.Unchecked
        self.head.setCheckState(Qt.CheckState.Checked if ticked == count else some)

    def _tick_from_head(self) -> None:
        state = self.head.checkState()
        for item in self.packages():
            item.setCheckState(state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick all on Ctrl+A, go to the first or last package on Home and End, emit letters as a name."""
        if event.key() == Qt.Key.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.tick_all()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.setCurrentItem(self.packages()[0 if event.key() == Qt.Key.Key_Home else -1])
        elif is_typing(event) and event.text().isalpha():
            self.stray_keys += self._is_elsewhere
            typed, self._digits = self._digits + event.text(), ""
            self.typed.emit(typed)
        elif is_typing(event) and event.text().isdigit():
            self.stray_keys += 1
            self._digits += event.text()
        else:
            self._digits = ""
            super().keyPressEvent(event)
            return
        event.accept()


class _Rows(TickRows):
    """Delegate: tick, location, carrier, number, recipient if there are several, age; locations as bold headers."""

    def __init__(self, view: ReleaseList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row height: a package is tall enough for a finger."""
        return QSize(0, theme.height(TARGET if index.data(_ROW) is not None else LOCATION_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one package or one location header."""
        shown: PackageRow | None = index.data(_ROW)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if shown is None:
            _paint_location(painter, rect, index.data(_LOCATION), index.data(_COUNT))
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("line"))
        else:
            current = self._view.hasFocus() and self._view.currentIndex() == index
            paint_ground(painter, option, current=current, focused=current)
            self._paint_package(painter, Cells(rect, self._view.head.columns), shown)
            paint_tick(
                painter, Cells(rect, self._view.head.columns).tick, Qt.CheckState(index.data(_CHECK)), current=current
            )
        painter.restore()

    def _paint_package(self, painter: QPainter, cells: Cells, shown: PackageRow) -> None:
        text, muted = theme.color("text"), theme.color("muted")
        if not cells.location.isEmpty():
            _paint_place(painter, cells.location, shown, is_named=self._view.has_location(shown))
        paint_carrier(painter, cells.kind, *package_text.badge_of(shown))
        words, is_number = content(shown)
        number = CellLayout(cells.number)
        paint_contents(painter, number, shown.contents, text_width(words, is_number=is_number))
        if words and not is_number:
            icons.paint(painter, number.begin(theme.px(ICON), SPACE[1]), "file-text", muted)
        color = text if is_number else muted
        draw_text(painter, number.rest, words or _NONE, color, NUMBER, fixed=is_number, middle=is_number)
        if not cells.recipient.isEmpty():
            draw_text(painter, cells.recipient, recipient_of(shown), text)
        step = age_display.age_step_of(shown, self._view.limits)
        age = CellLayout(cells.age)
        shape = QRectF(age.begin(theme.px(SHAPE), SPACE[2]))
        age_display.paint_age(painter, shape.center(), step)
        draw_text(painter, age.rest, age_of(shown), age_display.word_color(step))


def _paint_place(painter: QPainter, cell: QRect, row: PackageRow, *, is_named: bool) -> None:
    """Paint the location, unless a header tells it, and below it, that an audit did not find the package."""
    missing, shelf = package_text.missing_words(row), row.package.shelf
    cell, below = stacked(cell, BODY, CAPTION) if missing and is_named else (cell, cell)
    if is_named:
        draw_text(painter, cell, shelf or _NONE, theme.color("text" if shelf else "muted"), BODY, BOLD)
    if missing:
        draw_text(painter, below, missing, theme.color("bad"), CAPTION, MEDIUM)


def _paint_location(painter: QPainter, rect: QRect, location: str, count: int) -> None:
    cell, words = CellLayout(rect.adjusted(0, SPACE[1], 0, 0), SPACE[6], SPACE[6]), package_text.packages(count)
    draw_text(painter, cell.end(width_of(words, CAPTION)), words, theme.color("muted"), CAPTION)
    color = theme.color("text" if location else "muted")
    draw_text(painter, cell.rest, release_text.location_title(location), color, BODY, BOLD)


def _header(location: str, count: int) -> QListWidgetItem:
    item = QListWidgetItem(release_text.location_header(location, count))
    item.setData(_LOCATION, location)
    item.setData(_COUNT, count)
    item.setFlags(Qt.ItemFlag.NoItemFlags)  # the arrow keys skip it
    return item


def _item(row: PackageRow, ticked: bool) -> QListWidgetItem:
    item = QListWidgetItem(release_text.package_row_text(row))
    item.setData(_ROW, row)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    return item


def _key(item: QListWidgetItem) -> str:
    row: PackageRow = item.data(_ROW)
    return row.key
