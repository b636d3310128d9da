"""Lists and fields in every shape of section 3 of the contract."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.api.json_values import MAX_TEXT_CHARS, Unreadable, elements, identifier, is_empty, plain, text

A, B = {"packageId": "1"}, {"packageId": 2}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ([A, B], [A, B]),
        ({"package": [A, B]}, [A, B]),
        ({"package": A}, [A]),
        (A, [A]),
        ([{"package": A}, {"package": B}], [A, B]),
        ([{"package": [A, B]}], [A, B]),
        ({"package": [{"package": A}]}, [A]),
        ({"package": [], "@count": 0}, []),
        ({"package": ""}, []),
        ([], []),
        ({}, []),
        ("", []),
        (None, []),
        (["?", None], ["?", None]),
    ],
)
def test_every_list_shape_is_read(value, expected):
    assert elements(value, "package", "packageId") == expected


def test_a_record_with_a_field_named_like_the_wrapper_is_no_wrapper():
    record = {"packageId": "1", "package": {"color": "brown"}}
    assert elements(record, "package", "packageId") == [record]
    assert elements([record], "package", "packageId") == [record]


@pytest.mark.parametrize("value", ["garbage", 7, 0, True, False, 1.5])
def test_other_values_are_not_an_empty_list(value):
    with pytest.raises(Unreadable):
        elements(value, "package", "packageId")


@pytest.mark.parametrize("value", [None, "", [], {}])
def test_every_form_of_an_empty_value_is_empty(value):
    record = {"x": value}
    assert text(record, "x") == plain(record, "x") == identifier(record, "x") == identifier({}, "x") == ""


@pytest.mark.parametrize(
    ("value", "expected"),
    [("1142", "1142"), (32, "32"), ("140027_1", "140027_1"), ("1A", "1A"), (32.0, "32"), (" 7 ", "7"), (0, "0")],
)
def test_identifiers_are_strings(value, expected):
    assert identifier({"x": value}, "x") == expected


@pytest.mark.parametrize("value", [True, False, 1.5, float("inf"), [1], {"id": 1}, "x" * 5000])
def test_an_invalid_identifier_is_rejected(value):
    with pytest.raises(Unreadable):
        identifier({"x": value}, "x")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("O&#039;Neil", "O'Neil"),
        ("O&#x27;Neil &amp; Sons", "O'Neil & Sons"),
        ("Ren&eacute;e", "Renée"),
        ("Tom&region AT&T", "Tom&region AT&T"),
        ("张伟 Müller 😀 أمل", "张伟 Müller 😀 أمل"),
        ("one\r\ntwo\tthree", "one two three"),
        ("a\x00b\x1bc&#0;d", "abc\ufffdd"),
        ("lone \ud800 half", "lone  half"),
        ("\u202egnp.exe", "gnp.exe"),
        (1204, "1204"),
        (2.5, "2.5"),
    ],
)
def test_text_is_safe_to_display(value, expected):
    assert text({"x": value}, "x") == expected


def test_entities_are_kept_in_machine_readable_fields():
    assert plain({"x": "a&amp;b"}, "x") == "a&amp;b"


@pytest.mark.parametrize("value", [True, [1], {"a": 1}])
def test_other_values_than_text_are_rejected(value):
    with pytest.raises(Unreadable):
        text({"x": value}, "x")


def test_text_is_truncated_at_the_limit():
    assert len(text({"x": "x" * 1_000_000}, "x")) == MAX_TEXT_CHARS


@given(st.text(st.characters()) | st.text(st.sampled_from("&#x;0123456789abamplt<>\x00\n\ud83d ")))
def test_any_text_becomes_one_safe_line_of_output(value):
    result = text({"x": value}, "x")
    assert result.encode("utf-8").decode() == result
    assert not set(result) & {"\n", "\r", "\x00", "\x85", "\u2028"}


def test_false_and_zero_are_not_empty():
    assert not is_empty(False)
    assert not is_empty(0)
