"""What a hand-over shows of a shift, in both windows: its user and time, the figures, the items, and what was done."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from mybuilding_desk.domain.people.masking import monogram
from mybuilding_desk.domain.records.handover import Handover, HandoverAudit, HandoverBatch
from mybuilding_desk.ui.base.avatar import Avatar
from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.base.labels import CarrierBadge, ElidedLabel, label
from mybuilding_desk.ui.base.layouts import column, row, rule, set_tab_order
from mybuilding_desk.ui.handover import storeroom_text, text
from mybuilding_desk.ui.handover.item_list import ItemList
from mybuilding_desk.ui.handover.tiles import Tiles
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.package_text import badge_named
from mybuilding_desk.ui.theme import SPACE

_MAX_BATCHES: Final = 12
_MAX_AUDITS: Final = 12
_PLACE_CHARS: Final = 24


class HandoverContent(QWidget):
    """The shift as text and tiles."""

    opened = Signal(str)
    """The key of a figure whose list is wanted."""
    queue_wanted = Signal()
    ticked = Signal(str, bool)
    """The key of an item, and whether it is done."""
    row_reached = Signal(QRect)
    """The row of the items that an arrow key reached."""

    def __init__(self, beside: QWidget | None = None, *, least: int = 0) -> None:
        """`beside` stands beside the time, such as a button that changes it.

        Of more than `least` items, the others are shown on demand, so that what is below stays visible; 0 shows all.
        """
        super().__init__()
        self._avatar, self._who, self._span = Avatar(), label("", "strong"), label()
        self._about = label("", "caption")
        self._about.setObjectName("handover_about")
        self._span.setObjectName("handover_span")
        self.tiles, self.items = Tiles(), ItemList()
        self.state, self.rejected = Banner("handover_state"), Banner("handover_rejected")
        self._done, self._nothing = label("", "caption"), label(text.nothing_open(), "muted")
        self._done.setObjectName("handover_done")
        self._nothing.setObjectName("handover_nothing")
        self._left_out = label("", "caption", wrap=True)
        self._left_out.setObjectName("handover_left_out")
        self.more = QPushButton()
        self.more.setObjectName("handover_more")
        self.more.setProperty("look", "link")
        self.more.setAutoDefault(True)
        self.more.clicked.connect(self._show_all)
        self._least = least
        self._batches, self._audits = _Part(self.tr("Batches")), _Part(storeroom_text.audits_title(), at_top=True)
        self._outgoing = _Part(storeroom_text.outgoing_title(), at_top=True)
        self._outgoing_words = label("", wrap=True)
        self._outgoing_words.setObjectName("handover_outgoing")
        self._more_audits = label("", "caption")
        self._more_audits.setObjectName("handover_more_audits")
        self.tiles.opened.connect(self.opened)
        self.items.ticked.connect(self.ticked)
        self.items.row_reached.connect(self.row_reached)
        self.rejected.acted.connect(self.queue_wanted)
        self._lay_out(beside)

    def show_handover(self, handover: Handover, now: datetime, about: str) -> None:
        """Show a hand-over; ages are counted to `now`, and `about` is said beside its time."""
        self._avatar.setText(monogram(handover.by))
        self._who.setText(error_messages.plain(handover.by))
        self._span.setText(f"· {text.span(handover.began, handover.ended, text.now_utc())}")
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self._arrange()
        self.tiles.show_figures(text.figures(handover.counts))
        self._show_state(handover)
        self.items.show_items(handover.items, now)
        self._fold()
        for part in (self.items, self._done):
            part.setVisible(bool(handover.items))
        self._nothing.setVisible(not handover.items)
        self._done.setText(text.done_count(handover))
        self._left_out.setText(text.all_left_out(handover))
        self._left_out.setVisible(bool(handover.left_out))
        self._batches.show_parts([_batch(one) for one in handover.batches[:_MAX_BATCHES]])
        self._show_audits(handover.audits)
        lines = storeroom_text.outgoing_lines(handover.outgoing)
        self._outgoing_words.setText(" · ".join(lines))
        self._outgoing.setVisible(bool(lines))

    def show_done(self, handover: Handover) -> None:
        """Show how many items are done, after one was ticked."""
        self._done.setText(text.done_count(handover))

    def _show_state(self, handover: Handover) -> None:
        counts = handover.counts
        if counts.unsynced:
            words = text.unsynced(counts.unsynced, handover.by if handover.handover_id else "")
            self.state.show_message("warn", words, quiet=True)
        elif not (counts.logged or counts.released):
            self.state.show_message("info", text.nothing_happened(handover.began, text.now_utc()), quiet=True)
        else:
            self.state.hide()
        if counts.rejected:
            words = self.tr("Open sync queue")
            self.rejected.show_message("bad", text.rejected(counts.rejected), words, quiet=True)
        else:
            self.rejected.hide()

    def _show_audits(self, audits: tuple[HandoverAudit, ...]) -> None:
        self._audits.show_parts([_audit(one) for one in audits[:_MAX_AUDITS]])
        more = len(audits) - _MAX_AUDITS
        self._more_audits.setText(storeroom_text.more_audits(more))
        self._more_audits.setVisible(more > 0)

    def begin(self) -> None:
        """Fold the items again, when the window opens."""
        self._least = abs(self._least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what is said about the hand-over beside its time, or below it."""
        super().resizeEvent(event)
        self._arrange()

    def _show_all(self) -> None:
        self._least = -self._least
        self._fold()
        self.items.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self) -> None:
        """Show the first items, or all."""
        count = self.items.count()
        folded = 0 < self._least < count - 1
        self.items.show_first(self._least if folded else count)
        self.more.setVisible(folded)
        words = QCoreApplication.translate("handover", "Show all %Ln items", None, count)
        self.more.setText(words)
        self.more.setAccessibleName(words)

    def _arrange(self) -> None:
        beside = self._when.sizeHint().width() + SPACE[4] + self._about.sizeHint().width() <= self.width()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._head.direction() != way:
            self._head.setDirection(way)
            self._head.setSpacing(SPACE[4] if beside else SPACE[1])

    def _lay_out(self, beside: QWidget | None) -> None:
        when = row(self._avatar, self._who, self._span, space=SPACE[2])
        if beside is not None:
            when.addSpacing(SPACE[1])
            when.addWidget(beside)
        when.addStretch()
        self._when = QWidget()
        self._when.setLayout(when)
        self._head = row(self._when, self._about, space=SPACE[4])
        self._head.setStretch(0, 1)
        needs = row(label(self.tr("Needs attention"), "strong"), self._done)
        needs.setStretch(0, 1)
        more = row(self.more, self._left_out, space=SPACE[3])
        more.setStretch(1, 1)
        more.addStretch()
        items = column(space=0)
        items.addLayout(needs)
        items.addSpacing(SPACE[2])
        lines: tuple[QWidget, ...] = rule(), self.items, self._nothing
        for part in lines:
            items.addWidget(part)
        items.addLayout(more)
        self._audits.below.addWidget(self._more_audits)
        self._outgoing.below.addWidget(self._outgoing_words)
        whole = column(space=SPACE[4])
        whole.addLayout(self._head)
        for part in (self.rejected, self.state, self.tiles):
            whole.addWidget(part)
        whole.addLayout(items)
        for part in (self._batches, self._audits, self._outgoing):
            whole.addWidget(part)
        self.setLayout(whole)
        first = [beside] if beside is not None else []
        set_tab_order(*first, self.rejected.action, *self.tiles.buttons.values(), self.items, self.more)


