"""Texts of hand-overs. Residents are initials in privacy mode; notes are always shown, as the next shift needs them."""

from datetime import UTC, datetime
from functools import reduce
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.outbox import HELD_REASONS
from mybuilding_desk.domain.people.masking import short_name
from mybuilding_desk.domain.records.handover import (
    MAX_NOTE_CHARS,
    MIXED,
    Handover,
    HandoverBatch,
    HandoverCounts,
    HandoverItem,
    HandoverNote,
    ItemKind,
    NoteKind,
)
from mybuilding_desk.services.handover.handovers import StartKind
from mybuilding_desk.ui.text import entry_text, error_messages, package_text
from mybuilding_desk.ui.text.name_display import names

ITEM_ICONS: Final[dict[ItemKind, tuple[str, str]]] = {
    "perishable": ("flag-perishable", "info"),
    "overdue": ("triangle-alert", "bad"),
    "unidentified": ("circle-help", "warn"),
    "rejected": ("octagon-alert", "bad"),
    "label": ("printer", "warn"),
    "note": ("square-pen", "muted"),
}
"""Icon of each kind of item, and its color role."""
NOTE_ICONS: Final[dict[NoteKind, tuple[str, str]]] = {
    "note": ("file-text", "muted"),
    "to_do": ("square-pen", "info"),
    "incident": ("octagon-alert", "bad"),
}

_MAX_CARRIER_CHARS: Final = 60


class Figure(NamedTuple):
    """A figure of a hand-over; `key` is what a click opens, and `role` the color of the number."""

    key: str
    name: str
    value: int
    role: str = "text"


class ItemLine(NamedTuple):
    """An item in one line: what matters, and the rest. `spoken` has both, and why the item is listed."""

    title: str
    detail: str
    spoken: str


def title() -> str:
    """Return the title of the window."""
    return QCoreApplication.translate("handover", "Shift hand-over")


def span(began: datetime, ended: datetime, now: datetime) -> str:
    """Return when a shift was: "Today, 7:02 AM – 3:04 PM", "Yesterday, 10:00 PM – today, 6:00 AM"."""
    same_day = error_messages.day(began, now) == error_messages.day(ended, now)
    end = error_messages.time_of_day(ended) if same_day else error_messages.clock(ended, now)
    text = QCoreApplication.translate("handover", "{0} – {1}").format(error_messages.clock(began, now), end)
    return error_messages.capitalized(text)


def exact(when: datetime) -> str:
    """Return a day with its year, and the time: for texts that are read later."""
    day, time = error_messages.date(when, with_year=True), error_messages.time_of_day(when)
    return QCoreApplication.translate("handover", "{0}, {1}").format(day, time)


def exact_span(began: datetime, ended: datetime) -> str:
    """Return when a shift was, with the days."""
    same_day = error_messages.day(began, ended) == error_messages.day(ended, ended)
    end = error_messages.time_of_day(ended) if same_day else exact(ended)
    return QCoreApplication.translate("handover", "{0} – {1}").format(exact(began), end)


def last(handover: Handover, now: datetime) -> str:
    """Return who handed over before, and when."""
    words = QCoreApplication.translate("handover", "Last hand-over: {0}, {1}")
    return words.format(short_name(handover.by), _when(handover.ended, now))


def start(kind: StartKind, when: datetime, now: datetime) -> str:
    """Return a start of the shift to choose: "Last hand-over, 7:02 AM"."""
    say = QCoreApplication.translate
    names_of = {
        "last": say("handover", "Last hand-over"),
        "sign_in": say("handover", "Your sign-in"),
        "today": say("handover", "Start of today"),
        "hours": say("handover", "%Ln hours ago", None, round((now - when).total_seconds() / 3600)),
    }
    return say("handover", "{0}: {1}").format(names_of[kind], error_messages.clock(when, now))


def figures(counts: HandoverCounts) -> list[Figure]:
    """Return the figures of a hand-over in their order."""
    say = QCoreApplication.translate
    return [
        Figure("logged", say("handover", "Logged"), counts.logged),
        Figure("released", say("handover", "Released"), counts.released),
        Figure("pending", say("handover", "In storage"), counts.in_storage),
        Figure("overdue", say("handover", "Overdue"), counts.overdue, "bad" if counts.overdue else "muted"),
        Figure(
            "unidentified", say("handover", "Unidentified"), counts.unidentified,
            "warn" if counts.unidentified else "muted",
        ),
        Figure("unsynced", say("handover", "Unsynced"), counts.unsynced, "warn" if counts.unsynced else "muted"),
    ]  # fmt: skip


