"""Rows of hand-overs in the records, and the JSON of their lists."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Any, Final, get_args

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.records.handover import (
    Handover,
    HandoverAudit,
    HandoverBatch,
    HandoverCounts,
    HandoverDraft,
    HandoverItem,
    HandoverNote,
    HandoverOutgoing,
    ItemKind,
    NoteKind,
)
from mybuilding_desk.domain.text import fold
from mybuilding_desk.storage.values import from_micros, storable, to_micros

_COUNTS: Final = "logged, released, in_storage, overdue, unidentified, unsynced, rejected"
SELECT: Final = f"""SELECT handover_id, community_id, user_id, handed_over_by, began_at, ended_at, confirmed_by,
    confirmed_at, content, {_COUNTS} FROM handovers"""  # noqa: S608 - words of this program
INSERT: Final = f"""INSERT INTO handovers (community_id, user_id, handed_over_by, began_at, ended_at, content,
    search_text, {_COUNTS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""  # noqa: S608 - words of this program

_ITEM_KINDS: Final = get_args(ItemKind)
_NOTE_KINDS: Final = get_args(NoteKind)
_INVALID: Final = (ArithmeticError, AttributeError, KeyError, RecursionError, TypeError, ValueError)


def handover_values(handover: Handover) -> tuple[object, ...]:
    """Return the values of `INSERT`."""
    counts = handover.counts
    return (
        storable(handover.community_id),
        storable(handover.user_id),
        storable(handover.by),
        to_micros(handover.began),
        to_micros(handover.ended),
        content_of(handover),
        search_text(handover),
        counts.logged,
        counts.released,
        counts.in_storage,
        counts.overdue,
        counts.unidentified,
        counts.unsynced,
        counts.rejected,
    )


def content_of(handover: Handover) -> str:
    """Return the items, batches, notes, audits, and outgoing packages as JSON."""
    return _json(
        {
            "items": _dicts(handover.items),
            "left_out": handover.left_out,
            "batches": _dicts(handover.batches),
            "notes": _dicts(handover.notes),
            "audits": _dicts(handover.audits),
            "outgoing": asdict(handover.outgoing),
        }
    )


def search_text(handover: Handover) -> str:
    """Return the folded words of a hand-over: who, the units, the notes, the items, and the audited locations."""
    texts = [handover.by]
    for one in handover.items:
        texts += [one.unit, one.name, one.carrier, one.location, one.text]
    for note in handover.notes:
        texts += [note.unit, note.text]
    texts += [one.location for one in handover.audits if one.location]
    return storable(fold("\n".join(texts)))


def to_handover(row: tuple[Any, ...]) -> Handover:
    """Return the hand-over of a row of `SELECT`. Raises `StorageTrouble` (`corrupt`) if the row is invalid."""
    number, community_id, user_id, by, began, ended, confirmed_by, confirmed_at, content, *counts = row
    try:
        lists = json.loads(content)
        return Handover(
            community_id,
            by,
            from_micros(began),
            from_micros(ended),
            HandoverCounts(*map(_whole, counts)),
            tuple(_item(one) for one in lists["items"]),
            tuple((_one_of(kind, _ITEM_KINDS), _whole(count)) for kind, count in lists["left_out"]),
            tuple(_batch(one) for one in lists["batches"]),
            tuple(_note(one) for one in lists["notes"]),
            confirmed_by,
            None if confirmed_at is None else from_micros(confirmed_at),
            number,
            user_id,
            tuple(_audit(one) for one in lists.get("audits", [])),  # earlier versions had neither
            _outgoing(lists.get("outgoing", {})),
        )
    except _INVALID as error:
        raise StorageTrouble("corrupt", f"hand-over {number} cannot be read") from error


def draft_content(draft: HandoverDraft) -> str:
    """Return a draft as JSON."""
    [writing] = _dicts([draft.writing])
    began = None if draft.began is None else to_micros(draft.began)
    return _json({"notes": _dicts(draft.notes), "done": sorted(draft.done), "writing": writing, "began": began})


def to_draft(row: tuple[Any, ...]) -> HandoverDraft:
    """Return the draft of a row with its JSON. Raises `StorageTrouble` (`corrupt`) if it is invalid."""
    try:
        lists = json.loads(row[0])
        notes, done = tuple(_note(one) for one in lists["notes"]), frozenset(map(_text, lists["done"]))
        return HandoverDraft(notes, done, _note(lists["writing"]), _time_or_none(lists["began"]))
    except _INVALID as error:
        raise StorageTrouble("corrupt", "a draft of a hand-over cannot be read") from error


def _json(content: object) -> str:
    return storable(json.dumps(content, ensure_ascii=False))


def _dicts(values: Iterable[HandoverItem | HandoverBatch | HandoverNote | HandoverAudit]) -> list[dict[str, object]]:
    """Return values as JSON objects, times as microseconds."""
    fields = (asdict(one) for one in values)
    return [
        {name: to_micros(value) if isinstance(value, datetime) else value for name, value in one.items()}
        for one in fields
    ]


def _item(given: dict[str, object]) -> HandoverItem:
    texts = {name: _text(given[name]) for name in ("unit", "name", "carrier", "location", "text", "package_key")}
    kind = _one_of(given["kind"], _ITEM_KINDS)
    return HandoverItem(kind, **texts, since=_time_or_none(given["since"]), done=bool(given["done"]))


def _note(given: dict[str, object]) -> HandoverNote:
    kind = _one_of(given["kind"], _NOTE_KINDS)
    return HandoverNote(kind, _text(given["text"]), _text(given["unit"]), bool(given["done"]))


def _batch(given: dict[str, object]) -> HandoverBatch:
    began, ended = _time(given["began"]), _time(given["ended"])
    return HandoverBatch(_text(given["carrier"]), _whole(given["packages"]), began, ended)


def _audit(given: dict[str, object]) -> HandoverAudit:
    location = None if given["location"] is None else _text(given["location"])
    found, expected, missing = (_whole(given[name]) for name in ("found", "expected", "missing"))
    return HandoverAudit(location, found, expected, missing, bool(given["is_finished"]))


def _outgoing(given: dict[str, object]) -> HandoverOutgoing:
    return HandoverOutgoing(*(_whole(given.get(name, 0)) for name in ("added", "picked_up", "waiting")))


def _one_of(given: object, known: tuple[Any, ...]) -> Any:
    if given not in known:
        raise ValueError("no such kind")
    return given


def _text(given: object) -> str:
    if not isinstance(given, str):
        raise TypeError("no text")
    return given


def _whole(given: object) -> int:
    if not isinstance(given, int):
        raise TypeError("no number")
    return given


def _time(given: object) -> datetime:
    return from_micros(_whole(given))


def _time_or_none(given: object) -> datetime | None:
    return None if given is None else _time(given)
