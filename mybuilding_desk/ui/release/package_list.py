"""Checkable list of the packages of a release, grouped by location."""

from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem

from mybuilding_desk.domain.package_list import DEFAULT_AGES, Ages, number_key
from mybuilding_desk.domain.pickup import by_location
from mybuilding_desk.domain.scan_intent import PackageRow, Pickup
from mybuilding_desk.domain.tracking import grouped
from mybuilding_desk.ui.base.labels import is_typing
from mybuilding_desk.ui.release import text as release_text
from mybuilding_desk.ui.text import age_display, error_messages, package_text
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.theme import BODY, BOLD, CAPTION, NUMBER, RADIUS_KEY, SPACE, TARGET, icons, theme
from mybuilding_desk.ui.theme.carrier_badge import paint_badge
from mybuilding_desk.ui.theme.cell_layout import CellLayout, Index, middle
from mybuilding_desk.ui.theme.metrics import AGE, LOCATION_ROW, MAX_BADGE, NAME, SHAPE, TICK
from mybuilding_desk.ui.theme.text_painter import draw_text, width_of

_ROW: Final = int(Qt.ItemDataRole.UserRole)
_LOCATION: Final = _ROW + 1
_COUNT: Final = _ROW + 2
_CHECK: Final = int(Qt.ItemDataRole.CheckStateRole)
_MIN_ROWS: Final = 3
"""Rows for which there is always room, however low the window is."""


class ReleaseList(QListWidget):
    """List of the packages of a `Pickup` under location headers, which the cursor skips."""

    ticks_changed = Signal()
    typed = Signal(str)
    """A typed letter, to start the name of the person picking up."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("release_packages")
        self.setAccessibleName(self.tr("Packages to release"))
        self.setItemDelegate(_Rows(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemClicked.connect(_toggle)
        self.itemChanged.connect(self.ticks_changed)
        self.names_shown = False
        self.scanned_only = False
        """Whether the ticks are limited to scanned packages."""
        self._scanned: set[str] = set()
        self.stray_keys = 0
        """Number of keys typed as if to log a package: digits, and letters after a scan of an unlisted package."""
        self._is_elsewhere = False
        self.ages: Ages = DEFAULT_AGES

    def fill(self, pickup: Pickup) -> None:
        """Show these packages and select the first ticked one."""
        self.blockSignals(True)
        self.clear()
        self.scanned_only, self._scanned = False, set()
        self.stray_keys, self._is_elsewhere = 0, False
        self.names_shown = len({row.package.resident_name for row in pickup.rows}) > 1
        shelves = by_location(pickup.rows)
        for location, rows in shelves:
            if len(shelves) > 1 or location:  # no header in a building without locations
                self.addItem(_header(location, len(rows)))
            for row in rows:
                self.addItem(_item(row, row.key in pickup.ticked))
        self.blockSignals(False)
        packages = self.packages()
        first = next((item for item in packages if _is_ticked(item)), packages[0])
        self.setCurrentItem(first)
        self.scrollToTop()
        self.scrollToItem(first)

    def refresh_names(self) -> None:
        """Show names in the current privacy mode; the ticks stay."""
        self.blockSignals(True)
        for item in self.packages():
            item.setText(release_text.package_row_text(item.data(_ROW)))
        self.blockSignals(False)
        self.viewport().update()

    def ticked(self) -> list[PackageRow]:
        """Return the ticked packages, in list order."""
        return [item.data(_ROW) for item in self.packages() if _is_ticked(item)]

    def tick_all(self) -> None:
        """Tick every package."""
        for item in self.packages():
            item.setCheckState(Qt.CheckState.Checked)

    def check_off(self, number: str, *, opening: bool = False) -> bool:
        """Tick a scanned package; the first scan unticks all packages not scanned. Return whether it is listed.

        `opening`: this scan opened the list, so the ticks stay as they are until another package is scanned.
        """
        wanted = number_key(number)
        items = [item for item in self.packages() if _number(item) == wanted]
        self._is_elsewhere = not items and not opening
        if not wanted or not items:
            return False
        known = wanted in self._scanned
        self._scanned.add(wanted)
        if opening or (known and not self.scanned_only):
            return True
        for item in [] if self.scanned_only else self.packages():
            item.setCheckState(Qt.CheckState.Checked if _number(item) in self._scanned else Qt.CheckState.Unchecked)
        self.scanned_only = True
        for item in items:
            item.setCheckState(Qt.CheckState.Checked)
        self.setCurrentItem(items[0])
        return True

    def packages(self) -> list[QListWidgetItem]:
        """Return the rows that are packages, without the headers."""
        items = [self.item(number) for number in range(self.count())]
        return [item for item in items if item.data(_ROW) is not None]

    def fit_height(self, max_px: int) -> None:
        """Set the height to that of all rows, or to at most `max_px` pixels; `_MIN_ROWS` rows always have room."""
        rows = sum(self.sizeHintForRow(number) for number in range(self.count())) + SPACE[1]
        self.setFixedHeight(min(rows, max(max_px, _MIN_ROWS * theme.height(TARGET))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the selected package visible when a message below takes room."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick all on Ctrl+A, go to the first or last package on Home and End, emit letters as a name."""
        if event.key() == Qt.Key.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.tick_all()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.setCurrentItem(self.packages()[0 if event.key() == Qt.Key.Key_Home else -1])
        elif is_typing(event) and event.text().isalpha():
            self.stray_keys += self._is_elsewhere
            self.typed.emit(event.text())
        elif is_typing(event) and event.text().isdigit():
            self.stray_keys += 1
        else:
            super().keyPressEvent(event)
            return
        event.accept()


