"""A file of every released schema version, stored as text in `old/`, opens with all its content.

A new migration needs a file of its version there: write it with the program of that version, by `Connection.iterdump`
and with its `user_version`; create a virtual table before filling its shadow tables.
Never change an existing file.
"""

import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from mybuilding_desk.domain.input.dates import Calendar
from mybuilding_desk.domain.input.find_query import read_find
from mybuilding_desk.domain.models import Community, Package, PackageType, Resident
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.package_list import ListQuery
from mybuilding_desk.domain.records.audit import Audit, AuditScan, MissingMark
from mybuilding_desk.domain.records.contents import Contents
from mybuilding_desk.domain.records.desk_record import DeskRecord, LabelRecord, PackageKey, ReleaseRecord
from mybuilding_desk.domain.records.handover import (
    Handover,
    HandoverBatch,
    HandoverCounts,
    HandoverDraft,
    HandoverItem,
    HandoverNote,
)
from mybuilding_desk.domain.records.instruction import Instruction, InstructionChange, Stamp
from mybuilding_desk.domain.records.label_code import label_code
from mybuilding_desk.domain.records.move import Move
from mybuilding_desk.domain.records.outgoing import OutgoingItem, OutgoingPickup, PickupRecord
from mybuilding_desk.domain.records.reminder import Hold, Reminder
from mybuilding_desk.storage.cache import schema as cache_schema
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.cache.reports import ReportReader
from mybuilding_desk.storage.outbox import schema as outbox_schema
from mybuilding_desk.storage.outbox.outbox import Outbox
from mybuilding_desk.storage.records import schema as records_schema
from mybuilding_desk.storage.records.records import Records
from tests.storage.values import NOON, draft, package, release

OLD = Path(__file__).parent / "old"
SCHEMAS = {
    "outbox": outbox_schema.MIGRATIONS,
    "copy": cache_schema.MIGRATIONS,
    "desk": records_schema.MIGRATIONS,
}
VERSIONS = [(name, number) for name, all_of in SCHEMAS.items() for number in range(1, len(all_of) + 1)]
SECOND = timedelta(seconds=1)


def load_stored(folder: Path, name: str, version: int) -> Path:
    """Load the stored file of this version into a database."""
    path = folder / f"{name}.db"
    with closing(sqlite3.connect(path)) as db:
        db.executescript((OLD / f"{name}-v{version}.sql").read_text("utf-8"))
        db.execute("PRAGMA journal_mode=WAL")
    return path


def schema(db: sqlite3.Connection) -> list[tuple[str, str]]:
    rows = db.execute("SELECT name, sql FROM sqlite_master WHERE sql <> '' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    return [(name, " ".join(sql.split())) for name, sql in rows]


def built(migrations: Sequence[str]) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(":memory:")) as db:
        for script in migrations:
            db.executescript(script)
        return schema(db)


@pytest.mark.parametrize(("name", "version"), VERSIONS)
def test_there_is_a_file_of_every_version(tmp_path: Path, name: str, version: int) -> None:
    with closing(sqlite3.connect(load_stored(tmp_path, name, version))) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (version,)
        assert schema(db) == built(SCHEMAS[name][:version]), "a migration was changed after its release"


def test_no_stored_file_is_left_out() -> None:
    names = {f"{name}-v{number}.sql" for name, number in VERSIONS}
    assert {file.name for file in OLD.iterdir()} == {*names, "outbox-v4.journal"}


def entries() -> list[OutboxEntry]:
    """The content of every stored outbox."""
    later, zoe = NOON + SECOND, {"resident_id": "5", "resident_name": "Zoë Smith", "shelf": "A2"}
    done = draft(reference="ref-done", tracking_number="1Z999AA10123456784", **zoe)
    waiting = draft(reference="ref-waiting", description='wet; "box"', notify=False)
    follower = release(package_id="", reference="ref-follows", note="left at door")
    handed = release(package_id="88", reference="ref-release", signature=b"\x89PNG\x00\xff")
    box = package("88", released_at=NOON, shelf="B1")

    def log(entry_id: int, state: str, content: object, *rest: object) -> OutboxEntry:
        return OutboxEntry(entry_id, "log", state, content, None, None, *rest)

    return [
        log(1, "done", done, "77", "", "", 1, NOON, NOON, 0, NOON),
        log(2, "waiting", waiting, "", "", "", 0, NOON, NOON),
        log(3, "sending", draft(reference="ref-sending"), "", "", "", 1, later, later),
        log(4, "in_doubt", draft(reference="ref-doubt"), "", "no_answer", "timed out", 1, NOON + 60 * SECOND, later),
        log(
            5,
            "refused",
            draft(reference="ref-refused", unit="99Z"),
            "",
            "unknown_unit",
            "No unit 99Z",
            1,
            later,
            later,
        ),
        log(6, "dropped", draft(reference="ref-dropped"), "", "undone", "", 0, later, later, 0, later),
        OutboxEntry(7, "release", "waiting", None, follower, None, "", "", "", 0, later, later, 2),
        OutboxEntry(
            8, "release", "waiting", None, handed, box, "88", "unreachable", "no route", 1, NOON + 30 * SECOND, later
        ),
    ]


