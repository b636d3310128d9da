"""Window that ends an audit: what is missing, misplaced, and not logged, each with what to do about it."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from mybuilding_desk.domain.records.audit import Audit, AuditLine, AuditState
from mybuilding_desk.ui.audit import change_text, text
from mybuilding_desk.ui.audit.bar import ENTER
from mybuilding_desk.ui.base.banner import Banner, Tone
from mybuilding_desk.ui.base.labels import ActionButton, ElidedLabel, IconLabel, label
from mybuilding_desk.ui.base.layouts import column, row, rule
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.theme import ICON_BUTTON, SPACE
from mybuilding_desk.ui.theme.metrics import SHEET_ACTIVITY

_GROUPS: Final = {
    "missing": ("circle-alert", "bad"),
    "misplaced": ("arrow-left-right", "warn"),
    "unknown": ("circle-help", "info"),
    "released": ("circle-alert", "bad"),
}
_NAMED: Final = 12
"""Packages that a group names; the list behind the window has all."""


class _Group(QWidget):
    """One group: how many, which, and a button."""

    def __init__(self, key: str) -> None:
        super().__init__()
        icon, role = _GROUPS[key]
        self._title, self._which = label("", "strong"), ElidedLabel("caption")
        self._title.setObjectName(f"audit_group_{key}")
        self.button = QPushButton()
        self.button.setObjectName(f"audit_do_{key}")
        self.button.setProperty("look", "tool")
        self.button.setAutoDefault(True)  # Enter presses it, as everywhere
        line = row(IconLabel(icon, role, ICON_BUTTON), space=SPACE[3])
        line.addLayout(column(self._title, self._which, space=0), 1)
        line.addWidget(self.button)
        self.setLayout(line)

    def show_group(self, title: str, lines: list[AuditLine], action: str) -> None:
        """Show the group; without a title, there is nothing in it to tell."""
        self.setHidden(not title)
        self._title.setText(title)
        named = [_named(one) for one in lines[:_NAMED]]
        self._which.setText(", ".join(named))
        self._which.setHidden(not named)
        self.button.setText(action.replace("&", "&&"))
        self.button.setAccessibleName(f"{title}: {action}" if action else title)
        self.button.setVisible(bool(action))


class FinishSheet(Sheet):
    """The results of an audit. It is finished only by *Done*."""

    acted = Signal(str)
    """The key of the group whose button was pressed."""
    print_wanted = Signal()
    export_wanted = Signal()
    done_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "audit_sheet", self.tr("Finish audit"), width=SHEET_ACTIVITY)
        self._about = ElidedLabel("muted")
        self._figures = label("", "empty", wrap=True)
        self._figures.setObjectName("audit_result")
        self._groups = {key: _Group(key) for key in _GROUPS}
        self._nothing = label("", wrap=True)
        self._nothing.setObjectName("audit_nothing")
        self._kept = label(text.kept_here(), "caption", wrap=True)
        self._kept.setObjectName("audit_kept_here")
        self.problem = Banner("audit_sheet_message")
        self.back = ActionButton("audit_back", self.tr("Back to audit"), shown=str(catalog.ESC))
        self.print_out, self.export = (
            ActionButton("audit_print", self.tr("Print")), ActionButton("audit_export", self.tr("Export…"))
        )  # fmt: skip
        self.finish = ActionButton("audit_done", self.tr("Done"), style="main")
        buttons = self.back, self.print_out, self.export, self.finish
        for button in buttons:
            button.setAutoDefault(True)
        for button, wanted in (
            (self.print_out, self.print_wanted), (self.export, self.export_wanted),
        ):  # fmt: skip
            button.clicked.connect(wanted)
        self._unmarked, self._is_warned = 0, False
        self.finish.clicked.connect(self._end)
        self.back.clicked.connect(self.dismiss)
        for key, group in self._groups.items():
            group.button.clicked.connect(lambda _=False, key=key: self.acted.emit(key))
        for pressed in (*buttons, *(group.button for group in self._groups.values())):
            pressed.installEventFilter(self)
        body = QWidget()
        parts = *self._groups.values(), self._nothing, self._kept
        body.setLayout(column(self._figures, rule(), *parts, space=SPACE[4]))
        self.set_content(body, about=self._about, notice=self.problem, buttons=buttons)

    def show_results(self, audit: Audit, state: AuditState, building: str, undone: dict[str, int]) -> None:
        """Show the groups; `undone` are those that were handled here, with how many packages, which can be undone."""
        counts = state.counts
        place = text.place_name(audit.location)
        self._about.setText(error_messages.plain(building))
        self._figures.setText(error_messages.with_label(place, text.found_of(counts.found, counts.expected)))
        undo = QCoreApplication.translate("audit", "Undo")
        lines = {
            "missing": state.group("open"), "misplaced": state.of_result("misplaced"),
            "unknown": state.of_result("unknown"), "released": state.of_result("released"),
        }  # fmt: skip
        for key, group in self._groups.items():
            handled = undone.get(key, 0)
            title = _handled(key, handled, audit) if handled else _title(key, len(lines[key]), state)
            action = undo if handled else _action(key, lines[key]) if lines[key] else ""
            if key == "missing" and not handled and not state.unmarked:
                action = ""
            group.show_group(title, lines[key], action)
        self._unmarked = len(state.unmarked)
        self._nothing.setText(change_text.nothing_left(counts.expected))
        self._nothing.setVisible(all(group.isHidden() for group in self._groups.values()))
        self._kept.setHidden(not (lines["misplaced"] or undone.get("misplaced")))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a key that is held press no button: it would mark packages as missing, and go on to finish."""
        is_held = isinstance(event, QKeyEvent) and event.isAutoRepeat() and event.key() in ENTER
        return is_held or super().eventFilter(watched, event)

    def begin(self) -> None:
        """Open the window on what most audits need: Enter marks what is missing, and Enter again finishes."""
        self._is_warned = False
        self.problem.hide()
        self.open(self._groups["missing"].button if self._unmarked else self.finish)

    def go_on(self) -> None:
        """After an action, let Enter finish: its button undoes it now."""
        self._is_warned = False
        self.problem.hide()
        self.finish.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end(self) -> None:
        """Finish; before missing packages stay unmarked, say so once."""
        if self._unmarked and not self._is_warned:
            self._is_warned = True
            self.tell("warn", change_text.not_marked(self._unmarked))
            self.finish.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.done_wanted.emit()

    def tell(self, tone: Tone, words: str) -> None:
        """Say in the window what became of an action; a toast would be below it."""
        self.problem.show_message(tone, words)


