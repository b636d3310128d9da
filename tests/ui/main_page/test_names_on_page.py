"""All pages and sheets: accessible names, tab order, plain text, scans from any focus."""

import sys

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QWidget,
)

from mybuilding_desk.app.application import App
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.ui.text import error_texts
from mybuilding_desk.ui.theme import NUMBER, theme
from tests.e2e.hands import UPS, Hands


@pytest.fixture
def practice(qtbot, tmp_path):
    """The practice building, signed in with Enter."""
    original_hook = sys.excepthook
    app = App(AppPaths.under(tmp_path))
    sys.excepthook = original_hook
    app.start_practice(tmp_path / "practice")
    app.preferences.change(grace_seconds=0)
    with qtbot.waitActive(app.window):
        app.show()
        app.window.resize(1366, 768)
    hands = Hands(qtbot, app)
    hands.press("Return")
    hands.until(lambda: app.workspace is not None)
    hands.until(lambda: hands.store.directory.search("2a") and hands.rows())
    yield hands
    hands.close()
    app.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def interactive(window: QWidget) -> list[QWidget]:
    """Return the widgets for clicking, typing, and choosing; internal parts of Qt widgets are excluded."""
    classes = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView)
    internal = (QHeaderView,)
    return [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, classes)
        and not isinstance(widget, internal)
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parent(), QAbstractItemView)
        and "QComboBox" not in type(widget.parent()).__name__
    ]


def open_everything(hands: Hands) -> None:
    """Build every page, sheet, and popup once."""
    hands.scan(UPS)
    hands.type("12b")
    hands.press("Escape", "F1", "Escape", "Ctrl+Shift+S", "Escape", "Ctrl+,", "Escape")
    hands.type("12b")
    hands.press("Return", "Escape")
    hands.app.session.expire_token()


def test_every_interactive_widget_has_an_object_name_and_an_accessible_name(practice):
    open_everything(practice)
    nameless = [repr(widget) for widget in interactive(practice.window) if not widget.objectName()]
    assert nameless == []
    unnamed = [
        widget.objectName()
        for widget in interactive(practice.window)
        if not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
        and (widget.isVisible() or not widget.objectName().endswith("_action"))
    ]
    assert unnamed == []


def test_names_are_unique_on_the_main_page(practice):
    names = [widget.objectName() for widget in interactive(practice.desk)]
    assert len(names) == len(set(names))


def test_no_label_shows_rich_text(practice):
    open_everything(practice)
    rich = [
        widget.objectName() or widget.text()
        for widget in practice.window.findChildren(QLabel)
        if widget.textFormat() != Qt.TextFormat.PlainText and widget.text()
    ]
    assert rich == []


def tab_order(hands: Hands, max_steps: int = 40) -> list[str]:
    """Return the names in tab order, from the current focus around to it."""
    start = hands.focus()
    names = [start]
    for _ in range(max_steps):
        hands.press("Tab")
        if hands.focus() == start:
            return names
        names.append(hands.focus())
    raise AssertionError(names)


def test_the_tab_order_of_the_main_page_follows_the_work(practice):
    assert practice.focus() == "scan_line"
    assert tab_order(practice) == [
        "scan_line", "tab_pending", "find", "packages", "details_release", "details_more", "details_copy",
        "details_label", "details_also", "details_story", "next_step", "skip_steps", "menu_button", "communities",
        "user_button", "waiting", "privacy_sign", "begin_drop", "show_keys", "practice_exit",
    ]  # fmt: skip


def test_back_tab_reverses_the_tab_order(practice):
    order = tab_order(practice)
    back = [practice.focus()]
    for _ in order[1:]:
        practice.press("Shift+Tab")
        back.append(practice.focus())
    assert back == [order[0], *reversed(order[1:])]


def test_while_logging_tab_goes_to_type_location_and_note(practice):
    practice.scan(UPS)
    practice.press("Tab")
    assert practice.focus() == "intake_kind"
    practice.press("Tab")
    assert practice.focus() == "intake_shelf"
    practice.type("B2")
    practice.press("Tab")
    assert practice.focus() == "intake_note"
    practice.type("wet")
    practice.press("Shift+Tab", "Shift+Tab", "Shift+Tab")
    assert practice.focus() == "scan_line"
    practice.type("12b")
    practice.press("Return")
    practice.until_sent()
    logged = practice.store.find_number(UPS)[0].package
    assert (logged.shelf, logged.description) == ("B2", "wet")
    practice.scan("TBA309471205881")
    practice.type("12b")
    practice.press("Return")
    practice.until_sent()
    assert practice.store.find_number("TBA309471205881")[0].package.shelf == "B2"
    assert practice.store.find_number("TBA309471205881")[0].package.description == ""


