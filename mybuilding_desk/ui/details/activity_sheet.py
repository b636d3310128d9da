"""Window with the activity of one package, and the controller that opens it."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from mybuilding_desk.domain.activity import PackageActivity
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.text import spreadsheet_safe
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.labels import ActionButton, label
from mybuilding_desk.ui.base.layouts import column
from mybuilding_desk.ui.base.sheet import OnDemand, Sheet
from mybuilding_desk.ui.base.toast import Toast
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.details import activity_text
from mybuilding_desk.ui.details.activity_text import ActivityLine
from mybuilding_desk.ui.theme import BODY, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import right_to_left
from mybuilding_desk.ui.theme.metrics import ACTIVITY_FACT, RING, SHEET_ACTIVITY
from mybuilding_desk.ui.theme.text_painter import height_of


class ActivitySheet(Sheet):
    """Window with the activity of one package; emits `copy_wanted` with the text to copy."""

    copy_wanted = Signal(str)
    proof_wanted = Signal()
    label_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "story_sheet", self.tr("Package activity"), width=SHEET_ACTIVITY)
        self._activity: PackageActivity | None = None
        self.title.setObjectName("story_title")
        self._body, self._whole = QWidget(), column()
        self.copy = ActionButton("copy_story", self.tr("Copy activity"), shown=str(catalog.ENTER))
        self.proof = ActionButton("proof_story", catalog.PROOF.name)
        self.label = ActionButton("label_story", catalog.PRINT_LABEL.name, command=catalog.PRINT_LABEL)
        self.close_button = ActionButton("close_story", self.tr("Close"), shown=str(catalog.ESC))
        for button in (self.copy, self.proof, self.label, self.close_button):
            button.setAutoDefault(True)
        self.label.clicked.connect(self.label_wanted)
        self.copy.clicked.connect(self._copy)
        self.proof.clicked.connect(self.proof_wanted)
        self.close_button.clicked.connect(self.dismiss)
        body = QWidget()
        self._whole.addWidget(self._body)
        body.setLayout(self._whole)
        self.set_content(body, buttons=(self.close_button, self.proof, self.label, self.copy))

    @property
    def row(self) -> PackageRow | None:
        """The package that the window is about."""
        return self._activity.row if self._activity is not None else None

    def show_activity(self, activity: PackageActivity, *, may_act: bool) -> None:
        """Open the window with this activity; users who `may_act` can print its label, or the proof of its release."""
        self.label.setVisible(may_act and activity.row.state != "released")
        self._activity = activity
        self.proof.setVisible(may_act and activity.row.state == "released")
        self.refresh_names()
        self.open(self.copy)

    def refresh_names(self) -> None:
        """Rebuild the content after a change of how names and notes are displayed."""
        activity, now = self._activity, datetime.now(UTC)
        if activity is None:
            return
        self.title.setText(activity_text.title(activity.row))
        self._fill(_facts(activity_text.facts(activity.row)), activity_text.activity_lines(activity, now))
        others = activity_text.same_number(activity, now)
        layout = self._body.layout()
        if others and layout is not None:
            layout.addWidget(label(activity_text.others_title(), "caption"))
            for words in others:
                layout.addWidget(_selectable(words, "muted"))

    def _copy(self) -> None:
        if self._activity is not None:
            self.copy_wanted.emit(activity_text.as_text(self._activity, datetime.now(UTC)))

    def _fill(self, facts: QWidget, events: list[ActivityLine]) -> None:
        old, self._body = self._body, QWidget()
        self._body.setObjectName("story_body")
        layout = column(facts, space=SPACE[3])
        happened = QVBoxLayout()
        happened.setSpacing(0)
        for index, event in enumerate(events):
            happened.addWidget(_Event(event, first=index == 0, last=index == len(events) - 1))
        layout.addLayout(happened)
        self._body.setLayout(layout)
        self._whole.replaceWidget(old, self._body)
        old.deleteLater()


class _Event(QWidget):
    """One event, with a ring on the line that connects it to its neighbors."""

    def __init__(self, event: ActivityLine, *, first: bool, last: bool) -> None:
        super().__init__()
        self._role, self._first, self._last = event.role, first, last
        words = column(_selectable(event.title, "strong"), space=0, margins=(theme.px(RING) + SPACE[4], 0, 0, SPACE[3]))
        if event.detail:
            words.addWidget(_selectable(event.detail, "muted"))
        self.setLayout(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the connecting line and the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = theme.px(RING) / 2
        across = half + SPACE[1]
        ring = QPointF(self.width() - across if right_to_left() else across, height_of(BODY) / 2)
        painter.setPen(QPen(theme.color("line"), 2))
        begin, end = ring.y() if self._first else 0.0, ring.y() if self._last else float(self.height())
        painter.drawLine(QPointF(ring.x(), begin), QPointF(ring.x(), end))
        painter.setPen(QPen(theme.color(self._role), 2))
        painter.setBrush(theme.color("raised"))
        painter.drawEllipse(ring, half, half)


def _facts(known: list[tuple[str, str, str]]) -> QWidget:
    made, grid = QWidget(), QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(SPACE[4])
    grid.setVerticalSpacing(SPACE[1])
    grid.setColumnMinimumWidth(0, theme.px(ACTIVITY_FACT))
    grid.setColumnStretch(1, 1)
    for line, (name, value, style) in enumerate(known):
        grid.addWidget(label(name, "muted"), line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_selectable(value, style), line, 1)
    made.setLayout(grid)
    return made


def _selectable(words: str, style: str) -> QWidget:
    made = label(words, style, wrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


class ActivityController(QObject):
    """Controller of the activity window, toggled by one key; read-only, so open to every user."""

    proof_wanted = Signal(object)
    """The `PackageRow`s whose proof of release is wanted."""
    label_wanted = Signal()
    """Request to print the label of the selected package."""

    def __init__(self, page: QWidget, selected: Callable[[], PackageRow | None], toast: Toast) -> None:
        """Create the controller; `selected` returns the selected row of the list."""
        super().__init__(page)
        self._page, self._selected, self._toast = page, selected, toast
        self._workspace: Workspace | None = None
        self.sheet = OnDemand(self._make_sheet)

    def bind(self, workspace: Workspace | None) -> None:
        """Use this account's packages from now on, and close the window."""
        self._workspace = workspace
        self.sheet.dismiss()

    def press(self) -> None:
        """Toggle the activity window of the current package."""
        shown = self._selected()
        if self.sheet.is_open:
            self.sheet.dismiss()
        elif self._workspace is not None and shown is not None:
            may_act = self._workspace.user.is_staff
            self.sheet().show_activity(self._workspace.store.activity(shown), may_act=may_act)

    def shown_row(self) -> PackageRow | None:
        """Return the package of the open window, `None` if it is closed."""
        return self.sheet().row if self.sheet.is_open else None

    def refresh_names(self) -> None:
        """Refresh an open window after a change of how names are displayed."""
        if self.sheet.is_open:
            self.sheet().refresh_names()

    def _make_sheet(self) -> ActivitySheet:
        sheet = ActivitySheet(self._page)
        sheet.copy_wanted.connect(self._copy)
        sheet.proof_wanted.connect(self._prove)
        sheet.label_wanted.connect(self.label_wanted)
        return sheet

    def _prove(self) -> None:
        row = self.shown_row()
        self.sheet.dismiss()
        if row is not None:
            self.proof_wanted.emit([row])

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(spreadsheet_safe(text))
        self.sheet.dismiss()
        self._toast.show_message(self.tr("Activity copied"))