class _Part(QWidget):
    """A heading, and what belongs to it beside it: small parts in two columns, and others `below` them."""

    def __init__(self, title: str, *, at_top: bool = False) -> None:
        """`at_top`: the heading is in line with the first part, which is as high, not in the middle."""
        super().__init__()
        self._rows, self.below = column(space=SPACE[2]), column(space=SPACE[2])
        self.below.addLayout(self._rows)
        heading = label(title, "strong")
        line = row(heading, space=SPACE[4])
        line.addLayout(self.below, 1)
        if at_top:
            line.setAlignment(heading, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)

    def show_parts(self, parts: Sequence[QWidget]) -> None:
        """Show these in place of those before; without any, all of it is hidden."""
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for number in range(0, len(parts), 2):
            line = row(space=SPACE[4])
            for one in parts[number : number + 2]:
                line.addWidget(one, 1)
            part = QWidget()
            part.setLayout(line)
            self._rows.addWidget(part)
        self.setVisible(bool(parts))


def _audit(one: HandoverAudit) -> QWidget:
    """Return an audit: its location, and the result."""
    where, what = label("", "strong"), ElidedLabel("caption")
    where.setText(storeroom_text.place(one, _PLACE_CHARS))
    what.setText(f"· {storeroom_text.result(one)}")
    part = QWidget()
    part.setObjectName("handover_audit")
    line = row(where, what, space=SPACE[2])
    line.setStretch(1, 1)
    part.setLayout(line)
    part.setAccessibleName(storeroom_text.audit_line(one))
    return part


def _batch(one: HandoverBatch) -> QWidget:
    """Return a batch: the badge of its carrier, its packages, and when it was."""
    badge, count, when = CarrierBadge("handover_batch"), label("", "strong"), ElidedLabel("caption")
    badge.show_carrier(*badge_named(text.carriers(one)))
    count.setText(error_messages.number(one.packages))
    when.setText(f"· {text.batch(one, text.now_utc())}")
    part = QWidget()
    line = row(badge, count, when, space=SPACE[2])
    line.setStretch(2, 1)
    part.setLayout(line)
    part.setAccessibleName(", ".join((badge.accessibleName(), count.text(), when.text().lstrip("· "))))
    return part