def _named(line: AuditLine) -> str:
    return f"{text.unit(line)} {text.who(line)}".strip() if line.row is not None else text.number(line)


def _title(key: str, count: int, state: AuditState) -> str:
    """Return what a group tells, `""` if there is nothing in it."""
    say = QCoreApplication.translate
    moved = len(state.of_result("moved")) if key == "misplaced" else 0
    if moved:  # in the audit
        misplaced = say("audit", "%Ln misplaced", None, count) if count else ""
        return " · ".join(filter(None, (misplaced, change_text.moved_all(moved))))
    if not count:
        return ""
    titles = {
        "missing": say("audit", "%Ln missing", None, count),
        "misplaced": say("audit", "%Ln misplaced", None, count),
        "unknown": say("audit", "%Ln not logged", None, count),
        "released": say("audit", "%Ln released, but still here", None, count),
    }
    return titles[key]


def _handled(key: str, count: int, audit: Audit) -> str:
    if key == "misplaced":
        return change_text.moved_all(count) if audit.location is None else change_text.moved(count, audit.location)
    return change_text.marked(count)


def _action(key: str, lines: list[AuditLine]) -> str:
    say = QCoreApplication.translate
    if key == "missing":
        return say("audit", "Mark as missing")
    if key == "misplaced":
        places = {line.scan.place for line in lines if line.scan is not None}
        return text.move_to(places.pop()) if len(places) == 1 else say("audit", "Move all")
    return say("audit", "Log now") if key == "unknown" else say("audit", "View")
