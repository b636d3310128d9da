"""List layouts are kept, a number is copied, and the carrier's page opens in the browser."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest

from mybuilding_desk.domain.package_list import ListLayout
from mybuilding_desk.practice import sample_data
from mybuilding_desk.practice.accounts import PRACTICE_EMAIL
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.storage.settings_file import SettingsFile
from mybuilding_desk.ui.commands import catalog
from tests.e2e.hands import MANAGER, UPS, Hands
from tests.e2e.menu_hands import choose
from tests.support.pictures import PictureServer, Sent, picture


class Browser(QObject):
    """Records the URLs that the desktop would open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


@pytest.fixture
def browser():
    made = Browser()
    QDesktopServices.setUrlHandler("https", made, "open")
    yield made
    QDesktopServices.unsetUrlHandler("https")


def width(desk: Hands, name: str) -> int:
    table = desk.desk.ui.table
    return table.columnWidth(table.rows.columns.index(name))


def columns(desk: Hands) -> list[str]:
    """The columns in their visual order."""
    head, names = desk.desk.ui.table.horizontalHeader(), desk.desk.ui.table.rows.columns
    return [names[head.logicalIndex(section)] for section in range(len(names))]


def drag(desk: Hands, name: str, by: int, *, edge: bool) -> None:
    """Drag a column's title, or its edge, with the mouse."""
    head = desk.desk.ui.table.horizontalHeader()
    column = desk.desk.ui.table.rows.columns.index(name)
    left = head.sectionViewportPosition(column)
    start = QPoint(left + (head.sectionSize(column) - 2 if edge else 20), head.height() // 2)
    QTest.mousePress(head.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 11):
        QTest.mouseMove(head.viewport(), start + QPoint(by * step // 10, 0))
    QTest.mouseRelease(head.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(by, 0))
    desk.look_round()


def sort_by(desk: Hands, name: str) -> None:
    """Click a column's title."""
    head = desk.desk.ui.table.horizontalHeader()
    left = head.sectionViewportPosition(desk.desk.ui.table.rows.columns.index(name))
    desk.click(head.viewport(), QPoint(left + 20, head.height() // 2))


def fits(desk: Hands) -> bool:
    table = desk.desk.ui.table
    total = sum(table.columnWidth(column) for column in range(len(table.rows.columns)))
    return bool(total == table.viewport().width())


def saved_layouts(desk: Hands, tmp_path) -> dict[str, ListLayout]:
    """The settings that the next start loads."""
    preferences = Preferences(SettingsFile(tmp_path / "settings.json"))
    preferences.use_account(SettingsFile(tmp_path / "data" / preferences.now.last / "settings.json"))
    return dict(preferences.now.lists)


def test_a_column_keeps_its_width(desk, tmp_path):
    before = width(desk, "recipient")
    drag(desk, "recipient", -30, edge=True)
    assert width(desk, "recipient") == before - 30
    assert fits(desk)
    desk.window.resize(1500, 800)
    assert width(desk, "recipient") == before - 30
    assert fits(desk)
    assert saved_layouts(desk, tmp_path)["pending"].widths == {"recipient": before - 30}
    desk.press("Ctrl+4", "Ctrl+1")
    assert width(desk, "recipient") == before - 30
    head = desk.desk.ui.table.horizontalHeader()
    column = desk.desk.ui.table.rows.columns.index("recipient")
    edge = QPoint(head.sectionViewportPosition(column) + head.sectionSize(column) - 2, head.height() // 2)
    QTest.mouseDClick(head.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    assert saved_layouts(desk, tmp_path)["pending"].widths == {}


def test_no_width_makes_a_list_too_wide_for_its_window(desk):
    drag(desk, "unit", 900, edge=True)
    assert fits(desk)
    desk.window.resize(800, 600)
    desk.until(lambda: fits(desk))
    assert width(desk, "number")


def test_columns_can_be_moved_except_the_first(desk, tmp_path):
    drag(desk, "shelf", -420, edge=False)
    moved = columns(desk)
    assert moved.index("shelf") < len(moved) - 1
    drag(desk, "arrived", 300, edge=False)
    assert columns(desk) == moved
    desk.press("Ctrl+4")
    assert columns(desk) == list(desk.desk.ui.table.rows.columns)
    desk.press("Ctrl+1")
    assert columns(desk) == moved
    assert list(saved_layouts(desk, tmp_path)["pending"].order) == moved


def test_each_list_keeps_its_own_sort_order_over_a_restart(start, server):
    desk = start(server.profile)
    desk.sign_in()
    desk.until_fresh()
    sort_by(desk, "unit")
    sort_by(desk, "unit")
    units = [row.package.unit for row in desk.rows()]
    assert units[0].startswith("PH")
    assert columns(desk)[desk.desk.ui.table.horizontalHeader().sortIndicatorSection()] == "unit"
    desk.press("Ctrl+4")
    assert columns(desk)[desk.desk.ui.table.horizontalHeader().sortIndicatorSection()] == "released"
    desk.until_kept()
    desk.close()
    again = start(server.profile)
    again.until_resumed()
    again.until_fresh()
    assert [row.package.unit for row in again.rows()] == units


def test_the_settings_reset_the_list_layouts(desk, tmp_path):
    drag(desk, "shelf", 60, edge=True)
    sort_by(desk, "unit")
    desk.press("Ctrl+,")
    desk.press_until("Tab", "lists")
    desk.press("Return")
    assert saved_layouts(desk, tmp_path) == {}
    assert desk.desk.ui.table.rows.sort_by == "arrived"
    assert desk.desk.ui.table.horizontalHeader().sortIndicatorSection() == 0
    desk.press("Escape")
    desk.press("Ctrl+,")
    assert not desk.find("lists").isEnabled()


def test_a_number_is_copied_from_every_list(desk):
    desk.go_to_list("Home", "Ctrl+C")
    assert QGuiApplication.clipboard().text() == desk.desk.ui.table.current().package.tracking_number
    assert desk.words("toast") == "Tracking number copied"
    assert desk.focus() == "packages"


def test_the_carrier_s_page_opens_in_the_browser_by_key_and_menu(desk, browser):
    desk.scan(UPS)
    desk.type("2a")
    desk.press("Return")
    desk.until_sent()
    desk.go_to_list("Home", "Ctrl+T")
    assert browser.opened == [f"https://www.ups.com/track?tracknum={UPS}"]
    assert desk.words("toast") == "Opening tracking in your browser"
    assert desk.focus() == "packages"
    desk.press("Shift+F10")
    choose(catalog.TRACK)
    desk.until(lambda: len(browser.opened) == 2)


def test_a_package_without_a_carrier_page_says_so(desk, browser):
    plain = next(row for row in desk.rows() if not row.package.tracking_number)
    desk.desk.ui.table.select(plain.key)
    desk.press("Ctrl+T")
    assert not desk.sees("details_page")
    desk.scan("ZX-55-0012345")
    desk.type("2a")
    desk.press("Return")
    desk.until_sent()
    desk.go_to_list("Home", "Ctrl+T")
    assert desk.words("toast") == "No tracking page for this carrier"
    assert browser.opened == []


@pytest.fixture
def pictures(monkeypatch):
    """The address of the user's picture, sent by the server at sign-in. Other users have none."""
    with PictureServer() as server:
        john = sample_data.ACCOUNTS[PRACTICE_EMAIL]
        with_picture = replace(john, user=replace(john.user, picture_url=server.url("/1142.jpg")))
        monkeypatch.setattr(sample_data, "ACCOUNTS", {**sample_data.ACCOUNTS, PRACTICE_EMAIL: with_picture})
        yield server


def test_the_picture_of_the_user_replaces_the_initials(pictures, start, server):
    pictures.sends["/1142.jpg"] = Sent(picture(400, 300))
    desk = start(server.profile)
    desk.sign_in()
    assert desk.find("avatar").text() == "JJ"
    desk.until(desk.find("avatar").has_picture)
    [(path, headers)] = pictures.asked
    assert path == "/1142.jpg"
    assert "Authorization" not in headers
    assert "Cookie" not in headers
    desk.sign_out()
    desk.press("Ctrl+A")
    desk.sign_in(MANAGER)
    assert desk.find("avatar").text() == "RQ"
    assert not desk.find("avatar").has_picture()


def test_the_initials_stay_without_a_picture(pictures, start, server):
    pictures.sends["/1142.jpg"] = Sent(b"<html>Sign in first</html>")
    desk = start(server.profile)
    desk.sign_in()
    desk.until_fresh()
    desk.until(lambda: pictures.asked)
    desk.until(lambda: not any(thread.name == "detached" for thread in threading.enumerate()))
    assert desk.find("avatar").text() == "JJ"
    assert not desk.find("avatar").has_picture()


def test_a_picture_that_never_arrives_delays_nothing(pictures, start, server, building):
    pictures.sends["/1142.jpg"] = Sent(silent=True)
    desk = start(server.profile)
    desk.sign_in()
    desk.scan(UPS)
    desk.type("2a")
    desk.press("Return")
    desk.until_sent()
    assert building.adds == 1
    assert not desk.find("avatar").has_picture()
