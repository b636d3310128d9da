"""Heads of the days in the history: where they are, and that everything else still works around them."""

import random
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest

from mybuilding_desk.domain.package_list import AgeLimits, ListQuery
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.services.packages.list_window import PackageListWindow
from mybuilding_desk.services.packages.recorded_rows import RecordedRows
from mybuilding_desk.services.packages.released_window import MAX_COUNTED, ReleasedWindow
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.ui.packages.list_card import ListCard
from mybuilding_desk.ui.packages.table import PackageTable
from mybuilding_desk.ui.text.day_text import count_words, day_words, local_day, spoken_day
from mybuilding_desk.ui.theme.metrics import SCROLL_BAR
from mybuilding_desk.ui.theme.stylesheet import apply_theme
from tests.storage.values import package

COUNT = 700


class History:
    """A store whose history is a real cache, with two releases that are not confirmed."""

    community_id, limits = "32", AgeLimits()

    def __init__(self, copy, unconfirmed=()):
        self.copy, self.unconfirmed = copy, unconfirmed

    def listing(self, _kind, sort, *, descending):
        query = ListQuery("32", False, sort, descending)
        if sort == "released":
            return ReleasedWindow(self.copy, query, self.unconfirmed, to_rows, list)
        return PackageListWindow(self.copy, query, RecordedRows(self.unconfirmed), to_rows)

    def key_now(self, row):
        return row.key


def to_rows(packages):
    return [PackageRow(one, "released") for one in packages]


def released(number, when):
    return package(f"p{number}", released_at=when, released_by="Joe", released_to="Zoë", unit="12B")


def some(count=COUNT):
    """From one to sixty packages a day, some days without any."""
    dice, packages, day = random.Random(5), [], 0
    now = datetime.now(UTC)
    while len(packages) < count:
        day += dice.choice([1, 1, 1, 4])
        for _ in range(min(dice.choice([1, 1, 2, 9, 60]), count - len(packages))):
            packages.append(released(len(packages), now - timedelta(days=day, minutes=dice.randrange(600))))
    return packages


@pytest.fixture
def table(qapp, qtbot, tmp_path):
    apply_theme(qapp, Settings(theme="light"))
    with closing(PackageCache(tmp_path / "copy.db")) as copy:
        copy.store_packages(some())
        table = PackageTable()
        qtbot.addWidget(table)
        table.resize(900, 500)
        first = PackageRow(released("q", datetime.now(UTC)), "released")
        table.show_list(History(copy, [first]), "history")
        with qtbot.waitExposed(table):
            table.show()
        table.setFocus()
        QCoreApplication.processEvents()
        yield table
        table.close()
    apply_theme(qapp, Settings())


def visible(table):
    last = table.rowAt(table.viewport().height() - 1)
    return range(table.rowAt(0), (last if last >= 0 else table.rows.rowCount() - 1) + 1)


def begins(table, position):
    row, before = table.rows.row(position), table.rows.row(position - 1)
    return before is None or local_day(row.package.history_time) != local_day(before.package.history_time)


def check_heads(table):
    """Each row on the screen has a head if it is the first of its day, and no other."""
    head = table._days.height
    high = table.verticalHeader().defaultSectionSize()
    shown = visible(table)
    for position in shown:
        assert table.rowHeight(position) == high + head * begins(table, position), position
    return shown


def is_clear(table, position):
    """Whether the row is on the screen, and nothing covers it."""
    top = table.rowViewportPosition(position)
    below = top + table.rowHeight(position)
    covered = 0 if begins(table, position) else table._days.height
    return top >= covered and below <= table.viewport().height()


def press(table, *keys):
    for key in keys:
        QTest.keyClick(table, key)
        QCoreApplication.processEvents()


