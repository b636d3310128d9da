"""Privacy mode: no screen shows, announces, or paints a resident's full name, and work continues as usual."""

import re

import pytest
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QGuiApplication
from PySide6.QtSvg import QSvgGenerator

from mybuilding_desk.domain.pickup import Collector
from mybuilding_desk.domain.records.contents import read_description
from mybuilding_desk.domain.settings import BuildingPolicy
from mybuilding_desk.practice.building import PracticeBuilding
from mybuilding_desk.storage.settings_file import SettingsFile
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.release import text as release_text
from mybuilding_desk.ui.text.name_display import names
from tests.e2e.eyes import texts
from tests.e2e.hands import RIVERSIDE, UPS, Hands, package
from tests.e2e.screens import SCREENS, tour

NOTE = "Flowers for the anniversary"


@pytest.fixture(autouse=True)
def full_names_after():
    """Turn privacy mode off after the test; it is global, and other tests read names."""
    yield
    names.shorten(False)


@pytest.fixture
def announcements():
    """All announcements from now on."""
    announced_texts: list[str] = []

    def record(text: str, _at_once: bool) -> None:
        announced_texts.append(text)

    announcer.announced.connect(record)
    yield announced_texts
    announcer.announced.disconnect(record)


def private_words(building: PracticeBuilding) -> re.Pattern[str]:
    """All full names and last names of residents, and all package notes.

    Names of users are not secret here, nor are count and flags.
    """
    clerks = {one.accepted_by for one in building.packages(RIVERSIDE)} | {"John John"}
    words = {word for clerk in clerks for word in clerk.split()}
    people = [one for community in building.community_ids for one in building.residents(community)]
    last = {one.last_name for one in people if len(one.last_name) > 1} - words
    notes = {read_description(one.description)[1] for one in building.packages(RIVERSIDE)}
    known = sorted(
        {one.full_name for one in people} | last | {note for note in notes if len(note) > 8}, key=len, reverse=True
    )
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, known)) + r")(?!\w)")


def painted(hands: Hands) -> str:
    """All text that is painted now."""
    data = QByteArray()
    buffer = QBuffer(data)
    picture = QSvgGenerator()
    picture.setOutputDevice(buffer)
    picture.setSize(hands.window.size())
    hands.window.render(picture)
    return " | ".join(re.findall(r"<text[^>]*>(.*?)</text>", bytes(data.data()).decode(), re.DOTALL))


def leaks_in(hands: Hands, pattern: re.Pattern[str]) -> list[str]:
    displayed = {f"{where}: {text}" for where, text in texts(hands.window) if pattern.search(text)}
    return [*displayed, *pattern.findall(painted(hands))]


def test_no_screen_shows_or_announces_a_full_name(desk, building, announcements):
    pattern = private_words(building)
    desk.until_fresh()
    assert leaks_in(desk, pattern), "it would be seen"
    desk.press("Ctrl+Shift+N")
    announcements.clear()
    seen = {screen: leaks_in(desk, pattern) for screen in tour(desk)}
    assert {screen: leaks for screen, leaks in seen.items() if leaks} == {}
    assert len(seen) == len(SCREENS)
    assert [words for words in announcements if pattern.search(words)] == []


def test_a_key_toggles_it_and_an_icon_shows_the_state(desk, tmp_path):
    desk.go_to_list("Home")
    name = next(row.package.resident_name for row in desk.rows() if row.package.resident_name)
    assert name in painted(desk)
    assert not desk.find("privacy_sign").isChecked()
    desk.press("Ctrl+Shift+N")
    assert name not in painted(desk)
    assert desk.desk.ui.toast.text() == "Privacy mode on"
    assert desk.find("privacy_sign").accessibleName() == "Privacy mode"
    assert desk.find("privacy_sign").isChecked()
    settings = SettingsFile(tmp_path / "data" / desk.app.preferences.now.last / "settings.json").load()
    assert settings["privacy"] is True
    desk.click(desk.find("privacy_sign"))
    desk.until(lambda: name in painted(desk))
    assert not desk.find("privacy_sign").isChecked()


