"""Details panel: the facts of the selected package and its actions, which it emits as signals."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from mybuilding_desk.core.errors import Refused
from mybuilding_desk.domain.package_list import DEFAULT_AGES, Ages
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.tracking import grouped
from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.base.labels import ActionButton, label, leading_alignment
from mybuilding_desk.ui.base.layouts import column
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.packages import selection
from mybuilding_desk.ui.packages.cell_text import cell_text
from mybuilding_desk.ui.text import age_display, entry_text, error_messages, package_text
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.theme import SPACE
from mybuilding_desk.ui.theme.metrics import FACT

_MAX_FACTS = 8
_JOINS = "\u00a0"
_MAX_FACT_CHARS = 500
"""Maximum characters shown of one fact; the package's activity shows it in full."""


class DetailsPanel(QFrame):
    """Panel that shows one row or a summary of several, or a muted hint if none is selected."""

    release_wanted = Signal()
    correct_wanted = Signal()
    copy_wanted = Signal()
    page_wanted = Signal()
    activity_wanted = Signal()
    retry_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAccessibleName(self.tr("Package details"))
        self._title, self._subtitle = label("", "heading"), label("", "muted")
        for part in (self._title, self._subtitle):
            part.setWordWrap(True)
        self._title.setObjectName("details_title")
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(SPACE[3])
        self._facts.setVerticalSpacing(SPACE[2])
        self._facts.setColumnMinimumWidth(0, FACT)
        self._facts.setColumnStretch(1, 1)
        self._lines = [self._fact_labels(number) for number in range(_MAX_FACTS)]
        self.banner = Banner("details_banner")
        self.release = ActionButton("details_release", self.tr("Release"), style="main", shown=str(catalog.ENTER))
        self.correct = ActionButton("details_correct", self.tr("Edit"), style="main", command=catalog.EDIT)
        self.copy = ActionButton("details_copy", catalog.COPY_NUMBER.name, style="row", command=catalog.COPY_NUMBER)
        self.page = ActionButton("details_page", catalog.TRACK.name, style="row", command=catalog.TRACK)
        self.activity = ActionButton("details_story", catalog.ACTIVITY.name, style="row", command=catalog.ACTIVITY)
        self.retry = ActionButton("details_retry", self.tr("Retry"))
        self.discard = ActionButton("details_drop", self.tr("Remove"), command=catalog.REMOVE)
        self._reasons = {part: label("", "caption", wrap=True) for part in (self.release, self.discard, self.copy)}
        """Why a button is disabled, below it."""
        for button, wanted in (
            (self.release, self.release_wanted),
            (self.correct, self.correct_wanted),
            (self.copy, self.copy_wanted),
            (self.page, self.page_wanted),
            (self.activity, self.activity_wanted),
            (self.retry, self.retry_wanted),
            (self.discard, self.discard_wanted),
        ):
            button.clicked.connect(wanted)
        self._shown: tuple[PackageRow | None, bool, Ages, date, bool] | None = None
        self._lay_out()
        self.show_row(None, may_act=False)

    def buttons(self) -> list[ActionButton]:
        """Return the action buttons, in the order of work."""
        return [self.release, self.correct, self.retry, self.discard, self.copy, self.page, self.activity]

    def show_row(self, shown: PackageRow | None, *, may_act: bool, limits: Ages = DEFAULT_AGES) -> None:
        """Show a row; `may_act` is false for read-only users, `limits` are the age limits in days."""
        key = shown, may_act, limits, datetime.now(UTC).astimezone().date(), names.short
        if key == self._shown:
            return
        self._shown = key
        self.copy.set_text(catalog.COPY_NUMBER.name)
        for button in self._reasons:
            self._allow(button, "")
        self._show_actions(shown, may_act)
        self._show_facts(_facts(shown, limits) if shown is not None else [])
        self._show_banner(shown)
        self._title.setVisible(shown is not None)
        if shown is None:
            self._title.setText("")
            self._subtitle.setText(self.tr("Select a package to see its details."))
            return
        package = shown.package
        title = " · ".join(part for part in (package.unit, cell_text(shown, "recipient")) if part)
        self._title.setText(error_messages.plain(title))
        self._subtitle.setText(error_messages.plain(package_text.package_summary(package)))

    def show_several(self, rows: Sequence[PackageRow], count: int, *, may_act: bool) -> None:
        """Show what several selected packages are, `count` in all, and what can be done with all of them."""
        self._shown = None
        self.banner.hide()
        self._show_facts([])
        self._title.setText(QCoreApplication.translate("selection", "%Ln packages selected", None, count))
        self._title.show()
        self._subtitle.setText(selection.summary(rows))
        releasing, removing = selection.why_not_release(rows, count), selection.why_not_remove(rows, count)
        self._allow(self.release, releasing)
        self._allow(self.discard, removing)
        self._allow(self.copy, selection.why_not_copy(rows, count))
        self.copy.set_text(QCoreApplication.translate("selection", "Copy tracking numbers"))
        for button in (self.correct, self.retry, self.page, self.activity):
            button.hide()
        self.copy.show()
        removable = any(row.state in ("refused", "held") for row in rows)
        for button, offered in ((self.release, removing), (self.discard, removable)):
            button.setVisible(may_act and bool(offered))
            self._reasons[button].setVisible(not button.isHidden() and not button.isEnabled())

    def _allow(self, button: ActionButton, reason: str) -> None:
        """Enable the button, or show the reason why not."""
        button.setEnabled(not reason)
        self._reasons[button].setText(reason)
        self._reasons[button].setVisible(bool(reason))
        button.setToolTip(reason or button.hint)

    def _show_banner(self, shown: PackageRow | None) -> None:
        if shown is None or shown.entry is None:
            self.banner.hide()
        elif shown.state == "refused":
            self.banner.show_message("bad", error_messages.sentence(Refused(shown.entry.reason, shown.entry.detail)))
        elif shown.entry.is_open:
            held = shown.state == "held"
            words = entry_text.standing(shown.entry) if held else package_text.waiting_words(shown.entry)
            self.banner.show_message("warn" if shown.entry.reason and not held else "info", words)
        else:
            self.banner.hide()

    def _show_actions(self, shown: PackageRow | None, may_act: bool) -> None:
        refused = shown is not None and shown.state == "refused"
        held = shown is not None and shown.state == "held"
        logged = refused and shown is not None and shown.entry is not None and shown.entry.kind == "log"
        waits = shown is not None and shown.state in ("logged", "waiting", "sending", "in_doubt")
        self.release.setVisible(may_act and waits)
        self.correct.setVisible(may_act and (held or bool(logged)))
        self.correct.set_text(self.tr("Assign recipient") if held else self.tr("Edit"))
        self.retry.setVisible(may_act and refused)
        self.discard.setVisible(may_act and (refused or held))
        self.activity.setVisible(shown is not None)
        self.copy.setVisible(shown is not None and bool(shown.package.tracking_number))
        self.page.setVisible(shown is not None and bool(package_text.page_of(shown)))

    def _show_facts(self, facts: list[tuple[str, str]]) -> None:
        """Reuse the labels and change only their texts: recreating them at each refresh would flicker."""
        for number, (name, words) in enumerate(self._lines):
            title, value = facts[number] if number < len(facts) else ("", "")
            name.setText(title)
            words.setText(value)
            words.setAccessibleName(error_messages.with_label(title, value))
            name.setVisible(bool(title))
            words.setVisible(bool(title))

    def _fact_labels(self, number: int) -> tuple[QLabel, QLabel]:
        name, words = label("", "muted"), label("", "number" if number == 0 else "strong")
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for part_column, part in enumerate((name, words)):
            part.setWordWrap(part_column == 1)
            part.setAlignment(leading_alignment() & ~Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(part, number, part_column)
        return name, words

    def _lay_out(self) -> None:
        activity = QWidget()
        inside = QVBoxLayout(activity)
        inside.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[2])
        inside.setSpacing(SPACE[1])
        inside.addWidget(self._title)
        inside.addWidget(self._subtitle)
        inside.addSpacing(SPACE[3])
        scrolled = column(self.banner, space=SPACE[3])  # in a low window it scrolls with the facts and stays whole
        scrolled.addLayout(self._facts)
        inside.addLayout(scrolled)
        inside.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(activity)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        edge, inset = SPACE[4], SPACE[2]
        why = self._reasons
        releasing, removing = (self.release, why[self.release]), (self.discard, why[self.discard])
        work = column(*releasing, self.correct, self.retry, *removing, margins=(edge, 0, edge, 0))
        more = column(self.copy, why[self.copy], self.page, self.activity, space=0, margins=(inset, 0, inset, inset))
        whole = column(scroll, space=SPACE[2])
        whole.addLayout(work)
        whole.addLayout(more)
        self.setLayout(whole)


def _facts(shown: PackageRow, limits: Ages) -> list[tuple[str, str]]:
    package, now = shown.package, datetime.now(UTC)
    say = QCoreApplication.translate
    waits = "" if shown.state == "released" else age_display.waiting(shown, limits, space=_JOINS)
    known = [
        (
            say("details", "Tracking"),
            grouped(package.tracking_number) or "–",
        ),  # the first line has the fixed-width font
        (say("details", "Received"), error_messages.clock(package.arrived_at, now)),
        (say("details", "In storage"), waits),
        (say("details", "Logged by"), _plain(package.accepted_by)),
        (say("details", "Location"), _plain(package.shelf)),
        (say("details", "Note"), _plain(names.note(package.description))),
    ]
    if shown.state == "released":
        released = error_messages.clock(package.released_at, now) if package.released_at else ""
        known += [
            (say("details", "Released"), released),
            (say("details", "Released to"), _plain(names.person(package.released_to))),
            (say("details", "Released by"), _plain(package.released_by)),
        ]
    return [(title, value) for title, value in known if value]


def _plain(text: str) -> str:
    return error_messages.plain(text, _MAX_FACT_CHARS)
