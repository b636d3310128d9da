"""Walking a paged list to its end, whatever the server makes of `page` and `pageSize`. Makes no call itself."""

import time
from collections.abc import Callable, Hashable, Iterator
from typing import Final, NamedTuple, TypeVar

from mybuilding_desk.api.records import Listing
from mybuilding_desk.errors import ListTooLong

T = TypeVar("T")


class Bounds(NamedTuple):
    """How much one whole list may be: records, bytes of its answers, seconds spent on waiting for them."""

    records: int
    size_bytes: int
    seconds: float


MIB: Final = 1024 * 1024
PACKAGES: Final = Bounds(2_000_000, 1024 * MIB, 3 * 3600)
"""Three years of the largest building known are 400,000."""

UNIT: Final = Bounds(100_000, 64 * MIB, 600)
RESIDENTS: Final = Bounds(100_000, 64 * MIB, 1800)
"""The largest building known has 5,000."""

MOST_PAGES: Final = 10_000
"""Calls for one list: two million records in pages of 200."""


def pages(
    fetch: Callable[[int], Listing[T]], key: Callable[[T], Hashable], size: int, bounds: Bounds = PACKAGES
) -> Iterator[Listing[T]]:
    """The pages that `fetch` brings for 1, 2, ..., each without what an earlier one had (records are told by `key`).

    A page may be shorter than asked, as a server may cap `size`; so a list without a `total` ends only with a page that
    brings nothing new, and one longer than `size` is the whole list of a server that does not page. Raises
    `ListTooLong` where the list goes past its `bounds`, before the page that does is handed out.
    """
    seen: set[int] = set()
    spent = _Spent(bounds)
    last: Listing[T] = Listing(())
    for number in range(1, MOST_PAGES + 1):
        began = time.monotonic()
        page = fetch(number)
        fresh = _unseen(page, key, seen)
        if number > 1 and not fresh and page.rejected == last.rejected:
            return
        spent.add(len(fresh) + len(page.rejected), page.size_bytes, time.monotonic() - began)
        yield Listing(fresh, page.rejected, page.total)
        if _is_last(page, spent.records, size):
            return
        last = page
    raise ListTooLong(f"a list of more than {MOST_PAGES} pages")


class _Spent:
    """What one list has taken so far."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self.records, self._size_bytes, self._seconds = 0, 0, 0.0

    def add(self, records: int, size_bytes: int, seconds: float) -> None:
        """Count one more page. Raises `ListTooLong`."""
        self.records += records
        self._size_bytes += size_bytes
        self._seconds += seconds
        for what, spent, most in zip(
            Bounds._fields, (self.records, self._size_bytes, self._seconds), self._bounds, strict=True
        ):
            if spent > most:
                raise ListTooLong(f"a list of more than {most} {what}")


def _unseen(page: Listing[T], key: Callable[[T], Hashable], seen: set[int]) -> tuple[T, ...]:
    """The records that no earlier page had. Of each the hash alone is kept: a third of the memory of its key."""
    fresh = []
    for item in page.items:
        mark = hash(key(item))
        if mark not in seen:
            seen.add(mark)
            fresh.append(item)
    return tuple(fresh)


def _is_last(page: Listing[T], received: int, size: int) -> bool:
    count = len(page.items) + len(page.rejected)
    if count == 0:
        return True
    return count > size if page.total is None else received >= page.total