def all_of(outbox: Outbox) -> list[OutboxEntry]:
    return sorted([*outbox.entries(), *outbox.entries(settled=True)], key=lambda entry: entry.entry_id)


def test_an_outbox_of_version_1_opens(tmp_path: Path) -> None:
    path = load_stored(tmp_path, "outbox", 1)
    with closing(Outbox(path, lambda: NOON + SECOND)) as outbox:
        assert outbox.recovery is None
        assert all_of(outbox) == entries()
        assert outbox.log(draft()).entry_id == 9
        with pytest.raises(ValueError, match="not in a state"):  # it is unknown whether the entry was ever sent
            outbox.undo([2])
        outbox.mark_done(2, "99")
        assert outbox.entry(7).package_id == "99"
        assert outbox.recover() == 1
    with closing(sqlite3.connect(tmp_path / "outbox.db.v1")) as before:
        assert before.execute("SELECT count(*), min(state) FROM entries").fetchone() == (8, "done")


def grace() -> OutboxEntry:
    """The further entry of every stored outbox from version 2 on: a package within its grace time."""
    content = draft(reference="ref-grace")
    return OutboxEntry(9, "log", "waiting", content, *(None, None, "", "", "", 0, NOON + 21 * SECOND, NOON + SECOND))


def test_an_outbox_of_version_2_opens(tmp_path: Path) -> None:
    path = load_stored(tmp_path, "outbox", 2)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("DELETE FROM entries WHERE entry_id = 9")  # its number must not be reused
    with closing(Outbox(path, lambda: NOON + SECOND)) as outbox:
        assert outbox.recovery is None
        assert all_of(outbox) == entries()
        assert outbox.hold(draft(unit=""), "not_listed").entry_id == 10
        assert [entry.state for entry in outbox.undo([10, 2])] == ["dropped", "dropped"]
        with pytest.raises(ValueError, match="not in a state"):
            outbox.undo([8])
        assert outbox.clean_up(NOON + timedelta(days=1)) == 5
        assert outbox.log(draft()).entry_id == 11
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
            db.execute("UPDATE entries SET state = 'lost'")
    with closing(sqlite3.connect(tmp_path / "outbox.db.v2")) as backup:
        assert backup.execute("SELECT count(*), max(state) FROM entries").fetchone() == (8, "waiting")


def held() -> OutboxEntry:
    """The further entry of every stored outbox from version 3 on: an unidentified package."""
    unread = draft(reference="ref-held", unit="", resident_name="J. Sm", tracking_number="TBA1")
    return OutboxEntry(10, "log", "held", unread, *(None, None, "", "partial", "", 0, NOON + SECOND, NOON + SECOND))


def test_an_outbox_of_version_3_opens(tmp_path: Path) -> None:
    with closing(Outbox(load_stored(tmp_path, "outbox", 3), lambda: NOON + SECOND)) as outbox:
        assert outbox.recovery is None
        assert all_of(outbox) == [*entries(), grace(), held()]
        assert [entry.state for entry in outbox.undo([9, 2])] == ["dropped", "dropped"]
        assert outbox.correct(10, draft()).entry.state == "waiting"
        assert outbox.log(draft()).entry_id == 13


