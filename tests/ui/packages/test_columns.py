"""The columns of the package table fit their texts in every font and at every width."""

from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QFont, QFontMetrics

from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.ui.packages import columns
from mybuilding_desk.ui.packages.model import HISTORY, PENDING
from mybuilding_desk.ui.text import error_messages, error_texts, package_text
from mybuilding_desk.ui.text.contents_marks import flags_width
from mybuilding_desk.ui.theme import BODY, CAPTION, NUMBER, text_painter, theme

LISTS = {"pending": PENDING, "history": HISTORY, "found": (*PENDING, "state")}
UPS, USPS = "1Z 9JW CFY YW 1474 4944", "9400 2901 6395 8003 2092 22"


@pytest.fixture(params=["DejaVu Sans Condensed", "DejaVu Sans", "DejaVu Serif"])
def face(qapp, monkeypatch, request):
    """Fonts of different widths."""

    def font(size=BODY, weight=QFont.Weight.Normal, *, fixed=False, figures=False):
        new_font = QFont(request.param)
        new_font.setPixelSize(size)
        new_font.setWeight(weight)
        return new_font

    text_painter._measured.cache_clear()
    monkeypatch.setattr(theme, "font", font)
    yield
    text_painter._measured.cache_clear()


def measure(name, width, size=BODY):
    """Return the text width of a cell, and a function that measures a text in its font."""
    edge = columns.EDGE if name in {"arrived", "released"} else columns.BEGIN
    return width - edge - columns.END, QFontMetrics(theme.font(size)).horizontalAdvance


def test_every_state_and_every_release_time_fits(face):
    available, width_of = measure("state", columns.wanted_widths("found", LISTS["found"])["state"], NUMBER)
    assert (
        max(map(width_of, map(package_text.state_words, error_texts.STATES))) <= available - columns.state_icon_width()
    )
    available, width_of = measure("released", columns.wanted_widths("history", HISTORY)["released"])
    assert width_of("yesterday, 22:05") <= available


@pytest.mark.parametrize("kind", LISTS)
def test_every_title_fits_beside_its_sort_arrow(face, kind):
    for name, width in columns.wanted_widths(kind, LISTS[kind]).items():
        available, width_of = measure(name, width, 12)
        assert width_of(package_text.column_title(name)) + 12 <= available


@pytest.mark.parametrize("kind", LISTS)
def test_the_columns_fill_the_table_exactly(face, kind):
    wanted = columns.wanted_widths(kind, LISTS[kind])
    for width in range(480, 1900, 20):
        fitted = columns.fit_widths(wanted, width)
        assert sum(fitted.values()) == width
        assert fitted["recipient"]
        available, width_of = measure("unit", fitted["unit"])
        assert width_of("1204") <= available


@pytest.mark.parametrize("width", range(520, 1400, 40))
def test_the_space_for_sort_arrows_goes_before_a_number_is_clipped_or_a_column_hidden(face, width):
    wanted = columns.wanted_widths("pending", LISTS["pending"])
    fitted = columns.fit_widths(wanted, width, ages=True)
    short = [name for name in ("unit", "shelf", "kind") if fitted[name]]
    for name in short:
        available, width_of = measure(name, fitted[name], CAPTION)
        assert width_of(package_text.column_title(name)) <= available
    if not fitted["kind"]:  # without the space for a sort arrow
        narrowest = columns.fit_widths(dict.fromkeys(short, 2000) | {"unit": 2000}, 0)
        assert all(fitted[name] <= narrowest[name] or name == "shelf" for name in short)


def test_spare_width_goes_to_numbers_locations_and_names(face):
    wanted = columns.wanted_widths("pending", LISTS["pending"])
    fitted = columns.fit_widths(wanted, sum(wanted.values()) + 300)
    assert {name for name in fitted if fitted[name] > wanted[name]} == {"number", "shelf", "recipient"}


@pytest.mark.parametrize("kind", LISTS)
def test_the_number_is_the_last_to_be_cut(face, kind):
    """First the chip becomes a bar before the number, then the recipient yields more than a little; then others go."""
    wanted = columns.wanted_widths(kind, LISTS[kind])
    yielded = {name: 0 for name in ("number", "recipient", "kind") if name in wanted}
    for room in range(1400, 480, -1):
        fitted = columns.fit_widths(wanted, room, ages=kind == "pending")
        bar = 0 if fitted["kind"] else columns.carrier_bar_width()
        available, _ = measure("number", fitted["number"] - bar)
        is_cut = max(map(QFontMetrics(theme.font(NUMBER, fixed=True)).horizontalAdvance, (UPS, USPS))) > available
        now = {
            "number": is_cut,
            "kind": not fitted["kind"],
            "recipient": fitted["recipient"] < wanted["recipient"] - 16,
        }
        yielded |= {name: room for name in yielded if now[name] and not yielded[name]}
        if is_cut:
            assert not fitted["kind"]
            assert not any(fitted.get(name) for name in ("shelf", "released_by", "released_to", "state"))
            assert fitted["recipient"] == columns._least("recipient")
    if kind != "history":  # there, names are shortened before the chips go
        assert yielded["kind"] > yielded["recipient"] > yielded["number"]


