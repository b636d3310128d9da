"""Shift hand-overs, and the drafts of the next ones: a part of the records."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from mybuilding_desk.domain.records.handover import Handover, HandoverDraft
from mybuilding_desk.domain.text import fold
from mybuilding_desk.storage.database_file import DatabaseFile
from mybuilding_desk.storage.records.handover_rows import (
    INSERT,
    SELECT,
    content_of,
    draft_content,
    handover_values,
    search_text,
    to_draft,
    to_handover,
)
from mybuilding_desk.storage.values import storable, to_micros

_NEWEST: Final = "ORDER BY ended_at DESC, handover_id DESC LIMIT ?"


class HandoverRecords:
    """Hand-overs and drafts in the file of `Records`. All methods raise `StorageTrouble`."""

    def __init__(self, database: DatabaseFile[Any], clock: Callable[[], datetime]) -> None:
        self._database, self._clock = database, clock

    def add(self, handover: Handover) -> int:
        """Store a new hand-over in place of its user's draft; return its id."""
        with self._database.writing() as db:
            values = storable(handover.community_id), storable(handover.user_id)
            db.execute("DELETE FROM handover_drafts WHERE community_id = ? AND user_id = ?", values)
            return int(db.execute(INSERT, handover_values(handover)).lastrowid or 0)

    def change(self, handover: Handover) -> None:
        """Store the content of a hand-over again, for example after an item was ticked."""
        sql = "UPDATE handovers SET content = ?, search_text = ? WHERE handover_id = ?"
        with self._database.writing() as db:
            db.execute(sql, (content_of(handover), search_text(handover), handover.handover_id))

    def confirm(self, handover_id: int, by: str, at: datetime) -> None:
        """Note who confirmed a hand-over, and when; a first confirmation stays."""
        sql = "UPDATE handovers SET confirmed_by = ?, confirmed_at = ? WHERE handover_id = ? AND confirmed_at IS NULL"
        with self._database.writing() as db:
            db.execute(sql, (storable(by), to_micros(at), handover_id))

    def last(self, community_id: str) -> Handover | None:
        """Return the newest hand-over of a community, `None` if there is none."""
        return next(iter(self._handovers(f"WHERE community_id = ? {_NEWEST}", community_id, 1)), None)

    def unconfirmed(self, community_id: str, limit: int = 20) -> list[Handover]:
        """Return up to `limit` hand-overs of a community that no user has confirmed, newest first."""
        return self._handovers(f"WHERE community_id = ? AND confirmed_at IS NULL {_NEWEST}", community_id, limit)

    def history(self, community_id: str, text: str, limit: int) -> list[Handover]:
        """Return up to `limit` hand-overs of a community with all words of `text`, newest first.

        Words are parts of the notes, the items, their units, the audited locations, and the user's name; case and
        accents don't count.
        """
        words = storable(fold(text)).split()
        where = " AND ".join(["community_id = ?", *("instr(search_text, ?)" for _ in words)])
        return self._handovers(f"WHERE {where} {_NEWEST}", community_id, *words, limit)

    def draft(self, community_id: str, user_id: str) -> HandoverDraft | None:
        """Return what a user wrote for the next hand-over so far, `None` if nothing."""
        sql = "SELECT content FROM handover_drafts WHERE community_id = ? AND user_id = ?"
        return next(iter(self._database.made(to_draft, sql, (storable(community_id), storable(user_id)))), None)

    def keep_draft(self, community_id: str, user_id: str, draft: HandoverDraft) -> None:
        """Store what a user wrote for the next hand-over so far."""
        values = storable(community_id), storable(user_id), draft_content(draft), to_micros(self._clock())
        with self._database.writing() as db:
            db.execute("INSERT OR REPLACE INTO handover_drafts VALUES (?, ?, ?, ?)", values)

    def forget(self, community_id: str, before: datetime) -> None:
        """Delete the hand-overs and drafts of a community from before this time."""
        values = storable(community_id), to_micros(before)
        with self._database.writing() as db:
            db.execute("DELETE FROM handovers WHERE community_id = ? AND ended_at < ?", values)
            db.execute("DELETE FROM handover_drafts WHERE community_id = ? AND changed_at < ?", values)

    def communities(self) -> list[str]:
        """Return the ids of the communities with hand-overs or drafts."""
        sql = "SELECT community_id FROM handovers UNION SELECT community_id FROM handover_drafts"
        return [community_id for (community_id,) in self._database.rows(sql)]

    def _handovers(self, where: str, *values: object) -> list[Handover]:
        stored = tuple(storable(one) if isinstance(one, str) else one for one in values)
        return self._database.made(to_handover, f"{SELECT} {where}", stored)
