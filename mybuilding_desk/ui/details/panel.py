"""Details panel: what is known of the selected package, and its actions, which it emits as signals."""

from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton

from mybuilding_desk.core.errors import Refused
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.package_list import AgeLimits
from mybuilding_desk.domain.scan_intent import PackageRow, ResidentRow
from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.base.labels import CarrierBadge, ElidedLabel, label
from mybuilding_desk.ui.base.layouts import ScrollBody, column, row, rule
from mybuilding_desk.ui.base.residents.instruction_lines import InstructionLines
from mybuilding_desk.ui.base.scheduling import QueuedCall
from mybuilding_desk.ui.details import text
from mybuilding_desk.ui.details.actions import Actions
from mybuilding_desk.ui.details.content import NOTHING_AROUND, Around, SeveralPackages
from mybuilding_desk.ui.details.events import MIN_EVENTS, ActivityList
from mybuilding_desk.ui.details.facts import Facts
from mybuilding_desk.ui.details.hero import ContentsChips, Hero, tells_hold
from mybuilding_desk.ui.details.overdue_cards import OverdueCards
from mybuilding_desk.ui.details.related import NoEmail, PossibleMatches
from mybuilding_desk.ui.details.title import TitleLabel
from mybuilding_desk.ui.details.units import UnitList
from mybuilding_desk.ui.text import error_messages, package_text
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.theme import BODY, HEADING, SPACE, SUBHEADING, TITLE

_USUAL_LIMITS: Final = AgeLimits()


