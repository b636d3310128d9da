"""Hero line of the details panel: where the package is, how old it is, its state if that is unusual; its contents."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from mybuilding_desk.domain.package_list import OVERDUE, AgeLimits
from mybuilding_desk.domain.records.contents import FLAG_ICONS, FLAGS, Contents
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.ui.base.labels import KEYS_PROPERTY, ElidedLabel, literal_tooltip
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.text import age_display, error_messages, package_text
from mybuilding_desk.ui.text.contents_text import contents_parts
from mybuilding_desk.ui.theme import (
    BODY,
    BOLD,
    CAPTION,
    ICON,
    MEDIUM,
    NUMBER,
    RADIUS_ROW,
    SPACE,
    SUBHEADING,
    icons,
    theme,
)
from mybuilding_desk.ui.theme.cell_layout import CellLayout, right_to_left
from mybuilding_desk.ui.theme.metrics import CONTENTS, HERO, SHAPE
from mybuilding_desk.ui.theme.text_painter import draw_text, width_of

_STATES: Final = {
    "waiting": ("clock", "warn"),
    "sending": ("refresh-cw", "info"),
    "in_doubt": ("clock", "warn"),
    "refused": ("octagon-alert", "bad"),
    "held": ("circle-help", "info"),
    "released": ("check", "ok"),
}
"""Icon and tone of the states that get a chip."""


class HeroChip(ElidedLabel):
    """Large chip: an icon and a word on a soft background of its tone."""

    def __init__(self, name: str, size: int = SUBHEADING, height: int = HERO) -> None:
        super().__init__()
        self.setObjectName(name)
        self._size, self._height = size, height
        self._icon, self._tone = "", "muted"

    def show_chip(self, icon: str, tone: str, text: str, size: int = 0) -> None:
        """Show a text in a tone: `accent`, `ok`, `warn`, `bad`, `info`, or `muted`. Hide the chip without one."""
        self._icon, self._tone, self._size = icon, tone, size or self._size
        self.setText(text)
        self.setVisible(bool(text))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that icon and text need."""
        text = width_of(self.text(), self._size, BOLD)
        return QSize(text + theme.px(ICON) + SPACE[2] + 2 * SPACE[2] + SPACE[1], theme.height(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip, and set the tooltip if its text is cut."""
        painter, color = QPainter(self), theme.color(self._tone)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color, 1) if theme.high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken" if self._tone == "muted" else f"{self._tone}_soft"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), RADIUS_ROW, RADIUS_ROW)
        cell = CellLayout(self.rect(), SPACE[2], SPACE[2])
        icons.paint(painter, cell.begin(theme.px(ICON), SPACE[1] + 2), self._icon, color)
        draw_text(painter, cell.rest, self.text(), color, self._size, BOLD)
        cut = self.sizeHint().width() > self.width()
        self.setToolTip(literal_tooltip(self.text()) if cut else "")


class LocationChip(HeroChip):
    """The location of a package; a click moves the package, if that is possible."""

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__("details_location")
        self._may_move = False

    def allow(self, may_move: bool) -> None:
        """Set whether a click moves the package."""
        self._may_move = may_move
        self.setCursor(Qt.CursorShape.PointingHandCursor if may_move else Qt.CursorShape.ArrowCursor)
        self.setProperty(KEYS_PROPERTY, catalog.MOVE.cap_names if may_move else None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip; its tooltip says what a click does."""
        super().paintEvent(event)
        if self._may_move:
            cut = self.toolTip()
            self.setToolTip("\n".join(part for part in (cut, catalog.MOVE.title) if part))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Move the package."""
        if (
            self._may_move
            and event.button() == Qt.MouseButton.LeftButton
            and self.rect().contains(event.position().toPoint())
        ):
            self.clicked.emit()


class AgeLabel(ElidedLabel):
    """Time in storage with the shape of its age step, or another time without a shape."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("details_age")
        self._step: int | None = None

    def show_age(self, text: str, step: int | None, tooltip: str = "") -> None:
        """Show a text, with the shape of an age step if given; the accessible name is the tooltip."""
        self._step = step
        self.setText(text)
        self.setToolTip(tooltip)
        self.setAccessibleName(tooltip or text)
        self.setVisible(bool(text))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that shape and text need."""
        shape = 0 if self._step is None else theme.px(SHAPE) + SPACE[2]
        return QSize(shape + width_of(self.text(), BODY, MEDIUM) + SPACE[1], theme.height(HERO))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shape and the text."""
        painter, cell = QPainter(self), CellLayout(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color, weight = theme.color("muted"), MEDIUM
        if self._step is not None:
            shape: QRect = cell.begin(theme.px(SHAPE), SPACE[2])
            age_display.paint_age(painter, QPointF(shape.center()) + QPointF(0.5, 0.5), self._step)
            color = age_display.word_color(self._step) if self._step else color
        draw_text(painter, cell.rest, self.text(), color, BODY, weight)


class Hero(QWidget):
    """The chips and the age, in as many rows as they need."""

    def __init__(self) -> None:
        super().__init__()
        self.location, self.age = LocationChip(), AgeLabel()
        self.state = HeroChip("details_state", NUMBER)
        self._parts: tuple[ElidedLabel, ...] = (self.location, self.state, self.age)
        for part in self._parts:
            part.setParent(self)
        theme.changed.connect(self._arrange)

    def show_row(self, row: PackageRow, limits: AgeLimits, now: datetime) -> None:
        """Show location and age of a pending package; of a released one, that it is and since when."""
        package = row.package
        state = package_text.row_state(row) if row.state in _STATES else ""
        size, look = SUBHEADING if row.state == "released" else NUMBER, _STATES.get(row.state, ("", "muted"))
        missing = row.record.missing_since if row.record is not None else None
        if missing is not None and not state:
            state, look = package_text.missing_since(missing, now), ("circle-alert", "bad")
        elif row.hold is not None and tells_hold(row):
            state, look = error_messages.capitalized(age_display.hold_text(row.hold)), ("calendar-clock", "info")
        self.state.show_chip(*look, state, size)
        if row.state == "released":
            self.location.hide()
            when = error_messages.clock(package.released_at, now) if package.released_at else ""
            self.age.show_age(error_messages.capitalized(when), None)
        else:
            self._show_location(error_messages.plain(package.shelf), alone=not state)
            age = error_messages.age((now - package.arrived_at).total_seconds())
            step = age_display.age_step_of(row, limits, now)
            if step == OVERDUE:
                age = QCoreApplication.translate("details", "{0} · Overdue").format(age)
            self.age.show_age(age, step, _sentence(row, limits))
        order = (self.state, self.age) if row.state == "released" else (self.location, self.age, self.state)
        self._parts = (*order, *(part for part in self._parts if part not in order))
        self._arrange()

    def _show_location(self, location: str, *, alone: bool) -> None:
        """Show the location; that there is none only where no state takes the place."""
        nowhere = QCoreApplication.translate("details", "No location") if alone else ""
        self.location.show_chip("map-pin", "accent" if location else "muted", location or nowhere)
        title = QCoreApplication.translate("details", "Location")
        self.location.setAccessibleName(error_messages.with_label(title, location) if location else nowhere)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the parts for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        _arrange(self, self._parts, theme.height(HERO), (SPACE[3], SPACE[2]))


class ContentsChips(QWidget):
    """Number of pieces and flags of a package, each as a chip with its icon; hidden for one piece without flags."""

    def __init__(self) -> None:
        super().__init__()
        self._chips = [HeroChip(f"details_contents_{number}", CAPTION, CONTENTS) for number in range(1 + len(FLAGS))]
        for chip in self._chips:
            chip.setParent(self)
        theme.changed.connect(self._arrange)

    def show_contents(self, contents: Contents) -> None:
        """Show count and flags."""
        count = ["package"] if contents.count > 1 else []
        shown = [*zip([*count, *(FLAG_ICONS[flag] for flag in contents.flags)], contents_parts(contents), strict=True)]
        for number, chip in enumerate(self._chips):
            icon, words = shown[number] if number < len(shown) else ("", "")
            chip.show_chip(icon, "muted", words)
        self.setVisible(bool(shown))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the chips for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        _arrange(self, self._chips, theme.height(CONTENTS), (SPACE[1], SPACE[1]))


def _arrange(whole: QWidget, parts: Sequence[ElidedLabel], high: int, gaps: tuple[int, int]) -> None:
    """Place the visible parts in as many lines as they need; `gaps` are pixels between parts, and between lines."""
    left, top = 0, 0
    for part in parts:
        if part.isHidden():
            continue
        width = min(part.sizeHint().width(), max(whole.width(), 1))
        if left and left + width > whole.width():
            left, top = 0, top + high + gaps[1]
        part.setGeometry(whole.width() - left - width if right_to_left() else left, top, width, high)
        left += width + gaps[0]
    whole.setFixedHeight(top + high)


def _sentence(row: PackageRow, limits: AgeLimits) -> str:
    words = QCoreApplication.translate("spoken", "in storage for {0}")
    return error_messages.capitalized(words.format(age_display.waiting(row, limits)))


def tells_hold(row: PackageRow) -> bool:
    """Return whether the chip of the state says until when a package is on hold."""
    is_missing = row.record is not None and row.record.missing_since is not None
    return row.hold is not None and not is_missing and not (row.state in _STATES and package_text.row_state(row))
