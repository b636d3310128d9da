"""The MyBuilding client: sign-in, calls, and paged lists for one user on one server."""

import time
from collections.abc import Callable, Hashable, Iterator
from datetime import datetime, tzinfo
from functools import partial
from itertools import count
from types import TracebackType
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, Self, TypeVar

from mybuilding_desk.api import endpoints, records
from mybuilding_desk.api.json_values import Record
from mybuilding_desk.api.records import BadRecord, Listing, ListNames
from mybuilding_desk.api.response import read_response
from mybuilding_desk.api.timestamps import zone_of
from mybuilding_desk.api.transport import Transport
from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.core.errors import ListTooLong, ServerTrouble, SignInNeeded
from mybuilding_desk.domain.models import Community, Package, PackageDraft, PackageType, Release, Resident, User

if TYPE_CHECKING:
    from requests.adapters import BaseAdapter


T = TypeVar("T")


class Bounds(NamedTuple):
    """Limits for one whole list: records, bytes of all responses, and seconds spent waiting for them."""

    records: int
    size_bytes: int
    seconds: float


MIB: Final = 1024 * 1024
PACKAGES: Final = Bounds(2_000_000, 1024 * MIB, 3 * 3600)
"""The largest known building has 400,000 packages in three years."""

UNIT: Final = Bounds(100_000, 64 * MIB, 600)
RESIDENTS: Final = Bounds(100_000, 64 * MIB, 1800)
"""The largest known building has 5,000 residents."""

MAX_PAGES: Final = 10_000
"""Maximum calls for one list: enough for two million records in pages of 200."""


def pages(
    fetch: Callable[[int], Listing[T]], key: Callable[[T], Hashable], size: int, bounds: Bounds = PACKAGES
) -> Iterator[Listing[T]]:
    """Yield pages 1, 2, ... as returned by `fetch`, without records from earlier pages (compared by `key`).

    A page may be shorter than requested because a server may cap `size`; a list without a `total` therefore ends only
    with a page that brings nothing new. A page longer than `size` is the whole list of a server that does not page.
    Raises `ListTooLong` when the list exceeds its `bounds`, before yielding the page that exceeds them.
    """
    seen: set[int] = set()
    spent = _Spent(bounds)
    last: Listing[T] = Listing(())
    for number in range(1, MAX_PAGES + 1):
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
    raise ListTooLong(f"a list of more than {MAX_PAGES} pages")


