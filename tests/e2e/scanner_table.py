"""The table of scans that must do nothing by themselves: what a scanner sends, where, and when one more Enter comes.

By events with their own times, off screen. By the keys of an X server the same is tried in `test_real_screen`.
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
"""How long a scanner holds a key at most: a press and its release are two reports, one behind the other."""
AFTER_MS: Final = (0, 50, 150, 250, 350, 399, 440)
"""How long behind the last key of the scan one more Enter comes."""

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
"""The number of a package that somebody else logged."""


@dataclass(frozen=True, slots=True)
class Case:
    """One scan, and the Enter behind it (`after` ms, `None`: none)."""

    place: str
    code: str
    ms: int
    suffix: str
    after: int | None


def cases() -> list[Case]:
    """Every place with every speed, suffix and late Enter; the codes take turns, so that each meets each of these."""
    codes = [*CODES, PENDING]
    ways = product(PLACES, SPEEDS, SUFFIXES, (None, *AFTER_MS))
    return [
        Case(place, codes[number % len(codes)], ms, suffix, after)
        for number, (place, ms, suffix, after) in enumerate(ways)
    ]


class Table:
    """Tries the cases at one program."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands
        prepare(hands)
        go_back(hands)
        logged = (row.package for row in hands.rows() if row.state == "logged" and row.package.unit != "12B")
        self.pending = next(one.tracking_number for one in logged if one.tracking_number and one.resident_name)

    def acts_of(self, case: Case, *, there: bool = False) -> list[str]:
        """What this scan changed that only a hand may change. `there`: the place is open already, and stays open."""
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
        for _ in range(len(hands.store.entries()) - len(before["deeds"])):  # the next case finds all as it was
            hands.app.workspace.actions.undo()
        if not there:
            go_back(hands)
        return [name for name in before if before[name] != now[name]]


def lines(found: Iterable[tuple[Case, list[str]]]) -> str:
    """How many scans each place had, and how many of them did something."""
    scans, acts = Counter[str](), Counter[str]()
    for case, did in found:
        scans[case.place] += 1
        acts[case.place] += bool(did)
    rows = [f"{place:30}{scans[place]:8}{acts[place]:8}" for place in scans]
    return "\n".join([f"{'place':30}{'scans':>8}{'acts':>8}", *rows, f"{'all':30}{scans.total():8}{acts.total():8}"])
