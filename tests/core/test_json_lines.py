"""Messages between the program and its printing process."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from mybuilding_desk.core.json_lines import decode, encode, read
from mybuilding_desk.domain.records.label import LabelContent
from mybuilding_desk.printing.values import PaperSize, Printer


@dataclass(frozen=True, slots=True)
class Page:
    title: str
    rows: tuple[tuple[str, int], ...]
    picture: bytes = b""
    note: str | None = None
    label: LabelContent | None = None
    cells: tuple[str | int | float | date | datetime | None, ...] = ()


@pytest.mark.parametrize(
    "value",
    [
        LabelContent("R7K29M4CV", "٤٥ب", "Zoë\u2028Å", flags=("perishable", "fragile"), frame=True),
        Printer("z", "Zebra", True, (PaperSize("w81h252", "Address", 28.58, 88.9), PaperSize("a", "A", 1, 2.0)), "a"),
        Page("Proof", (("a", 1), ("b", 2)), b"\x00\xff\n", None, LabelContent("C", "U")),
        Page("", (), b"", "note"),
        Page("", (), cells=("2026-11-26", 1, 1.5, date(2026, 11, 26), datetime(2026, 11, 26, 9, 4, tzinfo=UTC), None)),
    ],
)
def test_a_value_comes_back_as_it_was_sent(value: object) -> None:
    line = encode({"job": "x", "value": value})
    assert line.isascii()
    assert line.endswith(b"\n") and line.count(b"\n") == 1
    assert read(type(value), decode(line)["value"]) == value


@pytest.mark.parametrize(
    ("kind", "value"),
    [(Page, {"title": 3, "rows": []}), (Page, {"unknown": 1}), (Page, {"title": "", "rows": [["a"]]}), (Printer, {})],
)
def test_a_value_of_another_form_is_refused(kind: type, value: object) -> None:
    with pytest.raises((TypeError, ValueError, KeyError)):
        read(kind, value)


@pytest.mark.parametrize("line", [b"", b"no JSON", b"[1]"])
def test_a_line_that_is_no_message_is_refused(line: bytes) -> None:
    with pytest.raises((TypeError, ValueError)):
        decode(line)


def test_a_value_that_is_no_dataclass_is_not_sent() -> None:
    with pytest.raises(TypeError, match="set cannot be sent"):
        encode({"value": {1}})
