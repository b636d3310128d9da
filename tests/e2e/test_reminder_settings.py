"""The overdue section of the settings by keys: days, the line on where to pick up, and the texts with their preview."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from mybuilding_desk.domain.settings import BuildingPolicy, Settings
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.storage.settings_file import SettingsFile
from mybuilding_desk.ui.text.documents.reminder_text import standard_text
from mybuilding_desk.ui.theme.stylesheet import apply_theme
from tests.e2e.hands import Hands

OVERDUE = ("Ctrl+,", "Down", "Down", "Down", "Down", "Tab")
"""To the first row of the overdue section."""


@pytest.fixture
def section(desk: Hands) -> Iterator[Hands]:
    desk.press(*OVERDUE)
    assert desk.focus() == "reminder_days"
    yield desk
    apply_theme(QApplication.instance(), Settings(theme="light"))


def kept(tmp_path) -> Settings:
    """The settings that the next start of this computer loads."""
    return Preferences(SettingsFile(tmp_path / "settings.json")).now


def preview(desk: Hands) -> str:
    return desk.find("reminder_preview").toPlainText()


def to_text(desk: Hands) -> None:
    desk.press(*["Tab"] * 6)
    assert desk.focus() == "reminder_text"


def test_days_and_texts_are_set_by_keys_alone_and_belong_to_the_computer(section: Hands, tmp_path):
    for name, days in (("reminder_days", "3"), ("final_notice_days", "0"), ("return_days", "365")):
        assert section.focus() == name
        section.press("Ctrl+A")
        section.type(days)
        section.press("Tab")
    assert section.focus() == "pickup_text"
    section.type("Lobby, 8 to 10")
    section.press("Tab")
    assert section.focus() == "reminder_kind_reminder"
    assert "Lobby, 8 to 10" in preview(section)
    assert preview(section).startswith("Hello Zoë Ångström,\n\nWe have 2 packages for you at the front desk:\n\n- UPS")
    section.press("Right", "Tab", "Right", "Tab")
    assert section.focus() == "reminder_text"
    assert section.find("reminder_text").accessibleName() == "Final notice, Español"
    assert preview(section).startswith("Hola, Zoë Ångström:")
    section.press("Ctrl+A")
    section.type("Ultimo aviso: {count}")
    section.press("Return")
    section.type("{packages}")
    assert preview(section).startswith("Ultimo aviso: 2 paquetes\n- UPS")
    section.press("Tab")
    assert section.focus() == "reminder_preview"
    section.press("Tab")
    assert section.focus() == "reset_reminder"
    now = kept(tmp_path)
    assert (now.reminder_days, now.final_notice_days, now.return_days) == (3, 0, 365)
    assert (now.pickup_text, now.final_notice_es) == ("Lobby, 8 to 10", "Ultimo aviso: {count}\n{packages}")
    section.press("Return")
    assert kept(tmp_path).final_notice_es == ""
    assert section.find("reminder_text").toPlainText() == standard_text("final_notice", "es")
    assert not section.find("reset_reminder").isEnabled()


def test_a_text_is_saved_by_every_way_to_leave_it(section: Hands, tmp_path):
    for last in ("Escape", "Tab", "Shift+Tab", "Ctrl+,"):
        to_text(section)
        section.press("Ctrl+A")
        section.type(f"Come {last}")
        section.press("Return")
        assert section.focus() == "reminder_text"
        section.press(last)
        assert kept(tmp_path).reminder_en == f"Come {last}\n"
        if section.sees("settings_sheet"):
            section.press("Escape")
        section.press(*OVERDUE)
    to_text(section)
    assert section.find("reminder_text").toPlainText() == "Come Ctrl+,\n"
    section.press("Ctrl+A", "Delete", "Tab")
    assert kept(tmp_path).reminder_en == ""
    assert preview(section).startswith("Hello Zoë Ångström,")


def test_what_is_out_of_range_is_answered_and_not_saved(section: Hands, tmp_path):
    for typed in ("366", "soon", "-1"):
        section.press("Ctrl+A")
        section.type(typed)
        section.press("Tab", "Shift+Tab")
        assert section.sees("reminder_days_problem")
        assert kept(tmp_path).reminder_days == 7
    to_text(section)
    section.find("reminder_text").setPlainText("x" * 1001)
    section.find("reminder_text").document().setModified(True)
    assert section.words("reminder_text_problem").endswith("000 characters at most. Shorten the text to save it.")
    section.press("Tab")
    assert kept(tmp_path).reminder_en == ""
    section.press("Shift+Tab", "Ctrl+End", "Backspace")
    assert not section.sees("reminder_text_problem")
    section.press("Tab")
    assert len(kept(tmp_path).reminder_en) == 1000


def test_a_text_of_the_building_cannot_be_changed(section: Hands, tmp_path):
    section.press("Escape")
    policy = BuildingPolicy({"reminder_en": "Come.", "return_days": 9}, frozenset({"reminder_en", "return_days"}))
    section.app.preferences.policy = policy
    section.app.preferences.use_account(SettingsFile(section.app._folders.data / "nobody" / "settings.json"))
    section.press(*OVERDUE)
    assert section.find("return_days").text() == "9"
    assert section.words("return_days_locked") == "Managed by your building."
    text = section.find("reminder_text")
    assert (text.toPlainText(), text.isReadOnly()) == ("Come.", True)
    assert section.words("reminder_text_locked") == "Managed by your building."
    assert text.accessibleDescription() == section.words("reminder_text_locked")
    assert not section.find("reset_reminder").isEnabled()
    section.press(*["Tab"] * 4, "Right")
    assert section.focus() == "reminder_language_es"
    assert not section.find("reminder_text").isReadOnly()