class DetailsPanel(QFrame):
    """Panel that shows one row or a summary of several, or a muted hint if none is selected.

    What does not fit scrolls; the actions stay at the bottom.
    """

    release_wanted = Signal()
    correct_wanted = Signal()
    copy_wanted = Signal()
    label_wanted = Signal()
    page_wanted = Signal()
    activity_wanted = Signal()
    retry_wanted = Signal()
    proof_wanted = Signal()
    discard_wanted = Signal()
    remind_wanted = Signal()
    copy_reminder_wanted = Signal()
    hold_wanted = Signal()
    """Request to end the hold of the package."""
    unit_wanted = Signal(str)
    """Request to release all pending packages of this unit."""
    match_chosen = Signal(object, object)
    """An unidentified `OutboxEntry`, and the `Match` to assign it to."""
    move_wanted = Signal()
    """Request to move the package to another location."""
    menu_wanted = Signal(QPoint)
    """Point of the screen for the menu of the selected packages."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAccessibleName(self.tr("Package details"))
        self._title = TitleLabel("details_title", TITLE, bold=True)
        self._subtitle = TitleLabel("details_name", SUBHEADING)
        self._badge = CarrierBadge("details_badge")
        self._hint = label(self.tr("Select a package to see its details."), "muted", wrap=True)
        self.hero, self.facts, self.banner = Hero(), Facts(), Banner("details_banner", stacked=True)
        self.contents, self.instructions = (
            ContentsChips(),
            InstructionLines("details_instructions", most=4, wrapped=True),
        )
        self._no_email, self._units = NoEmail(), UnitList()
        self._email, self.overdue = ElidedLabel("caption"), OverdueCards()
        self._email.setObjectName("details_email")
        self._rule = rule()
        self.activity, self.matches, self.footer = ActivityList(), PossibleMatches(), Actions()
        self._shown: PackageRow | None = None
        self._has_events = False
        """Whether there are events to show, if there is room."""
        self._filling = QueuedCall(self, self._fill)  # after the layout, which measures the new texts
        self._connect()
        self._lay_out()
        self.show_row(None, may_act=False)

    def buttons(self) -> list[QPushButton]:
        """Return the buttons, in the order of work."""
        return [*self.footer.buttons(), *self.matches.buttons, self.activity.view_all]

    def show_row(
        self,
        shown: PackageRow | None,
        *,
        may_act: bool,
        limits: AgeLimits = _USUAL_LIMITS,
        around: Around = NOTHING_AROUND,
    ) -> None:
        """Show a row; `may_act` is false for read-only users, `limits` are those of its age."""
        now, before, self._shown = datetime.now(UTC), self._shown, shown
        held = shown is not None and shown.state == "held"
        self.footer.show_row(shown, may_act=may_act, due=around.due)
        self.footer.also.show_others(shown.package.unit if shown else "", around.others if may_act else ())
        self._show_parts(shown is not None, held=held)
        self._show_group(shown, around, limits)
        self._no_email.setVisible(around.no_email and may_act)
        self._units.show_units([])
        guidance = around.guidance
        if shown is not None and tells_hold(shown):
            guidance = guidance.without_bare("away")
        self.instructions.show_guidance(guidance, quiet=True)
        self._show_banner(shown, is_same=before is not None and shown is not None and before.key == shown.key)
        if shown is None:
            self._title.show_title("")
            self._subtitle.show_title("")
            return
        title, subtitle = text.titles(shown)
        self._title.show_title(title, HEADING if held else TITLE)
        self._subtitle.show_title(subtitle, BODY if held else SUBHEADING, "muted" if held else "text")
        self._badge.show_carrier(*package_text.badge_of(shown))
        self.hero.show_row(shown, limits, now)
        self.hero.location.allow(may_act and shown.state != "released")
        if not isinstance(shown, ResidentRow):
            self.contents.show_contents(shown.contents)
        self.facts.show_row(shown, now)
        self._show_middle(shown, around, now, may_act=may_act)
        self._filling.start()

    def _show_group(self, shown: PackageRow | None, around: Around, limits: AgeLimits) -> None:
        """Show the packages of a resident whose row is selected, in place of what is known of the oldest one."""
        group = isinstance(shown, ResidentRow)
        email = names.note(shown.email or "") if isinstance(shown, ResidentRow) else ""
        self._email.setText(email)
        self._email.setVisible(bool(email))
        self.overdue.show_packages(around.group if group else (), limits)
        if group:
            for part in (self._badge, self.hero, self.facts, self._rule):
                part.hide()

    def _show_middle(self, shown: PackageRow, around: Around, now: datetime, *, may_act: bool) -> None:
        if shown.state == "held":
            self.matches.show_matches(around.matches if may_act else ())
        else:
            self.activity.show_lines(text.activity_lines(shown, around, now))

    def show_several(self, several: SeveralPackages, *, may_act: bool) -> None:
        """Show what several selected packages are, and what can be done with all of them."""
        self._shown = None
        self._show_parts(False, held=False)
        self._show_group(None, NOTHING_AROUND, _USUAL_LIMITS)
        for part in (self._hint, self.banner, self.instructions, self._no_email, self.footer.also):
            part.hide()
        self._title.show_title(text.several_title(several.count), HEADING)
        self._subtitle.show_title(text.several_summary(several.rows), BODY, "muted")
        self._units.show_units(text.by_unit(several.rows))
        self.footer.show_several(several, may_act=may_act)

    def tells(self, entry: OutboxEntry) -> bool:
        """Return whether the panel is about this entry, and so says why it is rejected."""
        own = self._shown.entry if self._shown is not None else None
        return not self.isHidden() and own is not None and own.entry_id == entry.entry_id

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the new height."""
        super().resizeEvent(event)
        self._filling.start()

    def _fill(self) -> None:
        """Close the gaps where space is short; where there is more than enough, list the unit's other packages."""
        lines = self.footer.also.packages
        lines.fill(0)
        self._settle_events(MIN_EVENTS)
        room = self.height() - self.footer.sizeHint().height() - SPACE[2]
        self._inside.setSpacing(SPACE[3])
        if self._needed() > room:
            self._inside.setSpacing(SPACE[2])
            self._leave_out_events(room)
        lines.fill(room - self._needed() - self.activity.more_height - SPACE[2])
        self._whole.activate()  # so that the next frame has no scroll bar of the layout before

    def _leave_out_events(self, room: int) -> None:
        """Show fewer events, or none, if all else fits then; where it does not, the panel scrolls."""
        for count in (*range(MIN_EVENTS, -1, -1), MIN_EVENTS):
            self._settle_events(count)
            if self._needed() <= room:
                break

    def _settle_events(self, least: int) -> None:
        """Show at least so many events; what changed in the parts counts at once, not with the next layout request."""
        self.activity.show_least(least)
        self.activity.setVisible(self._has_events and least > 0)
        for part in (self.facts, self.activity, self.footer.also, self.footer):
            if (layout := part.layout()) is not None:
                layout.activate()
        self._inside.activate()

    def _needed(self) -> int:
        return self._inside.totalHeightForWidth(self._scroll.viewport().width())

    def _show_parts(self, one: bool, *, held: bool) -> None:
        for part in (self._badge, self.hero, self.facts, self._rule):
            part.setVisible(one)
        self.contents.hide()
        self.matches.setVisible(held)
        self._has_events = one and not held
        self.activity.setVisible(self._has_events)
        self._hint.setVisible(not one)

    def _show_banner(self, shown: PackageRow | None, *, is_same: bool) -> None:
        """Say why a package is rejected, or why it could not sync yet; the latter is announced if the row `is_same`."""
        entry = shown.entry if shown is not None else None
        if shown is None or entry is None or shown.state == "held":
            self.banner.hide()
        elif shown.state == "refused":
            self.banner.show_message("bad", error_messages.sentence(Refused(entry.reason, entry.detail)), quiet=True)
        elif entry.is_open and (entry.reason or entry.state == "in_doubt"):
            self.banner.show_message("warn", package_text.waiting_words(entry), quiet=not is_same)
        else:
            self.banner.hide()

    def _connect(self) -> None:
        footer = self.footer
        for button, wanted in (
            (footer.release, self.release_wanted),
            (footer.assign, self.correct_wanted),
            (footer.correct, self.correct_wanted),
            (footer.copy, self.copy_wanted),
            (footer.label, self.label_wanted),
            (footer.page, self.page_wanted),
            (footer.retry, self.retry_wanted),
            (footer.proof, self.proof_wanted),
            (footer.discard, self.discard_wanted),
            (footer.remind, self.remind_wanted),
            (footer.print_list, self.label_wanted),
            (footer.copy_reminder, self.copy_reminder_wanted),
            (footer.end_hold, self.hold_wanted),
            (self.activity.view_all, self.activity_wanted),
        ):
            button.clicked.connect(wanted)
        footer.menu_wanted.connect(self.menu_wanted)
        self.hero.location.clicked.connect(self.move_wanted)
        footer.also.clicked.connect(self._want_unit)
        self.matches.chosen.connect(self._choose_match)

    def _want_unit(self) -> None:
        if self._shown is not None:
            self.unit_wanted.emit(self._shown.package.unit)

    def _choose_match(self, match: object) -> None:
        if self._shown is not None and self._shown.entry is not None:
            self.match_chosen.emit(self._shown.entry, match)

    def _lay_out(self) -> None:
        names = column(self._title, self._subtitle, self._email, space=SPACE[1])
        head = row(self._badge, space=SPACE[2])
        head.insertLayout(0, names, 1)
        head.setAlignment(self._badge, Qt.AlignmentFlag.AlignTop)
        self._inside = inside = column(space=SPACE[3])
        inside.addLayout(head)
        for part in (
            self._hint,
            self.hero,
            self.contents,
            self.instructions,
            self.banner,
            self.facts,
            self.overdue,
            self._no_email,
            self._rule,
        ):
            inside.addWidget(part)
        inside.addWidget(self.activity, 1)
        inside.addWidget(self.matches)
        inside.addWidget(self._units, 1)
        inside.addStretch()
        self._scroll = ScrollBody(inside, (SPACE[5], SPACE[4], SPACE[5], SPACE[2]))
        self._whole = column(self._scroll, self.footer, space=SPACE[2])
        self.setLayout(self._whole)