@pytest.mark.parametrize("journal", [True, False])
def test_an_outbox_of_version_4_opens(tmp_path: Path, journal: bool) -> None:
    path = load_stored(tmp_path, "outbox", 4)
    if journal:
        shutil.copy(OLD / "outbox-v4.journal", tmp_path / "outbox.journal")
    with closing(Outbox(path, lambda: NOON + SECOND)) as outbox:
        assert (outbox.recovery is None) == journal
        assert all_of(outbox) == [*entries(), grace(), held()]
        assert outbox.settled_ids("32") - {""} == {"66", "77"}
        assert outbox.log(draft()).entry_id == 13


def test_a_journal_of_version_4_restores_its_database(tmp_path: Path) -> None:
    shutil.copy(OLD / "outbox-v4.journal", tmp_path / "outbox.journal")
    with closing(Outbox(tmp_path / "outbox.db", lambda: NOON + SECOND)) as outbox:
        wanted = [entry for entry in [*entries(), grace(), held()] if entry.is_open]
        assert [entry.entry_id for entry in outbox.entries()] == [entry.entry_id for entry in wanted]
        assert [entry.draft for entry in outbox.entries()] == [entry.draft for entry in wanted]
        assert outbox.log(draft()).entry_id == 13


def check_reference_data(copy: PackageCache) -> None:
    """Check the reference data of every stored cache."""
    assert copy.damaged is None
    assert copy.reference_data.communities() == [
        Community("32", "140 Riverside", "140 Riverside Blvd", "New York", "NY", "America/New_York"),
        Community("7", "Aspen"),
    ]
    assert copy.reference_data.residents("32") == [
        Resident("5", "32", "12B", "Zoë", "Smith", "zoe@example.org", "RENTER"),
        Resident("5", "32", "PH2", "Zoë", "Smith"),
    ]
    assert copy.reference_data.residents_as_of("32") == NOON
    assert copy.reference_data.package_types("32") == [PackageType("9", "UPS"), PackageType("1", "Dry Cleaning")]


FIRST = package(
    "1",
    resident_id="5",
    resident_name="Zoë Smith",
    tracking_number="1Z 999",
    shelf="A2",
    updated_at=NOON,
    reference="ref-1",
)
GONE = package(
    "2",
    unit="PH2",
    released_at=NOON + SECOND,
    released_to="Ana",
    released_by="Joe",
    description='it\'s; "wet"',
    accepted_by="Bo",
)
ELSEWHERE = package("1", community_id="7")


def search_packages(copy: PackageCache, text: str) -> list[Package]:
    search, rowids = copy.search("32", read_find(text, Calendar(NOON.date())), (), 9), []
    while not search.done:
        rowids += search.step()
    return copy.at(rowids)


def test_a_cache_of_version_1_keeps_its_reference_data_and_fetches_packages_again(tmp_path: Path) -> None:
    with closing(PackageCache(load_stored(tmp_path, "copy", 1))) as copy:
        check_reference_data(copy)
        assert copy.pending_counts() == {}
        assert copy.reference_data.recall("changed:32") is None
        assert copy.store_packages([FIRST, GONE, ELSEWHERE]) == 3
        assert search_packages(copy, "zoe smi") == [FIRST]


@pytest.mark.parametrize("version", [2, 3, 4, 5])
def test_a_cache_of_version_2_to_5_opens(tmp_path: Path, version: int) -> None:
    with closing(PackageCache(load_stored(tmp_path, "copy", version))) as copy:
        check_reference_data(copy)
        assert copy.window(ListQuery("32", pending=True), 0, 9) == [FIRST]
        assert copy.window(ListQuery("32", pending=False), 0, 9) == [GONE]
        assert copy.window(ListQuery("7", pending=True), 0, 9) == [ELSEWHERE]
        assert copy.find_number("32", "1z999") == [FIRST]
        assert copy.by_reference("ref-1") == FIRST
        assert copy.reference_data.recall("changed:32") == NOON.isoformat()
        assert copy.store_packages([FIRST, GONE]) == 0
        assert search_packages(copy, "zoe smi") == search_packages(copy, "1z9") == [FIRST]
        assert search_packages(copy, "wet") == [GONE]
        # Version 2 has no label codes: a pending package is found even so, others as soon as they have one.
        assert copy.find_label("32", label_code("ref-1")) == [FIRST]
        assert copy.find_label("32", label_code("2")) == ([GONE] if version > 2 else [])
        # Before version 4, there are no carriers: until the cleanup works them out, the type counts as one.
        assert copy.reference_data.recall("unlabeled") == (None if version > 3 else "0")
        whole = "32", NOON - SECOND, NOON + SECOND
        assert ReportReader(copy.file).carriers(*whole, released=False) == {"UPS": 2}
        assert [copy.fill_new_keys(place) for place in (0, 3)] == [3, None]
        assert copy.file.rows("SELECT count(*) FROM packages WHERE carrier = 'UPS'") == [(3,)]
        assert ReportReader(copy.file).carriers(*whole, released=False) == {"UPS": 2}
        assert copy.find_label("32", label_code("2")) == [GONE]
        assert copy.moved() == ({("32", "9"): ("A1", "B2", False)} if version == 5 else {})
        assert copy.store_packages([package("9", shelf="A1")]) == 1
        assert copy.package("32", "9").shelf == ("B2" if version == 5 else "A1")
        assert copy.store_packages([package("2", unit="PH2")]) == 1
        assert search_packages(copy, "wet") == []


