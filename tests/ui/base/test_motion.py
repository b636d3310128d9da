"""Motion is short and blocks nothing; it can be turned off."""

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
    """Simulate a real screen whose desktop allows animations."""
    monkeypatch.setattr(effects, "_UNSEEN", frozenset())
    monkeypatch.setattr(effects, "desktop_animations_off", lambda: False)
    monkeypatch.setattr(theme, "no_animations", False)


@pytest.fixture
def page(qtbot):
    """A page for sheets."""
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(800, 600)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def test_motion_ends_in_place_within_its_short_duration(on_a_screen, page, qtbot):
    offsets = []
    motion = Motion(page, offsets.append)
    with qtbot.waitSignal(motion.finished):
        motion.begin()
    assert offsets[0] == 1
    assert offsets[-1] == 0
    assert motion.duration() == MOTION_MS <= 120


def test_a_sheet_has_the_focus_before_its_motion_ends(on_a_screen, page, qtbot):
    sheet, field = Sheet(page, "sheet", "Sheet", width=400), QLineEdit()
    sheet.set_content(field)
    sheet.open(field)
    assert field.hasFocus()
    motion = sheet.findChild(Motion)
    assert motion.state() == QAbstractAnimation.State.Running
    qtbot.keyClicks(field, "12b")
    assert field.text() == "12b"
    qtbot.waitUntil(lambda: motion.state() == QAbstractAnimation.State.Stopped)
    # The layout of the last step is a separate event, which a busy PC may handle later.
    qtbot.waitUntil(lambda: abs(sheet.card.geometry().center().y() - page.rect().center().y()) <= 2)


def test_a_visible_toast_does_not_move_again(on_a_screen, page, qtbot):
    toast = Toast(page)
    toast.show_message("Logged")
    motion = toast.findChild(Motion)
    with qtbot.waitSignal(motion.finished):
        pass
    toast.show_message("Released")
    assert motion.state() == QAbstractAnimation.State.Stopped


@pytest.mark.parametrize("reason", ["off screen", "the user", "the desktop"])
def test_nothing_moves_when_motion_is_off(on_a_screen, page, monkeypatch, qapp, reason):
    match reason:
        case "off screen":
            monkeypatch.setattr(effects, "_UNSEEN", frozenset({"offscreen"}))
        case "the user":
            monkeypatch.setattr(theme, "no_animations", True)
        case "the desktop":
            monkeypatch.setattr(effects, "desktop_animations_off", lambda: True)
    offsets = []
    motion = Motion(page, offsets.append)
    motion.begin()
    assert offsets == [0]
    assert motion.state() == QAbstractAnimation.State.Stopped


def test_the_motion_setting_applies(qapp):
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
def test_linux_desktop_settings_are_read(tmp_path, file, text, still):
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(text)
    assert linux_animations_off(tmp_path) is still