def test_each_day_on_the_screen_has_its_head_wherever_the_list_is_scrolled(table):
    bar, seen = table.verticalScrollBar(), set()
    for step in (263, -311):
        while bar.value() != (bar.maximum() if step > 0 else 0):
            bar.setValue(bar.value() + step)
            seen |= {*check_heads(table)}
    for part in (7, 5, 3, 2):
        bar.setValue(bar.maximum() // part)
        check_heads(table)
    assert len(seen) == table.rows.rowCount() == COUNT + 1
    assert table.rows.columns[0] == "released"


@pytest.mark.parametrize("step", [-7, 7, -90, 90])
def test_what_is_on_the_screen_moves_as_far_as_it_is_scrolled(table, step):
    """Heads that are found above the screen do not push what is on it."""
    bar = table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for _ in range(60):
        shown = visible(table)
        middle = shown[len(shown) // 2]
        before = table.rowViewportPosition(middle)
        bar.setValue(bar.value() + step)
        assert table.rowViewportPosition(middle) == before - step
        check_heads(table)


def test_keys_reach_every_row_clear_of_the_heads(table):
    last = table.rows.rowCount() - 1
    press(table, Qt.Key.Key_End)
    assert table.currentIndex().row() == last
    assert is_clear(table, last)
    for key, count, step in ((Qt.Key.Key_Up, 90, -1), (Qt.Key.Key_Down, 40, 1)):
        for _ in range(count):
            before = table.currentIndex().row()
            press(table, key)
            assert table.currentIndex().row() == before + step
            assert is_clear(table, before + step)
            check_heads(table)
    seen = {*visible(table)}
    while table.currentIndex().row() > 0:
        press(table, Qt.Key.Key_PageUp)
        assert is_clear(table, table.currentIndex().row())
        seen |= {*check_heads(table)}
    assert {*range(last - 60)} <= seen
    press(table, Qt.Key.Key_End, Qt.Key.Key_Home)
    assert (table.currentIndex().row(), table.verticalScrollBar().value()) == (0, 0)
    while table.currentIndex().row() < last:
        press(table, Qt.Key.Key_PageDown)
        assert is_clear(table, table.currentIndex().row())
        check_heads(table)


def test_a_package_far_away_is_scrolled_to(table):
    for number in (650, 3, 333, 334, 30):
        assert table.select(f"p{number}")
        assert table.current().key == f"p{number}"
        assert is_clear(table, table.currentIndex().row())
        check_heads(table)


def test_reading_the_list_again_moves_nothing(table):
    table.select("p400")
    bar = table.verticalScrollBar()
    bar.setValue(bar.value() + 13)
    shown = {position: table.rowViewportPosition(position) for position in visible(table)}
    before = on_screen(table)
    table.reload()
    assert {position: table.rowViewportPosition(position) for position in visible(table)} == shown
    assert table.current().key == "p400"
    assert on_screen(table) == before


def test_a_head_belongs_to_no_row(table):
    entered, menus = [], []
    table.entered.connect(lambda: entered.append(1))
    table.menu_wanted.connect(menus.append)
    position = next(one for one in range(20, COUNT) if begins(table, one))
    table.select(table.rows.row(position + 1).key)
    top, head = table.rowViewportPosition(position), table._days.height
    key = table.current().key
    for y in (top + head // 2, head // 2):
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, y))
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, y))
    assert (table.current().key, entered, menus) == (key, [], [])
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, top + head + 9))
    assert table.currentIndex().row() == position
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, top + head + 9))
    assert entered == [1]


def on_screen(table):
    """Return the image of the rows as it is in the window, without repainting, and without the scroll bar."""
    QCoreApplication.processEvents()
    rows = table.viewport().geometry().adjusted(0, 0, -SCROLL_BAR, 0)
    return table.screen().grabWindow(table.winId(), rows.x(), rows.y(), rows.width(), rows.height()).toImage()


@pytest.mark.parametrize("steps", [(11,) * 40, (-11,) * 40, (29, -29, 5, -60, 61, 130)])
def test_scrolling_leaves_no_pixels_of_a_head_behind(table, steps):
    bar = table.verticalScrollBar()
    bar.setValue(1_000)
    for step in steps:
        bar.setValue(bar.value() + step)
        after = on_screen(table)
        table.viewport().update()
        assert on_screen(table) == after


def test_the_head_at_the_top_is_that_of_the_day_there(table, monkeypatch):
    painted, real = [], table._days._paint_head
    monkeypatch.setattr(
        table._days,
        "_paint_head",
        lambda p, position, top, today: (painted.append((position, top)), real(p, position, top, today)),
    )
    bar, head = table.verticalScrollBar(), table._days.height
    for value in range(0, 3_000, 17):
        bar.setValue(value)
        painted.clear()
        table.viewport().update()
        QCoreApplication.processEvents()
        *heads, (position, top) = painted
        assert position == table.rowAt(0)
        assert -head < top <= 0
        pushed = [there for _, there in heads if 0 < there < head]
        assert top == (pushed[0] - head if pushed else 0)


