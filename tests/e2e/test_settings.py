"""The settings sheet by keys alone: choices apply at once and are saved, and invalid input is answered in words."""

import re
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton

from mybuilding_desk import __version__
from mybuilding_desk.domain.settings import BuildingPolicy, Settings
from mybuilding_desk.practice.building import PRACTICE_PASSWORD
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.storage.settings_file import SettingsFile
from mybuilding_desk.ui.base.buttons import Segments
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.settings.fields import SwitchField
from mybuilding_desk.ui.theme import theme
from mybuilding_desk.ui.theme.palettes import CONTRAST_LIGHT
from mybuilding_desk.ui.theme.stylesheet import apply_theme
from tests.e2e import ears, eyes, menu_hands
from tests.e2e.hands import RESIDENT, Hands
from tests.support.pseudo import Pseudo

PARTS = re.compile(r"mybuilding-desk|Inter|Lucide icons")
COUNTER = ("Ctrl+,", "Down", "Tab")
"""To the first row of the section "Counter"."""


@pytest.fixture(autouse=True, scope="module")
def same_theme_after():
    """Restore the theme of the program after the test; other tests check colors."""
    yield
    apply_theme(QApplication.instance(), Settings(theme="light"))


def saved_settings(hands: Hands, tmp_path) -> Settings:
    """The settings that the next start loads."""
    preferences = Preferences(SettingsFile(tmp_path / "settings.json"))
    preferences.use_account(SettingsFile(tmp_path / "data" / preferences.now.last / "settings.json"))
    assert preferences.now == hands.app.preferences.now
    return preferences.now


def test_every_setting_is_changed_by_keys_alone(desk, tmp_path):
    desk.press("Ctrl+,")
    assert desk.focus() == "section_look"
    desk.press("Tab")
    assert desk.focus() == "theme_system"
    desk.press("Right", "Right")
    assert desk.focus() == "theme_dark"
    assert theme.dark
    desk.press("Left")
    assert not theme.dark
    desk.press("Shift+Tab")
    assert desk.focus() == "section_look"
    desk.press("Down")
    assert desk.focus() == "section_counter"
    assert not desk.sees("theme")
    desk.press("Tab")
    assert desk.focus() == "signature_off"
    desk.press("Right", "Right", "Tab")
    assert desk.focus() == "grace_seconds"
    desk.press("Ctrl+A")
    desk.type("45")
    desk.press("Tab")
    for shape, days in (("square", "2"), ("diamond", "5"), ("triangle", "14")):
        assert desk.focus() == f"ages_{shape}"
        desk.press("Ctrl+A")
        desk.type(days)
        desk.press("Tab")
    for shape, hours in (("square", "2"), ("triangle", "12")):
        assert desk.focus() == f"perishable_hours_{shape}"
        desk.press("Ctrl+A")
        desk.type(hours)
        desk.press("Tab")
    assert desk.focus() == "close_settings_sheet"
    now = saved_settings(desk, tmp_path)
    assert (now.theme, now.signature, now.grace_seconds, now.ages) == ("light", "required", 45, (2, 5, 14))
    assert now.perishable_hours == (2, 12)
    desk.press("Return")
    assert not desk.sees("settings_sheet")
    assert desk.focus() == "scan_line"


def test_contrast_text_size_density_and_motion_apply_at_once(desk, tmp_path):
    before = desk.find("scan_line").fontMetrics().height(), desk.desk.ui.table.rowHeight(0)
    desk.press("Ctrl+,", "Tab", "Tab", "Right")
    assert desk.focus() == "contrast_high"
    assert theme.colors is CONTRAST_LIGHT
    desk.press("Tab", "Right", "Right", "Right")
    assert desk.focus() == "text_size_150"
    after = desk.find("scan_line").fontMetrics().height(), desk.desk.ui.table.rowHeight(0)
    assert after[0] == pytest.approx(1.5 * before[0], abs=2)
    assert after[1] > before[1]
    desk.press("Tab", "Right")
    assert desk.focus() == "density_compact"
    assert desk.desk.ui.table.rowHeight(0) == after[1] - 12
    desk.press("Tab", "Right")
    assert desk.focus() == "motion_none"
    now = saved_settings(desk, tmp_path)
    assert (now.contrast, now.text_size, now.density, now.motion) == ("high", "150", "compact", "none")


