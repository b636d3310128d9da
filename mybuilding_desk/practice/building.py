"""The practice building: an embedded MyBuilding that answers the wire contract purely, a request in and an answer out.

It opens no socket and reads no clock but the one it is given. What its houses hold at first, `sample` makes.
"""

import secrets
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from threading import Lock
from types import MappingProxyType
from typing import Final

from mybuilding_desk.config.server_profile import DEFAULT_ENDPOINTS
from mybuilding_desk.domain.models import Package, Resident
from mybuilding_desk.practice import endpoints, sample_data, serializers
from mybuilding_desk.practice.accounts import PRACTICE_EMAIL, PRACTICE_PASSWORD, PRACTICE_PROFILE, Account
from mybuilding_desk.practice.community import Given, PracticeCommunity
from mybuilding_desk.practice.endpoints import Call, Response
from mybuilding_desk.practice.http_messages import Refusal, WireAnswer, WireRequest, failed, success, token_error
from mybuilding_desk.practice.request_params import INVALID, Params, required, whole_seconds

__all__ = [
    "PRACTICE_EMAIL",
    "PRACTICE_PASSWORD",
    "PRACTICE_PROFILE",
    "PracticeBuilding",
    "WireAnswer",
    "WireRequest",
]

_READS: Final[Mapping[str, Callable[[Call], Response]]] = MappingProxyType(
    {
        DEFAULT_ENDPOINTS["packages"]: endpoints.list_packages,
        DEFAULT_ENDPOINTS["package_types"]: endpoints.list_kinds,
        DEFAULT_ENDPOINTS["residents"]: endpoints.list_residents,
    }
)
_WRITES: Final[Mapping[str, Callable[[Call], tuple[Response, bool]]]] = MappingProxyType(
    {
        DEFAULT_ENDPOINTS["add_package"]: endpoints.add_package,
        DEFAULT_ENDPOINTS["release_package"]: endpoints.release_package,
    }
)


def _utc_now() -> datetime:
    return datetime.now(UTC)


class PracticeBuilding:
    """Three communities, their users and tokens. Safe to call from any thread.

    `now` gives the present time; the sample data ends at the time of the building's making.
    """

    def __init__(self, *, now: Callable[[], datetime] = _utc_now) -> None:
        self._now = now
        self._opened = whole_seconds(now())
        self._lock = Lock()
        self._tokens: dict[str, Account] = {}
        self._houses: dict[str, PracticeCommunity] = {}
        self._changes = dict.fromkeys(_WRITES, 0)

    def answer(self, request: WireRequest) -> WireAnswer:
        """What the building says to `request`; it never raises for what a client may send."""
        path = request.path.strip("/")
        with self._lock:
            if path == DEFAULT_ENDPOINTS["token"]:
                return self._sign_in(request)
            try:
                return success(self._respond(request.method, path, request.params))
            except Refusal as refusal:
                return failed(refusal.reason)

    def revoke(self, token: str) -> None:
        """End one token, as the user or the vendor may at any moment."""
        with self._lock:
            self._tokens.pop(token, None)

    def revoke_all(self) -> None:
        """End every token."""
        with self._lock:
            self._tokens.clear()

    @property
    def adds(self) -> int:
        """How many packages were added by calls; repeats of one reference count once."""
        return self._changes[DEFAULT_ENDPOINTS["add_package"]]

    @property
    def releases(self) -> int:
        """How many packages were released by calls; repeats of one reference count once."""
        return self._changes[DEFAULT_ENDPOINTS["release_package"]]

    @property
    def community_ids(self) -> tuple[str, ...]:
        """The ids of all communities, in the order of the list."""
        return tuple(sample_data.PLANS)

    @property
    def zones(self) -> dict[str, str]:
        """The IANA zone name of every community by its id."""
        return {name: plan.community.timezone for name, plan in sample_data.PLANS.items()}

    def packages(self, community_id: str) -> tuple[Package, ...]:
        """Every package of a community, in the order of logging."""
        with self._lock:
            return tuple(self._house(community_id).packages.values())

    def residents(self, community_id: str) -> tuple[Resident, ...]:
        """Every resident of a community."""
        with self._lock:
            return tuple(self._house(community_id).residents.values())

    def given(self, community_id: str, package_id: str) -> Given | None:
        """The note and the signature of a release made by a call."""
        with self._lock:
            return self._house(community_id).given.get(package_id)

    def told(self, community_id: str) -> tuple[str, ...]:
        """The ids of the packages that residents were told about (`notify`), in order."""
        with self._lock:
            return tuple(self._house(community_id).told)

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
        if path == DEFAULT_ENDPOINTS["communities"]:
            _only(method, "GET")
            return {
                "communities": [
                    serializers.community_record(sample_data.PLANS[name].community) for name in account.community_ids
                ]
            }
        if path in _READS:
            _only(method, "GET")
            return _READS[path](self._call(account, params))
        if path in _WRITES:
            _only(method, "POST")
            response, changed = _WRITES[path](self._call(account, params))
            self._changes[path] += changed
            return response
        raise Refusal("unknown_method")

    def _call(self, account: Account, params: Params) -> Call:
        [community_id] = required(params, "communityId")
        if community_id not in account.community_ids:
            raise Refusal("unknown_community")
        return Call(account, self._house(community_id), params, whole_seconds(self._now()))

    def _house(self, community_id: str) -> PracticeCommunity:
        if community_id not in self._houses:
            self._houses[community_id] = sample_data.open_house(community_id, self._opened)
        return self._houses[community_id]


def _only(method: str, wanted: str) -> None:
    if method != wanted:
        raise Refusal(INVALID)
