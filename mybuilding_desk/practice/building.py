"""The practice server: an embedded MyBuilding that implements the API contract, from request values to responses.

Opens no socket, and reads only the clock it is given. `sample_data` creates the initial data of its communities.
"""

import secrets
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from threading import Lock
from types import MappingProxyType
from typing import Final

from mybuilding_desk.config.server_profile import DEFAULT_ENDPOINTS, REMIND, UPDATE_PACKAGE, read_endpoint
from mybuilding_desk.domain.models import Package, Resident
from mybuilding_desk.practice import handlers, sample_data, serializers
from mybuilding_desk.practice.accounts import PRACTICE_EMAIL, PRACTICE_PASSWORD, PRACTICE_PROFILE, PracticeAccount
from mybuilding_desk.practice.community import PracticeCommunity, ReleaseDetails
from mybuilding_desk.practice.handlers import PracticeCall, Response
from mybuilding_desk.practice.http_messages import Refusal, WireAnswer, WireRequest, failed, success, token_error
from mybuilding_desk.practice.request_params import INVALID, Params, required, whole_seconds
from mybuilding_desk.practice.sample_packages import DAYS

__all__ = [
    "PRACTICE_EMAIL",
    "PRACTICE_PASSWORD",
    "PRACTICE_PROFILE",
    "PracticeBuilding",
    "WireAnswer",
    "WireRequest",
]

_READS: Final[Mapping[str, Callable[[PracticeCall], Response]]] = MappingProxyType(
    {
        "packages": handlers.list_packages,
        "package_types": handlers.list_package_types,
        "residents": handlers.list_residents,
    }
)
_WRITES: Final[Mapping[str, Callable[[PracticeCall], tuple[Response, bool]]]] = MappingProxyType(
    {
        "add_package": handlers.add_package,
        "release_package": handlers.release_package,
        UPDATE_PACKAGE: handlers.update_package,
        REMIND: handlers.remind,
    }
)


def _utc_now() -> datetime:
    return datetime.now(UTC)


class PracticeBuilding:
    """A server with three communities, their users, and access tokens. Thread-safe.

    `now` returns the current time; the sample data covers the `days` before the construction. `endpoints` are those
    that differ from the contract, by name: other paths and methods, and what only some servers offer.
    """

    def __init__(
        self,
        *,
        now: Callable[[], datetime] = _utc_now,
        days: int = DAYS,
        endpoints: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.endpoints = {**DEFAULT_ENDPOINTS, **endpoints}
        """The endpoint map of this server."""
        known = {name: read_endpoint(entry) for name, entry in self.endpoints.items()}
        self._routes = {one.path: (name, one.method) for name, one in known.items() if one.path}
        self._now, self._days = now, days
        self._opened = whole_seconds(now())
        self._lock = Lock()
        self._tokens: dict[str, PracticeAccount] = {}
        self._communities: dict[str, PracticeCommunity] = {}
        self._changes = dict.fromkeys(_WRITES, 0)

    def answer(self, request: WireRequest) -> WireAnswer:
        """Answer `request`. Never raises, whatever the client sends."""
        path = request.path.strip("/")
        with self._lock:
            if self._routes.get(path, ("", None))[0] == "token":
                return self._sign_in(request)
            try:
                return success(self._respond(request.method, path, request.params))
            except Refusal as refusal:
                return failed(refusal.reason)

    def revoke(self, token: str) -> None:
        """Revoke one access token, as the user or the vendor may at any time."""
        with self._lock:
            self._tokens.pop(token, None)

    def revoke_all(self) -> None:
        """Revoke all access tokens."""
        with self._lock:
            self._tokens.clear()

    @property
    def adds(self) -> int:
        """Number of packages added by calls; repeats of one reference count once."""
        return self._changes["add_package"]

    @property
    def releases(self) -> int:
        """Number of packages released by calls; repeats of one reference count once."""
        return self._changes["release_package"]

    @property
    def moves(self) -> int:
        """Number of packages moved by calls; a call with the location that the package has is none."""
        return self._changes[UPDATE_PACKAGE]

    def reminded(self, community_id: str) -> tuple[str, ...]:
        """Return the ids of the packages whose recipients were reminded, in order; twice if reminded twice."""
        with self._lock:
            return tuple(self._community(community_id).reminded)

    def writes(self, path: str) -> bool:
        """Return whether calls of this path change data."""
        return self._routes.get(path.strip("/"), ("", None))[0] in _WRITES

    @property
    def community_ids(self) -> tuple[str, ...]:
        """The ids of all communities, in list order."""
        return tuple(sample_data.PLANS)

    @property
    def zones(self) -> dict[str, str]:
        """The IANA time zone of each community, by community id."""
        return {name: plan.community.timezone for name, plan in sample_data.PLANS.items()}

    def packages(self, community_id: str) -> tuple[Package, ...]:
        """Return all packages of a community, in the order of logging."""
        with self._lock:
            return tuple(self._community(community_id).packages.values())

    def residents(self, community_id: str) -> tuple[Resident, ...]:
        """Return all residents of a community."""
        with self._lock:
            return tuple(self._community(community_id).residents.values())

    def given(self, community_id: str, package_id: str) -> ReleaseDetails | None:
        """Return the note and the signature of a release made by a call, or `None`."""
        with self._lock:
            return self._community(community_id).given.get(package_id)

    def notified(self, community_id: str) -> tuple[str, ...]:
        """Return the ids of the packages whose recipients were notified (`notify`), in order."""
        with self._lock:
            return tuple(self._community(community_id).notified)

    def _sign_in(self, request: WireRequest) -> WireAnswer:
        text = request.params.get
        if request.method != "POST":
            return token_error("invalid_request")
        if text("grant_type", "") != "password":
            return token_error("unsupported_response_type")
        if text("client_id", "") != PRACTICE_PROFILE.client_id:
            return token_error("invalid_client_id")
        if text("client_secret", "") != PRACTICE_PROFILE.client_secret:
            return token_error("invalid_client_credentials")
        account = sample_data.ACCOUNTS.get(text("username", "").strip().lower())
        if account is None or text("password", "") != account.password:
            return token_error("invalid_grant")
        token = secrets.token_hex(20)
        self._tokens[token] = account
        return WireAnswer(200, {"access_token": token, "user": serializers.user_record(account.user)})

    def _respond(self, method: str, path: str, params: Params) -> Response:
        account = self._tokens.get(params.get("access_token", ""))
        if account is None:
            raise Refusal("invalid_grant")
        name, own = self._routes.get(path, ("", None))
        if name == "communities":
            _only(method, own or "GET")
            return {
                "communities": [
                    serializers.community_record(sample_data.PLANS[name].community) for name in account.community_ids
                ]
            }
        if name in _READS:
            _only(method, own or "GET")
            return _READS[name](self._call(account, params))
        if name in _WRITES:
            _only(method, own or "POST")
            response, changed = _WRITES[name](self._call(account, params))
            self._changes[name] += changed
            return response
        raise Refusal("unknown_method")

    def _call(self, account: PracticeAccount, params: Params) -> PracticeCall:
        [community_id] = required(params, "communityId")
        if community_id not in account.community_ids:
            raise Refusal("unknown_community")
        return PracticeCall(account, self._community(community_id), params, whole_seconds(self._now()))

    def _community(self, community_id: str) -> PracticeCommunity:
        if community_id not in self._communities:
            self._communities[community_id] = sample_data.open_community(community_id, self._opened, self._days)
        return self._communities[community_id]


def _only(method: str, wanted: str) -> None:
    if method != wanted:
        raise Refusal(INVALID)
