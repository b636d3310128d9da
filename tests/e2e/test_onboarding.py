"""Onboarding: shown once, each step gone after it was done, skipped with Escape, and never in the way."""

import pytest

from mybuilding_desk.practice.building import PRACTICE_PASSWORD
from tests.e2e import ears
from tests.e2e.hands import MANAGER, RESIDENT, UPS, Hands


def step(desk: Hands) -> str:
    """The current step, or `""` for none."""
    return str(desk.find("coach").accessibleName()).split(":")[0] if desk.sees("coach") else ""


@pytest.fixture
def newcomer(start, server) -> Hands:
    desk = start(server.profile, new=True)
    desk.sign_in()
    return desk


def test_each_step_disappears_after_it_was_done(newcomer):
    desk = newcomer
    assert desk.focus() == "scan_line"
    assert step(desk) == "Step 1 of 4"
    desk.scan(UPS)
    assert step(desk) == "Step 2 of 4"
    desk.type("12bz")
    desk.press("Return")
    assert step(desk) == "Step 3 of 4"
    desk.type("12b")
    desk.press("Return")
    assert step(desk) == "Step 4 of 4"
    desk.press("Escape", "F1")
    assert step(desk) == ""
    assert desk.app.preferences.now.welcomed


def test_a_step_done_before_its_turn_is_skipped(newcomer):
    desk = newcomer
    desk.press("Ctrl+,", "Escape")
    assert step(desk) == "Step 1 of 4"
    desk.type("12b")
    desk.press("Return")
    assert desk.sees("release_sheet")
    assert step(desk) == ""


def test_escape_skips_onboarding_only_if_it_has_nothing_else_to_close(newcomer):
    desk = newcomer
    desk.scan(UPS)
    desk.press("Escape")
    assert step(desk) == "Step 2 of 4"
    desk.type("zzzz")
    desk.press("Return", "Escape")
    assert step(desk) == "Step 2 of 4"
    desk.press("Escape")
    assert step(desk) == ""
    assert desk.focus() == "scan_line"


def test_onboarding_is_skipped_by_mouse_and_by_tab_too(newcomer):
    desk = newcomer
    desk.press_until("Tab", "skip_steps")
    desk.press("Space")
    assert step(desk) == ""
    assert desk.focus()


def test_onboarding_is_shown_once_to_each_account(start, server):
    desk = start(server.profile, new=True)
    desk.sign_in()
    desk.press("Escape")
    desk.sign_out()
    desk.sign_in()
    assert step(desk) == ""
    desk.sign_out()
    desk.until(lambda: desk.focus() in ("email", "password"))
    desk.find("email").setFocus()
    desk.press("Ctrl+A")
    desk.sign_in(MANAGER)
    assert step(desk) == "Step 1 of 4"
    desk.press("Escape")
    desk.until_kept()
    desk.close()
    again = start(server.profile, new=True)
    again.until_resumed()
    assert step(again) == ""


def test_a_read_only_user_sees_no_onboarding(start, server):
    desk = start(server.profile, new=True)
    desk.until(lambda: desk.focus() == "email")
    desk.type(RESIDENT)
    desk.press("Tab")
    desk.type(PRACTICE_PASSWORD)
    desk.press("Return")
    desk.until(lambda: desk.app.workspace is not None and desk.rows())
    assert step(desk) == ""


def test_onboarding_is_announced_and_covers_nothing(newcomer):
    desk = newcomer
    assert ears.of(desk.find("coach")).name.startswith("Step 1 of 4: Log a package. Scan the label.")
    card = desk.find("coach")
    top = card.mapTo(desk.desk, card.rect().topLeft()).y()
    for name in ("packages", "details_story", "scan_frame", "foot"):
        other = desk.find(name)
        begins = other.mapTo(desk.desk, other.rect().topLeft()).y()
        assert begins + other.height() <= top or begins >= top + card.height(), name
    desk.scan(UPS)
    desk.type("12bz")
    desk.press("Return")
    toast = desk.find("toast")
    assert toast.y() >= card.mapTo(desk.desk, card.rect().bottomLeft()).y()


def test_another_language_continues_at_the_same_step(newcomer):
    desk = newcomer
    desk.scan(UPS)
    desk.press("Escape")
    desk.app.preferences.change(language="es")
    desk.until(lambda: desk.find("coach").accessibleName().startswith("Paso 2 de 4"))
