"""Popup below the scan field: matching residents and units, and the optional fields of a package."""

from typing import Final

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.effects import Shadow
from mybuilding_desk.ui.base.labels import key_cap, label
from mybuilding_desk.ui.base.layouts import column, row, rule
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.commands.actions import FieldPass
from mybuilding_desk.ui.commands.keys import number_of
from mybuilding_desk.ui.scanning import text as scanning_text
from mybuilding_desk.ui.theme import BODY, BOLD, CAPTION, KEY, MEDIUM, RADIUS_KEY, RADIUS_ROW, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout, Index, middle
from mybuilding_desk.ui.theme.metrics import KEY_CAP, MATCH_ROW, UNIT
from mybuilding_desk.ui.theme.text_painter import draw_text, stacked, width_of

_MAX_ROWS: Final = 6
_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_MATCH: Final = int(Qt.ItemDataRole.UserRole)
_HINT: Final = _MATCH + 1
_TITLE: Final = _HINT + 1


class MatchModel(QAbstractListModel):
    """Matches, and the one that Enter takes."""

    def __init__(self) -> None:
        super().__init__()
        self.matches: list[Match] = []
        self.titles: list[str] = []
        self.chosen = -1

    def show(self, matches: list[Match], chosen: int) -> None:
        """Show these matches; `chosen` is the row that Enter takes, -1 if the user has to choose."""
        self.beginResetModel()
        self.matches, self.titles, self.chosen = matches, scanning_text.match_titles(matches), chosen
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of matches."""
        return 0 if parent.isValid() else len(self.matches)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Return a sentence for assistive tools, or the data the delegate paints: match, title, key hint."""
        match, title = self.matches[index.row()], self.titles[index.row()]
        if role == _DISPLAY:
            return scanning_text.match_sentence(match, title, index.row() == self.chosen)
        if role == _TITLE:
            return title
        if role == _HINT:
            return str(catalog.ENTER) if index.row() == self.chosen else ""
        return match if role == _MATCH else None