class _Rows(QStyledItemDelegate):
    """Delegate: tick, carrier, number, recipient if there are several, age; locations as bold headers."""

    def __init__(self, view: ReleaseList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row height: a package is tall enough for a finger."""
        return QSize(0, theme.height(TARGET if index.data(_ROW) is not None else LOCATION_ROW))

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        """Let Qt handle keys only: `itemClicked` ticks anywhere on the row, and the box must not tick a second time."""
        if event.type() != QEvent.Type.KeyPress:
            return False
        return super().editorEvent(event, model, option, index)  # type: ignore[arg-type]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one package or one location header."""
        shown: PackageRow | None = index.data(_ROW)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if shown is None:
            _paint_location(painter, rect, index.data(_LOCATION), index.data(_COUNT))
        else:
            current = self._view.hasFocus() and self._view.currentIndex() == index
            if current:
                painter.fillRect(rect, theme.colour("sel"))
            cell = CellLayout(rect, SPACE[2], SPACE[2])
            _tick(painter, cell.begin(theme.px(TICK), SPACE[3]), index.data(_CHECK), current)
            paint_badge(painter, cell.begin(theme.px(MAX_BADGE), SPACE[3]), *package_text.badge_of(shown))
            _age(painter, cell.end(theme.px(AGE), SPACE[2]), shown, age_display.age_step_of(shown, self._view.ages))
            _words(painter, cell, shown, self._view.names_shown)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
        painter.restore()


def _paint_location(painter: QPainter, rect: QRect, location: str, count: int) -> None:
    cell, words = CellLayout(rect.adjusted(0, SPACE[1], 0, 0), SPACE[2], SPACE[2]), package_text.packages(count)
    draw_text(painter, cell.end(width_of(words, CAPTION)), words, theme.colour("muted"), CAPTION)
    colour = theme.colour("text" if location else "muted")
    draw_text(painter, cell.rest, release_text.location_title(location), colour, BODY, BOLD)


def _words(painter: QPainter, cell: CellLayout, shown: PackageRow, named: bool) -> None:
    package, colour = shown.package, theme.colour("text")
    if named:
        name = cell.end(min(cell.rest.width() * 2 // 5, theme.px(NAME)), SPACE[3])
        draw_text(painter, name, names.person(package.resident_name) or package_text.whole_unit(), colour)
    numbered = bool(package.tracking_number)
    text = grouped(package.tracking_number) if numbered else names.note(package.description)
    draw_text(painter, cell.rest, text, colour, NUMBER, fixed=numbered, middle=True)


def _age(painter: QPainter, rect: QRect, shown: PackageRow, step: int) -> None:
    age = error_messages.age((datetime.now(UTC) - shown.package.arrived_at).total_seconds())
    cell = CellLayout(rect)
    colour = age_display.word_colour(step)
    draw_text(painter, cell.end(width_of(age), SPACE[2]), age, colour)
    age_display.paint_age(painter, QRectF(cell.end(theme.px(SHAPE))).center(), step)


def _tick(painter: QPainter, rect: QRect, state: int, current: bool) -> None:
    ticked = Qt.CheckState(state) == Qt.CheckState.Checked
    box = middle(rect, theme.px(TICK), theme.px(TICK))
    painter.setPen(QPen(theme.colour("accent" if ticked or current else "edge"), 2 if current else 1))
    painter.setBrush(theme.colour("accent" if ticked else "surface"))
    painter.drawRoundedRect(box, RADIUS_KEY, RADIUS_KEY)
    if ticked:
        icons.paint(painter, box, "check", theme.colour("accent_ink"), BODY)


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


def _is_ticked(item: QListWidgetItem) -> bool:
    return item.checkState() == Qt.CheckState.Checked


def _number(item: QListWidgetItem) -> str:
    return number_key(item.data(_ROW).package.tracking_number)


def _toggle(item: QListWidgetItem) -> None:
    item.setCheckState(Qt.CheckState.Unchecked if _is_ticked(item) else Qt.CheckState.Checked)