LOGGED = PackageKey("32", "ref-1", "1")
ELSEWHERE_KEY = PackageKey("32", "", "2")


def fill_records(records: Records) -> None:
    """Write the content of every stored file of records."""
    records.note(LOGGED, Contents(3, ("perishable", "damaged")))
    records.set_location(ELSEWHERE_KEY, "Fridge 2")
    records.set_label(records.queue_label(LOGGED, "Bo Å.", automatic=True).label_id, "printed", printer="QL-800")
    records.set_label(records.queue_label(LOGGED, "Bo Å.", automatic=False).label_id, "failed", "paper", "QL-800")
    records.keep_release(
        ReleaseRecord(LOGGED, "ref-release", NOON, "Zoë", "Bo Å.", "ID checked", 3, True, b"\x89PNG\x00\xff")
    )
    records.remember("recorded:here", "7")


REMINDERS = [Reminder(LOGGED, kind, NOON + SECOND, "Bo Å.") for kind in ("email", "final_slip")]
AWAY = Hold("hold-1", "32", "12 B", "5", date(2026, 3, 9), "back Monday", "Bo Å.", NOON)
NOTES = (HandoverNote("to_do", "Fridge is full; Zoë knows", "12B"), HandoverNote("incident", "leak", done=True))
ITEM = HandoverItem("perishable", "9C", "Ana Núñez", "UPS", "Fridge", NOON, "Meal kit", "77", done=True)
HANDED_OVER = Handover(
    "32",
    "Bo Å.",
    NOON,
    NOON + 60 * SECOND,
    HandoverCounts(64, 58, 37, 3, 2, 1, 4),
    (ITEM,),
    (("overdue", 7),),
    (HandoverBatch("UPS", 14, NOON, NOON + SECOND),),
    NOTES,
    "Rosa",
    NOON + 90 * SECOND,
    1,
    "u-1",
)
DRAFT = HandoverDraft(NOTES, frozenset({"77", "note"}), HandoverNote("note", "not fin", "7A"), NOON)


def fill_later_records(records: Records) -> None:
    """Write the further content of every stored file of records from version 2 on."""
    records.reminders.add(REMINDERS)
    away = Instruction("hold-1", "32", "12 B", "5", "away", Stamp(NOON, "Bo Å."), "back Monday", last_day=AWAY.until)
    records.instructions.keep(InstructionChange("hold-1 added", "added", away.created, away))
    records.reminders.set_language("32", "5", "es")
    records.handovers.add(HANDED_OVER)
    records.handovers.confirm(1, "Rosa", NOON + 90 * SECOND)
    records.handovers.keep_draft("32", "u-1", DRAFT)


MOVED = Move(LOGGED, "A2", "B2", NOON, "Bo Å.", "u-1", "move-1", "waiting")
AUDIT = Audit("audit-1", "32", "B2", NOON, "Bo Å.", place="B2")
SCAN = AuditScan("scan-1", "audit-1", LOGGED, "1Z999", "misplaced", "B2", "A2", NOON + SECOND, "Bo Å.", is_moved=True)
MISSING = MissingMark(ELSEWHERE_KEY, NOON + SECOND, "Bo Å.", "Fridge 2")
LEFT = OutgoingItem(
    "item-1", "32", "outgoing", "12B", "UPS", "Bo Å.", "u-1", NOON, "5", "Zoë Smith", "Ana", "1Z9", 2, "wet; \"box\"",
    "picked_up", NOON + SECOND, "pickup-1", "done", "planned",
)  # fmt: skip
PICKED_UP = OutgoingPickup("pickup-1", "32", "UPS", "Sam", NOON + SECOND, "Bo Å.", "u-1", b"\x89PNG\x00\xff")
INSTRUCTED = Instruction("i-2", "32", "PH2", "", "ask_id", Stamp(NOON, "Bo Å."), 'Zoë; "only"', "", date(2026, 3, 1))


