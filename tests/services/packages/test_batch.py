"""A courier's drop: what stays, what is counted, and how long it takes by a clock that never jumps."""

import pytest

from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.services.packages.actions import PackageForm
from mybuilding_desk.services.packages.batch import Batch, BatchDefaults

NUMBERS = [f"TBA30947120588{digit}" for digit in range(10)]


@pytest.fixture
def seconds():
    return [100.0]


@pytest.fixture
def drop(quiet, seconds):
    return Batch(quiet.actions, lambda: seconds[0])


def log(quiet, number, **more):
    return quiet.actions.log(PackageForm(read_scan(number), "12B", **more))


def test_before_it_begins_nothing_counts(drop, quiet):
    log(quiet, NUMBERS[0])
    assert (drop.is_on, drop.count, drop.seconds, drop.last(3)) == (False, 0, 0.0, [])


def test_packages_count_and_the_last_stand_first(drop, quiet, seconds):
    drop.begin()
    entries = [log(quiet, number) for number in NUMBERS[:5]]
    seconds[0] += 61.5
    assert (drop.count, drop.seconds) == (5, 61.5)
    assert drop.last(3) == entries[:1:-1]
    assert drop.last(9) == entries[::-1]


def test_a_release_in_between_is_no_package_of_the_drop(drop, quiet):
    drop.begin()
    quiet.actions.release(quiet.store.waiting_of("12B")[:1], "Zoë Ångström")
    assert drop.count == 0


def test_what_is_taken_back_does_not_count(drop, quiet, preferences):
    preferences.change(grace_seconds=20)
    drop.begin()
    first = log(quiet, NUMBERS[0])
    log(quiet, NUMBERS[1])
    quiet.actions.undo()
    assert (drop.count, drop.last(3)) == (1, [first])


def test_what_stays_holds_until_it_is_changed_and_ends_with_the_drop(drop, qtbot):
    drop.begin()
    with qtbot.waitSignal(drop.changed):
        drop.keep(courier=" Veho ", location="B2")
    drop.keep(type_name="Bag")
    assert drop.defaults == BatchDefaults("Veho", "Bag", "B2")
    drop.end()
    drop.keep(location="C1")
    drop.begin()
    assert drop.defaults == BatchDefaults()


def test_beginning_twice_loses_nothing(drop, quiet):
    drop.begin()
    log(quiet, NUMBERS[0])
    drop.begin()
    assert drop.count == 1
