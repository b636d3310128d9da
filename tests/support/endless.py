"""Pages of endless lists, as the test server sends them: built fast, since the client is under test."""

import json
from collections.abc import Mapping

from tests.support.replies import Reply

_RECORDS = {
    "communities/list": ("communities", {"communityId": "{0}", "title": "Community {0}"}),
    "packages/types": ("types", {"typeId": "{0}", "typeName": "Kind {0}"}),
    "residents/list": (
        "residents",
        {
            "residentId": "r{0}", "unit": "{1}B", "firstName": "Ana{0}", "lastName": "Smith",
            "emailAddress": "a@b.example",
        },
    ),
    "packages/list": (
        "packages",
        {
            "packageId": "p{0}", "unit": "{1}B", "typeName": "UPS", "arrivedAt": "2026-01-01T10:00:00Z",
            "trackingNumber": "1Z999AA1{0}", "residentName": "Ana Smith {1}", "location": "B2", "acceptedBy": "John",
        },
    ),
}  # fmt: skip
_RELEASED = {"releasedAt": "2026-01-02T10:00:00Z", "releasedTo": "Ana", "releasedBy": "John"}


def page(path: str, params: Mapping[str, str], at_once: int) -> Reply:
    """One page as full as requested; `at_once` records if the list has no pages."""
    name, record = _RECORDS[path]
    if params.get("status") in {"released", "all"}:
        record = record | _RELEASED
    size = int(params.get("pageSize", at_once))
    first = (int(params.get("page", 1)) - 1) * size + int(params.get("status") == "pending") * 10**9
    form = json.dumps(record).replace("{0}", "%(number)d").replace("{1}", "%(unit)d")
    records = ",".join(form % {"number": n, "unit": n % 400} for n in range(first, first + size))
    body = f'{{"status":"success","response":{{"{name}":[{records}]}}}}'
    return Reply(200, body.encode(), {"Content-Type": "application/json"})
