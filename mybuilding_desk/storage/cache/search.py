"""One search of the cache, newest packages first, in steps that stay short even with a long history."""

import time
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from heapq import merge
from itertools import product, takewhile
from operator import ge
from typing import Any, Final

from mybuilding_desk.domain.input.find_query import (
    GRAM,
    MAX_PREFIX_CHARS,
    FindQuery,
    ngrams_suffice,
    number_part,
    type_words,
)
from mybuilding_desk.storage.cache.search_index import EVERY, KEY_OF_PACKAGE, ROWID_OF_KEY, key_range, rowid_of, term
from mybuilding_desk.storage.values import storable, to_micros

Rows = Callable[[str, Sequence[object]], list[tuple[Any, ...]]]

_DAY: Final = 86_400_000_000
_FIRST_STEP: Final = 15 * _DAY
_QUICK: Final = 0.003
"""Seconds: after a step that took less, the next one covers a period twice as long."""

_FIRST_AT_ONCE: Final = 30
"""Row limit of the first step, enough to fill a screen; it doubles with each step."""
_LAST_KEY: Final = 2**63 - 1

_MAX_VERIFIED: Final = 3
_MIN_NGRAMS: Final = 4

_FIND: Final = "SELECT rowid FROM found WHERE found MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?"
_FIND_ROW: Final = f"""
    SELECT found.rowid FROM found CROSS JOIN packages ON packages.place = {ROWID_OF_KEY}
    WHERE found MATCH ? AND found.rowid BETWEEN ? AND ? AND %s ORDER BY found.rowid LIMIT ?
"""  # noqa: S608 - words of this program
_OLDEST: Final = "SELECT min(arrived_at) FROM packages WHERE community_id = ? AND pending = ?"
_RELEASED: Final = f"""
    SELECT {KEY_OF_PACKAGE} AS key FROM packages WHERE community_id = ? AND pending = 0
    AND released_key >= ? AND released_key < ? AND arrived_at < ? ORDER BY key
"""  # noqa: S608 - words of this program


class Search:
    """A search of one community for packages that match any of `readings`, up to `limit` packages.

    Call `step` until `done`. `left_out` are the `place` values of packages to exclude. `more`: there are more than
    `limit` matches.
    """

    def __init__(
        self,
        rows: Rows,
        community: tuple[str, int],
        readings: Sequence[FindQuery],
        left_out: Collection[int],
        limit: int,
    ) -> None:
        self._rows = rows
        self._community_id, self._number = community
        self._readings = readings
        self._seen = set(left_out)
        self._left = limit + 1
        self._steps = self._all_steps()
        self._released: dict[FindQuery, list[int]] = {}
        self._nexts: dict[str, tuple[int, int]] = {}
        """By expression: the key from which the last lookup started, and the key that it found."""
        self._walks = any(map(_walks, readings))
        self._at_once = _FIRST_AT_ONCE
        self._from, self._read = 0, -1
        """The first key of a step, and the last key up to which all its queries are complete."""
        self._took = 0.0
        self.done = self.more = False

    def step(self) -> list[int]:
        """Run the next step; return the `place` values of the packages found, newest first, or `[]`."""
        began = time.perf_counter()
        keys = next(self._steps, None)
        self._took = time.perf_counter() - began
        rowids = [rowid for rowid in map(rowid_of, keys or ()) if rowid not in self._seen]
        rowids = list(dict.fromkeys(rowids))[: self._left]
        self._seen.update(rowids)
        self._left -= len(rowids)
        self.more = not self._left
        self.done = keys is None or self.more
        return rowids[:-1] if self.more else rowids

    def _all_steps(self) -> Iterator[Iterator[int]]:
        """Yield the keys of each step, with a growing limit, up to the key that all queries have reached."""
        for begin, end in self._times():
            self._from, self._read = 0, -1
            while self._read < _LAST_KEY:
                self._read = _LAST_KEY
                sorted_keys = [sorted(self._find(reading, begin, end)) for reading in self._readings]
                yield takewhile(partial(ge, self._read), merge(*sorted_keys))
                self._from = self._read + 1
                self._at_once *= 2

    def _times(self) -> Iterator[tuple[int | None, int | None]]:
        """Yield periods of time, newest first. A search for one term needs only one: it reads nothing but matches.

        A search of pending packages ends at the oldest of them: it would read all released ones before, for nothing.
        """
        begin, length = time.time_ns() // 1000, _FIRST_STEP
        end: int | None = None
        oldest = self._oldest(begin) if self._walks else begin
        while begin > max(length, oldest):
            begin -= length
            yield begin, end
            end, length = begin, 2 * length if self._took < _QUICK else length
        yield oldest if self._is_pending_only() else None, end

    def _oldest(self, now: int) -> int:
        """Return when the oldest package that may match arrived (µs), or `now` if there is none."""
        states = (1,) if self._is_pending_only() else (0, 1)
        firsts = [self._rows(_OLDEST, (self._community_id, state))[0][0] for state in states]
        return min((when for when in firsts if when is not None), default=now)

    def _is_pending_only(self) -> bool:
        return all(reading.pending for reading in self._readings)

    def _find(self, reading: FindQuery, begin: int | None, end: int | None) -> set[int]:
        """Return the keys of matches that arrived from `begin` to before `end` (µs), limited per query."""
        if reading.days is None:
            return self._matching(reading, key_range(self._number, begin, end))
        first, after = map(to_micros, reading.days.span())
        keys = set()
        if first < (end or after) and after > (begin or first):
            dated = key_range(self._number, max(first, begin or first), min(after, end or after))
            keys = self._matching(reading, dated)
        return keys if reading.pending else keys | self._released_among(reading, key_range(self._number, begin, end))

    def _released_among(self, reading: FindQuery, keys: tuple[int, int]) -> set[int]:
        """Return the matches in the range `keys` that were released on the days of the query but arrived before."""
        if reading not in self._released:
            first, after = map(to_micros, reading.days.span()) if reading.days else (0, 0)
            values = (self._number, self._community_id, first, after, first)
            self._released[reading] = [key for (key,) in self._rows(_RELEASED, values)]
        known = self._released[reading]
        here = known[bisect_left(known, keys[0]) : bisect_right(known, keys[1])]
        if not here or not (reading.words or reading.type_name):
            return set(here)
        return self._matching(reading, (here[0], here[-1]), limited=False).intersection(here)

    def _matching(self, reading: FindQuery, keys: tuple[int, int], *, limited: bool = True) -> set[int]:
        """Return the keys of matches for the words of the query, from the first to the second of `keys`."""
        limit = self._at_once if limited else -1
        matched: set[int] = set()
        for expression, numbers in _ways(reading):
            begin = self._next(expression, max(self._from, keys[0]))
            if begin > keys[1]:
                continue
            condition, values = _condition(reading, numbers)
            sql = _FIND_ROW % condition if condition else _FIND
            rows = self._rows(sql, (expression, begin, keys[1], *values, limit))
            matched.update(key for (key,) in rows)
            if len(rows) == limit:
                self._read = min(self._read, rows[-1][0])
        return matched

    def _next(self, expression: str, begin: int) -> int:
        """Return the first matching key from `begin` on, or `_LAST_KEY`.

        The result is kept for later periods: in a period without a match, FTS5 would read its lists to the end.
        """
        looked, next_key = self._nexts.get(expression, (0, -1)) if self._walks else (0, begin)
        if not looked <= begin <= next_key:
            next_key = next((key for (key,) in self._rows(_FIND, (expression, begin, _LAST_KEY, 1))), _LAST_KEY)
            self._nexts[expression] = begin, next_key
        return next_key


