"""Count and flags in the rows of the package table: chip, icons, words, and the note without them."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage

from mybuilding_desk.domain.models import OTHER_TYPE
from mybuilding_desk.domain.records.contents import FLAGS, PLAIN, Contents, described, read_description
from mybuilding_desk.domain.records.desk_record import DeskRecord, PackageKey
from mybuilding_desk.domain.scan_intent import PackageRow, ResidentRow
from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.ui.packages.list_card import ListCard
from mybuilding_desk.ui.packages.table import PackageTable
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.text.package_text import badge_of
from mybuilding_desk.ui.theme.stylesheet import apply_theme
from tests.storage.values import package
from tests.ui.packages.test_rows import Rows

EVERY = Contents(12, FLAGS)
NUMBER = "1Z9JWCFYYW14744944"
LONG = "Hubert Blaine Wolfeschlegelsteinhausenbergerdorff senior"
TOOLTIP, ACCESSIBLE = int(Qt.ItemDataRole.ToolTipRole), int(Qt.ItemDataRole.AccessibleTextRole)


def a_row(description="", state="logged", **fields) -> PackageRow:
    known = {"arrived_at": datetime.now(UTC) - timedelta(hours=1, minutes=1), "shelf": "D4", "tracking_number": NUMBER}
    return PackageRow(package("1", **known | {"description": description, "resident_name": "Kit Box"} | fields), state)


@pytest.fixture
def show(qapp, qtbot):
    """`show(row)` shows one row in a list."""
    apply_theme(qapp, Settings(theme="light"))
    cards = []

    def shown(row, kind="pending", width=780, **settings):
        apply_theme(qapp, Settings(theme="light", **settings))
        table = PackageTable()
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # else only the last table would have the ring of the focus
        card = ListCard(table)
        cards.append(card)
        qtbot.addWidget(card)
        card.resize(width, 300)
        table.show_list(Rows(row), kind)
        with qtbot.waitExposed(card):
            card.show()
        return table

    yield shown
    names.shorten(False)
    apply_theme(qapp, Settings())


def cell(table, name) -> QRect:
    at = table.rows.columns.index(name)
    return QRect(table.columnViewportPosition(at), 0, table.columnWidth(at), table.rowHeight(0) - 1)


def pixels(table, name) -> QImage:
    return table.viewport().grab(cell(table, name)).toImage()


def cut(table, name) -> set[int]:
    """Columns of pixels of a cell in which something is painted."""
    image = table.viewport().grab(cell(table, name)).toImage()
    ground = image.pixel(1, 1)
    return {x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in range(4, image.height() - 4))}


def told(table, name, role=ACCESSIBLE) -> str:
    return str(table.rows.index(0, table.rows.columns.index(name)).data(role))


@pytest.mark.parametrize("settings", [{}, {"density": "compact"}, {"contrast": "high"}, {"text_size": "150"}], ids=str)
@pytest.mark.parametrize("width", [560, 780, 1300])
def test_count_and_flags_change_neither_unit_nor_number(show, width, settings):
    plain, marked = (
        show(a_row(words, resident_name=LONG), width=width, **settings) for words in ("", described(EVERY, ""))
    )
    for name in ("unit", "number", "kind"):
        if cell(plain, name).width():
            assert pixels(plain, name) == pixels(marked, name)
    assert pixels(plain, "recipient") != pixels(marked, "recipient")
    assert not cell(plain, "shelf").width() or pixels(plain, "shelf") != pixels(marked, "shelf")


def test_without_a_column_of_locations_the_flags_are_beside_the_name(show):
    plain, fragile = (show(a_row(words), width=430) for words in ("", "Fragile"))
    assert not cell(plain, "shelf").width()
    assert len(cut(fragile, "recipient")) > len(cut(plain, "recipient")) + 6
    assert pixels(plain, "number") == pixels(fragile, "number")


def test_history_has_the_count_alone(show):
    released = partial(a_row, state="released", released_at=datetime.now(UTC), released_to="Kit Box")
    plain, fragile, three = (show(released(words), "history") for words in ("", "Fragile", "3 pieces"))
    assert pixels(plain, "recipient") == pixels(fragile, "recipient") != pixels(three, "recipient")


def test_an_unidentified_package_has_its_marks_beside_what_its_label_says(show):
    plain, marked = (show(a_row(words, "held"), "unidentified") for words in ("", "3 pieces · Fragile"))
    assert pixels(plain, "label") != pixels(marked, "label")
    assert pixels(plain, "number") == pixels(marked, "number")
    assert "3 pieces, Fragile" in told(marked, "arrived")
    assert told(marked, "label", TOOLTIP) == "“Kit Box” · 3 pieces · Fragile"


def test_a_row_of_a_resident_has_no_marks(show):
    one = ResidentRow(a_row("3 pieces · Fragile").package, count=2, locations=("D4",))
    two = ResidentRow(a_row("").package, count=2, locations=("D4",))
    assert pixels(show(one, "residents"), "recipient") == pixels(show(two, "residents"), "recipient")


def test_words_stand_for_the_marks(show):
    table = show(a_row(described(Contents(3, ("perishable", "id_required")), "Leave upright")))
    assert told(table, "recipient", TOOLTIP) == "Kit Box · 3 pieces · Perishable · ID required"
    assert told(table, "shelf", TOOLTIP) == "Perishable · ID required · D4"
    assert told(table, "recipient") == "Kit Box · 3 pieces · Perishable · ID required"
    sentence = told(table, "arrived")
    assert "3 pieces, Perishable, ID required, Logged" in sentence
    assert "in storage for 1 h" in sentence


def test_the_fixed_words_are_no_note_and_privacy_hides_only_the_note(show):
    table = show(a_row("2 pieces · Fragile · Flowers for the anniversary", tracking_number=""))
    assert told(table, "number") == "Flowers for the anniversary"
    names.shorten(True)
    assert "anniversary" not in told(table, "number") + told(table, "arrived")
    assert "2 pieces, Fragile" in told(table, "arrived")
    assert len(cut(table, "shelf")) > 20
    assert told(show(a_row("2 pieces", tracking_number="")), "number") == "empty"


def test_a_perishable_package_is_overdue_after_a_day_and_aged_after_four_hours(show):
    for hours, words in ((5, "5 h (over 4 h)"), (25, "overdue (limit 1 d)")):
        row = a_row("Perishable", arrived_at=datetime.now(UTC) - timedelta(hours=hours, minutes=1))
        assert words in told(show(row), "arrived", TOOLTIP)


def test_a_carrier_in_the_note_is_still_the_badge():
    assert badge_of(a_row("3 pieces · Perishable · OnTrac", type_name=OTHER_TYPE)) == ("ontrac", "OnTrac")
    assert badge_of(a_row("OnTrac", type_name=OTHER_TYPE)) == ("ontrac", "OnTrac")


def test_what_this_desk_recorded_counts_where_mybuilding_has_nothing():
    record = DeskRecord(PackageKey("32", "r"), Contents(4, ("oversize",)))
    assert PackageRow(package("1", description="Wet"), record=record).contents == Contents(4, ("oversize",))
    assert PackageRow(package("1", description="2 pieces"), record=record).contents == Contents(2)


@pytest.mark.parametrize(
    "note",
    ["Perishable goods", "3 pieces of cake", "0 pieces · x", "100 pieces · x", "fragile", "3 pieces, Fragile",
     " · Fragile", "זהירות · שביר · 3 pieces", "\u202e3 pieces · Fragile", "<b>Fragile</b> · x"],
)  # fmt: skip
def test_a_note_that_only_looks_like_them_stays_a_note(note):
    assert read_description(note) == (PLAIN, note)
    assert read_description(described(EVERY, note)) == (EVERY, note)


@pytest.mark.parametrize("words", ["Perishable · ", "3 pieces · ", "· ", "x"])
def test_a_note_of_a_megabyte_is_read_at_once_and_painted_short(show, words):
    huge = (words * (1 << 20))[: 1 << 20]
    for description in (huge, described(EVERY, huge)):
        contents, note = read_description(description)
        assert contents.count in {1, 3, 12}
        assert len(note) > 1_000_000
    table = show(a_row(described(EVERY, huge)))
    assert table.viewport().grab().size() == QSize(table.viewport().width(), table.viewport().height())
    assert table.indexAt(QPoint(5, 5)).row() == 0