class _MatchCells(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row height; width 0, as Qt would use the width of the text for assistive tools."""
        return QSize(0, match_row())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint unit, name, and detail; on the row that Enter takes, also the key cap."""
        match, hint = index.data(_MATCH), index.data(_HINT)
        rect: QRect = option.rect.adjusted(SPACE[2], 2, -SPACE[2], -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("accent") if hint and theme.high_contrast else Qt.PenStyle.NoPen)
        if hint:
            painter.setBrush(theme.colour("sel"))
            painter.drawRoundedRect(rect, RADIUS_ROW, RADIUS_ROW)
        cell = CellLayout(rect, SPACE[3], SPACE[3])
        draw_text(painter, cell.begin(theme.px(UNIT), SPACE[3]), match.unit, theme.colour("accent"), BODY, BOLD)
        if hint:
            _key(painter, cell.end(width_of(hint, KEY) + SPACE[4], SPACE[3]), hint)
        title, detail = stacked(cell.rest, BODY, CAPTION)
        draw_text(painter, title, index.data(_TITLE), theme.colour("text"), BODY, MEDIUM)
        draw_text(painter, detail, scanning_text.match_detail(match), theme.colour("muted"), CAPTION)
        painter.restore()


def match_row() -> int:
    """Return the height of a row in pixels."""
    return theme.height(MATCH_ROW, lines=2)


def _key(painter: QPainter, rect: QRect, words: str) -> None:
    """Paint a key cap centered in a rectangle."""
    box = middle(rect, rect.width(), theme.px(KEY_CAP))
    painter.setPen(theme.colour("edge" if theme.high_contrast else "line"))
    painter.setBrush(theme.colour("surface"))
    painter.drawRoundedRect(box, RADIUS_KEY, RADIUS_KEY)
    draw_text(painter, box, words, theme.colour("muted"), KEY, at="middle")


class Extras(QWidget):
    """Optional fields of a package: type, location, and note. The location stays until changed."""

    entered = Signal()
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.package_type = QComboBox()
        self.package_type.view().setObjectName("intake_kinds")
        self.package_type.view().setAccessibleName(self.tr("Package types"))
        self.location, self.note = QLineEdit(), QLineEdit()
        FieldPass(self, self.location, self.note)
        names = {self.package_type: self.tr("Type"), self.location: self.tr("Location"), self.note: self.tr("Note")}
        for field, object_name in (
            (self.package_type, "intake_kind"),
            (self.location, "intake_shelf"),
            (self.note, "intake_note"),
        ):
            field.setObjectName(object_name)
            field.setAccessibleName(names[field])
            field.setProperty("look", "small")
        self.location.setMaxLength(40)
        self.note.setMaxLength(500)
        parts = row(space=SPACE[2], margins=(SPACE[4], SPACE[3], SPACE[4], SPACE[3]))
        for field, stretch in ((self.package_type, 3), (self.location, 2), (self.note, 5)):
            caption = label(names[field], "caption")
            caption.setBuddy(field)
            head = row(caption, *([key_cap(str(catalog.TAB))] if field is self.package_type else []))
            head.addStretch()
            head.addStrut(theme.px(KEY_CAP))  # aligns the captions, with or without a key cap
            part = column(space=SPACE[1])
            part.addLayout(head)
            part.addWidget(field)
            parts.addLayout(part, stretch)
            parts.setAlignment(part, Qt.AlignmentFlag.AlignBottom)  # whatever the height of the key cap
        self.setLayout(parts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emit `entered` on Enter and `escaped` on Escape, from any of the fields."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


class Suggestions(QFrame):
    """Popup below the scan field. Its list never takes the focus: the scan field's keys move the choice.

    As the event filter of a field, it chooses a match by Ctrl and its number, which else is the key of a list.
    """

    picked = Signal(object)
    """The `Match` that was clicked, or chosen by its number."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self.model = MatchModel()
        self.view = QListView()
        self.view.setObjectName("suggestions")
        self.view.setAccessibleName(self.tr("Matching recipients"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(_MatchCells(self.view))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self._announced = ""
        self.view.clicked.connect(lambda index: self.picked.emit(self.model.matches[index.row()]))
        self.extras = Extras()
        self._rule = rule()
        self.setLayout(column(self.view, self._rule, self.extras, space=0, margins=(0, SPACE[2], 0, SPACE[2])))
        self.setGraphicsEffect(Shadow(self))
        for field in (self.extras.package_type, self.extras.location, self.extras.note):
            field.installEventFilter(self)
        self.hide()

    def show_matches(self, matches: list[Match], chosen: int, *, extras: bool) -> None:
        """Show these matches and, with `extras`, the optional fields; hide the popup if there is nothing to show."""
        self.model.show(matches, chosen)
        self.view.setVisible(bool(matches))
        self.view.setFixedHeight(min(_MAX_ROWS, len(matches)) * match_row())
        self.extras.setVisible(extras)
        self._rule.setVisible(extras and bool(matches))
        self.setVisible(bool(matches) or extras)
        self.adjustSize()
        self.raise_()
        self._announce()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Ctrl and a number while matches are shown; without a match of this number, it does nothing."""
        if not isinstance(event, QKeyEvent) or event.type() == QEvent.Type.KeyRelease or not self.view.isVisible():
            return False
        number = _number(event)
        if number < 0:
            return False
        event.accept()
        is_pressed = event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat()
        if is_pressed and number < len(self.model.matches):
            self.picked.emit(self.model.matches[number])
        return True

    def move_choice(self, step: int) -> None:
        """Choose the next or previous match, wrapping around."""
        count = len(self.model.matches)
        if count:
            chosen = (self.model.chosen + step) % count if self.model.chosen >= 0 else (0 if step > 0 else count - 1)
            self.model.show(self.model.matches, chosen)
            self._announce()

    def _announce(self) -> None:
        """Announce the matches to screen readers if they changed."""
        text, self._announced = (
            self._announced,
            scanning_text.matches_sentence(self.model.matches, self.model.titles, self.model.chosen),
        )
        if self._announced != text:
            announcer.announce(self.view, self._announced)

    def choice(self) -> Match | None:
        """Return the match that Enter takes, `None` if there is none."""
        return self.model.matches[self.model.chosen] if 0 <= self.model.chosen < len(self.model.matches) else None


def _number(event: QKeyEvent) -> int:
    """Return the row that Ctrl and this key choose, -1 if none."""
    number = number_of(event)
    return number - 1 if number <= _MAX_ROWS else -1