def _walks(reading: FindQuery) -> bool:
    """Return whether the query must intersect several lists, which may be long and have little in common."""
    limited = reading.days is not None or reading.pending is not None or reading.type_name != ""
    return limited or len(reading.words) > 1 or any(map(_is_unsure, map(number_part, reading.words)))


def _ways(reading: FindQuery) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield FTS5 expressions that together find all matches, each with the parts that a tracking number must contain.

    Three characters of a number are one term. For longer parts with digits, the terms show only that the number
    contains their trigrams somewhere, so the number itself must be compared.
    """
    parts = [number_part(word) for word in reading.words]
    unsure = [index for index, part in enumerate(parts) if _is_unsure(part)][:_MAX_VERIFIED]
    for chosen in product((False, True), repeat=len(unsure)):
        numbers = {index for index, taken in zip(unsure, chosen, strict=True) if taken}
        terms = [_number_terms(parts[n]) if n in numbers else _start_term(word, parts[n]) for n, word in _each(reading)]
        terms += [term(word[:MAX_PREFIX_CHARS]) for word in type_words(reading)]
        yield " AND ".join(terms) or term(EVERY), tuple(parts[index] for index in sorted(numbers))


def _is_unsure(part: str) -> bool:
    return part != "" and not ngrams_suffice(part)


def _each(reading: FindQuery) -> list[tuple[int, str]]:
    return list(enumerate(reading.words))


def _start_term(word: str, part: str) -> str:
    start = term(word[:MAX_PREFIX_CHARS])
    return f"({start} OR ({_number_terms(part)}))" if part and ngrams_suffice(part) else start


def _number_terms(part: str) -> str:
    """Return terms that cover the part: most of a short one, to compare few numbers; a sample of a long one."""
    last = len(part) - GRAM
    step = 1 if ngrams_suffice(part) else 1 + last // _MIN_NGRAMS
    starts = [*range(0, last, step), last]
    return " AND ".join(dict.fromkeys(term(f"#{part[start : start + GRAM]}") for start in starts))


def _condition(reading: FindQuery, numbers: Sequence[str]) -> tuple[str, tuple[object, ...]]:
    """Return the SQL condition that the index cannot decide, and its values: `""` if there is none.

    The number must contain the parts `numbers`, unless it has other characters than letters and digits, as people do
    not type those.
    """
    parts = ["(instr(packages.number_key, ?) OR packages.number_key GLOB '*[^0-9A-Z]*')"] * len(numbers)
    values: list[object] = [*numbers]
    if reading.pending is not None:
        parts.append("packages.pending = ?")
        values.append(int(reading.pending))
    if reading.count:
        parts.append("(packages.description GLOB ? OR packages.description GLOB ?)")
        values += [f"{reading.count} pieces*", f"*[^0-9]{reading.count} pieces*"]
    if reading.type_name:
        parts.append("packages.type_name = ?")
        values.append(storable(reading.type_name))
    return " AND ".join(parts), tuple(values)
