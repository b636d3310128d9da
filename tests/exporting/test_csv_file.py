"""CSV files: read back by Python's `csv`, with every value in its place and nothing that a spreadsheet runs."""

import csv
from dataclasses import replace
from datetime import datetime
from io import StringIO

import pytest

from mybuilding_desk.exporting.values import ExportContent
from tests.support.export_content import COLUMNS, FORMULAS, HOSTILE, content, hostile_content, row, written

HEAD = 6


def read(whole: ExportContent) -> list[list[str]]:
    text = written(whole).decode("utf-8-sig")
    return list(csv.reader(StringIO(text, newline=""), delimiter=whole.separator, strict=True))


def test_the_file_begins_with_what_it_is_about_and_a_mark_of_its_encoding():
    whole = content([row("1Z"), row("TBA", 1)])
    assert written(whole).startswith(b"\xef\xbb\xbfcommunity,")
    assert written(whole).count(b"\n") == written(whole).count(b"\r\n") == HEAD + 3
    assert read(whole)[:HEAD] == [
        ["community", "140 Riverside · 140 Riverside Dr, New York, NY"],
        ["period", "Oct 26 – Nov 1, 2026"],
        ["as_of", "As of Nov 1, 2026, 10:42 AM"],
        ["time_zone", "America/New_York"],
        ["missing", "History on this computer starts Oct 27. 3 unsynced changes are included."],
        [],
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_packages_follow_a_head_of_english_keys_with_local_times_and_their_offset(separator):
    lines = read(content([row("1Z"), row("TBA", 1)], separator=separator))
    assert lines[HEAD] == [column.key for column in COLUMNS]
    first, second = lines[HEAD + 1 :]
    assert first == ["1Z", "1Z", "1", "2026-11-01T00:30:00-04:00", "2026-11-01T01:30:00-05:00", "120"]
    assert second == ["TBA", "TBA", "2", "2026-11-01T01:00:00-05:00", "", "120"]
    assert datetime.fromisoformat(second[3]) > datetime.fromisoformat(first[3])


def test_without_packages_it_has_the_tables_of_the_summary():
    lines = read(content(packages=False))[HEAD:]
    assert lines[:4] == [
        ["overview"],
        ["figure", "value", "change"],
        ["logged", "412", "'+8%"],
        ["median", "19 h", "−2 h"],
    ]
    days = lines.index(["days"])
    assert lines[days + 1 : days + 3] == [["date", "logged", "released"], ["2026-10-26", "60", "50"]]
    assert lines[-2:] == [["Amazon", "168", "41.2"], ["'=UPS", "97", "23.8"]]


def test_no_cell_is_a_formula_and_no_text_leaves_its_cell():
    lines = read(hostile_content())[HEAD:]
    assert len(lines) == 1 + len(HOSTILE)
    cells = [cell for line in lines for cell in line]
    assert [cell for cell in cells if cell[:1] in tuple("=+-@\t\r＝＋－＠")] == []
    assert [line[0][:1] for line in lines[1 : 1 + len(FORMULAS)]] == ["'"] * len(FORMULAS)
    assert max(map(len, cells)) <= 32_767
    assert all(line[0].endswith("…") for line in lines[-3:])
    assert not {char for cell in cells for char in cell} & set("\x00\x1b\r\n\u202e\u2028\ufeff")


def test_hostile_texts_of_the_summary_stay_in_their_cells_too():
    whole = hostile_content()
    lines = read(replace(whole, options=replace(whole.options, packages=False)))
    assert [cell for line in lines for cell in line if cell[:1] in tuple("=+-@\t\r")] == []
