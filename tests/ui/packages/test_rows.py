"""What the rows of the package table show: states, units, numbers, types, the selection; real widgets, measured."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from mybuilding_desk.domain.package_list import AgeLimits, ListLayout
from mybuilding_desk.domain.package_types import CARRIERS
from mybuilding_desk.domain.records.due_step import ReminderPolicy
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.services.packages.recorded_rows import RecordedRows
from mybuilding_desk.ui.packages.columns import BEGIN, EDGE, END, age_shape_width, unit_width
from mybuilding_desk.ui.packages.list_card import ListCard
from mybuilding_desk.ui.packages.table import PackageTable
from mybuilding_desk.ui.theme import BODY, BOLD, CAPTION, ICON, NUMBER, RADIUS_CARD, SPACE, theme
from mybuilding_desk.ui.theme.carrier_badge import has_badge
from mybuilding_desk.ui.theme.metrics import MAX_UNIT, SCROLL_BAR
from mybuilding_desk.ui.theme.stylesheet import apply_theme
from mybuilding_desk.ui.theme.text_painter import _in_lines, width_of
from tests.storage.values import package

LONG_UNITS = ("PENTHOUSE", "PENTHOUSE-NORTH-12", "Gatehouse, rear building 12", "WWWWWWWWWWWWWWWWWWWW")
HOUR = timedelta(hours=1)


class Rows:
    """A store with the given rows."""

    community_id, limits, first = "32", AgeLimits(), RecordedRows()
    overdue = SimpleNamespace(policy=ReminderPolicy())

    def __init__(self, *rows: PackageRow) -> None:
        self.rows, self.count = rows, len(rows)

    def listing(self, *_kind, **_order):
        return self

    def window(self, offset, limit):
        return list(self.rows[offset : offset + limit])

    def position(self, key):
        return next((at for at, row in enumerate(self.rows) if row.key == key), None)


def a_row(number="1", state="logged", **fields) -> PackageRow:
    return PackageRow(package(number, **{"arrived_at": datetime.now(UTC) - HOUR, **fields}), state)


@pytest.fixture
def show(qapp, qtbot):
    """`show(*rows)` shows a table with these rows in a card, as on the main page."""
    apply_theme(qapp, Settings(theme="light"))
    cards = []

    def shown(*rows, kind="pending", size=(780, 586)):
        table = PackageTable()
        card = ListCard(table)
        cards.append(card)
        qtbot.addWidget(card)
        card.resize(*size)
        table.show_list(Rows(*rows), kind)
        with qtbot.waitExposed(card):
            card.show()
        QCoreApplication.processEvents()
        return table

    yield shown
    apply_theme(qapp, Settings())


def area(table, name, row=0) -> QRect:
    """The cell of a column."""
    at = table.rows.columns.index(name)
    return QRect(
        table.columnViewportPosition(at), table.rowViewportPosition(row), table.columnWidth(at), table.rowHeight(row)
    )


def shades(table, part: QRect) -> set[str]:
    """The colors painted in a part of the viewport."""
    picture = pictured(table, part)
    return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}


def pictured(table, part: QRect) -> QImage:
    """The picture of a part of the viewport, in front of the card."""
    card = table.parentWidget()
    return card.grab(part.translated(table.viewport().mapTo(card, QPoint()))).toImage()


def gutter(table, row=0) -> QRect:
    """The place of the icon beside an age."""
    cell = area(table, "arrived", row)
    cell.setLeft(EDGE + age_shape_width() + table.columns.age_room)
    cell.setWidth(theme.px(ICON))
    return cell


# States


def test_pending_and_overdue_have_no_column_of_states(show):
    for kind in ("pending", "overdue"):
        assert "state" not in show(a_row(), kind=kind).rows.columns


@pytest.mark.parametrize(
    ("state", "role", "word"),
    [
        ("waiting", "warn", "Queued"), ("sending", "info", "Syncing"), ("in_doubt", "warn", "Checking"),
        ("refused", "bad", "Rejected"), ("held", "info", "Unidentified"),
    ],
)  # fmt: skip
def test_an_unusual_state_is_an_icon_beside_the_tinted_age(show, state, role, word):
    table = show(a_row("1"), a_row("2", state))
    color = theme.color(role).name()
    assert color in shades(table, gutter(table, 1))
    shape = QRect(EDGE, table.rowViewportPosition(1), theme.px(10), table.rowHeight(1))
    assert color in shades(table, shape)
    assert theme.color("ok").name() not in shades(table, shape)
    index = table.rows.index(1, 0)
    assert index.data(Qt.ItemDataRole.ToolTipRole).startswith(f"{word} · 1 h")
    assert f", {word}, " in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_usual_row_has_no_icon_beside_its_age(show):
    table = show(a_row("1"), a_row("2"))
    assert shades(table, gutter(table, 1)) <= {theme.color("surface").name(), theme.color("line").name()}
    assert table.rows.index(1, 0).data(Qt.ItemDataRole.ToolTipRole).startswith(("1 h, today", "1 h, yesterday"))


def test_an_arrangement_that_names_the_column_of_states_still_applies(show):
    table = show(a_row())
    order = ("arrived", "state", "unit", "number", "recipient", "kind", "shelf")
    table.arrange({"pending": ListLayout(order=order, hidden=("state", "shelf"), widths={"state": 200, "unit": 90})})
    head, names = table.horizontalHeader(), table.rows.columns
    visual = [names[head.logicalIndex(at)] for at in range(len(names))]
    assert visual == ["arrived", "unit", "number", "recipient", "kind", "shelf"]
    assert table.isColumnHidden(names.index("shelf"))
    assert table.columnWidth(names.index("unit")) == 90


# Cells


@pytest.mark.parametrize("unit", LONG_UNITS)
@pytest.mark.parametrize("width", [480, 780, 1400])
def test_a_unit_is_never_cut(show, unit, width):
    table = show(a_row("1"), a_row("2", unit=unit), size=(width, 586))
    room = area(table, "unit").width() - BEGIN - END
    if width_of(unit, BODY, BOLD) > room:
        assert width_of(unit, BODY, BOLD) > theme.px(MAX_UNIT)
        lines = _in_lines(unit, theme.px(CAPTION), BOLD, room)
        assert "".join(lines).replace(" ", "") == unit.replace(" ", "")
        assert max(width_of(line, CAPTION, BOLD) for line in lines) <= room + 1
    assert room < unit_width(unit) <= room + BEGIN + END


def test_other_lists_have_the_usual_width_for_units_again(show):
    table = show(a_row("1", unit=LONG_UNITS[0]))
    wide = area(table, "unit").width()
    table.show_list(Rows(a_row()), "history")
    QCoreApplication.processEvents()
    assert area(table, "unit").width() < wide


@pytest.mark.parametrize("size", [480, 640, 780, 1300])
def test_a_location_is_in_two_lines_before_it_is_cut(show, size):
    table = show(a_row(shelf="Cold room, left"), size=(size, 400))
    width = area(table, "shelf").width()
    assert not width or 64 <= width <= 140 + SCROLL_BAR
    if width:
        room = width - BEGIN - END - (SCROLL_BAR - END)
        assert len(_in_lines("Cold room, left", theme.px(CAPTION), theme.font().weight(), room)) <= 2


def test_carriers_have_chips_and_types_have_icons():
    assert {name for name in CARRIERS if not has_badge(name.casefold().replace(" ", ""))} == set()
    assert not any(map(has_badge, ("generalmail", "drycleaning", "envelope", "other", "newspaper")))


def test_a_type_is_plain_text_beside_its_icon(show):
    table = show(a_row("1", type_name="General Mail"), a_row("2", type_name="UPS"))
    chip, types = theme.badge_colors("ups")[0].name(), theme.badge_colors("other")[0].name()
    assert chip in shades(table, area(table, "kind", 1))
    assert types not in shades(table, area(table, "kind", 0))


def test_without_room_a_bar_in_the_carriers_color_is_before_the_number(show):
    table = show(a_row("1", tracking_number="1Z9JWCFYYW14744944"), a_row("2"), size=(500, 400))
    assert table.columns.carrier_bar
    assert table.isColumnHidden(table.rows.columns.index("kind"))
    assert theme.badge_colors("ups")[1].name() in shades(table, area(table, "number", 1))
    room = area(table, "number").width() - BEGIN - END - 4 - SPACE[2]
    assert width_of("1Z 9JW CFY YW 1474 4944", NUMBER, fixed=True) <= room
    table.columns.hide("kind")
    assert not table.columns.carrier_bar


def test_a_cell_without_a_value_has_a_dash_and_a_note_is_muted(show):
    table = show(a_row("1"), a_row("2"), a_row("3", description="Oversize catalog"))
    text, muted = theme.color("text"), theme.color("muted")
    for name, row in (("number", 1), ("shelf", 1), ("number", 2)):
        painted = [QColor(one) for one in shades(table, area(table, name, row))]
        assert any(close(one, muted) for one in painted)
        assert not any(close(one, text) for one in painted)
    assert table.rows.index(1, table.rows.columns.index("shelf")).data(Qt.ItemDataRole.ToolTipRole) in {None, ""}


def test_history_says_who_picked_up_only_if_it_was_another_person(show):
    same = {"resident_name": "Zoë Ångström", "released_at": datetime.now(UTC), "released_by": "Tadeusz Brzozowski"}
    table = show(
        a_row("1", "released", released_to="zoë ångström", **same),
        a_row("2", "released", released_to="Dog walker", **same),
        kind="history",
    )
    column = table.rows.columns.index("released_to")
    assert [table.rows.index(at, column).data() for at in (0, 1)] == ["Recipient", "Dog walker"]
    assert table.rows.headerData(column, Qt.Orientation.Horizontal) == "Picked up by"
    assert table.rows.index(0, 0).data().startswith("Today, ")
    tip = table.rows.index(0, table.rows.columns.index("released_by")).data(Qt.ItemDataRole.ToolTipRole)
    assert "Tadeusz Brzozowski" in tip


def test_a_queued_release_is_tinted_in_history(show):
    fields = {"released_at": datetime.now(UTC), "released_to": "Zoë"}
    table = show(a_row("1", "released", **fields), a_row("2", "waiting", **fields), kind="history")
    warn = theme.color("warn").name()
    assert warn in shades(table, area(table, "released", 1))
    assert warn not in shades(table, area(table, "released", 0))
    assert table.rows.index(1, 0).data(Qt.ItemDataRole.ToolTipRole).startswith("Queued · Today, ")


# The selection, the pointer, the focus


def ground(table, row, x=None) -> str:
    """The background of a row, near its end unless `x` is given."""
    at = QPoint(table.viewport().width() - 12 if x is None else x, table.rowViewportPosition(row) + 8)
    return pictured(table, QRect(at, QSize(1, 1))).pixelColor(0, 0).name()


def test_the_selected_row_and_the_one_under_the_pointer_are_seen_from_edge_to_edge(show):
    table = show(*(a_row(str(number)) for number in range(5)))
    QTest.mouseMove(table.viewport(), QPoint(300, table.rowViewportPosition(2) + 10))
    QCoreApplication.processEvents()
    for x in (6, table.viewport().width() - 1):
        assert ground(table, 0, x) == theme.color("sel").name()
        assert ground(table, 2, x) == theme.color("hover").name()
        assert ground(table, 3, x) == theme.color("surface").name()
    assert ground(table, 0, 1) == theme.color("accent").name()
    QTest.mouseMove(table.viewport(), QPoint(300, table.rowViewportPosition(3) + 10))
    QCoreApplication.processEvents()
    assert ground(table, 2) == theme.color("surface").name()
    QCoreApplication.sendEvent(table.viewport(), leave())
    QCoreApplication.processEvents()
    assert ground(table, 3) == theme.color("surface").name()


def leave():
    return QEvent(QEvent.Type.Leave)


def test_one_ring_is_round_the_whole_row(show):
    table = show(*(a_row(str(number)) for number in range(30)))
    table.setFocus()
    QCoreApplication.processEvents()
    picture, high, width = table.viewport().grab().toImage(), table.rowHeight(0), table.viewport().width()
    accent = theme.color("accent")
    points = [(width - 3, high // 2), (width // 2, 2), (width // 2, high - 4)]
    assert all(close(picture.pixelColor(*point), accent) for point in points)


def close(one: QColor, other: QColor) -> bool:
    return sum(abs(a - b) for a, b in zip(one.getRgb(), other.getRgb(), strict=True)) < 40


# The end of the card


@pytest.mark.parametrize("density", ["comfortable", "compact"])
@pytest.mark.parametrize("text_size", ["100", "150"])
def test_the_card_ends_with_a_whole_row_at_every_height(show, qapp, density, text_size):
    table = show(*(a_row(str(number)) for number in range(60)))
    apply_theme(qapp, Settings(theme="light", density=density, text_size=text_size))
    card = table.parentWidget()
    for height in range(380, 700, 7):
        card.resize(780, height)
        QCoreApplication.processEvents()
        row = table.rowHeight(0)
        assert table.viewport().height() % row == 0
        rest = card.contentsRect().bottom() - table.geometry().bottom()
        assert 0 <= rest < row
        is_cut = not table.viewport().mask().isEmpty()
        assert is_cut == (rest < RADIUS_CARD)  # by the round corners of the card
        assert not (is_cut and rest <= 2 and table.viewport().mask().contains(table.viewport().rect().bottomLeft()))
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    assert table.rowViewportPosition(table.rowAt(0)) == 0


def test_compact_rows_are_lower_at_once(show, qapp):
    table = show(*(a_row(str(number)) for number in range(30)))
    heights = []
    for density in ("comfortable", "compact", "comfortable"):
        apply_theme(qapp, Settings(theme="light", density=density))
        QCoreApplication.processEvents()
        heights.append(table.rowHeight(0))
    assert heights == [44, 32, 44]


def test_the_scroll_bar_is_over_the_rows_and_moves_them(show):
    table = show(*(a_row(str(number)) for number in range(60)))
    assert table.viewport().width() == table.width()
    bar = table._bar
    assert bar.isVisible()
    assert bar.geometry().right() == table.viewport().geometry().right()
    bar.setValue(440)
    assert table.verticalScrollBar().value() == 440
    table.verticalScrollBar().setValue(88)
    assert bar.value() == 88
    table.show_list(Rows(a_row()), "pending")
    assert not bar.isVisible()
