"""Walking a paged list to its end, whatever the server makes of `page` and `pageSize`. Makes no call itself."""

from collections.abc import Callable, Hashable, Iterator
from typing import Final, TypeVar

from mybuilding_desk.api.records import Listing
from mybuilding_desk.errors import ServerTrouble

T = TypeVar("T")

MOST_PAGES: Final = 10_000
"""A list that goes on beyond it has no end: a million records in pages of 100."""


def pages(fetch: Callable[[int], Listing[T]], key: Callable[[T], Hashable], size: int) -> Iterator[Listing[T]]:
    """The pages that `fetch` brings for 1, 2, ..., each without what an earlier one had (records are told by `key`).

    A page may be shorter than asked, as a server may cap `size`; so a list without a `total` ends only with a page that
    brings nothing new, and one longer than `size` is the whole list of a server that does not page. Raises
    `ServerTrouble` where the list has no end.
    """
    seen: set[Hashable] = set()
    refused = 0
    last: Listing[T] = Listing(())
    for number in range(1, MOST_PAGES + 1):
        page = fetch(number)
        fresh = _unseen(page, key, seen)
        if number > 1 and not fresh and page.rejected == last.rejected:
            return
        refused += len(page.rejected)
        yield Listing(fresh, page.rejected, page.total)
        if _is_last(page, len(seen) + refused, size):
            return
        last = page
    raise ServerTrouble("a list without an end")


def _unseen(page: Listing[T], key: Callable[[T], Hashable], seen: set[Hashable]) -> tuple[T, ...]:
    fresh = []
    for item in page.items:
        if key(item) not in seen:
            seen.add(key(item))
            fresh.append(item)
    return tuple(fresh)


def _is_last(page: Listing[T], received: int, size: int) -> bool:
    count = len(page.items) + len(page.rejected)
    if count == 0:
        return True
    return count > size if page.total is None else received >= page.total
