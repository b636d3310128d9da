"""HTML files: valid, readable without the program, and never more than text."""

from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from mybuilding_desk.exporting.cells import clean
from tests.support.export_content import COLUMNS, DOCUMENT, HOSTILE, content, hostile_content, row, written

VOID = {"meta", "rect", "line"}


class Outline(HTMLParser):
    """Every element with its attributes, and the texts of the cells by row; fails where elements are not closed."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, Any]]] = []
        self.rows: list[list[str]] = []
        self.texts: dict[str, list[str]] = {}
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.texts.setdefault(self.open[-1] if self.open else "", []).append(data)
        if self.open and self.open[-1] in ("td", "th"):
            self.rows[-1][-1] += data


def outline(whole) -> Outline:
    return Outline(written(whole).decode("utf-8"))


def test_headings_captions_and_heads_of_tables_name_everything():
    page = outline(content([row("1Z"), row("TBA", 1)], "html"))
    named = dict(page.elements)
    assert (named["html"]["lang"], named["html"]["dir"]) == ("en", "ltr")
    assert page.texts["h1"] == ["Package report"]
    assert page.texts["h2"] == ["Summary", "Packages per day", "Busiest hours: logged", "By carrier", "Packages"]
    assert [text for text in page.texts["caption"] if not text.endswith(DOCUMENT.period)] == []
    scopes = [found.get("scope") for tag, found in page.elements if tag == "th"]
    assert set(scopes) == {"col", "row"}
    about = {DOCUMENT.building, DOCUMENT.period, DOCUMENT.as_of, "America/New_York", DOCUMENT.footer}
    assert about < set(page.texts["p"])
    assert tuple(page.texts["li"]) == DOCUMENT.missing
    assert page.rows[-3:] == [
        [column.title for column in COLUMNS],
        ["1Z", "1Z", "1", "2026-11-01 00:30", "2026-11-01 01:30", "2:00"],
        ["TBA", "TBA", "2", "2026-11-01 01:00", "", "2:00"],
    ]


def test_charts_have_a_text_alternative_and_bars_of_the_right_length():
    page = outline(content([], "html"))
    charts = [found for tag, found in page.elements if tag == "svg" and found.get("class") == "chart"]
    assert [found["role"] for found in charts] == ["img"] * 3
    assert charts[0]["aria-label"].startswith("Packages per day. 2026-10-26: 60, 50; 2026-10-27: 57, 51; ")
    assert charts[2]["aria-label"] == "By carrier. Amazon: 168; =UPS: 97"
    bars = [float(found["height"]) for tag, found in page.elements if tag == "rect" and found["class"] == "in"][1:8]
    assert bars == pytest.approx([bars[0] * (60 - 3 * day) / 60 for day in range(7)], abs=0.1)


def test_bars_have_short_names_and_the_table_of_the_hours_is_narrow():
    days, *others = DOCUMENT.tables
    names = tuple(f"Oct {26 + day}" for day in range(7))
    page = outline(content([], "html", document=replace(DOCUMENT, tables=(replace(days, labels=names), *others))))
    assert set(names) < set(page.texts["text"])
    assert days.texts[0][0] not in page.texts["text"]
    assert days.texts[0][0] in [row[0] for row in page.rows if row]
    assert [found.get("class") for tag, found in page.elements if tag == "table"] == [None, "hours", None, None]


def test_it_loads_nothing_and_runs_nothing():
    page = outline(hostile_content("html"))
    tags = {tag for tag, _ in page.elements}
    assert tags.isdisjoint({"script", "img", "iframe", "object", "embed", "link", "a", "base", "form", "image", "use"})
    attributes = {name for _, found in page.elements for name in found}
    assert not {name for name in attributes if name.startswith("on")} | attributes & {"src", "href", "style"}
    assert "default-src 'none'" in written(hostile_content("html")).decode()


def test_hostile_texts_are_shown_as_they_are():
    page = outline(hostile_content("html"))
    assert [line[0] for line in page.rows[-len(HOSTILE) :]] == [clean(text) for text in HOSTILE]
    assert page.texts["h1"] == ["<script>alert(1)</script>"]


@pytest.mark.parametrize(("options", "count"), [({"summary": False}, 1), ({"packages": False}, 4)])
def test_only_the_wanted_parts_are_in_it(options, count):
    assert len(outline(content([row("1Z")], "html", **options)).texts["h2"]) == count


def test_a_report_in_a_language_from_right_to_left_says_so():
    page = outline(content([], "html", document=replace(DOCUMENT, right_to_left=True, language="he", tables=())))
    assert dict(page.elements)["html"] == {"lang": "he", "dir": "rtl"}
