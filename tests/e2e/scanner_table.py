"""The table of scans that must not act by themselves: scanned code, place, and delay of one more Enter.

Off screen, by events with their own times. `test_real_screen` tries the same by the keys of an X server.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from typing import Final

from PySide6.QtCore import QCoreApplication

from tests.e2e.hands import Hands
from tests.e2e.scanner import BarcodeScanner, End
from tests.e2e.scanner_places import LOGGED, PLACES, go_back, prepare, state

SPEEDS: Final = (3, 20, 40, 60)
SUFFIXES: Final[dict[str, End]] = {
    "CR": "Enter", "CR LF": "CR LF", "CR CR": "CR CR", "CR CR CR": "CR CR CR", "Tab": "Tab", "none": "",
}  # fmt: skip
HOLD_MS: Final = 16
"""The longest time that a scanner holds a key: a press and its release are two consecutive reports."""
AFTER_MS: Final = (0, 50, 150, 250, 350, 399, 440)
"""Delays of one more Enter after the last key of the scan."""

CODES: Final = {
    "2 characters, a unit": "4D",
    "3 characters, a unit with packages": "12B",
    "3 characters": "9Q8",
    "5 characters": "PH201",
    "6 characters": "A12345",
    "8 digits": "20260114",
    "new number": "1Z999AA10123456784",
    "routing code": "42010001",
    "40 characters": "Q7" * 20,
    "logged a moment ago": LOGGED,
}
PENDING: Final = "pending"
"""The number of a package that another user logged."""


@dataclass(frozen=True, slots=True)
class Case:
    """One scan, and the Enter after it (`after` in ms; `None`: no Enter)."""

    place: str
    code: str
    ms: int
    suffix: str
    after: int | None


def cases() -> list[Case]:
    """Every place with every speed, suffix, and late Enter; the codes rotate, so that each meets each of these."""
    codes = [*CODES, PENDING]
    ways = product(PLACES, SPEEDS, SUFFIXES, (None, *AFTER_MS))
    return [
        Case(place, codes[number % len(codes)], ms, suffix, after)
        for number, (place, ms, suffix, after) in enumerate(ways)
    ]


class Table:
    """Tries the cases in one program."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands
        prepare(hands)
        go_back(hands)
        logged = (row.package for row in hands.rows() if row.state == "logged" and row.package.unit != "12B")
        self.pending = next(one.tracking_number for one in logged if one.tracking_number and one.resident_name)

    def acts_of(self, case: Case, *, there: bool = False) -> list[str]:
        """What this scan changed that only a keystroke may change. With `there`, the place stays open."""
        hands = self._hands
        if not there:
            PLACES[case.place](hands)
        hands.rest()
        before = state(hands)
        scanner = BarcodeScanner(hands, case.ms, SUFFIXES[case.suffix], hold=min(case.ms // 2, HOLD_MS), idle=True)
        scanner.burst(CODES.get(case.code, self.pending))
        if case.after is not None:
            scanner.enter(max(case.after, 1))
        hands.rest()
        QCoreApplication.processEvents()
        now = state(hands)
        for _ in range(len(hands.store.entries()) - len(before["deeds"])):  # restore the state for the next case
            hands.app.workspace.actions.undo()
        if not there:
            go_back(hands)
        return [name for name in before if before[name] != now[name]]


def lines(results: Iterable[tuple[Case, list[str]]]) -> str:
    """The number of scans per place, and how many of them acted."""
    scans, acts = Counter[str](), Counter[str]()
    for case, did in results:
        scans[case.place] += 1
        acts[case.place] += bool(did)
    rows = [f"{place:30}{scans[place]:8}{acts[place]:8}" for place in scans]
    return "\n".join([f"{'place':30}{'scans':>8}{'acts':>8}", *rows, f"{'all':30}{scans.total():8}{acts.total():8}"])
