"""Reminders, holds, and residents' languages in the records."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.records.desk_record import PackageKey
from mybuilding_desk.domain.records.reminder import Hold, Reminder
from mybuilding_desk.storage.records.records import Records
from tests.storage.values import NOON, package

HERE = PackageKey("32", "ref-1")
THERE = PackageKey("32", "", "77")
BOTH = PackageKey("32", "ref-1", "77")
DAY = date(2026, 3, 1)
HOUR = timedelta(hours=1)


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    with closing(Records(tmp_path / "server" / "desk.db", lambda: NOON)) as records:
        yield records


def reminder(key: PackageKey = HERE, kind: str = "email", at: datetime = NOON) -> Reminder:
    return Reminder(key, kind, at, "Bo")


def hold(hold_id: str = "h", unit: str = "12B", until: date = DAY, **fields: object) -> Hold:
    given = {"community_id": "32", "resident_id": "", "note": "away", "by": "Bo", "at": NOON, **fields}
    return Hold(hold_id, unit=unit, until=until, **given)


def test_reminders_stay_with_their_package_when_its_id_becomes_known(records: Records) -> None:
    records.reminders.add([reminder(HERE), reminder(THERE, "slip", NOON + HOUR)])
    records.join("32", "ref-1", "77")
    assert records.reminders.all_of(HERE) == [reminder(BOTH), reminder(BOTH, "slip", NOON + HOUR)]
    rows = [package("77"), package("", reference="ref-1"), package("5")]
    last = reminder(BOTH, "slip", NOON + HOUR)
    assert records.reminders.last_of(rows) == {"77": last, "ref-1": last}
    assert records.reminders.last_of([package("77", community_id="7")]) == records.reminders.last_of([]) == {}


def test_one_reminder_of_several_packages_is_undone_as_one(records: Records) -> None:
    keys = [PackageKey("32", "", str(number)) for number in range(3)]
    records.reminders.add(reminder(key) for key in keys)
    records.reminders.add([reminder(keys[0], "final_slip", NOON + HOUR)])
    records.reminders.remove(keys, NOON + HOUR)
    assert [len(records.reminders.all_of(key)) for key in keys] == [1, 1, 1]
    records.reminders.remove(keys[1:], NOON)
    assert [len(records.reminders.all_of(key)) for key in keys] == [1, 0, 0]


def test_the_last_reminder_is_the_last_one_stored_whatever_the_clock_says(records: Records) -> None:
    records.reminders.add([reminder(), reminder(kind="final_copy", at=NOON - HOUR)])
    assert records.reminders.last_of([package("", reference="ref-1")])["ref-1"].kind == "final_copy"


def test_holds_last_until_their_day_or_until_they_are_ended(records: Records) -> None:
    later = DAY + timedelta(days=9)
    holds = [hold("long", until=later), hold("short"), hold("ended", "7A"), hold("else", community_id="7")]
    for one in holds:
        records.reminders.add_hold(one)
    records.reminders.end_hold("ended", "Rosa")
    records.reminders.end_hold("unknown", "Rosa")
    assert records.reminders.holds("32", DAY) == [holds[1], holds[0]]
    assert records.reminders.holds("32", DAY + timedelta(days=1)) == [holds[0]]
    assert records.reminders.holds("32", later + timedelta(days=1)) == []
    changed = hold("long", until=DAY, note="back early")
    records.reminders.add_hold(changed)
    assert set(records.reminders.holds("32", DAY)) == {holds[1], changed}


def test_ended_holds_and_old_languages_leave(records: Records) -> None:
    long = DAY + timedelta(days=900)
    for one in (hold("over", until=DAY - timedelta(days=2)), hold("now"), hold("ended", until=long), hold("on")):
        records.reminders.add_hold(one)
    records.reminders.end_hold("ended", "Rosa")
    records.reminders.set_language("32", "5", "fr")
    assert records.reminders.communities() == ["32"]
    records.reminders.forget("7", NOON + 900 * HOUR)
    records.reminders.forget("32", NOON)
    assert [one.hold_id for one in records.reminders.holds("32", date.min)] == ["now", "on"]
    assert records.reminders.language("32", "5") == "fr"
    records.reminders.forget("32", NOON + 24 * HOUR)
    assert records._file.database.rows("SELECT count(*) FROM holds") == [(0,)]
    assert records.reminders.language("32", "5") == ""
    assert records.reminders.communities() == []


def test_a_language_is_that_of_one_resident(records: Records) -> None:
    records.reminders.set_language("32", "5", "es")
    records.reminders.set_language("32", "5", "fr")
    assert records.reminders.language("32", "5") == "fr"
    assert records.reminders.language("7", "5") == records.reminders.language("32", "6") == ""


def test_any_text_can_be_recorded(records: Records) -> None:
    odd = PackageKey("32", "r\ud800;", "i\x00d")
    records.reminders.add([Reminder(odd, "email", NOON, "\ud800 زوي")])
    records.reminders.add_hold(hold("odd", "12\ud800B", note="x" * 1_000_000, resident_id="\x00"))
    assert len(records.reminders.all_of(odd)) == 1
    assert len(records.reminders.holds("32", DAY)[0].note) == 1_000_000


@pytest.mark.parametrize("change", ["reminders SET kind = 'fax'", "holds SET last_day = 'soon'"])
def test_a_row_that_cannot_be_read_is_damage(records: Records, change: str) -> None:
    records.reminders.add([reminder()])
    records.reminders.add_hold(hold())
    with records._file.database.writing() as db:
        db.execute(f"UPDATE {change}")
    read = {"r": lambda: records.reminders.all_of(HERE), "h": lambda: records.reminders.holds("32", DAY)}
    with pytest.raises(StorageTrouble) as raised:
        read[change[0]]()
    assert raised.value.reason == "corrupt"


def test_a_hold_covers_a_unit_however_it_is_written_or_one_resident_of_it() -> None:
    whole, one = hold(unit="Apt 12-B"), hold(resident_id="5")
    assert whole.covers("12b", "")
    assert whole.covers("12 B", "6")
    assert not whole.covers("12", "")
    assert [one.covers("#12B", resident) for resident in ("5", "6", "")] == [True, False, False]
