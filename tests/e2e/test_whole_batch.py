"""A whole batch by scanner and counted keys: three hundred packages, each on the server exactly once."""

from collections import Counter
from itertools import islice
from random import Random
from statistics import median, quantiles
from time import perf_counter

from mybuilding_desk.practice.building import PracticeBuilding
from mybuilding_desk.practice.sample_numbers import number as a_number
from tests.e2e.hands import RIVERSIDE, STROKE_MS
from tests.e2e.scanner import BarcodeScanner

BOXES = 300
CARRIERS = ("Amazon", "UPS", "FedEx", "USPS", "OnTrac")
MOST_KEYS = 5
PLACES = ("scan_line", "packages", "tab_history", "show_keys")


def batch(building: PracticeBuilding) -> dict[str, tuple[str, str]]:
    """Numbers that no package has, each with its carrier and a unit of the building."""
    rng = Random(300)
    known = {one.tracking_number for one in building.packages(RIVERSIDE)}
    units = sorted({one.unit for one in building.residents(RIVERSIDE)})
    boxes: dict[str, tuple[str, str]] = {}
    while len(boxes) < BOXES:
        carrier = rng.choice(CARRIERS)
        number = a_number(rng, carrier)
        if number not in known:
            boxes[number] = (carrier, rng.choice(units))
    return boxes


def test_a_batch_of_three_hundred_reaches_the_server_exactly_once(desk, building, capsys):
    desk.until_fresh()
    packages, times = batch(building), []
    fingers = BarcodeScanner(desk, STROKE_MS, "")
    desk.count_keys()
    for index, (number, (_, unit)) in enumerate(packages.items()):
        desk.find(PLACES[index % len(PLACES)]).setFocus()
        scanner = BarcodeScanner(desk, (1, 5, 20)[index % 3], ("Enter", "Tab", "")[index // 3 % 3])
        keys, began = desk.keys, perf_counter()
        scanner.send(number)
        # No time to paint between the letters: a user in a hurry is even faster.
        fingers.burst(unit.lower())
        desk.keys += len(unit)
        desk.press("Return")
        times.append(1000 * (perf_counter() - began))
        assert desk.keys - keys <= MOST_KEYS
        assert desk.desk.ui.table.rows.row(0).package.tracking_number == number
    began = perf_counter()
    desk.until(lambda: building.adds >= BOXES)
    desk.until_sent()
    sent = perf_counter() - began
    logged = [one for one in building.packages(RIVERSIDE) if one.tracking_number in packages]
    assert Counter(one.tracking_number for one in logged) == Counter(list(packages))
    assert building.adds == BOXES
    assert {one.tracking_number: one.unit for one in logged} == {one: unit for one, (_, unit) in packages.items()}
    assert desk.store.waiting_count() == desk.store.refused_count() == 0
    assert list(islice((one.package.tracking_number for one in desk.rows()), BOXES)) == list(packages)[::-1]
    with capsys.disabled():
        print(  # noqa: T201 - the measurement
            f"\na drop of {BOXES}: {desk.keys / BOXES:.2f} keys a box; machine time a box, ms: "
            f"median {median(times):.0f}, p99 {quantiles(times, n=100)[98]:.0f}; "
            f"the last was sent {sent:.1f} s after the last Enter"
        )
