"""Hand-overs of the current community: the next one fills itself, and the ones before are kept in the records."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.input.dates import Calendar, find_days
from mybuilding_desk.domain.records.desk_record import LabelRecord
from mybuilding_desk.domain.records.handover import Handover, HandoverDraft
from mybuilding_desk.domain.reports.zone import local_day, midnight, zone_of
from mybuilding_desk.services.desk_records import DeskRecords
from mybuilding_desk.services.handover import storeroom_lines
from mybuilding_desk.services.handover.attention import attention, counts_now
from mybuilding_desk.services.handover.shift_log import ShiftLog, this_second
from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.storage.records.records import Records

if TYPE_CHECKING:
    from mybuilding_desk.services.storeroom.storeroom import Storeroom

StartKind = Literal["last", "sign_in", "today", "hours"]
"""What a shift begins with: the last hand-over, the user's sign-in, midnight, or a time some hours ago."""

_LONGEST: Final = timedelta(days=7)
"""An earlier hand-over is not taken for the start of the shift."""
_HOURS: Final = (8, 12, 24)
_MAX_LISTED: Final = 200
_MAX_SEARCHED: Final = 1_500
"""Hand-overs that are searched for a day."""


class Handovers(QObject):
    """The hand-overs of one account in the current community of `store`. Nothing here waits for the network."""

    changed = Signal()
    """A hand-over was stored, changed, or confirmed."""
    saved = Signal(object)
    """The stored `Handover`."""
    not_saved = Signal(object)
    """A `StorageTrouble`; the draft is kept."""

    def __init__(
        self,
        store: PackageStore,
        records: DeskRecords,
        shift_log: ShiftLog,
        unprinted: Callable[[str], Sequence[LabelRecord]],
        *,
        storeroom: "Callable[[], Storeroom]",
    ) -> None:
        """`unprinted` returns the labels of a community that did not print, `storeroom` its audits and others."""
        super().__init__()
        self._store, self._records, self._shift_log, self._unprinted = store, records, shift_log, unprinted
        self._storeroom = storeroom
        self._drafts: dict[str, HandoverDraft] = {}
        self._unwritten: set[str] = set()
        """Communities whose draft is still to be written."""
        self._known: dict[int, Handover] = {}
        """Hand-overs as changed here, also before they are written."""
        self._is_saving = False

    # The next hand-over

    def draft(self) -> HandoverDraft:
        """Return what the user has written so far."""
        community_id, user_id = self._store.community_id, self._store.user.user_id
        if community_id not in self._drafts:
            stored = self._records.read(lambda records: records.handovers.draft(community_id, user_id), None)
            self._drafts[community_id] = stored or HandoverDraft()
        return self._drafts[community_id]

    def keep_draft(self, draft: HandoverDraft) -> None:
        """Store what the user has written; a draft that is still to be written is replaced."""
        community_id = self._store.community_id
        if draft == self.draft():
            return
        self._drafts[community_id] = draft
        if community_id not in self._unwritten:
            self._unwritten.add(community_id)
            write = partial(_keep_draft, community_id, self._store.user.user_id, self._drafts, self._unwritten)
            self._records.write(write)

    def gather(self) -> Handover:
        """Return the hand-over as of now, with the ticks and notes of the draft; it is not stored.

        It ends with the current second, and the next one begins there, so that each package counts in one of them.
        """
        store, draft, ended = self._store, self.draft(), this_second() + timedelta(seconds=1)
        last = self.last()
        began = min(draft.began or self.starts(ended)[0][1], ended)
        outgoing = self._storeroom().outgoing
        items, left_out = attention(store, self._unprinted(store.community_id), outgoing.find, last)
        counts = store.counts_between(began, ended)
        return Handover(
            store.community_id,
            store.user.full_name or store.user.email,
            began,
            ended,
            replace(counts_now(store), logged=counts.logged, released=counts.released),
            tuple(replace(one, done=one.key in draft.done) for one in items),
            left_out,
            self._shift_log.batches(began),
            draft.all_notes,
            user_id=store.user.user_id,
            audits=storeroom_lines.audits(self._records, self._storeroom, store.community_id, began, ended),
            outgoing=storeroom_lines.outgoing(outgoing, began, ended),
        )

    def starts(self, now: datetime) -> list[tuple[StartKind, datetime]]:
        """Return when the shift may have begun, the likeliest first: the last hand-over, else the user's sign-in."""
        community, last = self._store.community(), self.last()
        zone = zone_of(community.timezone) if community is not None else None
        found: list[tuple[StartKind, datetime]] = []
        if last is not None and now - last.ended < _LONGEST:
            found.append(("last", last.ended))
        found.append(("sign_in", self._shift_log.began()))
        found.append(("today", midnight(local_day(now, zone), zone)))
        return found + [("hours", now - timedelta(hours=hours)) for hours in _HOURS]

    def save(self, handover: Handover) -> None:
        """Store a hand-over, and end the user's shift; ends in `saved` or `not_saved`."""
        if not self._is_saving:
            self._is_saving, ids = True, list[int]()
            self._records.write(partial(_add, handover, ids), partial(self._written, handover, ids))

    def _written(self, handover: Handover, ids: list[int], trouble: StorageTrouble | None) -> None:
        self._is_saving = False
        if trouble is not None:
            self.not_saved.emit(trouble)
            return
        self._drafts[handover.community_id] = HandoverDraft()
        self._shift_log.end()
        self.changed.emit()
        self.saved.emit(replace(handover, handover_id=ids[-1]))

    # Those before

    def last(self) -> Handover | None:
        """Return the last hand-over of the community, `None` if there is none."""
        community_id = self._store.community_id
        return self._now(self._records.read(lambda records: records.handovers.last(community_id), None))

    def open_one(self) -> Handover | None:
        """Return the last hand-over if another user made it, and no user has confirmed it."""
        last = self.last()
        is_open = last is not None and last.confirmed_at is None and last.user_id != self._store.user.user_id
        return last if is_open else None

    def history(self, text: str = "", calendar: Calendar | None = None) -> list[Handover]:
        """Return the hand-overs with all words of `text`, newest first; with a `calendar`, it may name a day."""
        days = find_days(text.split(), calendar) if calendar is not None and text.strip() else None
        if days is not None:
            words = text.split()
            rest = " ".join([*words[: days.begin], *words[days.end :]])
            begin, end = days.days.span()
            found = [one for one in self._found(rest, _MAX_SEARCHED) if one.ended >= begin and one.began < end]
            if found or days.sure:
                return found
        return self._found(text, _MAX_LISTED)

    def _found(self, text: str, limit: int) -> list[Handover]:
        community_id, none = self._store.community_id, list[Handover]()
        found = self._records.read(lambda records: records.handovers.history(community_id, text, limit), none)
        return [self._known.get(one.handover_id, one) for one in found]

    def may_confirm(self, handover: Handover) -> bool:
        """Return whether this user can confirm a hand-over: another one than who made it, once."""
        return handover.confirmed_at is None and handover.user_id != self._store.user.user_id

    def confirm(self, handover: Handover) -> Handover:
        """Note that this user has taken over; return the hand-over as it is now."""
        if not self.may_confirm(handover):
            return handover
        user, now = self._store.user, this_second()
        by = user.full_name or user.email
        self._records.write(lambda records: records.handovers.confirm(handover.handover_id, by, now))
        return self._remember(replace(handover, confirmed_by=by, confirmed_at=now))

    def change(self, handover: Handover) -> Handover:
        """Store the ticks of a hand-over; return it."""
        self._records.write(lambda records: records.handovers.change(handover))
        return self._remember(handover)

    def _remember(self, handover: Handover) -> Handover:
        self._known[handover.handover_id] = handover
        self.changed.emit()
        return handover

    def _now(self, handover: Handover | None) -> Handover | None:
        return self._known.get(handover.handover_id, handover) if handover is not None else None


def _keep_draft(
    community_id: str, user_id: str, drafts: dict[str, HandoverDraft], unwritten: set[str], records: Records
) -> None:
    """Write the newest draft, on the printing worker: one that is written after this call is another write."""
    unwritten.discard(community_id)
    records.handovers.keep_draft(community_id, user_id, drafts[community_id])


def _add(handover: Handover, ids: list[int], records: Records) -> None:
    ids.append(records.handovers.add(handover))