def test_a_setting_applies_to_the_next_release(desk):
    desk.press(*COUNTER, "Right", "Ctrl+,")
    assert not desk.sees("settings_sheet")
    desk.type("12b")
    desk.press("Return")
    assert desk.sees("signature_pad")
    desk.press("Escape", "Ctrl+,")
    assert desk.focus() == "section_look"
    desk.press("Down", "Tab")
    assert desk.focus() == "signature_optional"


@pytest.mark.parametrize("typed", ["301", "soon", "-1", "1.5", " "])
def test_an_invalid_time_is_answered_and_changes_nothing(desk, tmp_path, typed):
    desk.app.preferences.change(grace_seconds=25)
    desk.press(*COUNTER, "Tab", "Ctrl+A")
    desk.type(typed)
    message = "Enter a whole number from 0 to 300. Still set to 25."
    assert desk.words("grace_seconds_problem") == message
    assert desk.find("grace_seconds").accessibleDescription() == message
    desk.press("Escape")
    assert saved_settings(desk, tmp_path).grace_seconds == 25
    desk.press(*COUNTER)
    assert not desk.sees("grace_seconds_problem")
    assert desk.find("grace_seconds").text() == "25"


@pytest.mark.parametrize("last", ["Escape", "Ctrl+,", "Return", "Tab"])
def test_a_time_is_saved_by_every_way_to_leave_its_field(desk, tmp_path, last):
    desk.press(*COUNTER, "Tab", "Ctrl+A")
    desk.type("300")
    assert desk.app.preferences.now.grace_seconds == 0
    desk.press(last)
    assert saved_settings(desk, tmp_path).grace_seconds == 300


def test_the_user_menu_opens_the_settings_and_no_key_passes_through(desk):
    desk.click(desk.find("user_button"))
    menu_hands.choose(catalog.SETTINGS)
    assert desk.sees("settings_sheet")
    desk.press("Ctrl+4", "Ctrl+L")
    assert desk.sees("settings_sheet")
    assert desk.focus() == "section_look"
    desk.press("Escape")
    assert desk.focus() != "section_look"


def test_a_read_only_user_sees_no_counter_settings(start, server):
    hands = start(server.profile)
    hands.until(lambda: hands.focus() == "email")
    hands.type(RESIDENT)
    hands.press("Tab")
    hands.type(PRACTICE_PASSWORD)
    hands.press("Return")
    hands.until(lambda: hands.app.workspace is not None)
    hands.press("Ctrl+,")
    assert hands.sees("theme")
    hands.press("Down")
    assert hands.sees("ages_square")
    assert not hands.sees("signature")
    assert not hands.sees("grace_seconds")
    assert not hands.sees("section_labels")


@pytest.mark.parametrize("typed", ["1 3 3", "3 2 10", "0 1 2", "1 3 400", "1 soon 10", "1 -3 10"])
def test_invalid_ages_are_answered_and_change_nothing(desk, tmp_path, typed):
    desk.press(*COUNTER, "Tab", "Tab")
    for shape, days in zip(("square", "diamond", "triangle"), typed.split(), strict=True):
        desk.press("Ctrl+A")
        assert desk.focus() == f"ages_{shape}"
        desk.type(days)
        desk.press("Tab")
    message = desk.words("ages_problem")
    assert "three increasing numbers of days" in message
    assert desk.find("ages_diamond").accessibleDescription() == message
    desk.press("Escape")
    assert saved_settings(desk, tmp_path).ages == (1, 3, 10)
    desk.press(*COUNTER)
    assert not desk.sees("ages_problem")
    assert desk.find("ages_diamond").text() == "3"


