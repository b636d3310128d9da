"""Onboarding: shown once, each step gone after it was done, skipped by its button, and never in the way."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel

from mybuilding_desk.practice.building import PRACTICE_PASSWORD
from tests.e2e import ears, eyes
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


def test_escape_belongs_to_the_scan_bar(newcomer):
    desk = newcomer
    desk.scan(UPS)
    desk.press("Escape", "Escape")
    assert step(desk) == "Step 2 of 4"
    assert not desk.app.preferences.now.welcomed
    assert desk.focus() == "scan_line"


def test_an_audit_hides_the_steps_while_it_is_open(newcomer):
    desk = newcomer
    desk.until_fresh()
    desk.press("Ctrl+Shift+A")
    assert desk.sees("audit_view")
    assert step(desk) == ""
    desk.press("F1", "Escape")
    assert step(desk) == ""
    desk.press("Escape")
    assert step(desk) == "Step 1 of 4"
    desk.click(desk.find("skip_steps"))
    desk.press("Ctrl+Shift+A", "Escape")
    assert step(desk) == "", "skipped for good"


@pytest.mark.parametrize("way", ["mouse", "Space"])
def test_onboarding_is_skipped_by_its_button(newcomer, way):
    desk = newcomer
    if way == "mouse":
        desk.click(desk.find("skip_steps"))
    else:
        desk.press_until("Tab", "skip_steps")
        desk.press(way)
    assert step(desk) == ""
    assert desk.focus()
    assert desk.app.preferences.now.welcomed


def test_next_and_back_turn_the_steps_and_leave_the_focus_in_the_scan_bar(newcomer):
    desk = newcomer
    assert not desk.sees("previous_step")
    for number in (2, 3, 4):
        desk.click(desk.find("next_step"))
        assert step(desk) == f"Step {number} of 4"
    desk.click(desk.find("previous_step"))
    assert step(desk) == "Step 3 of 4"
    assert desk.focus() == "scan_line"
    desk.click(desk.find("next_step"))
    assert desk.words("next_step") == "Done"
    desk.click(desk.find("next_step"))
    assert step(desk) == ""
    assert desk.app.preferences.now.welcomed


def test_a_step_that_is_shown_again_is_done_again(newcomer):
    desk = newcomer
    desk.click(desk.find("next_step"))
    desk.click(desk.find("previous_step"))
    desk.scan(UPS)
    assert step(desk) == "Step 2 of 4"


@pytest.mark.parametrize("size", [(1024, 768), (683, 512)])
@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_the_title_stands_above_its_sentence_and_nothing_is_cut(newcomer, size, language):
    desk = newcomer
    desk.app.preferences.change(language=language)
    desk.window.resize(*size)
    desk.until(lambda: desk.sees("coach") and not eyes.cut(desk.find("coach")))
    card, words = desk.find("coach"), desk.find("coach_text")
    title = next(part for part in card.findChildren(QLabel) if part.property("look") == "strong" and part.text())
    assert title.mapTo(card, title.rect().bottomLeft()).y() < words.mapTo(card, words.rect().topLeft()).y()


def test_onboarding_is_shown_once_to_each_account(start, server):
    desk = start(server.profile, new=True)
    desk.sign_in()
    desk.click(desk.find("skip_steps"))
    desk.sign_out()
    desk.sign_in()
    assert step(desk) == ""
    desk.sign_out()
    desk.until(lambda: desk.focus() in ("email", "password"))
    desk.find("email").setFocus()
    desk.press("Ctrl+A")
    desk.sign_in(MANAGER)
    assert step(desk) == "Step 1 of 4"
    desk.click(desk.find("skip_steps"))
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
    assert not toast.geometry().intersects(QRect(card.mapTo(desk.desk, QPoint()), card.size()))


def test_another_language_continues_at_the_same_step(newcomer):
    desk = newcomer
    desk.scan(UPS)
    desk.press("Escape")
    desk.app.preferences.change(language="es")
    desk.until(lambda: desk.find("coach").accessibleName().startswith("Paso 2 de 4"))