def item_kind(kind: ItemKind) -> str:
    """Return why an item needs attention."""
    say = QCoreApplication.translate
    return {
        "perishable": say("handover", "Perishable"),
        "overdue": say("handover", "Overdue"),
        "unidentified": say("handover", "Unidentified"),
        "rejected": say("handover", "Rejected"),
        "label": say("handover", "Label not printed"),
        "note": say("handover", "To-do"),
    }[kind]


def left_out(kind: ItemKind, count: int) -> str:
    """Return how many more items of a kind there are."""
    say = QCoreApplication.translate
    return {
        "perishable": say("handover", "and %Ln more perishable", None, count),
        "overdue": say("handover", "and %Ln more overdue", None, count),
        "unidentified": say("handover", "and %Ln more unidentified", None, count),
        "rejected": say("handover", "and %Ln more rejected", None, count),
        "label": say("handover", "and %Ln more labels not printed", None, count),
        "note": say("handover", "and %Ln more to-dos", None, count),
    }[kind]


def all_left_out(handover: Handover) -> str:
    """Return the items that are not listed, "" if all are."""
    return " · ".join(left_out(kind, count) for kind, count in handover.left_out)


def item_line(item: HandoverItem, now: datetime) -> ItemLine:
    """Return an item in words, as of `now`."""
    name, more = _name(item), [error_messages.plain(part) for part in (item.carrier, item.location) if part]
    if item.kind == "note":
        line, more = error_messages.plain(item.text, 1_000), [_by(item, now)]
    elif item.kind == "unidentified":
        line = QCoreApplication.translate("handover", "“{0}”").format(name) if name else entry_text.unknown()
        more.append(entry_text.why(item.text) if item.text in HELD_REASONS else item_kind(item.kind))
    elif item.kind == "rejected":
        release, say = item.text == "release", QCoreApplication.translate
        line = name or package_text.whole_unit()
        more.insert(0, say("handover", "Release rejected") if release else say("handover", "Log rejected"))
    else:
        outgoing = package_text.outgoing_kinds().get(item.text, "") if item.kind == "label" else ""
        line = name or outgoing or package_text.whole_unit()
        more[:0] = [outgoing] if name and outgoing else []
        more += [item_kind("label")] if item.kind == "label" else []
        more += [error_messages.age((now - item.since).total_seconds())] if item.since is not None else []
    detail = " · ".join(more)
    return ItemLine(line, detail, ", ".join(one for one in (item_kind(item.kind), item.unit, line, *more) if one))


def _name(item: HandoverItem) -> str:
    text = error_messages.plain(item.name)
    return names.label(text) if item.kind == "unidentified" else names.person(text)


def _by(item: HandoverItem, now: datetime) -> str:
    when = _when(item.since, now) if item.since is not None else ""
    return QCoreApplication.translate("handover", "To-do from {0}, {1}").format(short_name(item.name), when)


def carriers(one: HandoverBatch) -> str:
    """Return the carrier of a batch, or its carriers: "USPS 2, UPS 1", "Mixed"."""
    if one.carrier == MIXED:
        return QCoreApplication.translate("handover", "Mixed")
    return error_messages.plain(one.carrier, _MAX_CARRIER_CHARS)


def batch(one: HandoverBatch, now: datetime) -> str:
    """Return when a batch was, and how long it took: "9:10 AM (8 min)"."""
    took = error_messages.age(max((one.ended - one.began).total_seconds(), 60))
    return QCoreApplication.translate("handover", "{0} ({1})").format(_when(one.began, now), took)


def done_count(handover: Handover) -> str:
    """Return how many items are ticked, "" without any item."""
    done = sum(one.done for one in handover.items)
    words = QCoreApplication.translate("handover", "{0} of {1} done")
    return words.format(done, len(handover.items)) if handover.items else ""