def test_enter_in_the_location_field_logs(practice):
    practice.scan(UPS)
    practice.type("12b")
    practice.press("Tab", "Tab")
    practice.type("C1")
    practice.press("Return")
    practice.until_sent()
    assert practice.store.find_number(UPS)[0].package.shelf == "C1"
    assert practice.focus() == "scan_line"


def test_the_tab_order_of_the_release_sheet_follows_the_work(practice):
    practice.type("12b")
    practice.press("Return")
    assert practice.focus() == "release_packages"
    order = tab_order(practice)
    chips = [name for name in order if name.startswith("collector_")]
    assert order == ["release_packages", "collected_by", *chips, "release_note", "release", "cancel_release"]


def test_the_right_arrow_moves_from_pending_to_history(practice):
    practice.until_fresh()
    practice.press("Tab")
    assert practice.focus() == "tab_pending"
    practice.press("Right", "Right", "Right")
    assert practice.focus() == "tab_history"
    assert [row.state for row in practice.rows()[:5]] == ["released"] * 5


@pytest.mark.parametrize("name", ["packages", "tab_pending", "tab_history", "communities", "user_button", "show_keys",
                                   "details_copy"])  # fmt: skip
def test_a_scan_reaches_the_scan_field_from_any_focus(practice, name):
    practice.until(lambda: practice.sees(name))  # the details follow the list
    practice.find(name).setFocus()
    assert practice.focus() == name
    practice.scan(UPS)
    assert practice.focus() == "scan_line"
    assert practice.words("scan_number").replace(" ", "") == UPS
    assert not practice.sees("release_sheet")


def test_a_unit_typed_on_the_list_goes_to_the_scan_field(practice):
    practice.go_to_list()
    practice.type("12b")
    assert practice.focus() == "scan_line"
    assert practice.find("scan_line").text() == "12b"


@pytest.mark.parametrize("width", [640, 760, 1024, 1100, 1366, 1920])
def test_nothing_is_clipped_at_any_width(practice, width):
    practice.window.resize(width, 768)
    QApplication.processEvents()
    assert practice.window.width() == width
    assert practice.find("scan_line").width() > 100
    for name in ("network", "tab_pending", "waiting", "privacy_sign", "user_button"):
        part = practice.find(name)
        practice.until(lambda part=part: part.width() >= part.minimumSizeHint().width())  # wait for the new layout
    assert practice.sees("panel") == (width >= 1100)
    practice.scan(UPS)
    popup = practice.find("popup")
    assert practice.desk.rect().contains(popup.geometry().topLeft())
    assert popup.geometry().right() <= practice.desk.width()
    practice.press("Escape")
    practice.type("12b")
    practice.press("Return")
    sheet = practice.find("sheet")
    assert sheet.mapTo(practice.desk, sheet.rect().topLeft()).x() >= 0
    assert sheet.mapTo(practice.desk, sheet.rect().topRight()).x() <= practice.desk.width()


def test_every_button_of_a_rejected_package_fits_its_text(practice):
    practice.scan(UPS)
    practice.type("zz99")
    practice.press("Return", "Return")
    practice.until(lambda: practice.sees("details_banner"))
    practice.go_to_list("Home")
    for name in ("details_correct", "details_retry_row", "details_drop", "details_copy"):
        button = practice.find(name)
        assert button.width() >= button.layout().sizeHint().width(), name


def test_history_shows_the_full_time_of_a_release(practice):
    practice.until_fresh()
    practice.press("Ctrl+4")
    table = practice.desk.ui.table
    metrics = QFontMetrics(theme.font())
    assert table.columnWidth(0) - 24 >= metrics.horizontalAdvance("22:05")  # its day is the head above the row
    unit = table.horizontalHeader().sectionViewportPosition(table.rows.columns.index("unit"))
    practice.click(table.horizontalHeader().viewport(), QPoint(unit + 20, 10))
    practice.until(lambda: not table.rows.is_by_day)
    assert table.columnWidth(0) - 24 >= metrics.horizontalAdvance("yesterday, 22:05")


def test_every_state_of_a_search_result_fits_its_column(practice):
    table = practice.desk.ui.table
    practice.press("Ctrl+F")
    practice.type("a")
    practice.until(lambda: table.rows.kind == "found")
    available_width = table.columnWidth(table.rows.columns.index("state")) - 34  # minus the icon and its margin
    metrics = QFontMetrics(theme.font(NUMBER))
    assert [text for text in error_texts.STATES.values() if metrics.horizontalAdvance(text) > available_width] == []
