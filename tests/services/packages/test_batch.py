"""A batch: its defaults, its package count, and its duration by a monotonic clock."""

import pytest

from mybuilding_desk.domain.records.handover import MIXED
from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.services.packages.actions import PackageForm
from mybuilding_desk.services.packages.batch import Batch, BatchDefaults

NUMBERS = [f"TBA30947120588{digit}" for digit in range(10)]


@pytest.fixture
def seconds():
    return [100.0]


@pytest.fixture
def batch(quiet, seconds):
    return Batch(quiet.actions, lambda: seconds[0])


def log(quiet, number, **more):
    return quiet.actions.log(PackageForm(read_scan(number), "12B", **more))


def test_an_inactive_batch_counts_nothing(batch, quiet):
    log(quiet, NUMBERS[0])
    assert (batch.is_on, batch.count, batch.seconds, batch.last(3)) == (False, 0, 0.0, [])


def test_packages_are_counted_and_the_latest_come_first(batch, quiet, seconds):
    batch.begin()
    entries = [log(quiet, number) for number in NUMBERS[:5]]
    seconds[0] += 51.5
    assert (batch.count, batch.seconds) == (5, 51.5)
    assert batch.last(3) == entries[:1:-1]
    assert batch.last(9) == entries[::-1]


def test_the_clock_stops_in_a_long_pause_and_goes_on_with_the_next_package(batch, quiet, seconds):
    batch.begin()
    seconds[0] += 20
    log(quiet, NUMBERS[0])
    seconds[0] += 59
    assert (batch.seconds, batch.is_running) == (79, True)
    seconds[0] += 600
    assert (batch.seconds, batch.is_running) == (80, False)
    log(quiet, NUMBERS[1])
    seconds[0] += 5
    assert (batch.seconds, batch.is_running) == (85, True)
    batch.end()
    assert (batch.seconds, batch.is_running) == (0, False)


def test_a_release_does_not_count_in_the_batch(batch, quiet):
    batch.begin()
    quiet.actions.release(quiet.store.waiting_of("12B")[:1], "Zoë Ångström")
    assert batch.count == 0


def test_an_undone_package_does_not_count(batch, quiet, preferences):
    preferences.change(grace_seconds=20)
    batch.begin()
    first = log(quiet, NUMBERS[0])
    log(quiet, NUMBERS[1])
    quiet.actions.undo()
    assert (batch.count, batch.last(3)) == (1, [first])


def test_batch_defaults_last_until_changed_or_until_the_batch_ends(batch, qtbot):
    batch.begin()
    with qtbot.waitSignal(batch.changed):
        batch.keep(courier=" Veho ", location="B2")
    batch.keep(type_name="Bag")
    assert batch.defaults == BatchDefaults("Veho", "Bag", "B2")
    batch.end()
    batch.keep(location="C1")
    batch.begin()
    assert batch.defaults == BatchDefaults()


def test_a_mixed_batch_names_its_carriers_with_their_counts(batch, quiet):
    batch.begin()
    log(quiet, "9205590164917312751089")
    assert batch.summary.carrier == "USPS"
    for number in ("1Z999AA10123456784", NUMBERS[0], "9205590164917312751089"):
        log(quiet, number)
    assert (batch.summary.carrier, batch.summary.packages) == ("USPS 2, UPS 1, Amazon 1", 4)
    log(quiet, "", type_name="DHL")
    assert batch.summary.carrier == MIXED
    batch.keep(courier="UPS")
    assert batch.summary.carrier == "UPS", "who delivered all of it was said"


def test_beginning_twice_keeps_the_count(batch, quiet):
    batch.begin()
    log(quiet, NUMBERS[0])
    batch.begin()
    assert batch.count == 1
