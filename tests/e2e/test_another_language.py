"""A change of language at work: the window changes at once, and nothing in progress is lost."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.text.language import use_language
from tests.e2e.hands import MANAGER, UPS, Hands


@pytest.fixture(autouse=True, scope="module")
def same_language_after():
    """Restore the language of the program after the test; other tests read its texts."""
    yield
    use_language(QApplication.instance(), "system")


def choose(hands: Hands, language: str) -> None:
    """Choose by a click in the settings; the window is rebuilt when Qt reports the change."""
    if not hands.sees("settings_sheet"):
        hands.press("Ctrl+,")
    before = hands.desk
    hands.click(hands.find(f"language_{language}"))
    hands.until(lambda: hands.app.window.desk is not before)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_open_window_changes_at_once_and_the_settings_stay_open(desk):
    choose(desk, "es")
    assert desk.words("tab_history") == "Historial"
    assert desk.focus() == "language_es"
    assert desk.find("settings_sheet").accessibleName() == "Configuración"
    desk.press("Escape")
    assert desk.focus() == "scan_line"
    assert desk.words("tab_pending").startswith("Pendientes ")
    assert str(catalog.ENTER) == "Enter"
    choose(desk, "fr")
    choose(desk, "en")
    assert desk.words("tab_history") == "History"


def test_the_arrow_keys_continue_through_the_languages(desk):
    desk.press("Ctrl+,")
    desk.find("language_system").setFocus()
    for language, history in (("en", "History"), ("es", "Historial"), ("fr", "Historique")):
        desk.press("Right")
        desk.until(lambda focus=f"language_{language}": desk.focus() == focus)
        desk.until(lambda history=history: desk.words("tab_history") == history)


def test_a_package_being_logged_keeps_waiting_for_its_recipient(desk):
    desk.scan(UPS)
    desk.press("Tab", "Tab")
    desk.type("C3")
    desk.press("Tab")
    desk.type("fragile")
    desk.press("Ctrl+L")
    desk.type("12b")
    choose(desk, "es")
    desk.press("Escape")
    assert desk.words("scan_line") == "12b"
    assert (desk.words("intake_shelf"), desk.words("intake_note")) == ("C3", "fragile")
    desk.press("Return")
    desk.until_sent()
    [row] = desk.store.find_number(UPS)
    assert (row.package.unit, row.package.shelf, row.package.description) == ("12B", "C3", "fragile")


def test_half_typed_text_the_list_and_its_cursor_stay(desk):
    desk.press("Ctrl+4", "Down", "Down")
    desk.go_to_list("Down", "Down")
    here = desk.desk.ui.table.current().key
    desk.press("Ctrl+L")
    desk.type("zo")
    choose(desk, "fr")
    desk.press("Escape")
    assert desk.words("scan_line") == "zo"
    assert desk.sees("suggestions")
    assert desk.desk.ui.table.rows.kind == "history"
    assert desk.desk.ui.table.current().key == here


def test_the_search_stays(desk):
    desk.until_fresh()
    desk.press("Ctrl+F")
    desk.type("12b")
    desk.until(lambda: desk.desk.ui.table.rows.search_results.done)
    count = len(desk.rows())
    choose(desk, "es")
    desk.press("Escape")
    assert (desk.focus(), desk.words("find")) == ("find", "12b")
    desk.until(lambda: desk.desk.ui.table.rows.search_results.done)
    assert len(desk.rows()) == count > 0


def test_a_rejection_is_shown_again_in_the_new_language(desk):
    desk.scan(UPS)
    desk.type("zz99")
    desk.press("Return", "Return")
    desk.until(lambda: desk.sees("details_banner"))
    choose(desk, "es")
    desk.press("Escape")
    desk.until(lambda: "Esa unidad no existe" in desk.words("details_banner_text"))
    desk.press("Ctrl+E")
    assert desk.words("scan_line") == "zz99"


def test_a_batch_continues(desk):
    desk.press("Ctrl+Shift+B")
    desk.scan(UPS)
    desk.type("12b")
    desk.press("Return")
    choose(desk, "fr")
    desk.press("Escape")
    assert desk.words("begin_drop").startswith("Lot · 1 · ")
    desk.scan("TBA309471205881")
    desk.type("2a")
    desk.press("Return")
    assert desk.words("begin_drop").startswith("Lot · 2 · ")


def test_an_action_can_still_be_undone(start, server):
    hands = start(server.profile, grace=60)
    hands.sign_in()
    hands.scan(UPS)
    hands.type("12b")
    hands.press("Return")
    choose(hands, "es")
    hands.press("Escape", "Ctrl+Z")
    assert hands.desk.ui.toast.text() == "Registro deshecho"
    assert not hands.store.waiting_count()


def test_scans_are_detected_and_the_old_page_is_deleted(desk):
    choose(desk, "es")
    desk.press("Escape")
    desk.go_to_list()
    desk.scan(UPS)
    assert desk.focus() == "scan_line"
    assert desk.words("scan_number").replace(" ", "") == UPS
    assert [type(one).__name__ for one in desk.window.findChildren(type(desk.desk))] == ["MainPage"]


def test_the_sign_in_changes_too_and_each_user_has_their_own_language(desk):
    choose(desk, "es")
    desk.press("Escape")
    desk.sign_out()
    desk.until(lambda: desk.focus() == "email")
    assert desk.words("sign_in") == "Iniciar sesión"
    desk.press("Ctrl+A")
    desk.sign_in(MANAGER)
    desk.until(lambda: desk.words("tab_history") == "History")


def test_the_sign_in_over_the_work_is_shown_again_in_the_new_language(desk):
    desk.app.session.expire_token()
    before = desk.desk
    use_language(QApplication.instance(), "fr")
    desk.until(lambda: desk.app.window.desk is not before)
    assert desk.sees("sign_in_sheet")
    assert desk.focus() == "password"
    assert "Reconnectez-vous" in desk.words("sign_in_banner")


def test_the_next_start_uses_it_from_the_first_paint(start, server):
    hands = start(server.profile)
    hands.sign_in()
    choose(hands, "fr")
    hands.press("Escape")
    hands.close()
    again = start(server.profile)
    assert again.app.preferences.now.language == "fr"
    again.until(lambda: again.app.workspace is not None or again.sees("sign_in"))
    assert again.app.window.windowTitle() == "MyBuilding Desk"
    assert str(catalog.ENTER) == "Entrée"
