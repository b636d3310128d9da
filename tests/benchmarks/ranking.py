"""Quality of the resident ranking after four keys, and of the match that Enter accepts, among 5,000 residents.

`python -m tests.benchmarks.ranking [people]`. A label has a unit, a first name, and a last name. Each family is one way
to make keys of it. There are two measures: every resident wanted equally often in a building without history; and a
building in which some residents get more packages than others, with its last 21 days known. The ceiling is the best
possible result of any ranking: of all residents that the same keys match, only one can be first.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random
from statistics import median, quantiles
from time import perf_counter, thread_time
from typing import Final

from mybuilding_desk.domain.models import Resident
from mybuilding_desk.domain.people.index import Counts
from mybuilding_desk.domain.people.search import Match, ResidentSearch, only_match
from mybuilding_desk.domain.text import fold
from mybuilding_desk.practice.sample_residents import directory

PEOPLE: Final = 5000
SHOWN: Final = 6  # the limit that the counter uses
_PER_UNIT_AND_WEEK: Final = 3  # packages; published values are 0.85 to 6.5
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"

Keys = Callable[[Resident, Random], str]
"""The typed text for a resident; `""` if this way does not apply to the name or the unit."""


def first(who: Resident) -> str:
    """The first name as typed: lowercase without accents and blanks; of two scripts, the Latin one."""
    return _typed(who.first_name)


def last(who: Resident) -> str:
    """The last name as typed."""
    return _typed(who.last_name)


def _typed(name: str) -> str:
    parts = fold(name).split()
    return "".join([part for part in parts if part.isascii()] or parts)


def _four(*parts: tuple[str, int]) -> str:
    """Prefixes of some texts joined; `""` if one text is too short."""
    return "".join(text[:size] for text, size in parts) if all(len(text) >= size for text, size in parts) else ""


def _unit(size: int, who: Resident) -> str:
    return who.unit if len(who.unit) == size else ""


def _with_unit(size: int, who: Resident, name: str) -> str:
    return f"{who.unit}{name[0]}" if len(who.unit) == size and name else ""


def by_unit(who: Resident, _: Random) -> str:
    """The unit, and the initial if a key is left."""
    return _unit(4, who) or _with_unit(3, who, first(who))


def by_best(who: Resident, dice: Random) -> str:
    """The unit if it fits in four keys, else the initial and the start of the last name."""
    return by_unit(who, dice) or _four((first(who), 1), (last(who), 3))


def wrong(who: Resident, dice: Random) -> str:
    """One of four letters is replaced."""
    name, at = last(who), dice.randrange(4)
    other = dice.choice([letter for letter in _LETTERS if letter != name[at : at + 1]])
    return name[:at] + other + name[at + 1 : 4] if len(name) >= 4 else ""


def missing_letter(who: Resident, dice: Random) -> str:
    """One letter before the fourth key is missing."""
    name, at = last(who), dice.randrange(4)
    return (name[:at] + name[at + 1 :])[:4] if len(name) >= 5 else ""


def too_many(who: Resident, dice: Random) -> str:
    """One extra letter among four."""
    name, at = last(who), dice.randrange(4)
    return (name[:at] + dice.choice(_LETTERS) + name[at:])[:4] if len(name) >= 4 else ""


def swapped(who: Resident, dice: Random) -> str:
    """Two adjacent letters are swapped."""
    name, at = last(who), dice.randrange(3)
    fits = len(name) >= 4 and name[at] != name[at + 1]
    return name[:at] + name[at + 1] + name[at] + name[at + 2 : 4] if fits else ""


def whole_swapped(who: Resident, dice: Random) -> str:
    """Initial and the whole last name, with two adjacent letters swapped."""
    name = last(who)
    at = dice.randrange(max(len(name) - 1, 1))
    fits = first(who) and len(name) >= 4 and name[at] != name[at + 1]
    return f"{first(who)[0]} {name[:at]}{name[at + 1]}{name[at]}{name[at + 2 :]}" if fits else ""


FOUR_KEYS: Final[dict[str, Keys]] = {
    "unit, initial if a key is left": by_unit,
    "unit of four": lambda who, _: _unit(4, who),
    "unit of three + initial": lambda who, _: _with_unit(3, who, first(who)),
    "unit of three + last initial": lambda who, _: _with_unit(3, who, last(who)),
    "begun unit + initial": lambda who, _: _four((who.unit, 3), (first(who), 1)) if len(who.unit) > 3 else "",
    "initial + 3 of last": lambda who, _: _four((first(who), 1), (last(who), 3)),
    "initial, blank, 2 of last": lambda who, _: _four((f"{first(who)[:1]} ", 2), (last(who), 2)),
    "3 of last + initial": lambda who, _: _four((last(who), 3), (first(who), 1)),
    "3 of first + last initial": lambda who, _: _four((first(who), 3), (last(who), 1)),
    "4 of last": lambda who, _: _four((last(who), 4)),
    "4 of first": lambda who, _: _four((first(who), 4)),
    "4 of last, one wrong": wrong,
    "4 of last, one left out": missing_letter,
    "4 of last, one too many": too_many,
    "4 of last, two swapped": swapped,
    "unit, else initial + 3 of last": by_best,
}
MEANT: Final[dict[str, Keys]] = {name: FOUR_KEYS["4 of last"] for name in FOUR_KEYS if name.startswith("4 of last,")}
"""For keys with a typo, the intended keys: no typo makes residents easier to tell apart."""
MORE_KEYS: Final[dict[str, Keys]] = {
    "unit of four + initial": lambda who, _: _with_unit(4, who, first(who)),
    "unit of four + last initial": lambda who, _: _with_unit(4, who, last(who)),
    "unit of five": lambda who, _: _unit(5, who),
    "initial, blank, last": lambda who, _: f"{first(who)[:1]} {last(who)}" if first(who) else "",
    "initial, blank, last swapped": whole_swapped,
    "first and last": lambda who, _: f"{first(who)} {last(who)}" if first(who) else "",
}


@dataclass(frozen=True, slots=True)
class Building:
    """Some residents, the order in which they are wanted, and the package history known to the resident search."""

    directory: ResidentSearch
    wanted: Sequence[Resident]


@dataclass(slots=True)
class Score:
    """Results of `asked` queries. `taken`: Enter accepts the right match; `wrong`: Enter accepts another resident.

    `first`: at the top is the wanted resident, or their unit if it was typed in full. `person`: at the top is the
    resident, not a unit of several. `ceiling`: the best possible count, in any order.
    """

    asked: int = 0
    ceiling: int = 0
    first: int = 0
    person: int = 0
    three: int = 0
    taken: int = 0
    wrong: int = 0

    def share(self, count: int) -> float:
        """A count as a share of all."""
        return count / self.asked if self.asked else 0.0


def unknowing(size: int = PEOPLE) -> Building:
    """Every resident once, without package history."""
    people = directory(size)
    return Building(ResidentSearch(people), people)


def lived_in(size: int = PEOPLE, wanted: int = 3000) -> Building:
    """Residents who get packages in proportion to random weights (log-normal; companies five times as much).

    `wanted` arrivals after 21 days of arrivals, of which the last day is pending.
    """
    dice, people = Random(4), directory(size)
    lots = [dice.lognormvariate(0, 1) * (1 if who.first_name else 5) for who in people]
    a_day = len({who.unit for who in people}) * _PER_UNIT_AND_WEEK / 7
    arrivals = dice.choices(people, cum_weights=list(accumulate(lots)), k=round(21 * a_day) + wanted)
    past = arrivals[wanted:]
    desk = ResidentSearch(people, open_counts=_counts(past[: round(a_day)]), recent=_counts(past))
    return Building(desk, arrivals[:wanted])


def _counts(arrivals: Sequence[Resident]) -> Counts:
    return Counter((who.unit, who.resident_id) for who in arrivals)


def queries(keys: Keys, wanted: Sequence[Resident]) -> Iterator[tuple[str, Resident]]:
    """The typed text for each wanted resident, with the same random seed each time."""
    dice = Random(44)
    return ((text, who) for who in wanted if (text := keys(who, dice)))


def score(building: Building, keys: Keys, meant: Keys | None = None) -> Score:
    """Search for every wanted resident by these keys; for keys with a typo, `meant` are the keys without."""
    results: dict[str, list[Match]] = {}
    total = Score(ceiling=ceiling(meant or keys, building.wanted))
    for text, who in queries(keys, building.wanted):
        if text not in results:
            results[text] = building.directory.search(text, SHOWN)
        matches = results[text]
        ranks = [at for at, match in enumerate(matches) if means(match, who)]
        enter = only_match(matches)
        total.asked += 1
        total.first += ranks[:1] == [0]
        total.person += bool(matches) and matches[0].resident == who
        total.three += bool(ranks) and ranks[0] < 3
        total.taken += enter is not None and means(enter, who)
        total.wrong += enter is not None and not means(enter, who)
    return total


def ceiling(keys: Keys, wanted: Sequence[Resident]) -> int:
    """For each text, only one resident can be first: at best the one wanted most often by it."""
    asked: dict[str, Counter[Resident]] = {}
    for text, who in queries(keys, wanted):
        asked.setdefault(text, Counter())[who] += 1
    return sum(counts.most_common(1)[0][1] for counts in asked.values())


def means(match: Match, who: Resident) -> bool:
    """Whether a match is this resident, or their unit."""
    return match.resident == who or (match.resident is None and who in match.people)


def _table(title: str, families: dict[str, Keys], plain: Building, known: Building) -> None:
    heads = "".join(f"{head:>8}" for head in ("n", "ceiling", "person", "first", "1 to 3", "Enter", "wrong"))
    print(f"\n{'':34}{'everybody alike, no package known':^56}  | {'21 days of packages known':^56}")
    print(f"{title:34}{heads}  | {heads}")
    for name, keys in families.items():
        sides = [_shares(score(building, keys, MEANT.get(name))) for building in (plain, known)]
        print(f"{name:34}{sides[0]}  | {sides[1]}", flush=True)


def _shares(total: Score) -> str:
    counts = (total.ceiling, total.person, total.first, total.three, total.taken)
    return f"{total.asked:8}" + "".join(f"{total.share(count):8.1%}" for count in counts) + f"{total.wrong:8}"


def _times(building: Building) -> None:
    names = [who.full_name for who in directory(PEOPLE)]
    sorting = [_cost(lambda: sorted(names, key=str.casefold)) for _ in range(25)]
    typed = [text for keys in FOUR_KEYS.values() for text, _ in queries(keys, building.wanted[:60])]
    begun = [text[:size] for text in typed for size in range(1, len(text) + 1)]
    taken = [_cost(lambda text=text: building.directory.search(text, SHOWN)) for text in begun]
    print(f"\n{'milliseconds':34}{'median':>8}{'p95':>8}{'CPU median':>12}{'CPU p95':>9}")
    for what, times in (("sorting the names, to compare", sorting), (f"a key ({len(begun)} of them)", taken)):
        wall, own = zip(*times, strict=True)
        print(f"{what:34}{median(wall):8.2f}{_p95(wall):8.2f}{median(own):12.2f}{_p95(own):9.2f}")


def _cost(work: Callable[[], object]) -> tuple[float, float]:
    """Wall-clock milliseconds, and CPU milliseconds of this thread; other programs only affect the first."""
    start, worked = perf_counter(), thread_time()
    work()
    return (perf_counter() - start) * 1000, (thread_time() - worked) * 1000


def _p95(times: Sequence[float]) -> float:
    return quantiles(times, n=20)[-1]


def main(size: int) -> None:
    """Print the tables."""
    plain, known = unknowing(size), lived_in(size)
    _table("four keys", FOUR_KEYS, plain, known)
    _table("more keys", MORE_KEYS, plain, known)
    _times(known)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE)
