"""An unexpected error as the user sees it: a message in a corner, work continues, and a report can be copied."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD
from mybuilding_desk.ui.text import error_texts
from tests.e2e.hands import RIVERSIDE, UPS, Hands, package


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


@pytest.fixture
def faulty(desk: Hands) -> Hands:
    """The desk after an unexpected error, reported like the exception hooks do."""
    desk.expects_faults = True
    desk.app.faults.note(KeyError("Zoë Ångström 12B"))
    desk.qtbot.waitUntil(desk.app.window.fault_notice.isVisible)
    return desk


def test_a_fault_is_shown_in_a_corner_and_takes_no_focus(faulty: Hands) -> None:
    assert faulty.words("fault_words") == error_texts.FAULT
    assert faulty.focus() == "scan_line"
    faulty.scan(UPS)
    faulty.type("2a")
    faulty.press("Return")
    faulty.until_sent()
    assert faulty.words("fault_words") == error_texts.FAULT


def test_repeated_faults_are_counted_in_one_message(faulty: Hands) -> None:
    for _ in range(63):
        faulty.app.faults.note(KeyError())
    faulty.qtbot.waitUntil(lambda: "64" in faulty.words("fault_words"))
    faulty.click(faulty.find("close_notice"))
    assert not faulty.sees("fault_words")
    faulty.app.faults.note(ValueError())
    faulty.qtbot.waitUntil(lambda: faulty.sees("fault_words"))
    assert faulty.words("fault_words") == error_texts.FAULT


def test_the_report_is_copied_by_its_button(faulty: Hands) -> None:
    QGuiApplication.clipboard().clear()
    faulty.click(faulty.find("copy_report"))
    report = clipboard()
    assert "1 x KeyError" in report
    assert "test_faults.py" not in report  # never raised, so it has no traceback
    assert "Zoë" not in report
    assert "copied" in faulty.words("toast_text")


def test_the_support_information_opens_by_its_key_and_from_the_help(desk: Hands) -> None:
    desk.until_fresh()
    QGuiApplication.clipboard().clear()
    desk.press("F12")
    information = clipboard()
    for part in ("MyBuilding Desk 0.", "Qt 6.", "online", "3 communities", "queued 0", "Log"):
        assert part in information
    assert "copied" in desk.words("toast_text")
    QGuiApplication.clipboard().clear()
    desk.press("F1")
    desk.click(desk.find("copy_support"))
    assert clipboard().splitlines()[:4] == information.splitlines()[:4]


def test_the_support_information_contains_no_names_and_no_secrets(desk: Hands, building) -> None:
    desk.until_fresh()
    desk.expects_faults = True
    desk.app.worker.run(lambda: 1 // 0, print, print)
    desk.qtbot.waitUntil(lambda: desk.app.faults.count() == 1)
    desk.press("F12")
    information = clipboard()
    token = desk.app.session.connection.token
    people = {resident.full_name for resident in building.residents(RIVERSIDE)}
    assert token
    assert not [one for one in {token, PRACTICE_PASSWORD, PRACTICE_EMAIL, *people} if one in information]
    assert "ZeroDivisionError" in information
    assert "thread worker" in information


def test_the_support_information_works_before_the_sign_in(start, server) -> None:
    hands = start(server.profile)
    hands.until(lambda: hands.focus() == "email")
    hands.press("F12")
    assert "no user signed in" in clipboard()
    assert "copied" in hands.words("fault_words")
    assert not hands.sees("copy_report")
    assert hands.focus() == "email"


def test_the_support_information_works_before_the_setup(start) -> None:
    hands = start(None)
    hands.press("F12")
    assert "not set up" in clipboard()


def test_an_uncaught_error_is_shown_in_its_own_words(desk: Hands) -> None:
    QTimer.singleShot(0, lambda: desk.app.faults.trouble.emit(StorageTrouble("full")))
    desk.qtbot.waitUntil(lambda: desk.sees("news_banner_text"))
    assert desk.words("news_banner_text") == error_texts.STORAGE["full"]


def test_a_package_logged_during_many_faults_reaches_the_server(desk: Hands, building) -> None:
    desk.expects_faults = True
    storm = QTimer(desk.window)
    storm.timeout.connect(lambda: desk.app.faults.note(RuntimeError()))
    storm.start(0)
    desk.scan(UPS)
    desk.type("2a")
    desk.press("Return")
    desk.until_sent()
    storm.stop()
    assert package(building, UPS).unit == "2A"
