"""The audit in the place of the list: its bar, its tabs and figures, and its rows, or the choice of a location."""

from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QSizePolicy, QWidget

from mybuilding_desk.domain.records.audit import Audit, AuditState
from mybuilding_desk.ui.audit import text
from mybuilding_desk.ui.audit.bar import ENTER, AuditBar
from mybuilding_desk.ui.audit.chooser import PlaceChooser
from mybuilding_desk.ui.audit.lines import SORTS
from mybuilding_desk.ui.audit.list_view import AuditCard
from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.base.buttons import CountTab
from mybuilding_desk.ui.base.labels import IconLabel, counting, is_typing, label
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.theme import ICON, SPACE, theme
from mybuilding_desk.ui.theme.metrics import AUDIT_PROGRESS, HALO

_TABS: Final = {"all": "muted", "open": "muted", "problems": "bad"}
_CTRL: Final = Qt.KeyboardModifier.ControlModifier


class _Progress(QWidget):
    """How much is found, as a bar."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(SPACE[2])
        self.setMinimumWidth(theme.px(AUDIT_PROGRESS[0]))
        self.setMaximumWidth(theme.px(AUDIT_PROGRESS[1]))

    def show_share(self, found: int, expected: int) -> None:
        self._share = found / expected if expected else 0.0
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 2
        painter.setBrush(theme.color("line"))
        painter.drawRoundedRect(self.rect(), radius, radius)
        done = self.rect()
        done.setWidth(round(done.width() * self._share))
        if self.isRightToLeft():
            done.moveRight(self.rect().right())
        painter.setBrush(theme.color("accent"))
        painter.drawRoundedRect(done, radius, radius)


class AuditView(QWidget):
    """Everything that an audit shows."""

    escaped = Signal()
    finish_wanted = Signal()
    arranged = Signal()
    """Another tab or order was chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("audit_view")
        self.bar, self.card, self.chooser = AuditBar(), AuditCard(), PlaceChooser()
        self.message, self.offline = Banner("audit_message"), Banner("audit_offline")
        self.tabs = {key: CountTab(f"audit_tab_{key}", role=role) for key, role in _TABS.items()}
        group = QButtonGroup(self)
        for tab in self.tabs.values():
            group.addButton(tab)
            tab.clicked.connect(self.arranged)
        self.tabs["all"].setChecked(True)
        self._figures, self._clock = label("", "strong"), counting("muted")
        self._figures.setObjectName("audit_figures")
        self._progress = _Progress()
        self.sort = QComboBox()
        self.sort.setObjectName("audit_sort")
        self.sort.setProperty("look", "small")
        self.sort.addItems([self.tr("Sort: Unit"), self.tr("Sort: Recipient"), self.tr("Sort: Age")])
        self.sort.setAccessibleName(self.tr("Sort the packages not scanned yet"))
        self.sort.currentIndexChanged.connect(self.arranged)
        self._audit: Audit | None = None
        self._ticks = QTimer(self, interval=1000)
        self._ticks.timeout.connect(self._show_time)
        self.message.action.setAutoDefault(True)  # Enter presses it, as everywhere
        self._lay_out()
        self.bar.list_key.connect(self._pass_key)
        self.bar.finish.clicked.connect(self.finish_wanted)
        self.card.emptied.connect(self.bar.edit.setFocus)
        for part in (self.card.list, self.chooser):
            part.typed.connect(self._type)

    @property
    def tab(self) -> str:
        """The tab on the screen."""
        return next(key for key, one in self.tabs.items() if one.isChecked())

    @property
    def order(self) -> str:
        """What the packages not scanned yet are sorted by."""
        return SORTS[max(self.sort.currentIndex(), 0)]

    def show_audit(self, audit: Audit, state: AuditState) -> None:
        """Show an audit."""
        self._audit = audit
        place = None if audit.location is not None else text.ask_at(audit.place)
        self.bar.show_place(text.place_name(audit.location), place or text.ask())
        counts, number = state.counts, error_messages.number
        figures = {"all": len(state.lines), "open": counts.missing, "problems": len(state.group("problems"))}
        for key, tab in self.tabs.items():
            tab.setText(f"{text.tab_name(key)} {number(figures[key])}")
        self._figures.setText(text.found_of(counts.found, counts.expected))
        self._progress.show_share(counts.found, counts.expected)
        self.card.show_state(audit, state, self.tab, self.order)
        self._show_parts(chooses=False)
        self._show_time()

    def show_choice(self) -> None:
        """Show the choice of a location."""
        self._audit = None
        self.bar.show_place("", text.ask_for_place())
        self._show_parts(chooses=True)

    def first_field(self) -> QWidget:
        """Return the field for numbers."""
        return self.bar.edit

    def panes(self) -> list[tuple[QWidget, QWidget]]:
        """Return the parts that F6 visits, each with its widget that takes the focus."""
        return [
            (self.bar, self.bar.edit),
            (self._head, self.tabs[self.tab]),
            (self.card, self.card.list),
            *[(self.chooser, one) for one in self.chooser.buttons[:1]],
        ]

    def fields(self) -> list[QWidget]:
        """Return the widgets that Tab visits, in order."""
        buttons = [self.chooser.print_labels, *self.chooser.buttons]
        head = self.bar.edit, self.bar.finish, *self.tabs.values(), self.sort
        return [*head, self.message.action, self.card.list, *buttons]

    def event(self, event: QEvent) -> bool:
        """Take Ctrl Enter before it is a command's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_finish(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Finish on Ctrl Enter, pause on Escape; a character begins a number."""
        if _is_finish(event):
            if self._audit is not None and not event.isAutoRepeat():
                self.finish_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif is_typing(event):
            self._type(event.text())
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clock run."""
        super().showEvent(event)
        self._ticks.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the clock."""
        super().hideEvent(event)
        self._ticks.stop()

    def _type(self, typed: str) -> None:
        self.bar.edit.setFocus()
        self.bar.edit.insert(typed)

    def _pass_key(self, event: QKeyEvent) -> None:
        if self._audit is not None:
            self.card.list.take_key(event)
        elif self.chooser.buttons:
            self.chooser.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _show_time(self) -> None:
        if self._audit is not None:
            self._clock.setText(text.elapsed((datetime.now(UTC) - self._audit.began).total_seconds()))

    def _show_parts(self, *, chooses: bool) -> None:
        for part in (self._head, self.card):
            part.setHidden(chooses)
        self.chooser.setVisible(chooses)

    def _lay_out(self) -> None:
        head = row(*self.tabs.values(), space=SPACE[1])
        head.addStretch(1)
        head.addWidget(self._figures)
        head.addSpacing(SPACE[2])
        head.addWidget(self._progress, 1)
        head.addSpacing(SPACE[2])
        head.addWidget(IconLabel("clock", "muted", ICON))
        head.addWidget(self._clock)
        head.addSpacing(SPACE[3])
        head.addWidget(self.sort)
        self._head = QWidget()
        self._head.setLayout(head)
        parts = self._head, self.offline, self.message, self.card, self.chooser
        rows = column(*parts, space=SPACE[3], margins=(0, 0, SPACE[4], 0))
        whole = column(space=SPACE[3])
        bar = row(self.bar, space=0, margins=(0, HALO, SPACE[4], HALO))  # as high as the scan bar with its halo
        whole.addLayout(bar)
        whole.addLayout(rows, 1)
        rows.setStretch(3, 1)
        rows.setStretch(4, 1)
        self.setLayout(whole)


def _is_finish(event: QKeyEvent) -> bool:
    return event.key() in ENTER and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _CTRL
