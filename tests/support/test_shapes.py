"""The shapes of a response as pure functions: each keeps the meaning of the response."""

import pytest

from mybuilding_desk.practice.http_messages import WireAnswer, WireRequest, failed, success, token_error
from tests.support import shapes

TWO = [{"packageId": "1_1", "unit": "1204", "arrivedAt": "2026-07-01T12:00:00Z", "communityId": 32}, {"packageId": 7}]
ONE = TWO[:1]


def reshaped(items: object, *names: str, key: str = "packages") -> object:
    answer = shapes.reshape(success({key: items}), names)
    assert isinstance(answer.body, dict) and answer.body["status"] == "success"
    return answer.body["response"]


@pytest.mark.parametrize(
    ("name", "items", "expected"),
    [
        ("singular", TWO, {"packages": {"package": TWO}}),
        ("singular", [], {"packages": {"package": []}}),
        ("singular_one", ONE, {"packages": {"package": ONE[0]}}),
        ("singular_one", TWO, {"packages": TWO}),
        ("bare_one", ONE, {"packages": ONE[0]}),
        ("bare_one", [], {"packages": []}),
        ("each_wrapped", TWO, {"packages": [{"package": TWO[0]}, {"package": TWO[1]}]}),
        ("empty_object", [], {"packages": {}}),
        ("empty_text", [], {"packages": ""}),
        ("empty_null", [], {"packages": None}),
        ("empty_missing", [], {}),
        ("empty_missing", TWO, {"packages": TWO}),
        ("empty_null", TWO, {"packages": TWO}),
    ],
)
def test_each_list_shape_changes_the_form_of_a_list(name: str, items: object, expected: object) -> None:
    assert reshaped(items, name) == expected


@pytest.mark.parametrize(("key", "word"), shapes.SINGULAR.items())
def test_every_list_has_an_item_word(key: str, word: str) -> None:
    assert reshaped([{"a": 1}], "singular_one", key=key) == {key: {word: {"a": 1}}}


def test_each_field_shape_changes_the_form_of_a_field() -> None:
    item = {"residentId": 5, "unit": "1204", "lastName": "O'Neil & <Söhne>", "zero": "007", "flag": True}
    assert reshaped([item], "text_as_numbers", key="residents") == {"residents": [item | {"unit": 1204}]}
    assert reshaped([item], "numbers_as_text", key="residents") == {"residents": [item | {"residentId": "5"}]}
    assert reshaped([item], "entities", key="residents") == {
        "residents": [item | {"lastName": "O&#039;Neil &amp; &lt;Söhne&gt;"}]
    }
    assert reshaped([item], "null_optionals", key="residents") == {
        "residents": [item | {"emailAddress": None, "residentType": None}]
    }
    assert reshaped([item], "blank_optionals", key="residents") == {
        "residents": [item | {"emailAddress": "", "residentType": ""}]
    }


def test_fields_come_before_lists_whatever_the_order() -> None:
    expected = {"packages": {"package": {"packageId": "7"}}}
    assert reshaped([{"packageId": 7}], "singular_one", "numbers_as_text") == expected
    assert reshaped([{"packageId": 7}], "numbers_as_text", "singular_one") == expected


def test_a_response_without_a_list_keeps_its_meaning() -> None:
    for answer in (failed("unknown_unit"), token_error("invalid_grant"), WireAnswer(204, None)):
        assert shapes.reshape(answer, shapes.SHAPES) == answer
        assert shapes.spoil(answer) == answer
    assert shapes.spoil(success({"packageId": "1"})) == success({"packageId": "1"})


def test_a_misspelled_shape_is_an_error() -> None:
    with pytest.raises(ValueError, match="singulr"):
        shapes.reshape(success({}), ["singulr"])
    with pytest.raises(ValueError, match="sundial"):
        shapes.retime(success({"packages": TWO}), "sundial", {})


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("iso_zone", "2026-07-01T08:00:00-04:00"),
        ("iso_naive", "2026-07-01T08:00:00"),
        ("space", "2026-07-01 08:00:00"),
        ("epoch", 1782907200),
        ("epoch_text", "1782907200"),
    ],
)
def test_each_time_format_is_written(form: str, expected: object) -> None:
    answer = shapes.retime(success({"packages": TWO}), form, {"32": "America/New_York"})
    assert answer.body == success({"packages": [TWO[0] | {"arrivedAt": expected}, TWO[1]]}).body


def test_bad_records_are_mixed_with_good_ones() -> None:
    body = shapes.spoil(success({"packages": TWO})).body
    assert isinstance(body, dict)
    records = body["response"]["packages"]
    assert len(records) == len(TWO) + len(shapes.broken("packages"))
    assert [record for record in records if record in TWO] == TWO
    assert records[0] not in TWO and records[-1] not in TWO


def test_a_request_forgets_parameters() -> None:
    request = WireRequest("GET", "packages/list", {"page": "1", "unit": "4D"})
    assert shapes.forget(request, "page", "pageSize").params == {"unit": "4D"}