class _Spent:
    """Running totals of one list, checked against its bounds."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self.records, self._size_bytes, self._seconds = 0, 0, 0.0

    def add(self, records: int, size_bytes: int, seconds: float) -> None:
        """Add one page to the totals. Raises `ListTooLong`."""
        self.records += records
        self._size_bytes += size_bytes
        self._seconds += seconds
        for what, spent, limit in zip(
            Bounds._fields, (self.records, self._size_bytes, self._seconds), self._bounds, strict=True
        ):
            if spent > limit:
                raise ListTooLong(f"a list of more than {limit} {what}")


def _unseen(page: Listing[T], key: Callable[[T], Hashable], seen: set[int]) -> tuple[T, ...]:
    """Return the records not in any earlier page. `seen` holds only hashes: a third of the memory of the keys."""
    fresh = []
    for item in page.items:
        item_hash = hash(key(item))
        if item_hash not in seen:
            seen.add(item_hash)
            fresh.append(item)
    return tuple(fresh)


def _is_last(page: Listing[T], received: int, size: int) -> bool:
    count = len(page.items) + len(page.rejected)
    if count == 0:
        return True
    return count > size if page.total is None else received >= page.total


MAX_IN_ONE_ANSWER: Final = 2_000
"""Maximum number of communities or package types. Every refresh makes a separate call for each community."""

_MAX_SKIPPED: Final = 1_000
_RECORDS_WITHOUT_PAUSE: Final = 8

Status = Literal["all", "pending", "released"]


class SignIn(NamedTuple):
    """An access token and its user. The `repr` hides the token."""

    token: str
    user: User

    def __repr__(self) -> str:
        return f"SignIn(token=…, user={self.user!r})"


class MyBuildingClient:
    """Client for one user on one server.

    Not thread-safe, except for `abort`. The methods raise the errors of `mybuilding_desk.core.errors`.

    `token` is the user's, or `""` before a sign-in: every call but `sign_in` then raises `SignInNeeded`. `skipped`
    holds the unreadable records of the latest listing, complete or in progress, up to `_MAX_SKIPPED`. A list that
    exceeds its bounds (see `pages`) raises `ListTooLong`. `pause` is run before each call, before its answer is parsed,
    and every few records of a list.
    """

    def __init__(
        self,
        profile: ServerProfile,
        *,
        token: str = "",
        adapter: "BaseAdapter | None" = None,
        pause: Callable[[], None] = lambda: None,
    ) -> None:
        self.token = token
        self._pause = pause
        self.skipped: list[BadRecord] = []
        self._profile = profile
        self._transport = Transport(profile, adapter)
        self._zones: dict[str, tzinfo | None] = {}
        self._size_bytes = 0
        """Body size of the latest response."""

    def sign_in(self, email: str, password: str) -> SignIn:
        """Request a token without using it; the caller sets `token`.

        Raises `Refused("invalid_grant")` for a wrong email or password.
        """
        call = endpoints.sign_in(self._profile.client_id, self._profile.client_secret, email, password)
        response = read_response(call, self._transport.exchange(call))
        token, user = records.read_identifier(response, "access_token"), records.read_user(response)
        if user is None or not _is_token(token):
            raise ServerTrouble("the sign-in response has no token or no user")
        return SignIn(token, user)

    def communities(self) -> list[Community]:
        """Return the user's communities. Remembers their time zones, for timestamps without one."""
        communities = self._list(endpoints.communities(), records.COMMUNITIES, records.community)
        self._zones = {community.community_id: zone_of(community.timezone) for community in communities}
        return communities

    def packages(
        self, community_id: str, *, status: Status = "all", unit: str = "", updated_since: datetime | None = None
    ) -> Iterator[Package]:
        """Yield the packages of all pages without duplicates; each page is fetched when its first package is needed."""
        for page in self.package_pages(community_id, status=status, unit=unit, updated_since=updated_since):
            yield from page.items

    def package_pages(
        self,
        community_id: str,
        *,
        status: Status = "all",
        unit: str = "",
        updated_since: datetime | None = None,
        page_size: int = endpoints.MAX_PAGE_SIZE,
    ) -> Iterator[Listing[Package]]:
        """Yield the packages page by page. A server may ignore `updated_since` and also send unchanged packages."""
        read = partial(records.package, community_id=community_id, zone=self._zones.get(community_id))
        size = _page_size(page_size)

        def fetch(page: int) -> Listing[Package]:
            call = endpoints.packages(community_id, status, unit, updated_since, page=page, size=size)
            return self._listing(call, records.PACKAGES, read)

        bounds = UNIT if unit else PACKAGES
        return self._noting(pages(fetch, lambda package: package.package_id, size, bounds))

    def residents(self, community_id: str, *, unit: str = "") -> Iterator[Resident]:
        """Yield the residents of all pages without duplicates."""
        for page in self.resident_pages(community_id, unit=unit):
            yield from page.items

    def resident_pages(
        self, community_id: str, *, unit: str = "", page_size: int = endpoints.MAX_PAGE_SIZE
    ) -> Iterator[Listing[Resident]]:
        """Yield the residents page by page. A resident of two units is listed under both."""
        notes = self._profile.resident_notes
        read = partial(records.resident, community_id=community_id, unit=unit, notes=notes)
        size = _page_size(page_size)

        def fetch(page: int) -> Listing[Resident]:
            call = endpoints.residents(community_id, unit, page=page, size=size)
            return self._listing(call, records.RESIDENTS, read)

        return self._noting(pages(fetch, lambda resident: resident, size, RESIDENTS))

    def package_types(self, community_id: str) -> list[PackageType]:
        """Return the package types of the community."""
        return self._list(endpoints.package_types(community_id), records.PACKAGE_TYPES, records.package_type)

    def add_package(self, draft: PackageDraft) -> str:
        """Log a package. Return its `packageId`, or `""` if the server confirms without one (a 204, for example)."""
        return records.read_identifier(self._response(endpoints.add_package(draft)), "packageId")

    def release_package(self, release: Release) -> str:
        """Release a package and return its `packageId`.

        Raises `Refused("already_released")` if another desk released it first.
        """
        response = self._response(endpoints.release_package(release))
        return records.read_identifier(response, "packageId") or release.package_id

    def update_package(self, community_id: str, package_id: str, location: str, reference: str) -> None:
        """Tell the server the new location of a package, `""` for none. Raises `Refused` if it is not offered."""
        self._response(endpoints.update_package(community_id, package_id, location, reference))

    def remind(self, community_id: str, package_id: str, reference: str) -> None:
        """Let the server remind the recipient of a package. Raises `Refused` if it is not offered."""
        self._response(endpoints.remind(community_id, package_id, reference))

    def abort(self) -> None:
        """Abort the current call, from any thread: it raises `NoAnswer`, or `Unreachable` if nothing was sent.

        A call that is still connecting ends once connected, or with the connect timeout. The client stays usable.
        """
        self._transport.abort()

    def close(self) -> None:
        """Close the kept-alive connection; the next call opens a new one."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, error_type: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _response(self, call: endpoints.Call) -> object:
        if not self.token:
            raise SignInNeeded()
        signed = call.signed(self.token)
        self._pause()
        answer = self._transport.exchange(signed)
        self._size_bytes = len(answer.body or b"")
        self._pause()
        return read_response(signed, answer)

    def _listing(self, call: endpoints.Call, kind: ListNames, read: Callable[[Record], T]) -> Listing[T]:
        numbers = count()

        def read_next(record: Record) -> T:
            if not next(numbers) % _RECORDS_WITHOUT_PAUSE:
                self._pause()
            return read(record)

        return records.read_listing(self._response(call), kind, read_next, self._size_bytes)

    def _list(self, call: endpoints.Call, names: ListNames, read: Callable[[Record], T]) -> list[T]:
        listing = self._listing(call, names, read)
        if len(listing.items) > MAX_IN_ONE_ANSWER:
            raise ListTooLong(f"more than {MAX_IN_ONE_ANSWER} {names.plural}")
        self.skipped = list(listing.rejected)
        return list(listing.items)

    def _noting(self, listings: Iterator[Listing[T]]) -> Iterator[Listing[T]]:
        skipped: list[BadRecord] = []
        for listing in listings:
            skipped.extend(listing.rejected[: _MAX_SKIPPED - len(skipped)])
            self.skipped = skipped
            yield listing


def _page_size(wanted: int) -> int:
    return max(1, min(wanted, endpoints.MAX_PAGE_SIZE))


def _is_token(text: str) -> bool:
    return bool(text) and text.isascii() and " " not in text
