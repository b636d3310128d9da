"""The release: what waits for a unit or person, who collects it, Enter. It decides nothing and sends nothing."""

from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mybuilding_desk.domain.meaning import Pickup, ShelfRow
from mybuilding_desk.domain.tracking import grouped
from mybuilding_desk.errors import DeskError
from mybuilding_desk.ui import desk_words, icons, scan_words, wording
from mybuilding_desk.ui.package_cells import mark_text, middle_left_out, paint_mark
from mybuilding_desk.ui.pages import chain
from mybuilding_desk.ui.sheet import Sheet
from mybuilding_desk.ui.theme import BODY, BOLD, NUMBER, RADIUS_MARK, SPACE, TARGET, theme
from mybuilding_desk.ui.widgets import Banner, KeyButton, column, label, row, rule

_ROW: Final = int(Qt.ItemDataRole.UserRole)
_CHECK: Final = int(Qt.ItemDataRole.CheckStateRole)
_MOST_ROWS_SEEN: Final = 6
_MOST_CHIPS: Final = 4


class ReleaseSheet(Sheet):
    """Focus starts on the packages: Space ticks, a letter goes to the name, Enter releases what is ticked."""

    released = Signal(object, str, str)
    """The ticked `ShelfRow`s, to whom, a note."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "release_sheet", self.tr("Release packages"), width=720)
        self._title, self._subtitle = label("", "heading"), label("", "muted", wrap=True)
        self._title.setObjectName("release_title")
        self.packages = _packages(self)
        self.collected_by, self.note = QLineEdit(), QLineEdit()
        self._chips = row(space=SPACE[2])
        self.banner = Banner("release_banner")
        self.cancel = KeyButton("cancel_release", self.tr("Cancel"), shown="Esc")
        self.confirm = KeyButton("release", "", look="main", shown="Enter")
        self._name_fields()
        self._lay_out()
        self.cancel.clicked.connect(self.shut)
        self.confirm.clicked.connect(self._release)
        self.packages.itemChanged.connect(self._count)

    def open_pickup(self, pickup: Pickup) -> None:
        """Show these packages; everybody of the unit is one key away as the collector."""
        self._title.setText(self.tr("Release to {unit}").format(unit=pickup.unit))
        self._subtitle.setText(scan_words.pickup_line(pickup))
        self._fill(pickup)
        self.banner.hide()
        self.note.clear()
        self.collected_by.setText(pickup.recipient or next(iter(pickup.people), ""))
        self._show_chips(pickup.people)
        self.open(self.packages)

    def tell(self, error: DeskError) -> None:
        """The release was not kept; everything stays as it is."""
        self.banner.tell("bad", wording.sentence(error))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter releases from any field; a letter typed on the packages goes to the name."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is not self._page:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._release()
                return True
            if watched is self.packages:
                return self._package_key(event)
        return super().eventFilter(watched, event)

    def _package_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            for item in self._items():
                item.setCheckState(Qt.CheckState.Checked)
            return True
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if plain and event.text().isalpha():
            self.collected_by.setText(event.text())
            self.collected_by.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _release(self) -> None:
        ticked = [item.data(_ROW) for item in self._items() if item.checkState() == Qt.CheckState.Checked]
        who = self.collected_by.text().strip()
        if not ticked:
            self.banner.tell("warn", self.tr("No package is ticked. Space ticks the one under the cursor."))
            self.packages.setFocus()
        elif not who:
            self.banner.tell("warn", self.tr("Who collects? Type a name, then press Enter."))
            self.collected_by.setFocus()
        else:
            self.released.emit(ticked, who, self.note.text().strip())

    def _fill(self, pickup: Pickup) -> None:
        self.packages.clear()
        for one in pickup.rows:
            item = QListWidgetItem(_in_words(one))
            item.setData(_ROW, one)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if one.key in pickup.ticked else Qt.CheckState.Unchecked)
            self.packages.addItem(item)
        self.packages.setFixedHeight(min(_MOST_ROWS_SEEN, len(pickup.rows)) * TARGET + 4)
        first = next((n for n, one in enumerate(pickup.rows) if one.key in pickup.ticked), 0)
        self.packages.setCurrentRow(first)
        self._count()

    def _count(self) -> None:
        ticked = sum(item.checkState() == Qt.CheckState.Checked for item in self._items())
        self.confirm.set_text(desk_words.release_words(ticked))
        self.packages.viewport().update()

    def _items(self) -> list[QListWidgetItem]:
        return [self.packages.item(number) for number in range(self.packages.count())]

    def _show_chips(self, people: tuple[str, ...]) -> None:
        while (old := self._chips.takeAt(0)) is not None:
            if widget := old.widget():
                widget.deleteLater()
        chips: list[QWidget] = []
        for number, name in enumerate(people[:_MOST_CHIPS]):
            chip = QPushButton(name.replace("&", "&&"))
            chip.setObjectName(f"collector_{number}")
            chip.setProperty("look", "chip")
            chip.setAccessibleName(self.tr("Collected by {name}").format(name=name))
            chip.clicked.connect(lambda _=False, name=name: self.collected_by.setText(name))
            chip.setMaximumWidth(220)
            self._chips.addWidget(chip)
            chips.append(chip)
        self._chips.addStretch()
        chain(self.packages, self.collected_by, *chips, self.note, self.confirm, self.cancel)

    def _name_fields(self) -> None:
        self.collected_by.setObjectName("collected_by")
        self.collected_by.setAccessibleName(self.tr("Collected by"))
        self.collected_by.setMaxLength(200)
        self.note.setObjectName("release_note")
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("If there is something to remember"))
        self.note.setMaxLength(500)
        for field in (self.packages, self.collected_by, self.note):
            field.installEventFilter(self)

    def _lay_out(self) -> None:
        head = row(self._title, self._subtitle, space=SPACE[3])
        head.setStretch(1, 1)
        who, what = label(self.tr("Collected by"), "label"), label(self.tr("Note"), "label")
        who.setBuddy(self.collected_by)
        what.setBuddy(self.note)
        fields = row(space=SPACE[4])
        fields.addLayout(column(who, self.collected_by, space=6), 1)
        fields.addLayout(column(what, self.note, space=6), 1)
        buttons = row(self.cancel, self.confirm, space=SPACE[3])
        buttons.setStretch(1, 1)
        body = column(space=SPACE[3], margins=(SPACE[6], SPACE[5], SPACE[6], SPACE[6]))
        body.addLayout(head)
        body.addWidget(rule())
        body.addWidget(self.packages)
        body.addSpacing(SPACE[1])
        body.addLayout(fields)
        body.addLayout(self._chips)
        body.addWidget(self.banner)
        body.addSpacing(SPACE[1])
        body.addLayout(buttons)
        self.card.setLayout(body)


class _Rows(QStyledItemDelegate):
    """Tick, carrier, number, shelf in bold (the clerk walks there), age."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as a finger."""
        return QSize(0, TARGET)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one package."""
        shown: ShelfRow = index.data(_ROW)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view = self.parent()
        current = isinstance(view, QListWidget) and view.hasFocus() and view.currentIndex() == index
        if current:
            painter.fillRect(rect, theme.colour("sel"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
        _tick(painter, QRect(rect.left() + 6, rect.center().y() - 9, 20, 20), index.data(_CHECK), current)
        paint_mark(painter, QRect(rect.left() + 40, rect.top(), 104, rect.height()), *mark_text(shown))
        _words(painter, rect, shown)
        painter.restore()


def _words(painter: QPainter, rect: QRect, shown: ShelfRow) -> None:
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    middle = Qt.AlignmentFlag.AlignVCenter
    package = shown.package
    numbered = bool(package.tracking_number)
    painter.setPen(theme.colour("text"))
    painter.setFont(theme.font(NUMBER, fixed=numbered))
    text = grouped(package.tracking_number) if numbered else package.description
    place = QRect(rect.left() + 156, rect.top(), 270, rect.height())
    painter.drawText(place, middle | left, middle_left_out(text, painter.fontMetrics(), place.width()))
    painter.setFont(theme.font(BODY))
    painter.setPen(theme.colour("muted"))
    age = wording.age((datetime.now(UTC) - package.arrived_at).total_seconds())
    painter.drawText(rect.adjusted(0, 0, -8, 0), middle | right, age)
    painter.setPen(theme.colour("text"))
    painter.setFont(theme.font(BODY, BOLD))
    painter.drawText(rect.adjusted(0, 0, -72, 0), middle | right, package.shelf)


def _tick(painter: QPainter, box: QRect, state: int, current: bool) -> None:
    ticked = Qt.CheckState(state) == Qt.CheckState.Checked
    painter.setPen(QPen(theme.colour("accent" if ticked or current else "faint"), 2 if current else 1))
    painter.setBrush(theme.colour("accent" if ticked else "surface"))
    painter.drawRoundedRect(box, RADIUS_MARK - 1, RADIUS_MARK - 1)
    if ticked:
        painter.drawPixmap(box.left() + 3, box.top() + 3, icons.pixmap("check", theme.colour("accent_ink"), 14))


def _packages(sheet: QWidget) -> QListWidget:
    view = QListWidget(sheet)
    view.setObjectName("release_packages")
    view.setAccessibleName(view.tr("Packages to release"))
    view.setItemDelegate(_Rows(view))
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.itemClicked.connect(_toggle)
    return view


def _toggle(item: QListWidgetItem) -> None:
    ticked = item.checkState() == Qt.CheckState.Checked
    item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)


def _in_words(one: ShelfRow) -> str:
    package = one.package
    return ", ".join(
        part for part in (package.type_name, package.tracking_number, package.description, package.shelf) if part
    )