def test_a_list_with_heads_fills_its_card(table, qtbot):
    card = ListCard(table)
    qtbot.addWidget(card)
    high = table.verticalHeader().defaultSectionSize()
    card.resize(900, 10 * high + high // 2)
    with qtbot.waitExposed(card):
        card.show()
    QCoreApplication.processEvents()
    inside = card.contentsRect()
    assert table.geometry().bottom() == inside.bottom()
    table.horizontalHeader().setSortIndicator(table.rows.columns.index("unit"), Qt.SortOrder.AscendingOrder)
    QCoreApplication.processEvents()
    assert table.geometry().bottom() < inside.bottom()
    table.setParent(None)  # the card ends with this test, before the table is closed


def test_another_order_has_no_heads_and_full_dates(table):
    released_at = table.rows.columns.index("released")
    assert "," not in table.rows.index(0, released_at).data()
    header = table.horizontalHeader()
    header.setSortIndicator(table.rows.columns.index("unit"), Qt.SortOrder.AscendingOrder)
    high = table.verticalHeader().defaultSectionSize()
    assert {table.rowHeight(position) for position in range(table.rows.rowCount())} == {high}
    assert "," in table.rows.index(0, released_at).data()
    header.setSortIndicator(released_at, Qt.SortOrder.AscendingOrder)
    check_heads(table)
    press(table, Qt.Key.Key_End)
    assert table.current().key == "pq"
    check_heads(table)
    table.show_list(table.rows.store, "pending")
    assert {table.rowHeight(position) for position in range(50)} == {high}


def test_a_screen_reader_hears_the_day_when_it_changes(table):
    table.select("p0")
    for _ in range(120):
        before = table.current()
        press(table, Qt.Key.Key_Down)
        now, words = table.current(), table.rows.index(table.currentIndex().row(), 0)
        text = words.data(Qt.ItemDataRole.AccessibleTextRole)
        day, today = local_day(now.package.history_time), local_day(datetime.now(UTC))
        if day == local_day(before.package.history_time):
            assert text.startswith(f"{now.package.unit}, ")
        else:
            assert text.startswith(f"{spoken_day(day, today, table.rows.released_on(day))}. {now.package.unit}, ")
    press(table, Qt.Key.Key_Home)
    assert table.rows.sentence(0).startswith("Today, 1 package. ")


def test_heads_are_rows_of_nothing(table):
    assert table.rows.rowCount() == COUNT + 1
    table.select_all()
    assert table.selected_count() == COUNT + 1
    assert all(isinstance(row, PackageRow) for row in table.selected_rows())


def test_a_distant_place_reads_only_what_is_on_the_screen(table, monkeypatch):
    read, listing = [], table.rows._list
    real = listing.window
    monkeypatch.setattr(listing, "window", lambda offset, limit: (read.append(limit), real(offset, limit))[1])
    table.rows._kept.clear()
    bar = table.verticalScrollBar()
    bar.setValue(bar.maximum() * 2 // 3)
    QCoreApplication.processEvents()
    assert sum(read) < 4 * table.rows.visible_rows


def test_words_of_the_days():
    today = date(2026, 11, 27)
    assert day_words(today, today) == "Today"
    assert day_words(today - timedelta(days=1), today) == "Yesterday, 26 Nov"
    assert day_words(date(2026, 11, 23), today) == "Monday, 23 Nov"
    assert day_words(date(2025, 12, 31), today) == "Wednesday, 31 Dec 2025"
    # Midnight passed: the same days have other names.
    assert day_words(today, today + timedelta(days=1)) == "Yesterday, 27 Nov"
    assert (count_words(234), count_words(MAX_COUNTED + 1)) == ("234", "More than 10000")
    assert spoken_day(today, today, 5) == "Today, 5 packages"


@pytest.mark.parametrize(
    ("zone", "day"), [("America/New_York", date(2026, 11, 1)), ("America/Santiago", date(2026, 9, 6))]
)
def test_heads_stand_at_midnight_of_this_computer_s_clock(qtbot, tmp_path, time_zone, zone, day):
    time_zone(zone)
    with closing(PackageCache(tmp_path / "copy.db")) as copy:
        noon = datetime(day.year, day.month, day.day, 12).astimezone(UTC)
        copy.store_packages(released(n, noon + timedelta(hours=n)) for n in range(-40, 40))
        table = PackageTable()
        qtbot.addWidget(table)
        table.resize(900, 9_000)
        table.show_list(History(copy), "history")
        table.show()
        QCoreApplication.processEvents()
        check_heads(table)
        firsts = [one for one in range(80) if table._days.above(one)]
        days = [local_day(table.rows.row(one).package.history_time) for one in firsts]
        assert days == [day + timedelta(days=n) for n in (2, 1, 0, -1, -2)][: len(days)]
        assert day in days
        table.close()