def test_a_setting_locked_by_the_building_cannot_be_toggled(desk):
    desk.app.preferences.policy = BuildingPolicy({"privacy": True}, frozenset({"privacy"}))
    desk.app.preferences.use_account(SettingsFile(desk.app._folders.data / "nobody" / "settings.json"))
    assert desk.find("privacy_sign").isChecked()
    desk.press("Ctrl+Shift+N")
    assert desk.find("privacy_sign").isChecked()
    desk.click(desk.find("privacy_sign"))
    assert desk.find("privacy_sign").isChecked()
    assert desk.desk.ui.toast.text() == "Privacy mode is managed by your building"
    desk.press("Ctrl+,", *["Down"] * 6)
    assert desk.find("privacy").isChecked()
    assert desk.words("privacy_locked") == "Managed by your building."


def test_the_check_box_in_the_settings_and_the_key_are_one_setting(desk):
    desk.press("Ctrl+,")
    desk.press_until("Down", lambda: desk.sees("privacy"))
    desk.press_until("Tab", "privacy")
    desk.press("Space")
    assert names.short
    assert desk.find("privacy_sign").isChecked()
    desk.press("Ctrl+Shift+N")
    assert not desk.find("privacy").isChecked()


def test_search_finds_full_names_and_a_log_records_them(desk, building):
    desk.press("Ctrl+Shift+N", "Ctrl+F")
    desk.type("angstrom")
    desk.until(lambda: desk.desk.ui.table.rows.kind == "found" and desk.rows())
    assert {row.package.resident_name for row in desk.rows()} == {"Zoë Ångström", "Erik Ångström"}
    desk.press("Escape", "Ctrl+L")
    desk.scan(UPS)
    desk.type("zoe ang")
    assert desk.desk.ui.suggestions.model.titles == ["Zoë Å."]
    desk.press("Return")
    assert desk.desk.ui.toast.text() == "Logged for 12B · Z. Å."
    desk.until_sent()
    assert package(building, UPS).resident_name == "Zoë Ångström"


def test_a_release_shows_initials_and_records_the_full_name(desk, building):
    desk.press("Ctrl+Shift+N")
    desk.type("12b")
    desk.press("Return")
    assert desk.find("collected_by").text() == "Zoë Å."
    assert desk.find("collector_0").isChecked()
    desk.press("Return")
    assert desk.desk.ui.toast.text().endswith("to Z. Å.")
    desk.until_sent()
    released = [one for one in building.packages(RIVERSIDE) if one.unit == "12B" and one.released_by == "John John"]
    assert {one.released_to for one in released} == {"Zoë Ångström"}


def test_an_open_release_continues_in_the_other_mode(desk):
    desk.type("12b")
    desk.press("Return", "Space")
    sheet = desk.desk.ui.release_sheet
    ticked = [row.key for row in sheet.packages.ticked()]
    desk.press("Z")
    assert desk.find("collected_by").text() == "zoë Ångström"
    for expected in ("Zoë Å.", "Zoë Ångström"):
        desk.press("Ctrl+Shift+N")
        assert desk.find("collected_by").text() == expected
        assert [row.key for row in sheet.packages.ticked()] == ticked
        assert sheet._collector().name == "Zoë Ångström"


def test_a_typed_name_is_recorded_as_typed(desk):
    desk.press("Ctrl+Shift+N")
    desk.type("12b")
    desk.press("Return", "N", "Ctrl+A")
    desk.type("Neighbor Nora")
    assert desk.desk.ui.release_sheet._collector().name == "Neighbor Nora"
    assert desk.words("collector_standing") == "Not in 12B"
    standing = release_text.not_resident_note(Collector("Neighbor Nora", "Zoë Ångström"), "12B")
    assert standing == "Not in 12B · for Z. Å."


def test_copied_text_has_full_names(desk):
    desk.go_to_list("Home")
    desk.press_until("Down", lambda: desk.desk.ui.table.current().package.resident_name)
    name = desk.desk.ui.table.current().package.resident_name
    desk.press("Alt+Return", "Ctrl+Shift+N")
    assert name not in desk.words("story_title")
    desk.press("Return")
    assert name in QGuiApplication.clipboard().text()


def test_an_open_activity_sheet_is_refreshed(desk):
    desk.go_to_list("Home")
    desk.press_until("Down", lambda: desk.desk.ui.table.current().package.resident_name)
    full_name = desk.desk.ui.table.current().package.resident_name
    desk.press("Alt+Return")
    assert full_name in desk.words("story_title")
    desk.press("Ctrl+Shift+N")
    assert full_name not in desk.words("story_title")
    desk.press("Ctrl+Shift+N")
    assert full_name in desk.words("story_title")
