"""Practice mode is marked on every page, in the title, in the status bar, and in the icon."""

import pytest
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication

from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.text.documents.practice_mark import practice_mark
from mybuilding_desk.ui.text.language import use_language
from mybuilding_desk.ui.theme.icons import app_icon
from mybuilding_desk.ui.theme.palettes import BADGE_AMBER
from tests.e2e.hands import UPS, Hands
from tests.support.paper import installed

BAND = "Practice mode · Nothing is saved or sent"


@pytest.fixture
def practice(start) -> Hands:
    """Practice mode, chosen on the welcome page and signed in to."""
    hands = start(None)
    assert not hands.sees("practice_band")
    hands.press("Tab", "Return")
    hands.until(lambda: hands.focus() == "email" and hands.app.session is not None)
    assert hands.find("practice_band").text() == BAND
    assert hands.window.windowTitle() == "Practice – MyBuilding Desk"
    hands.press("Return")
    hands.until(lambda: hands.sees("scan_line") and hands.rows())
    hands.until_fresh()
    return hands


def test_the_band_is_at_the_top_of_every_page(practice):
    def is_marked() -> bool:
        band = practice.find("practice_band")
        top = band.mapTo(practice.window, band.rect().topLeft())
        return (top.x(), top.y(), band.width()) == (0, 0, practice.window.width()) and band.text() == BAND

    assert is_marked()
    practice.desk.open_settings()
    assert practice.sees("settings_sheet")
    assert is_marked()
    practice.press("Escape")
    practice.app.accounts.lock.lock()
    practice.until(lambda: practice.sees("lock_card"))
    assert is_marked()
    assert practice.words("lock_footer_right") == ""  # not "All synced": nothing is
    practice.click(practice.find("change_clerk"))
    practice.until(lambda: practice.sees("change_card"))
    assert is_marked()
    assert practice.window.windowTitle() == "Practice – MyBuilding Desk"


def test_nothing_says_that_practice_mode_is_online(practice):
    assert practice.words("network") == "Practice mode"
    assert practice.words("waiting") == "Not syncing"
    assert practice.words("residents_age") == "Sample directory"
    assert practice.window.windowTitle() == "Practice – 140 Riverside – MyBuilding Desk"
    use_language(QApplication.instance(), "es")
    practice.until(lambda: practice.words("network") == "Modo de práctica")
    assert practice.find("practice_band").text() == "Modo de práctica · No se guarda ni se envía nada"
    assert practice.window.windowTitle() == "Práctica – 140 Riverside – MyBuilding Desk"


def test_a_screen_reader_hears_it_at_the_sign_in(start):
    heard = []
    announcer.announced.connect(lambda words, _: heard.append(words))
    hands = start(None)
    hands.press("Tab", "Return")
    hands.until(lambda: hands.focus() == "email" and hands.app.session is not None)
    hands.press("Return")
    hands.until(lambda: hands.sees("scan_line"))
    assert BAND in heard
    assert hands.find("practice_exit").accessibleName() == "Exit practice mode"


def test_exit_closes_it_and_erases_everything(practice, tmp_path):
    folder = practice.app._practice.folders.data.parent
    practice.scan(UPS)
    practice.type("12b")
    practice.press("Return")
    assert list(folder.rglob("outbox.db"))
    practice.click(practice.find("practice_exit"))
    assert not practice.window.isVisible()
    assert practice.app.starts_again
    assert not folder.exists()


def test_its_documents_are_marked_and_those_after_it_are_not(practice):
    practice.until_fresh()
    practice.press("Ctrl+5")
    practice.until(lambda: practice.desk.reports.controller.document is not None)
    assert practice.desk.reports.controller.document.building == "140 Riverside · Practice: not real packages"
    practice.click(practice.find("practice_exit"))
    assert not practice_mark.is_on


def test_its_labels_sheets_slips_and_hand_overs_are_marked(practice, monkeypatch):
    paper = installed(monkeypatch)
    practice.app.preferences.change(label_printer=paper.installed[0].name, label_when="off")
    practice.go_to_list("Home", "Ctrl+P")
    practice.until(lambda: paper.jobs)
    assert [label.heading for _, labels in paper.jobs for label in labels] == ["PRACTICE"]
    practice.desk.labels.print_numbers()
    practice.until(lambda: paper.sheets)
    assert paper.marks == ["PRACTICE"]
    practice.press("Ctrl+Shift+A")
    practice.click(practice.find("print_location_labels"))
    practice.until(lambda: paper.documents)
    assert paper.documents[0][0].mark == "PRACTICE"
    practice.press("Escape", "Ctrl+Shift+H")
    practice.click(practice.find("copy_handover"))
    first = QGuiApplication.clipboard().text().splitlines()[0]
    assert first == "Shift hand-over · 140 Riverside · Practice: not real packages"


def test_the_preview_of_a_label_in_the_settings_is_marked(practice, monkeypatch):
    paper = installed(monkeypatch)
    practice.press("Ctrl+,", "Down", "Down", "Down", "Tab")
    practice.until(lambda: practice.find("label_printer").count() == len(paper.installed))
    assert practice.find("label_preview").accessibleName().startswith("Label preview: PRACTICE, 12B, ")
    practice.find("print_numbers").setFocus()
    practice.press("Return")
    practice.until(lambda: paper.sheets)
    assert paper.marks == ["PRACTICE"]


def test_a_scan_never_exits_it(practice):
    practice.find("practice_exit").setFocus()
    practice.scan(UPS)
    practice.type("12b")
    practice.press("Return")
    assert practice.store.find_number(UPS)


def test_a_large_text_leaves_the_band_whole(practice):
    practice.window.resize(640, 480)
    practice.app.preferences.change(text_size="150")
    band, words, leave = (practice.find(f"practice_{name}") for name in ("band", "words", "exit"))

    def is_whole() -> bool:
        return words.height() >= words.heightForWidth(words.width()) and band.rect().contains(leave.geometry())

    practice.until(is_whole)


def test_the_icon_has_an_amber_dot(qapp):
    for size in (16, 32, 256):
        plain, marked = (app_icon(is_practice=on).pixmap(size, size).toImage() for on in (False, True))
        corner = round(plain.width() * 0.75)
        assert marked.pixelColor(corner, corner) == QColor(BADGE_AMBER)
        assert plain.pixelColor(corner, corner) != marked.pixelColor(corner, corner)
        assert plain.pixelColor(1, 1) == marked.pixelColor(1, 1)
