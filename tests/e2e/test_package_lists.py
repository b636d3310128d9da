"""The lists by keys and mouse: communities, sorting, history, refresh, help, the selection and its details."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QApplication, QLabel

from mybuilding_desk.practice.building import PRACTICE_PASSWORD
from tests.e2e.hands import ELAN, RIVERSIDE, UPS, others


def test_another_community_is_opened_by_keys(desk, building):
    desk.press("Ctrl+PgDown")
    assert desk.store.community_id == ELAN
    desk.until_fresh()
    pending = [one for one in building.packages(ELAN) if one.is_pending]
    assert len(desk.rows()) == len(pending)
    desk.until(lambda: desk.words("tab_pending") == f"Pending {len(pending)}")
    assert desk.focus() == "scan_line"
    desk.scan(UPS)
    desk.type("304")
    desk.press("Return")
    desk.until_sent()
    assert [one.unit for one in building.packages(ELAN) if one.tracking_number == UPS] == ["304"]
    desk.press("Ctrl+PgUp", "Ctrl+PgUp")
    assert desk.find("communities").currentRow() == 2


def test_another_community_is_opened_in_the_sidebar_by_mouse_and_arrow_keys(desk):
    rail = desk.find("communities")
    desk.click(rail.viewport(), rail.visualItemRect(rail.item(2)).center())
    assert desk.store.community_id == "1A"
    desk.press("Up")
    assert desk.store.community_id == ELAN


def test_a_half_typed_package_is_not_moved_to_another_community(desk, building):
    desk.scan(UPS)
    desk.type("12b")
    desk.press("Ctrl+PgDown")
    assert desk.store.community_id == ELAN
    desk.until_fresh()
    desk.rest()
    desk.press("Return")
    desk.until_sent()
    assert "12b" in desk.words("scan_banner")
    assert desk.find("scan_line").text() == "12b"
    assert (desk.store.waiting_count(), desk.store.refused_count(), building.adds) == (0, 0, 0)
    desk.press("Backspace", "Backspace", "Backspace")
    desk.type("304")
    desk.press("Return")
    desk.until_sent()
    assert [one.unit for one in building.packages(ELAN) if one.tracking_number == UPS] == ["304"]


def test_suggestions_appear_when_the_residents_arrive(start, server):
    # Packages are left out too: their units are suggested before the residents are known.
    server.knobs.only, server.knobs.hang = {"packages/list", "residents/list"}, True
    hands = start(server.profile)
    hands.until(lambda: hands.focus() == "email")
    hands.type("desk@140riverside.example")
    hands.press("Tab")
    hands.type(PRACTICE_PASSWORD)
    hands.press("Return")
    hands.until(lambda: hands.sees("scan_line"))
    hands.type("12b")
    assert not hands.sees("suggestions")
    server.release()
    hands.until(lambda: hands.sees("suggestions"))
    assert hands.find("scan_line").text() == "12b"


def test_a_click_on_the_header_sorts_the_list(desk):
    desk.until_fresh()
    header = desk.desk.ui.table.horizontalHeader()
    column = desk.desk.ui.table.rows.columns.index("unit")
    point = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
    selected = desk.desk.ui.table.current().key
    desk.click(header.viewport(), point)
    first = [row.package.unit for row in desk.rows()]
    desk.click(header.viewport(), point)
    second = [row.package.unit for row in desk.rows()]
    assert first != second
    assert {first[0], second[0]} == {first[0], first[-1]}
    assert desk.desk.ui.table.current().key == selected
    assert header.sortIndicatorSection() == column
    desk.press("Ctrl+R")
    desk.until_fresh()
    assert [row.package.unit for row in desk.rows()] == second


def test_history_opens_and_escape_returns(desk, building):
    desk.until_fresh()
    desk.press("Ctrl+4")
    released = [one for one in building.packages(RIVERSIDE) if not one.is_pending]
    assert desk.desk.ui.table.rows.rowCount() == len(released)
    assert all(row.state == "released" for row in desk.rows()[:50])
    times = [row.package.released_at for row in desk.rows()[:50]]
    assert times == sorted(times, reverse=True)
    assert not desk.sees("details_release")
    desk.go_to_list("Return")
    assert not desk.sees("release_sheet")
    desk.press("Escape", "Ctrl+1")
    assert all(row.state != "released" for row in desk.rows())


def test_details_follow_the_selection(desk):
    desk.go_to_list()
    seen = set()
    for _ in range(5):
        desk.press("Down")
        row = desk.desk.ui.table.current()
        assert desk.words("details_title") == row.package.unit
        seen.add(row.key)
    assert len(seen) == 5


def test_f5_fetches_what_another_desk_logged_and_keeps_the_selection(desk, building):
    desk.until_fresh()
    desk.go_to_list("Down", "Down", "Down")
    selected = desk.desk.ui.table.current().key
    others(building, "packages/add", communityId=RIVERSIDE, unit="2A", typeName="UPS", trackingNumber=UPS)
    desk.press("Ctrl+R")
    desk.until(lambda: UPS in [row.package.tracking_number for row in desk.rows()])
    assert desk.desk.ui.table.current().key == selected


def test_f1_shows_the_keys_and_escape_closes_them(desk):
    for opened, closed in (("F1", "Escape"), ("F1", "F1")):
        desk.press(opened)
        assert desk.sees("key_sheet")
        assert desk.focus() == "find_keys"
        desk.press(closed)
        assert not desk.sees("key_sheet")
        assert desk.focus() == "scan_line"


def test_escape_clears_what_is_half_done(desk):
    desk.scan(UPS)
    desk.type("12")
    desk.press("Escape")
    assert desk.find("scan_line").text() == ""
    assert not desk.sees("scan_number")
    assert not desk.sees("popup")


def test_a_number_in_the_details_is_copied_by_mouse(desk):
    row = next(number for number, one in enumerate(desk.rows()) if one.package.tracking_number)
    desk.go_to_list(*["Down"] * row)
    desk.click(desk.find("details_copy"))
    assert QApplication.clipboard().text() == desk.rows()[row].package.tracking_number
    assert desk.words("toast_text") == "Tracking number copied"


def test_a_log_reads_the_list_once_and_shows_its_row(desk, server):
    desk.until_fresh()
    server.knobs.hang = True
    desk.scan(UPS)
    desk.type("2a")
    read = []
    desk.desk.ui.table.rows.modelReset.connect(lambda: read.append(1))
    desk.press("Return")
    QApplication.processEvents()
    assert len(read) == 1
    assert desk.desk.ui.table.current().package.tracking_number == UPS
    assert desk.find("details_title").text() == "2A"
    server.release()


def test_a_quiet_desk_paints_nothing(desk):
    desk.until_fresh()
    painted = []

    class Watch(QObject):
        def eventFilter(self, watched, event):
            if event.type() in (QEvent.Type.Paint, QEvent.Type.LayoutRequest):
                painted.append((event.type().name, watched.objectName()))
            return False

    for _ in range(20):  # pending paint events
        QApplication.processEvents()
    watch = Watch()
    QApplication.instance().installEventFilter(watch)
    for _ in range(20):
        QApplication.processEvents()
    QApplication.instance().removeEventFilter(watch)
    assert len(painted) < 20, painted


def shown_keys(desk):
    """The names of the shown rows of the shortcuts window."""
    labels = desk.find("key_sheet").findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible() and label.property("look") == ""]


def test_the_search_finds_shortcuts_by_name_key_and_other_words(desk):
    desk.press("F1")
    assert len(shown_keys(desk)) > 40
    for typed, found in (("f12", ["Copy support information"]), ("track on", ["Track online"]), ("break", ["Lock"])):
        desk.type(typed)
        assert shown_keys(desk) == found
        desk.press("Escape")
        assert desk.find("find_keys").text() == ""
    desk.type("zzz")
    assert shown_keys(desk) == []
    assert desk.words("no_keys") == "No shortcut found for “zzz”"
    desk.press("Escape", "Escape")
    assert not desk.sees("key_sheet")


def test_a_scan_closes_the_shortcuts_and_is_taken(desk):
    desk.press("F1")
    desk.type("lo")
    desk.scan()
    assert not desk.sees("key_sheet")
    assert desk.sees("scan_number")
    desk.press("Escape", "F1")
    assert desk.find("find_keys").text() == ""


@pytest.mark.parametrize(("size", "columns"), [((1366, 768), 3), ((1024, 768), 2), ((700, 560), 1)])
def test_the_shortcuts_fit_the_window(desk, size, columns):
    desk.window.resize(*size)
    desk.press("F1")
    sheet = desk.find("key_sheet")
    titles = [label for label in sheet.findChildren(QLabel) if label.property("look") == "caption"]
    assert len({label.mapTo(sheet, label.rect().topLeft()).x() for label in titles}) == columns
    assert sheet.card.height() <= size[1] - 48
    assert desk.find("close_keys").mapTo(sheet, desk.find("close_keys").rect().bottomLeft()).y() < size[1] - 24


def test_the_next_package_is_selected_when_the_selected_one_is_released(desk):
    desk.until_fresh()
    desk.go_to_list("Home", *["Down"] * 3)
    units = [row.package.unit for row in desk.rows()]
    keys = [row.key for row in desk.rows()]
    assert units[3] != units[4]
    desk.press("Return")
    desk.until(lambda: desk.sees("release_sheet"))
    desk.press("Return")
    desk.until(lambda: len(desk.rows()) == len(keys) - 1)
    table = desk.desk.ui.table
    assert (table.currentIndex().row(), table.current().key) == (3, keys[4])


@pytest.mark.parametrize("name", ["tab_pending", "details_copy"])
def test_a_click_on_a_button_leaves_the_keys_to_the_scan_bar(desk, name):
    desk.until_fresh()
    desk.click(desk.find(name))
    assert desk.focus() == "scan_line"
    row = desk.desk.ui.table.currentIndex().row()
    desk.press("Down")
    assert desk.desk.ui.table.currentIndex().row() == row + 1
    desk.press("Return")
    desk.until(lambda: desk.sees("release_sheet"))