def test_a_list_with_the_panel_beside_it_has_room_for_every_number(face):
    fitted = columns.fit_widths(columns.wanted_widths("pending", PENDING), 770, ages=True)
    available, _ = measure("number", fitted["number"] - (0 if fitted["kind"] else columns.carrier_bar_width()))
    assert max(map(QFontMetrics(theme.font(NUMBER, fixed=True)).horizontalAdvance, (UPS, USPS))) <= available
    assert all(fitted.values()) or not fitted["kind"]


def test_a_state_of_a_search_result_is_cut_after_the_names(face):
    wanted = columns.wanted_widths("found", LISTS["found"])
    for room in range(1400, 480, -20):
        fitted = columns.fit_widths(wanted, room)
        if 0 < fitted["state"] < wanted["state"] - 4 and fitted["shelf"]:  # not only the space after it
            assert fitted["recipient"] == columns._least("recipient")
            available, width_of = measure("state", fitted["state"], NUMBER)
            usual = max(width_of(package_text.state_words(state)) for state in ("logged", "waiting", "refused"))
            assert usual <= available


@pytest.mark.parametrize("width", range(520, 1400, 40))
def test_a_narrow_table_hides_the_time_beside_an_age_before_it_clips_a_number(face, width):
    wanted = columns.wanted_widths("pending", LISTS["pending"])
    fitted = columns.fit_widths(wanted, width, ages=True)
    available, width_of = measure("arrived", fitted["arrived"])
    assert columns.age_width() <= available - columns.age_shape_width()
    if sum(wanted.values()) > width:
        assert fitted["arrived"] < wanted["arrived"]
        assert width_of(columns.first_part(package_text.column_title("arrived"))) <= available
    else:
        assert fitted["arrived"] == wanted["arrived"]
    without = columns.fit_widths(wanted, width)
    assert fitted["kind"] >= without["kind"]


def test_a_manually_widened_age_column_keeps_its_times(face):
    wanted = columns.wanted_widths("pending", LISTS["pending"])
    chosen = {"arrived": wanted["arrived"] + 20}
    assert (
        columns.fit_widths(wanted, 760, chosen, ages=True)["arrived"]
        > columns.fit_widths(wanted, 760, ages=True)["arrived"]
    )


def test_short_numbers_leave_their_room_to_chips_and_names(face):
    wanted = columns.wanted_widths("found", LISTS["found"])
    room = sum(wanted.values()) - 60
    usual, short = columns.fit_widths(wanted, room), columns.fit_widths(wanted, room, digits=12)
    assert short["number"] < usual["number"]
    assert short["kind"] >= usual["kind"]
    assert short["recipient"] > usual["recipient"]
    available, width_of = measure("number", short["number"], NUMBER)
    assert width_of("8724 4648 8930") <= available


def test_search_results_show_chips_in_the_room_of_the_times_beside_the_ages(face):
    """A day of another year stays whole, as all other texts."""
    wanted, now = columns.wanted_widths("found", LISTS["found"]), datetime.now(UTC)

    def fitted_in(room, days):
        return columns.fit_widths(wanted, room, sort_by="arrived", digits=18, days=days)

    with_times, without = (
        next(room for room in range(1400, 480, -1) if not fitted_in(room, days)["kind"]) + 1
        for days in (0, columns.day_width())
    )
    assert without < with_times - 20
    fitted = fitted_in(without, columns.day_width())
    day = error_messages.day(now.replace(year=now.year - 1, month=11, day=28), now)
    clock = package_text.short_clock(desk_clock.local(now).replace(hour=10, minute=54), now)
    texts = {"arrived": (day, BODY), "recipient": ("Joaquín O’…", BODY), "shelf": ("Floor", BODY)}
    for name, (text, size) in texts.items():
        available, width_of = measure(name, fitted[name], size)
        assert width_of(text) <= available
    available, width_of = measure("state", fitted["state"], NUMBER)
    assert width_of(package_text.released_since(clock)) <= available - columns.state_icon_width()
    available, _ = measure("number", fitted["number"])
    assert text_painter.width_of(UPS, NUMBER, fixed=True) <= available


def test_names_among_search_results_get_the_room_of_the_times(face):
    wanted = columns.wanted_widths("found", LISTS["found"])
    for room in range(650, 900, 10):
        fitted = columns.fit_widths(wanted, room, days=columns.day_width())
        assert fitted["arrived"] < wanted["arrived"] or fitted["recipient"] >= wanted["recipient"]


def test_a_perishable_package_shows_its_fridge_in_a_whole_word(face):
    wanted = columns.wanted_widths("found", LISTS["found"])
    for room in range(700, 900, 20):
        fitted = columns.fit_widths(wanted, room)
        available, width_of = measure("shelf", fitted["shelf"], CAPTION)
        assert width_of("Fridge") <= available - flags_width(1) - 6 or not fitted["shelf"]
    assert text_painter._in_lines("Fridge", CAPTION, QFont.Weight.Normal, 20, True) == ("Fridge",)
    assert " ".join(text_painter._in_lines("Cold room 12", CAPTION, QFont.Weight.Normal, 60, True)) == "Cold room 12"
