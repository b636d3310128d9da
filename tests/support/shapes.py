"""The legal and the broken forms of a response (wire contract, section 3), as pure functions over responses."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from mybuilding_desk.practice.http_messages import WireAnswer, WireRequest

Response = dict[str, Any]
Record = dict[str, Any]

SINGULAR: Final = {"communities": "community", "packages": "package", "types": "type", "residents": "resident"}
"""The lists of the API, and the word for one of their items."""

OPTIONAL: Final = {
    "communities": ("address", "city", "state", "timezone"),
    "packages": (
        "residentId",
        "residentName",
        "trackingNumber",
        "description",
        "location",
        "acceptedBy",
        "releasedAt",
        "releasedTo",
        "releasedBy",
        "updatedAt",
        "reference",
    ),
    "types": (),
    "residents": ("emailAddress", "residentType"),
}
TIMES: Final = ("iso_zone", "iso_naive", "space", "epoch", "epoch_text")
_TIME_FIELDS: Final = ("arrivedAt", "releasedAt", "updatedAt")
_NUMBER: Final = re.compile(r"0|[1-9][0-9]{0,14}")


def forget(request: WireRequest, *names: str) -> WireRequest:
    """The request without the parameters `names`, as a server sees it that does not support them."""
    return replace(request, params={name: value for name, value in request.params.items() if name not in names})


def reshape(answer: WireAnswer, names: Iterable[str]) -> WireAnswer:
    """The response in the shapes `names`, in any order; unknown names are an error of the test."""
    chosen = set(names)
    if unknown := chosen - set(SHAPES):
        raise ValueError(f"no such shape: {sorted(unknown)}")
    for name, shape in SHAPES.items():
        if name in chosen:
            answer = _on_response(answer, shape)
    return answer


def retime(answer: WireAnswer, form: str, zones: Mapping[str, str]) -> WireAnswer:
    """The response with every time in `form`; `zones` holds the zone name of each community by its id as text."""

    def shape(response: Response, key: str) -> Response:
        return (
            _each(response, key, lambda record: record | _times(record, form, zones)) if key == "packages" else response
        )

    return _on_response(answer, shape)


def spoil(answer: WireAnswer) -> WireAnswer:
    """A list response with `broken(key)` mixed into its records; other responses unchanged."""

    def shape(response: Response, key: str) -> Response:
        if not key:
            return response
        good, bad = response[key], broken(key)
        middle = len(good) // 2
        return response | {key: [bad[0], *good[:middle], *bad[1:-1], *good[middle:], bad[-1]]}

    return _on_response(answer, shape)


def broken(key: str) -> list[Any]:
    """Records that cannot be displayed, for the list `key`: not objects, or objects without their required fields."""
    return ["?", 7, True, {}, {"note": "no identifier"}, *_HALF.get(key, ()), 3.5]


_HALF: Final[dict[str, tuple[Record, ...]]] = {
    "packages": (
        {"packageId": None, "communityId": "32", "unit": "4D", "typeName": "UPS", "arrivedAt": "2026-01-02T03:04:05Z"},
        {"packageId": "bad1", "communityId": "32", "unit": "4D", "typeName": "UPS", "arrivedAt": "the day before"},
        {
            "packageId": {"id": 1},
            "communityId": "32",
            "unit": "4D",
            "typeName": "UPS",
            "arrivedAt": "2026-01-02T03:04:05Z",
        },
        {"packageId": "bad2", "communityId": "32", "unit": "4D", "typeName": "UPS", "arrivedAt": ["2026"]},
    ),
    "residents": ({"residentId": "", "unit": "4D", "firstName": "No", "lastName": "Body"},),
    "communities": ({"communityId": None, "title": "Nowhere"},),
    "types": ({"typeId": [], "typeName": {}},),
}


def _on_response(answer: WireAnswer, shape: Callable[[Response, str], Response]) -> WireAnswer:
    body = answer.body
    if not isinstance(body, dict) or body.get("status") != "success":
        return answer
    response = body["response"]
    key = next((name for name in SINGULAR if isinstance(response.get(name), list)), "")
    return replace(answer, body=body | {"response": shape(response, key)})


def _each(response: Response, key: str, change: Callable[[Record], Record]) -> Response:
    if not key:
        return response
    return response | {key: [change(item) if isinstance(item, dict) else item for item in response[key]]}


def _times(record: Record, form: str, zones: Mapping[str, str]) -> Record:
    zone = ZoneInfo(zones[str(record["communityId"])]) if str(record.get("communityId")) in zones else UTC
    return {
        name: _time(datetime.fromisoformat(record[name]), form, zone)
        for name in _TIME_FIELDS
        if re.fullmatch(r"\d{4}-.*Z", str(record.get(name, "")))
    }


def _time(when: datetime, form: str, zone: Any) -> object:
    local = when.astimezone(zone)
    match form:
        case "iso_zone":
            return local.isoformat()
        case "iso_naive":
            return local.replace(tzinfo=None).isoformat()
        case "space":
            return local.strftime("%Y-%m-%d %H:%M:%S")
        case "epoch":
            return int(when.timestamp())
        case "epoch_text":
            return str(int(when.timestamp()))
    raise ValueError(f"no such form of time: {form}")


def _fill(value: object) -> Callable[[Response, str], Response]:
    def shape(response: Response, key: str) -> Response:
        return _each(response, key, lambda record: dict.fromkeys(OPTIONAL[key], value) | record)

    return shape


def _entities(response: Response, key: str) -> Response:
    table = str.maketrans({"&": "&amp;", "'": "&#039;", '"': "&quot;", "<": "&lt;", ">": "&gt;", "é": "&eacute;"})
    return _values(response, lambda value: value.translate(table) if isinstance(value, str) else value)


def _as_text(response: Response, key: str) -> Response:
    return _values(response, lambda value: str(value) if isinstance(value, int) and value is not True else value)


def _as_numbers(response: Response, key: str) -> Response:
    return _values(response, lambda value: int(value) if isinstance(value, str) and _NUMBER.fullmatch(value) else value)


def _values(tree: Any, change: Callable[[Any], Any]) -> Any:
    if isinstance(tree, dict):
        return {name: _values(value, change) for name, value in tree.items()}
    if isinstance(tree, list):
        return [_values(value, change) for value in tree]
    return change(tree)


def _more(response: Response, key: str) -> Response:
    more = {"xmlns": "urn:x", "_links": {"self": None}, "weight": [1, 2.5]}
    return _each(response, key, lambda record: record | more) | more


def _listed(
    form: Callable[[str, list[Any]], object], when: Callable[[int], bool]
) -> Callable[[Response, str], Response]:
    def shape(response: Response, key: str) -> Response:
        if not key or not when(len(response[key])):
            return response
        return response | {key: form(SINGULAR[key], response[key])}

    return shape


def _left_out(response: Response, key: str) -> Response:
    return {name: value for name, value in response.items() if name != key or value}


def _any(_count: int) -> bool:
    return True


def _one(count: int) -> bool:
    return count == 1


def _none(count: int) -> bool:
    return count == 0


SHAPES: Final[dict[str, Callable[[Response, str], Response]]] = {
    "null_optionals": _fill(None),
    "blank_optionals": _fill(""),
    "entities": _entities,
    "numbers_as_text": _as_text,
    "text_as_numbers": _as_numbers,
    "unknown_fields": _more,
    "bare_one": _listed(lambda _word, items: items[0], _one),
    "singular_one": _listed(lambda word, items: {word: items[0]}, _one),
    "each_wrapped": _listed(lambda word, items: [{word: item} for item in items], _any),
    "singular": _listed(lambda word, items: {word: items}, _any),
    "empty_object": _listed(lambda _word, _items: {}, _none),
    "empty_text": _listed(lambda _word, _items: "", _none),
    "empty_null": _listed(lambda _word, _items: None, _none),
    "empty_missing": _left_out,
}
"""Every shape of section 3 by its name: changes of fields first, then changes of the list."""
