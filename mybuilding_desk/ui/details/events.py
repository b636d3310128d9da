"""Activity in the details panel: as many of the last events as fit, with a link to all of them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from mybuilding_desk.ui.base.labels import ElidedLabel, label
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.details.activity_text import ActivityLine
from mybuilding_desk.ui.theme import CAPTION, NUMBER, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import right_to_left
from mybuilding_desk.ui.theme.metrics import RING
from mybuilding_desk.ui.theme.text_painter import height_of

MIN_EVENTS, MAX_EVENTS = 3, 5
_LINE: Final = 2


class ActivityList(QWidget):
    """Heading, link, and events; it takes the free height of the panel and shows the last events that fit there."""

    def __init__(self) -> None:
        super().__init__()
        self.view_all = QPushButton(self.tr("View all"))
        self.view_all.setObjectName("details_story")
        self.view_all.setProperty("look", "link")
        self.view_all.setAutoDefault(True)  # Enter presses it, as everywhere
        self.view_all.setToolTip(f"{catalog.ACTIVITY.title}\n{catalog.ACTIVITY.sentence}")
        self.view_all.setAccessibleName(catalog.ACTIVITY.name)
        self.view_all.setAccessibleDescription(self.tr("Shortcut: {key}").format(key=str(catalog.ACTIVITY)))
        self._events = _Events()
        head = row(label(self.tr("Activity"), "strong"), self.view_all)
        head.setStretch(0, 1)
        layout = column(space=SPACE[1])
        layout.addLayout(head)
        layout.addWidget(self._events, 1)
        self.setLayout(layout)

    def show_lines(self, lines: Sequence[ActivityLine]) -> None:
        """Show these events, of which the last are the newest."""
        self._events.show_lines(lines)

    def show_least(self, count: int) -> None:
        """Show at least so many events, and more where there is room."""
        self._events.show_least(count)

    @property
    def more_height(self) -> int:
        """Height for more events than those that are always shown."""
        return self._events.more_height


class _Events(QWidget):
    """The events, each with a ring; a line connects the rings."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("details_events")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._lines: Sequence[ActivityLine] = ()
        self._count, self._least = 0, MIN_EVENTS
        self._labels = [(ElidedLabel("event"), ElidedLabel("caption")) for _ in range(MAX_EVENTS)]
        for pair in self._labels:
            for part in pair:
                part.setParent(self)
        theme.changed.connect(self._arrange)

    def show_lines(self, lines: Sequence[ActivityLine]) -> None:
        """Show the last of these events."""
        self._lines = lines
        self._arrange()

    def show_least(self, count: int) -> None:
        """Show at least so many of them."""
        if count != self._least:
            self._least = count
            self._arrange()

    @property
    def more_height(self) -> int:
        """Height of the events that are shown where there is room for them."""
        return max(0, min(len(self._lines), MAX_EVENTS) - MIN_EVENTS) * _high()

    def sizeHint(self) -> QSize:
        """Return the height of the events that are always shown; the scroll area leaves them no less."""
        return QSize(0, min(len(self._lines), self._least) * _high())

    def minimumSizeHint(self) -> QSize:
        """Return `sizeHint`."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the events that fit now."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rings, and the lines between them."""
        painter, half = QPainter(self), theme.px(RING) / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        across = self.width() - half - 1 if right_to_left() else half + 1
        for number, line in enumerate(self._shown):
            center = QPointF(across, number * _high() + height_of(NUMBER) / 2)
            if number + 1 < self._count:
                painter.setPen(QPen(theme.color("line"), _LINE))
                below = center + QPointF(0, _high() - half - SPACE[1])
                painter.drawLine(center + QPointF(0, half + SPACE[1]), below)
            painter.setPen(QPen(theme.color(line.role), _LINE))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(center, half - 1, half - 1)

    @property
    def _shown(self) -> Sequence[ActivityLine]:
        return self._lines[len(self._lines) - self._count :]

    def _arrange(self) -> None:
        fitting = max(self._least, min(MAX_EVENTS, self.height() // _high()))
        self._count = min(fitting, len(self._lines))
        begin = theme.px(RING) + SPACE[3] + 2
        left, width = 0 if right_to_left() else begin, max(self.width() - begin, 0)
        for number, (title, detail) in enumerate(self._labels):
            line = self._shown[number] if number < self._count else None
            top = number * _high()
            title.setGeometry(left, top, width, height_of(NUMBER))
            detail.setGeometry(left, top + height_of(NUMBER), width, height_of(CAPTION))
            for part, text in ((title, line.title if line else ""), (detail, line.detail if line else "")):
                part.setText(text)
                part.setVisible(bool(text))
        self.updateGeometry()
        self.update()


def _high() -> int:
    return height_of(NUMBER) + height_of(CAPTION) + SPACE[2]