@pytest.mark.parametrize("typed", ["4 4", "24 4", "0 24", "4 241", "soon 24"])
def test_invalid_hours_of_perishables_are_answered_and_change_nothing(desk, tmp_path, typed):
    desk.press(*COUNTER, *["Tab"] * 5)
    for shape, hours in zip(("square", "triangle"), typed.split(), strict=True):
        desk.press("Ctrl+A")
        assert desk.focus() == f"perishable_hours_{shape}"
        desk.type(hours)
        desk.press("Tab")
    message = "Enter two increasing numbers of hours, such as 4 24. Still set to 4 24."
    assert desk.words("perishable_hours_problem") == message
    desk.press("Escape")
    assert saved_settings(desk, tmp_path).perishable_hours == (4, 24)


def test_signatures_are_kept_for_the_typed_days_or_not_at_all(desk, tmp_path):
    desk.press("Ctrl+,")
    desk.desk.ui.settings().show_setting("signature_days")
    for typed, kept in (("0", 0), ("3650", 3650), ("3651", 3650)):
        desk.press("Ctrl+A")
        desk.type(typed)
        desk.press("Tab", "Shift+Tab")
        assert desk.focus() == "signature_days"
        assert desk.sees("signature_days_problem") == (typed == "3651")
        assert saved_settings(desk, tmp_path).signature_days == kept


def test_settings_locked_by_the_building_are_visible_but_disabled(desk, start, server):
    desk.app.preferences.policy = BuildingPolicy({"signature": "required"}, frozenset({"signature"}))
    desk.app.preferences.use_account(SettingsFile(desk.app._folders.data / "nobody" / "settings.json"))
    desk.press(*COUNTER)
    assert desk.focus() == "grace_seconds"
    assert desk.find("signature_required").isChecked()
    assert desk.words("signature_locked") == "Managed by your building."
    assert desk.find("signature_required").accessibleDescription() == desk.words("signature_locked")
    desk.click(desk.find("signature_off"))
    assert desk.app.preferences.now.signature == "required"


@pytest.mark.parametrize("width", [640, 1024, 1366])
def test_every_section_fits(desk, width):
    desk.window.resize(width, 768 if width > 700 else 480)
    desk.press("Ctrl+,")
    sheet = desk.desk.ui.settings()
    for section in sheet.side.buttons:
        sheet.show_section(section)
        desk.until(sheet.card.isVisible)
        for row in sheet.rows_of(section):
            desk.until(lambda row=row: row.field.mapTo(sheet, row.field.rect().topRight()).x() < sheet.width())
            assert row.field.width() >= row.field.minimumSizeHint().width()
        if width > 700:
            assert sheet.card.height() <= sheet.height()


@pytest.fixture
def stretch():
    """`stretch()` switches to the stretched language, until the end of the test."""
    app, translators = QApplication.instance(), []

    def begin():
        translators.append(Pseudo(app, stretched=True))
        app.installTranslator(translators[0])
        QApplication.processEvents()

    yield begin
    for translator in translators:
        app.removeTranslator(translator)


def sections_at(desk, size):
    """Each section in turn in a window of this size: the sheet, and the rows that are shown."""
    desk.window.resize(*size)
    desk.press("Ctrl+,")
    sheet = desk.desk.ui.settings()
    for section in sheet.side.buttons:
        sheet.show_section(section)
        for _ in range(3):
            QApplication.processEvents()
            QApplication.sendPostedEvents()
        yield sheet, sheet.rows_of(section)


@pytest.mark.parametrize("language", ["en", "es", "fr", "stretched"])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (911, 512), (683, 512)])
def test_nothing_is_cut_and_all_controls_stand_in_one_column(desk, stretch, size, language):
    """911 x 512 and 683 x 512 are what 1366 x 768 and 1024 x 768 leave at 150 %."""
    if language == "stretched":
        stretch()
    else:
        desk.app.preferences.change(language=language)
    beside = set()
    for sheet, rows in sections_at(desk, size):
        starts = set()
        assert eyes.cut(sheet) == []
        cross = sheet.findChild(QPushButton, "close_settings_sheet")
        assert sheet.card.rect().contains(cross.geometry())
        assert sheet.card.height() <= sheet.height() - 48
        for row in rows:
            title = row.findChild(QLabel)
            control = row.line.control.mapTo(sheet, QPoint())
            is_beside = control.x() > title.mapTo(sheet, title.rect().topRight()).x()
            beside.add(is_beside)
            if is_beside:
                lead = 4 if isinstance(row.field, SwitchField) else 0
                starts.add(control.x() + lead)
        assert len(starts) <= 1  # the labels have a column of their own, for the times that they print
    if language == "en" and size[0] >= 1024:
        assert beside == {True}