def note_kinds() -> list[tuple[NoteKind, str]]:
    """Return the kinds of notes with their names."""
    say = QCoreApplication.translate
    return [
        ("note", say("handover", "Note")),
        ("to_do", say("handover", "To-do")),
        ("incident", say("handover", "Incident")),
    ]


def nothing_happened(began: datetime, now: datetime) -> str:
    """Return that there were no packages in the shift."""
    words = QCoreApplication.translate("handover", "No packages logged or released since {0}.")
    return error_messages.one_period(words.format(_when(began, now)))


def nothing_open() -> str:
    """Return that no item needs attention."""
    return QCoreApplication.translate("handover", "Nothing needs attention.")


def unsynced(count: int, by: str = "") -> str:
    """Return that changes still have to sync, and that they will; of a stored hand-over, `by` whom they are."""
    if by:
        words = QCoreApplication.translate(
            "handover", "%Ln changes by {0} hadn’t synced by then. They sync as soon as possible.", None, count
        )
        return words.format(short_name(by))
    return QCoreApplication.translate(
        "handover", "%Ln changes haven’t synced yet. They keep syncing under your name.", None, count
    )


def rejected(count: int) -> str:
    """Return that MyBuilding rejected changes."""
    return QCoreApplication.translate(
        "handover", "%Ln changes were rejected. Check them before you leave.", None, count
    )


def summary(handover: Handover) -> str:
    """Return what is in a hand-over: "3 items, 1 note", "nothing open"."""
    say, items, notes = QCoreApplication.translate, handover.open_count, len(handover.notes)
    paused, left = sum(not one.is_finished for one in handover.audits), handover.outgoing.waiting
    counted = (
        (items, say("handover", "%Ln items", None, items)),
        (notes, say("handover", "%Ln notes", None, notes)),
        (paused, say("audit", "%Ln audits paused", None, paused)),
        (left, say("handover", "%Ln outgoing packages", None, left)),
    )
    parts = [words for count, words in counted if count] or [say("handover", "nothing open")]
    return reduce(say("handover", "{0}, {1}").format, parts)


def banner(handover: Handover, now: datetime) -> str:
    """Return the notice to the next user: "Hand-over from John J., 3:04 PM: 3 items, 1 note"."""
    about = QCoreApplication.translate("handover", "Hand-over from {0}, {1}")
    about = about.format(short_name(handover.by), _when(handover.ended, now))
    return error_messages.with_label(about, summary(handover))


def confirmed(handover: Handover, now: datetime) -> str:
    """Return who confirmed a hand-over, or that no user has."""
    if handover.confirmed_at is None:
        return QCoreApplication.translate("handover", "Not confirmed yet")
    words = QCoreApplication.translate("handover", "Confirmed by {0}, {1}")
    return words.format(short_name(handover.confirmed_by), _when(handover.confirmed_at, now))


def why_not_saved(trouble: StorageTrouble) -> str:
    """Return why a hand-over was not stored; what was written is kept."""
    kept = QCoreApplication.translate("handover", "Your notes are kept. Try again.")
    return f"{error_messages.sentence(trouble)} {kept}"


def note_words(note: HandoverNote) -> str:
    """Return the text of a note in its lines, without characters that do not belong in a text."""
    return "\n".join(error_messages.plain(line, MAX_NOTE_CHARS) for line in note.text.strip().splitlines())


def spoken_note(kind: NoteKind, unit: str, text: str) -> str:
    """Return a note for a screen reader."""
    return ", ".join(part for part in (dict(note_kinds())[kind], unit, text) if part)


def _when(when: datetime, now: datetime) -> str:
    """Return the time, with its day if it is not today."""
    today = error_messages.day(when, now) == error_messages.day(now, now)
    return error_messages.time_of_day(when) if today else error_messages.clock(when, now)


def now_utc() -> datetime:
    """Return the time that ages are counted to."""
    return datetime.now(UTC)


def row(handover: Handover, now: datetime) -> tuple[str, str, str]:
    """Return a hand-over in the list of all: who and when, what is in it, and whether it is confirmed."""
    who = f"{error_messages.plain(handover.by)} · {span(handover.began, handover.ended, now)}"
    notes = [" ".join(part for part in (one.unit, error_messages.plain(one.text)) if part) for one in handover.notes]
    return who, " · ".join([error_messages.capitalized(summary(handover)), *notes]), confirmed(handover, now)
