"""XLSX files: read back by openpyxl."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from mybuilding_desk.domain.reports.document import Tile
from mybuilding_desk.exporting.cells import clean
from mybuilding_desk.exporting.sheet_rows import Styles, column_name, column_writers
from mybuilding_desk.exporting.xlsx_file import write_xlsx
from tests.support.export_content import COLUMNS, DOCUMENT, FORMULAS, HOSTILE, content, hostile_content, row, written


def book(whole) -> Workbook:
    return load_workbook(BytesIO(written(whole)))


def test_packages_have_real_dates_numbers_and_durations_below_a_frozen_head_with_a_filter():
    sheet = book(content([row("1Z"), row("TBA", 1)], "xlsx"))["Packages"]
    values = [[cell.value for cell in line] for line in sheet.iter_rows()]
    assert values[0] == [column.title for column in COLUMNS]
    times = [datetime.fromisoformat(f"2026-11-01 {clock}") for clock in ("00:30", "01:30", "01:00")]
    assert values[1] == ["1Z", "1Z", 1, *times[:2], timedelta(hours=2)]
    assert values[2][3:5] == [times[2], None]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:F3"
    assert [sheet["D2"].number_format, sheet["F2"].number_format] == ["yyyy-mm-dd hh:mm", "[h]:mm"]
    assert all(sheet.column_dimensions[letter].width >= 10 for letter in "ABCDEF")
    assert sheet.print_title_rows == "$1:$1"


def test_the_summary_says_what_it_is_about_and_has_every_table_and_a_chart():
    whole = book(content([row("1Z")], "xlsx"))
    sheet = whole["Summary"]
    texts = [str(cell.value) for line in sheet.iter_rows() for cell in line if cell.value is not None]
    about = (DOCUMENT.title, DOCUMENT.building, DOCUMENT.period, DOCUMENT.as_of, *DOCUMENT.missing, "America/New_York")
    assert set(about) < set(texts)
    assert {"412", "+8%", "Packages per day", "Busiest hours: logged", "By carrier", "Of 407 logged packages"} < set(
        texts
    )
    [share] = [cell for line in sheet.iter_rows() for cell in line if cell.value == pytest.approx(0.412)]
    assert share.number_format == "0.0%"
    [chart] = sheet._charts
    days = re.search(
        r"\$A\$(\d+):\$A\$(\d+)",
        chart.series[0].cat.numRef.f if chart.series[0].cat.numRef else chart.series[0].cat.strRef.f,
    )
    assert [sheet.cell(int(line), 1).value.date().isoformat() for line in days.groups()] == ["2026-10-26", "2026-11-01"]
    assert len(chart.series) == 2
    assert (whole.properties.title, whole.properties.creator) == ("Package report", "MyBuilding Desk")
    assert "Oct 26" in whole.properties.subject
    assert "3 unsynced" in whole.properties.description


@pytest.mark.parametrize(
    ("options", "sheets"), [({"summary": False}, ["Packages"]), ({"packages": False}, ["Summary"])]
)
def test_only_the_wanted_sheets_are_in_it(options, sheets):
    assert book(content([row("1Z")], "xlsx", **options)).sheetnames == sheets


def test_an_empty_list_still_has_its_head():
    sheet = book(content([], "xlsx"))["Packages"]
    assert [[cell.value for cell in line] for line in sheet.iter_rows()] == [[column.title for column in COLUMNS]]


@pytest.mark.parametrize("count", [2, 3, 4, 6, 7])
def test_packages_beyond_the_limit_of_a_sheet_go_on_to_the_next(count):
    file = BytesIO()
    write_xlsx(file, content((row(str(number)) for number in range(count)), "xlsx"), max_rows=3)
    found = load_workbook(file)
    sheets = [found[name] for name in found.sheetnames[1:]]
    assert found.sheetnames[1:] == ["Packages", "Packages 2", "Packages 3"][: -(-count // 3)]
    texts = [line[0].value for sheet in sheets for line in sheet.iter_rows(min_row=2)]
    assert texts == [str(number) for number in range(count)]
    assert [sheet.auto_filter.ref for sheet in sheets] == [f"A1:F{sheet.max_row}" for sheet in sheets]


def test_no_text_is_a_formula_or_a_link_and_every_text_is_the_clean_one():
    whole = book(hostile_content("xlsx"))
    for sheet in whole:
        cells = [cell for line in sheet.iter_rows() for cell in line if cell.value is not None]
        assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
        assert not any(cell.hyperlink for cell in cells)
        assert max(len(cell.value.encode("utf-16-le")) // 2 for cell in cells if cell.data_type == "s") <= 32_767
    sheet = whole["Packages"]
    texts = [line[0].value for line in sheet.iter_rows(min_row=2)]
    expected = [clean(text) or None for text in HOSTILE]
    assert [text.replace("_x005F_", "_") if text else text for text in texts] == expected
    quoted = [line[0].quotePrefix for line in sheet.iter_rows(min_row=2, max_row=1 + len(FORMULAS))]
    assert quoted == [True] * len(FORMULAS)


@pytest.mark.parametrize(
    "one", [*HOSTILE[:30], *FORMULAS, "a\nb", " x", "x ", "_x0041_", "<b>&amp;</b>", "", "W" * 40_000]
)
def test_texts_that_are_written_together_are_those_that_are_written_one_by_one(one: str) -> None:
    """After thousands of different texts in a column, plain ones are looked at together."""
    styles = Styles(1, 2, 3, 4, 5, 6, 7)
    [single] = column_writers(COLUMNS[:1], styles)
    [together] = column_writers(COLUMNS[:1], styles)
    together.parts([f"P{number}" for number in range(5_000)])
    for cells in (["A 1", one, "B–2"], ["A 1", one, "B2"], [one], ["A1", "B2"]):
        assert together.parts(cells) == [single.parts([cell])[0] for cell in cells]


def test_the_file_is_well_formed_and_smaller_than_its_text():
    data = written(content((row(f"1Z{number}", number) for number in range(500)), "xlsx"))
    with ZipFile(BytesIO(data)) as parts:
        assert parts.testzip() is None
        assert len(set(parts.namelist())) == len(parts.namelist())
        assert parts.read("xl/worksheets/sheet2.xml").count(b"<row ") == 501


def test_right_to_left_sheets_are_read_from_the_right():
    whole = content([row("1Z")], "xlsx", document=replace(DOCUMENT, right_to_left=True))
    assert all(sheet.sheet_view.rightToLeft for sheet in book(whole))


def test_columns_have_the_names_of_a_spreadsheet():
    assert [column_name(number) for number in (0, 25, 26, 27, 701, 702, 16_383)] == [
        "A",
        "Z",
        "AA",
        "AB",
        "ZZ",
        "AAA",
        "XFD",
    ]


def test_figures_of_the_summary_are_numbers_that_can_be_added():
    tiles = (
        Tile("logged", "Logged", "1,412", "+8%", amount=1412),
        Tile("median", "Median time", "2 d 3 h", amount=3060, kind="minutes"),
        Tile("none", "Median time", "–"),
    )
    sheet = book(content([], "xlsx", document=replace(DOCUMENT, tiles=tiles)))["Summary"]
    values = {line[0].row: line[1] for line in sheet.iter_rows() if line[0].value in ("Logged", "Median time")}
    logged, median, none = values.values()
    assert (logged.value, logged.data_type, logged.number_format) == (1412, "n", "#,##0")
    assert (median.value, median.number_format) == (timedelta(hours=51), "[h]:mm")
    assert none.value == "–"
