"""Reminders and residents' languages in the records."""

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.records.desk_record import PackageKey
from mybuilding_desk.domain.records.reminder import Reminder
from mybuilding_desk.storage.records.records import Records
from tests.storage.values import NOON, package

HERE = PackageKey("32", "ref-1")
THERE = PackageKey("32", "", "77")
BOTH = PackageKey("32", "ref-1", "77")
HOUR = timedelta(hours=1)


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    with closing(Records(tmp_path / "server" / "desk.db", lambda: NOON)) as records:
        yield records


def reminder(key: PackageKey = HERE, kind: str = "email", at: datetime = NOON) -> Reminder:
    return Reminder(key, kind, at, "Bo")


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


def test_old_languages_leave(records: Records) -> None:
    records.reminders.set_language("32", "5", "fr")
    assert records.reminders.communities() == ["32"]
    records.reminders.forget("7", NOON + 900 * HOUR)
    records.reminders.forget("32", NOON)
    assert records.reminders.language("32", "5") == "fr"
    records.reminders.forget("32", NOON + 24 * HOUR)
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
    assert len(records.reminders.all_of(odd)) == 1


def test_a_row_that_cannot_be_read_is_damage(records: Records) -> None:
    records.reminders.add([reminder()])
    with records._file.database.writing() as db:
        db.execute("UPDATE reminders SET kind = 'fax'")
    with pytest.raises(StorageTrouble) as raised:
        records.reminders.all_of(HERE)
    assert raised.value.reason == "corrupt"