def fill_storeroom_records(records: Records) -> None:
    """Write the further content of every stored file of records from version 3 on."""
    records.moves.add([MOVED], NOON + SECOND)
    records.audits.add(AUDIT, [LOGGED, ELSEWHERE_KEY])
    records.audits.add_scan(SCAN)
    records.audits.mark_missing([MISSING])
    records.outgoing.put([LEFT], [PICKED_UP])
    records.instructions.keep(InstructionChange("i-2 added", "added", INSTRUCTED.created, INSTRUCTED))


@pytest.mark.parametrize("version", [1, 2, 3, None])
def test_records_of_version_3_and_earlier_keep_the_storeroom(tmp_path: Path, version: int | None) -> None:
    path = load_stored(tmp_path, "desk", version) if version else tmp_path / "new" / "desk.db"
    with closing(Records(path, lambda: NOON)) as records:
        if version != 3:
            fill_storeroom_records(records)
        assert records.moves.all_of(LOGGED) == [MOVED]
        assert records.moves.earliest_due("u-1") == NOON + SECOND
        assert records.audits.open_audits("32") == [AUDIT]
        assert records.audits.expected(AUDIT) == [LOGGED, ELSEWHERE_KEY]
        assert records.audits.scans("audit-1") == [SCAN]
        assert records.audits.missing(ELSEWHERE_KEY) == MISSING
        assert version != 3 or records.handovers.history("32", "", 9) == [HANDED_OVER]
        assert records.outgoing.pickups("32", 9) == [PickupRecord(PICKED_UP, (LEFT,))]
        assert INSTRUCTED in records.instructions.current("32")
        assert [change.action for change in records.instructions.changes("i-2")] == ["added"]


@pytest.mark.parametrize("version", [1, 2, None])
def test_records_of_version_1_or_2_open(tmp_path: Path, version: int | None) -> None:
    path = load_stored(tmp_path, "desk", version) if version else tmp_path / "new" / "desk.db"
    with closing(Records(path, lambda: NOON)) as records:
        if not version:
            fill_records(records)
        if version != 2:
            assert records.reminders.all_of(LOGGED) == records.handovers.history("32", "", 9) == []
            fill_later_records(records)
        assert records.damaged is None
        first = package("1", reference="ref-1")
        assert records.of_packages([first, package("2"), package("3")]) == {
            "1": DeskRecord(LOGGED, Contents(3, ("perishable", "damaged")), None, label_code("ref-1"), 1),
            "2": DeskRecord(ELSEWHERE_KEY, location="Fridge 2", label_code=label_code("2")),
        }
        label = LabelRecord(1, LOGGED, "printed", NOON, "Bo Å.", True, NOON, "QL-800")
        failed = LabelRecord(2, LOGGED, "failed", NOON, "Bo Å.", False, None, "QL-800", "paper")
        assert records.labels_of(PackageKey("32", "", "1")) == [label, failed]
        assert records.open_labels() == [failed]
        assert records.release_of(LOGGED) == ReleaseRecord(
            LOGGED, "ref-release", NOON, "Zoë", "Bo Å.", "ID checked", 3, True, b"\x89PNG\x00\xff"
        )
        assert records.recall("recorded:here") == "7"
        assert records.reminders.all_of(LOGGED) == REMINDERS
        assert records.reminders.last_of([first]) == {"1": REMINDERS[1]}
        assert records.instructions.holds("32", date(2026, 3, 9)) == [AWAY]
        [change] = records.instructions.changes("hold-1")
        assert (change.change_id, change.action, change.stamp.by) == ("hold-1 added", "added", "Bo Å.")
        assert change.after.text == "back Monday"
        assert records.reminders.language("32", "5") == "es"
        assert records.handovers.history("32", "zoe FRIDGE 9c", 9) == [HANDED_OVER]
        assert records.handovers.draft("32", "u-1") == DRAFT
