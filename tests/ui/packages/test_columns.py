"""The columns of the package table have the room that their words need, in whatever font and at whatever width."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics

from mybuilding_desk.ui.packages import columns
from mybuilding_desk.ui.packages.model import HISTORY, PENDING
from mybuilding_desk.ui.text import error_texts, package_text
from mybuilding_desk.ui.theme import BODY, NUMBER, theme

LISTS = {"pending": (*PENDING, "state"), "history": HISTORY, "found": (*PENDING, "state")}


@pytest.fixture(params=["DejaVu Sans Condensed", "DejaVu Sans", "DejaVu Serif"])
def face(qapp, monkeypatch, request):
    """Faces of different widths."""

    def font(size=BODY, weight=QFont.Weight.Normal, *, fixed=False, figures=False):
        made = QFont(request.param)
        made.setPixelSize(size)
        made.setWeight(weight)
        return made

    monkeypatch.setattr(theme, "font", font)


def room(name, width, size=BODY):
    """What a cell leaves to its words, and how wide words are in it."""
    edge = columns.EDGE if name in {"arrived", "released"} else columns.BEGIN
    return width - edge - columns.END, QFontMetrics(theme.font(size)).horizontalAdvance


def test_every_state_and_every_time_of_a_release_is_shown_in_full(face):
    free, width_of = room("state", columns.wanted_widths("pending", LISTS["pending"])["state"], NUMBER)
    assert max(map(width_of, map(package_text.state_words, error_texts.STATES))) <= free - columns.state_icon_width()
    free, width_of = room("released", columns.wanted_widths("history", HISTORY)["released"])
    assert width_of("yesterday, 22:05") <= free


@pytest.mark.parametrize("kind", LISTS)
def test_every_title_is_shown_in_full_beside_its_arrow(face, kind):
    for name, width in columns.wanted_widths(kind, LISTS[kind]).items():
        free, width_of = room(name, width, 12)
        assert width_of(package_text.column_title(name)) + 12 <= free


@pytest.mark.parametrize("kind", LISTS)
def test_no_column_stands_beyond_the_edge(face, kind):
    wishes = columns.wanted_widths(kind, LISTS[kind])
    for width in range(480, 1900, 20):
        shown = columns.fit_widths(wishes, width)
        assert sum(shown.values()) == width
        assert shown["recipient"]
        assert shown["unit"] == wishes["unit"]


def test_what_is_spare_goes_to_numbers_and_names(face):
    wishes = columns.wanted_widths("pending", LISTS["pending"])
    shown = columns.fit_widths(wishes, sum(wishes.values()) + 300)
    assert {name for name in shown if shown[name] > wishes[name]} == {"number", "shelf", "recipient"}


def test_a_small_screen_leaves_out_a_column_before_it_cuts_a_state(face):
    wishes = columns.wanted_widths("pending", LISTS["pending"])
    shown = columns.fit_widths(wishes, 520)
    assert shown["kind"] == 0
    free, width_of = room("state", shown["state"], NUMBER)
    assert max(width_of(package_text.state_words(state)) for state in ("logged", "waiting", "refused")) <= free
    assert shown["arrived"] == wishes["arrived"]


@pytest.mark.parametrize("width", range(520, 1400, 40))
def test_where_room_is_short_the_time_beside_an_age_goes_before_a_number_is_cut(face, width):
    wishes = columns.wanted_widths("pending", LISTS["pending"])
    shown = columns.fit_widths(wishes, width, ages=True)
    free, width_of = room("arrived", shown["arrived"])
    assert columns.age_width() <= free - columns.age_shape_width()
    if sum(wishes.values()) > width:
        assert shown["arrived"] < wishes["arrived"]
        assert width_of(columns.first_part(package_text.column_title("arrived"))) <= free
    else:
        assert shown["arrived"] == wishes["arrived"]
    without = columns.fit_widths(wishes, width)
    assert shown["number"] >= without["number"] or bool(shown["kind"]) > bool(without["kind"])


def test_what_a_clerk_made_wide_for_ages_keeps_its_times(face):
    wishes = columns.wanted_widths("pending", LISTS["pending"])
    chosen = {"arrived": wishes["arrived"] + 20}
    assert (
        columns.fit_widths(wishes, 760, chosen, ages=True)["arrived"]
        > columns.fit_widths(wishes, 760, ages=True)["arrived"]
    )
