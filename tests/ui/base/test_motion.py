"""Motion is small and waits for nothing; where somebody asks for none, there is none."""

import pytest
from PySide6.QtCore import QAbstractAnimation
from PySide6.QtWidgets import QLineEdit, QWidget

from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.ui.base import effects
from mybuilding_desk.ui.base.effects import Motion, linux_animations_off
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.base.toast import Toast
from mybuilding_desk.ui.theme import MOTION_MS, theme
from mybuilding_desk.ui.theme.stylesheet import apply_theme


@pytest.fixture
def on_a_screen(monkeypatch):
    """As on a screen whose desktop asks for nothing."""
    monkeypatch.setattr(effects, "_UNSEEN", frozenset())
    monkeypatch.setattr(effects, "desktop_animations_off", lambda: False)
    monkeypatch.setattr(theme, "no_animations", False)


@pytest.fixture
def page(qtbot):
    """A page with a sheet over it."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_it_ends_in_place_in_little_time(on_a_screen, page, qtbot):
    ways = []
    moving = Motion(page, ways.append)
    with qtbot.waitSignal(moving.finished):
        moving.begin()
    assert ways[0] == 1
    assert ways[-1] == 0
    assert moving.duration() == MOTION_MS <= 120


def test_a_sheet_has_the_focus_before_it_has_moved(on_a_screen, page, qtbot):
    sheet, field = Sheet(page, "sheet", "Sheet", width=400), QLineEdit()
    sheet.set_content(field)
    sheet.open(field)
    assert field.hasFocus()
    moving = sheet.findChild(Motion)
    assert moving.state() == QAbstractAnimation.State.Running
    qtbot.keyClicks(field, "12b")
    assert field.text() == "12b"
    qtbot.waitUntil(lambda: moving.state() == QAbstractAnimation.State.Stopped)
    # The layout of the last step is an event of its own, which a busy PC may handle later.
    qtbot.waitUntil(lambda: abs(sheet.card.geometry().center().y() - page.rect().center().y()) <= 2)


def test_a_toast_that_is_there_moves_no_more(on_a_screen, page, qtbot):
    toast = Toast(page)
    toast.show_message("Logged")
    moving = toast.findChild(Motion)
    with qtbot.waitSignal(moving.finished):
        pass
    toast.show_message("Released")
    assert moving.state() == QAbstractAnimation.State.Stopped


@pytest.mark.parametrize("why", ["off a screen", "the clerk", "the desktop"])
def test_nothing_moves_where_that_is_asked_for(on_a_screen, page, monkeypatch, qapp, why):
    match why:
        case "off a screen":
            monkeypatch.setattr(effects, "_UNSEEN", frozenset({"offscreen"}))
        case "the clerk":
            monkeypatch.setattr(theme, "no_animations", True)
        case "the desktop":
            monkeypatch.setattr(effects, "desktop_animations_off", lambda: True)
    ways = []
    moving = Motion(page, ways.append)
    moving.begin()
    assert ways == [0]
    assert moving.state() == QAbstractAnimation.State.Stopped


def test_the_setting_is_heard(qapp):
    apply_theme(qapp, Settings(theme="light", motion="none"))
    assert theme.no_animations
    apply_theme(qapp, Settings(theme="light"))
    assert not theme.no_animations


@pytest.mark.parametrize(
    ("file", "text", "still"),
    [
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n", True),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n", True),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=true\n", False),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n", False),
        ("other", "", False),
    ],
)
def test_the_desktops_of_linux_are_asked(tmp_path, file, text, still):
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(text)
    assert linux_animations_off(tmp_path) is still
