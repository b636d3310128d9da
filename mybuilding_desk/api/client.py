"""`MyBuildingClient`: the API as methods, values in and values out. The connection is `transport.py`'s."""

from collections.abc import Callable, Iterator
from datetime import datetime, tzinfo
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, Self, TypeVar

from mybuilding_desk.api import calls, paging, records
from mybuilding_desk.api.paging import pages
from mybuilding_desk.api.records import BadRecord, Kind, Listing
from mybuilding_desk.api.shapes import Record
from mybuilding_desk.api.times import zone_of
from mybuilding_desk.api.transport import Transport
from mybuilding_desk.api.wire import read_response
from mybuilding_desk.config.profile import ServerProfile
from mybuilding_desk.domain.models import Community, Package, PackageDraft, PackageType, Release, Resident, User
from mybuilding_desk.errors import ListTooLong, ServerTrouble, SignInNeeded

if TYPE_CHECKING:
    from requests.adapters import BaseAdapter

MOST_IN_ONE_ANSWER: Final = 2_000
"""Communities, or kinds of package. Each community is a call of its own in every refresh."""

_MOST_SET_ASIDE: Final = 1_000

T = TypeVar("T")
Status = Literal["all", "pending", "released"]


class SignIn(NamedTuple):
    """A token and who it belongs to. The token is in no `repr`."""

    token: str
    user: User

    def __repr__(self) -> str:
        return f"SignIn(token=…, user={self.user!r})"


class MyBuildingClient:
    """One server, one user. For one thread, but for `abort`; the methods raise the errors of `mybuilding_desk.errors`.

    `token` is the user's, `""` for nobody: then every call but `sign_in` raises `SignInNeeded`. `set_aside` are the
    records of the latest listing, whole or so far, that could not be read, of very many the first. A list that goes
    past its bounds (see `paging`) raises `ListTooLong`.
    """

    def __init__(self, profile: ServerProfile, *, token: str = "", adapter: "BaseAdapter | None" = None) -> None:
        self.token = token
        self.set_aside: list[BadRecord] = []
        self._profile = profile
        self._transport = Transport(profile, adapter)
        self._zones: dict[str, tzinfo | None] = {}
        self._size_bytes = 0
        """Of the latest answer."""

    def sign_in(self, email: str, password: str) -> SignIn:
        """Ask for a token and use it from now on. `Refused("invalid_grant")`: the e-mail or the password is wrong."""
        call = calls.sign_in(self._profile.client_id, self._profile.client_secret, email, password)
        response = read_response(call, self._transport.exchange(call))
        token, user = records.read_identifier(response, "access_token"), records.read_user(response)
        if user is None or not _is_token(token):
            raise ServerTrouble("the answer to the sign-in lacks the token or the user")
        self.token = token
        return SignIn(token, user)

    def communities(self) -> list[Community]:
        """The user's communities. Their time zones are remembered, for times that come without one."""
        found = self._list(calls.communities(), records.COMMUNITIES, records.community)
        self._zones = {community.community_id: zone_of(community.timezone) for community in found}
        return found

    def packages(
        self, community_id: str, *, status: Status = "all", unit: str = "", updated_since: datetime | None = None
    ) -> Iterator[Package]:
        """The packages of all pages, none twice; a page is fetched when its first package is asked for."""
        for page in self.package_pages(community_id, status=status, unit=unit, updated_since=updated_since):
            yield from page.items

    def package_pages(
        self,
        community_id: str,
        *,
        status: Status = "all",
        unit: str = "",
        updated_since: datetime | None = None,
        page_size: int = calls.LARGEST_PAGE,
    ) -> Iterator[Listing[Package]]:
        """The same a page at a time. A server may ignore `updated_since` and send what has not changed, too."""
        read = partial(records.package, community_id=community_id, zone=self._zones.get(community_id))
        size = _page_size(page_size)

        def fetch(page: int) -> Listing[Package]:
            call = calls.packages(community_id, status, unit, updated_since, page=page, size=size)
            return records.read_listing(self._response(call), records.PACKAGES, read, self._size_bytes)

        bounds = paging.UNIT if unit else paging.PACKAGES
        return self._noting(pages(fetch, lambda package: package.package_id, size, bounds))

    def residents(self, community_id: str, *, unit: str = "") -> Iterator[Resident]:
        """The residents of all pages, none twice."""
        for page in self.resident_pages(community_id, unit=unit):
            yield from page.items

    def resident_pages(
        self, community_id: str, *, unit: str = "", page_size: int = calls.LARGEST_PAGE
    ) -> Iterator[Listing[Resident]]:
        """The same a page at a time. Who lives in two units is listed in both."""
        read = partial(records.resident, community_id=community_id, unit=unit)
        size = _page_size(page_size)

        def fetch(page: int) -> Listing[Resident]:
            call = calls.residents(community_id, unit, page=page, size=size)
            return records.read_listing(self._response(call), records.RESIDENTS, read, self._size_bytes)

        return self._noting(pages(fetch, lambda resident: resident, size, paging.RESIDENTS))

    def package_types(self, community_id: str) -> list[PackageType]:
        """The kinds of package that the building knows."""
        return self._list(calls.package_types(community_id), records.PACKAGE_TYPES, records.package_type)

    def add_package(self, draft: PackageDraft) -> str:
        """Log a package; its `packageId`, `""` where the server confirmed without naming it (a 204, say)."""
        return records.read_identifier(self._response(calls.add_package(draft)), "packageId")

    def release_package(self, release: Release) -> str:
        """Hand a package over; its `packageId`. `Refused("already_released")` where someone was quicker."""
        response = self._response(calls.release_package(release))
        return records.read_identifier(response, "packageId") or release.package_id

    def abort(self) -> None:
        """End the call under way at once, from any thread: it raises `NoAnswer`, or `Unreachable` if nothing was sent.

        A call that is still connecting ends when the connection stands, or with the connect time-out. The client stays
        usable.
        """
        self._transport.cut()

    def close(self) -> None:
        """Close the kept connection; the next call opens another."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _response(self, call: calls.Call) -> object:
        if not self.token:
            raise SignInNeeded()
        signed = call.signed(self.token)
        answer = self._transport.exchange(signed)
        self._size_bytes = len(answer.body or b"")
        return read_response(signed, answer)

    def _list(self, call: calls.Call, kind: Kind, read: Callable[[Record], T]) -> list[T]:
        listing = records.read_listing(self._response(call), kind, read)
        if len(listing.items) > MOST_IN_ONE_ANSWER:
            raise ListTooLong(f"more than {MOST_IN_ONE_ANSWER} {kind.plural}")
        self.set_aside = list(listing.rejected)
        return list(listing.items)

    def _noting(self, listings: Iterator[Listing[T]]) -> Iterator[Listing[T]]:
        aside: list[BadRecord] = []
        for listing in listings:
            aside.extend(listing.rejected[: _MOST_SET_ASIDE - len(aside)])
            self.set_aside = aside
            yield listing


def _page_size(wanted: int) -> int:
    return max(1, min(wanted, calls.LARGEST_PAGE))


def _is_token(text: str) -> bool:
    return bool(text) and text.isascii() and " " not in text