def test_segments_are_joined_and_as_wide_as_the_column(desk):
    widths = set()
    for _sheet, rows in sections_at(desk, (1366, 768)):
        for group in (row.field for row in rows if isinstance(row.field, Segments)):
            widths.add(group.width())
            assert group.height() == 32
            buttons = list(group.buttons.values())
            assert buttons[0].x() == 1
            assert buttons[-1].geometry().right() == group.width() - 2
            for left, right in pairwise(buttons):
                assert right.x() - left.geometry().right() == 2  # one line between them
    assert all(316 <= width <= 330 for width in widths)  # wider only for the times of labels, which need it


def test_the_segments_of_a_mirrored_window_run_from_right_to_left(desk):
    QApplication.instance().setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        for _sheet, rows in sections_at(desk, (1366, 768)):
            for group in (row.field for row in rows if isinstance(row.field, Segments)):
                places = [button.x() for button in group.buttons.values()]
                assert places == sorted(places, reverse=True)
    finally:
        QApplication.instance().setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_choice_is_a_radio_group_and_a_switch_tells_its_state(desk):
    desk.press("Ctrl+,")
    assert ears.of(desk.find("theme_dark")).role == "RadioButton"
    assert ears.of(desk.find("theme_dark")).name == "Theme: Dark"
    desk.press(*["Down"] * 6, "Tab")
    switch = desk.find("privacy")
    assert (switch.accessibleName(), switch.text()) == ("Privacy mode", "")
    before = ears.of(switch)
    desk.press("Space")
    assert desk.app.preferences.now.privacy
    assert ears.of(switch) != before


def test_in_practice_mode_no_line_is_left_without_its_section(desk):
    desk.press("Ctrl+,", *["Down"] * 6)
    sheet = desk.desk.ui.settings()
    sheet.forget.hide()
    page = sheet.forget.parentWidget()
    assert [line for line in page.findChildren(QFrame, "rule") if line.isVisible()] == []


def test_about_lists_the_parts_and_their_licenses(desk):
    desk.press("Ctrl+,", *["Down"] * 7)
    assert desk.focus() == "section_about"
    desk.until(lambda: desk.find("about_parts").count())
    texts = [part.text() for part in desk.find("about").findChildren(QLabel)]
    assert any(line.startswith(f"Version {__version__} · Qt 6.") for line in texts)
    desk.press("Tab")
    assert desk.focus() == "about_parts"
    assert desk.find("about_parts").currentText().startswith("mybuilding-desk")
    parts = [desk.find("about_parts").itemText(row) for row in range(desk.find("about_parts").count())]
    assert {"mybuilding-desk", "Inter", "Lucide icons"} == {name for part in parts for name in PARTS.findall(part)}
    seen = set()
    for _ in parts:
        seen.add(desk.find("about_license").toPlainText())
        desk.press("Down")
    assert all(len(text) > 100 for text in seen)
    desk.press("Tab")
    assert desk.focus() == "about_license"
    desk.press("Escape")
    assert not desk.sees("settings_sheet")


def test_the_window_keeps_its_height_in_all_sections(desk: Hands) -> None:
    desk.press("Ctrl+,")
    sheet = desk.desk.ui.settings()
    heights = set()
    for name, button in sheet.side.buttons.items():
        desk.click(button)
        desk.until(lambda: desk.desk.is_quiet)
        for _ in range(10):
            QApplication.processEvents()
        heights.add((sheet.card.height(), name))
    assert len({height for height, _name in heights}) == 1, heights
