"""The reports by real keys: periods, figures that agree with the lists, and the packages behind each of them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QWidget

from mybuilding_desk.core.errors import StorageTrouble, Unreachable
from mybuilding_desk.domain.reports.figures import Figures
from mybuilding_desk.ui.reports.controller import ReportsController
from mybuilding_desk.ui.reports.view import ReportView
from mybuilding_desk.ui.text.documents import report_text, report_words
from mybuilding_desk.ui.text.name_display import names
from tests.e2e.hands import ELAN, RIVERSIDE, UPS, Hands


@pytest.fixture
def fresh(desk: Hands) -> Hands:
    """Signed in as staff, with the whole history loaded, on the reports."""
    desk.until_fresh()
    desk.press("Ctrl+5")
    counted(desk)
    return desk


@pytest.fixture
def full_names_after() -> Iterator[None]:
    yield
    names.shorten(False)


def controller(hands: Hands) -> ReportsController:
    made = hands.desk.reports.controller
    assert made is not None
    return made


def view(hands: Hands) -> ReportView:
    found = hands.find("reports")
    assert isinstance(found, ReportView)
    return found


def counted(hands: Hands) -> Figures:
    """The figures of the period on the screen, once all are counted."""
    made = controller(hands)
    hands.until(
        lambda: made.figures is not None and made.figures.is_complete and made.figures.request.period == made.period
    )
    assert made.figures is not None
    return made.figures


def to_picker(hands: Hands) -> None:
    hands.press("Ctrl+L")
    hands.press_until("F6", f"report_kind_{controller(hands).period.kind}")


def year(hands: Hands) -> Figures:
    to_picker(hands)
    hands.press("5")
    return counted(hands)


def listed(hands: Hands) -> int:
    """The number of packages in the list that was opened; back in the report afterwards."""
    hands.until(lambda: hands.desk.find_controller.counted_packages is not None)
    count = hands.desk.ui.table.rows.rowCount()
    assert not hands.sees("reports")
    assert len({row.key for row in hands.rows()}) == count
    hands.press("Escape")
    assert hands.sees("reports")
    return count


def choose(hands: Hands, chart: QWidget, key: object) -> int:
    chart.setFocus()
    chart.chosen.emit(key)  # type: ignore[attr-defined]
    return listed(hands)


def test_the_report_takes_the_place_of_the_list_and_is_left_by_escape(desk: Hands) -> None:
    desk.until_fresh()
    assert desk.desk.reports.controller is None
    desk.press("Ctrl+5")
    figures = counted(desk)
    assert desk.sees("reports")
    assert not desk.sees("packages")
    assert desk.find("tab_reports").isChecked()
    assert desk.focus() == "scan_line"
    assert figures.overview.in_storage == desk.store.pending_counts()[RIVERSIDE]
    assert figures.overview.overdue == desk.store.overdue_count()
    desk.press("Ctrl+P")
    assert not desk.sees("printer_sheet"), "it prints the report, not a label"
    desk.press("Escape")
    assert desk.sees("packages")
    assert desk.find("tab_pending").isChecked()
    desk.go_to_list("Home", "Ctrl+P")
    assert desk.sees("printer_sheet")


def test_the_keys_of_the_tabs_move_the_focus_from_what_they_hide_to_what_they_show(desk: Hands) -> None:
    desk.until_fresh()
    desk.go_to_list("Home", "Ctrl+5")
    assert desk.focus() == "scan_line"
    desk.press_until("F6", "report_kind_recent")
    desk.press("Ctrl+2")
    assert desk.focus() == "packages"
    desk.press("Ctrl+6")
    assert desk.focus() == "outgoing_add"
    desk.press("Ctrl+5")
    assert desk.focus() == "scan_line"
    desk.press_until("F6", "report_kind_recent")
    desk.press("Ctrl+1")
    assert desk.focus() == "packages"
    desk.press("Ctrl+4")
    assert desk.focus() == "packages"
    desk.press("Ctrl+L", "Ctrl+5", "Ctrl+4")
    assert desk.focus() == "scan_line"


def test_the_list_has_its_whole_height_after_the_report(fresh: Hands) -> None:
    fresh.press("Escape")
    page, table = fresh.desk, fresh.desk.ui.table
    height = page.ui.status_bar.mapTo(page, QPoint()).y() - table.mapTo(page, QPoint()).y()
    fresh.until(lambda: table.height() > 0.9 * height)


def test_suggestions_are_above_the_report(fresh: Hands) -> None:
    fresh.type("12b")
    page, shown = fresh.desk, fresh.desk.ui.suggestions
    fresh.until(shown.isVisible)
    there = page.childAt(shown.geometry().center())
    assert there is shown or shown.isAncestorOf(there)


def test_it_begins_with_the_last_seven_days_and_the_arrow_keys_come_back_to_them(fresh: Hands) -> None:
    today, period = controller(fresh).today, controller(fresh).period
    assert (period.kind, period.last, period.days) == ("recent", today, 7)
    assert len(counted(fresh).days) >= 5, "no day of it is still to come"
    to_picker(fresh)
    fresh.press("Left")
    assert controller(fresh).period == period.before()
    fresh.press("Right", "Right")
    assert controller(fresh).period == period
    fresh.press("3")
    assert controller(fresh).period.kind == "week"
    fresh.press("2")
    assert controller(fresh).period == period


def test_keys_change_the_period(fresh: Hands) -> None:
    to_picker(fresh)
    fresh.press("1")
    today = counted(fresh)
    assert (today.overview.logged, today.overview.released) == tuple(fresh.store.today_counts())
    assert fresh.words("today_logged") == str(today.overview.logged)
    period = controller(fresh).period
    fresh.press("Right")
    assert controller(fresh).period == period, "there is nothing after today"
    fresh.press("Left", "Left")
    assert controller(fresh).period == period.before().before()
    assert fresh.focus() == "report_kind_day"
    fresh.press("Right", "4")
    assert (controller(fresh).period.kind, fresh.focus()) == ("month", "report_kind_month")
    fresh.press("6")
    assert fresh.focus() == "report_first"
    fresh.type("yesterday")
    fresh.press("Return")
    assert controller(fresh).period.first == period.first.fromordinal(period.first.toordinal() - 1)
    fresh.type("x")
    fresh.press("Return")
    assert fresh.find("report_first").property("tone") == "bad"
    assert fresh.find("report_first").accessibleDescription()
    fresh.press("Escape")
    assert fresh.sees("packages")
    fresh.press("Ctrl+5")
    assert controller(fresh).period.kind == "days", "the report is as it was left"


def test_every_figure_opens_exactly_its_packages(fresh: Hands) -> None:
    """Also with a package that is logged, one that is released, and one that is unidentified, none of them synced."""
    fresh.app.preferences.change(grace_seconds=300)
    fresh.scan(UPS)
    fresh.type("12b")
    fresh.press("Return")
    fresh.scan("TBA309471205881")
    fresh.type("Nobody Known")
    fresh.press("Ctrl+U")
    fresh.type("4k")
    fresh.press("Return")
    fresh.until(lambda: fresh.sees("release_sheet"))
    fresh.press("Return")
    fresh.until(lambda: not fresh.sees("release_sheet"))
    figures = year(fresh)
    fresh.until(lambda: controller(fresh).figures is not None and controller(fresh).figures.unsynced >= 3)  # type: ignore[union-attr]
    shown, figures = view(fresh), counted(fresh)
    overview = figures.overview
    shown.tiles["logged"].click()
    assert listed(fresh) == overview.logged
    shown.tiles["released"].click()
    assert listed(fresh) == overview.released
    for bar in shown.days.keys[-4:]:
        count = sum(
            one.released if bar.released else one.logged  # type: ignore[attr-defined]
            for day, one in figures.days.items()
            if bar.start.date() <= day < bar.end.date()  # type: ignore[attr-defined]
        )
        assert choose(fresh, shown.days, bar) == count
    cells = figures.by_weekday(released=False)
    for cell in [key for key in shown.hours.keys if cells.get((key.weekday, key.hour))][:3]:  # type: ignore[attr-defined]
        assert choose(fresh, shown.hours, cell) == cells[cell.weekday, cell.hour]  # type: ignore[attr-defined]
    for at, hour in list(enumerate(report_text.hour_range(figures)))[:3]:
        shown.hours_card.table.chosen.emit(at)
        assert listed(fresh) == sum(count for (_, there), count in cells.items() if there == hour)
    for carrier in figures.carriers[:4]:
        assert choose(fresh, shown.carriers, carrier.name) == carrier.count.logged
    for band in figures.bands:
        assert choose(fresh, shown.bands, band) == band.released
    for at in (0, 5):
        assert choose(fresh, shown.units_card.table, at) == figures.units[at].count.logged
    shown.tiles["in_storage"].click()
    assert fresh.find("tab_pending").isChecked()
    assert fresh.desk.ui.table.rows.rowCount() == overview.in_storage
    fresh.press("Ctrl+5")
    fresh.find("report_overdue_0").click()
    assert fresh.find("tab_overdue").isChecked()
    assert fresh.focus() == "packages"


def test_the_foot_says_since_when_there_are_packages(fresh: Hands) -> None:
    figures = year(fresh)
    assert figures.since is None
    assert figures.begins == min(day for day, one in figures.days.items() if one.released)
    start = report_words.day(figures.begins, with_year=False)
    assert fresh.words("report_based_on").startswith(f"Based on history kept on this computer since {start}. ")
    assert not fresh.sees("report_notice"), "nothing is missing"
    to_picker(fresh)
    fresh.press("1")
    counted(fresh)
    assert fresh.words("report_based_on").startswith("Based on the history kept on this computer. ")


def test_the_list_behind_a_figure_ends_with_a_search(fresh: Hands) -> None:
    view(fresh).tiles["logged"].click()
    fresh.until(lambda: fresh.sees("find_counted"))
    assert not fresh.sees("find_pending")
    assert fresh.focus() == "packages"
    fresh.press("Ctrl+F")
    fresh.type("ups")
    fresh.until(lambda: fresh.sees("find_pending"))
    assert not fresh.sees("find_counted")
    fresh.press("Escape")
    assert fresh.sees("reports")


def test_a_scan_logs_and_the_report_stays(fresh: Hands) -> None:
    to_picker(fresh)
    fresh.press("1")
    before = counted(fresh).overview.logged
    scrolled = view(fresh).findChild(QWidget, "report_scroll")
    fresh.scan("1234567890123452")
    assert controller(fresh).period.kind == "day", "the digits belong to the scan"
    fresh.type("12b")
    fresh.press("Return")
    assert fresh.sees("reports")
    fresh.until(lambda: counted(fresh).overview.logged == before + 1)
    assert fresh.words("today_logged") == str(before + 1)
    assert scrolled is view(fresh).findChild(QWidget, "report_scroll")


def test_units_are_hidden_in_privacy_mode_and_users_unless_the_building_allows_them(
    fresh: Hands, full_names_after: None
) -> None:
    figures = year(fresh)
    assert figures.units
    assert not figures.users
    assert fresh.sees("report_units_table")
    assert not fresh.sees("report_users_table")
    fresh.press("Ctrl+Shift+N")
    fresh.until(lambda: not counted(fresh).units)
    assert not fresh.sees("report_units_table")
    fresh.app.preferences.change(report_users=True)
    fresh.press("Ctrl+1", "Ctrl+5")
    fresh.until(lambda: counted(fresh).users)
    assert fresh.sees("report_users_table")
    shown = view(fresh).users_card.table
    assert choose(fresh, shown, 0) == counted(fresh).users[0].count.logged


def test_the_daily_log_has_every_package_of_a_day(fresh: Hands) -> None:
    to_picker(fresh)
    fresh.press("1", "Left")
    figures = counted(fresh)
    fresh.find("report_daily_log").click()
    fresh.until(lambda: fresh.find("daily_log_table").model().rowCount())
    assert fresh.focus() == "daily_log_day"
    assert fresh.find("daily_log_table").model().rowCount() == figures.packages
    printed: list[object] = []
    fresh.desk.reports.document_wanted.connect(printed.append)
    fresh.press("Ctrl+P")
    [[document]] = printed  # type: ignore[misc]
    assert [tile.value for tile in document.tiles] == [str(figures.overview.logged), str(figures.overview.released)]
    fresh.press("PgUp")
    fresh.until(lambda: fresh.desk.reports._daily_log.document is not None)
    fresh.press("Ctrl+A")
    fresh.type("today")
    fresh.press("Return")
    assert not fresh.find("daily_log_forward").isEnabled()
    fresh.press("Escape")
    assert fresh.sees("reports")


def test_the_report_stays_when_the_language_or_the_community_changes(fresh: Hands) -> None:
    year(fresh)
    fresh.app.preferences.change(language="es")
    fresh.until(lambda: fresh.words("tab_reports") == "Informes")
    assert counted(fresh).request.period.kind == "year"
    fresh.app.preferences.change(language="en")
    fresh.until(lambda: fresh.words("tab_reports") == "Reports")
    fresh.store.choose(ELAN)
    fresh.until(lambda: counted(fresh).request.community_id == ELAN)
    assert fresh.sees("reports")
    assert fresh.find("report_community").currentText() == "Elan Tower"


def test_the_report_says_when_it_is_empty_offline_or_failed(fresh: Hands) -> None:
    to_picker(fresh)
    fresh.press("6")
    fresh.type("jan 2020")
    fresh.press("Return")
    assert (controller(fresh).period.days, counted(fresh).overview.logged) == (31, 0)
    assert not fresh.sees("report_logged")
    fresh.click(fresh.find("report_recent"))
    assert controller(fresh).period.days == 30
    assert counted(fresh).overview.logged
    assert fresh.sees("report_logged")
    fresh.refresher.report_network(Unreachable())
    notice = fresh.find("report_notice").findChild(QLabel, "report_notice_words")
    assert notice.text().startswith("Offline. Data as of today, ")
    fresh.app.workspace.reports.failed.emit(StorageTrouble("damaged"))  # type: ignore[union-attr]
    assert fresh.sees("report_support")
    fresh.click(fresh.find("report_retry"))
    counted(fresh)
    assert fresh.sees("report_logged")


def test_a_building_can_hide_the_reports(desk: Hands) -> None:
    desk.until_fresh()
    desk.app.preferences.change(reports=False)
    desk.desk.lists.bind(desk.app.workspace)
    assert not desk.sees("tab_reports")
    desk.press("Ctrl+5")
    assert desk.desk.lists.shown == "pending"
    assert desk.words("toast_message") or desk.desk.ui.toast.text()
    assert desk.desk.reports.controller is None
