"""Location audits by real keys and scans: every state, undo of each action, the window at the end, and what stays."""

import csv
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit

from mybuilding_desk.domain.records.audit import AuditLine, AuditState, location_of
from mybuilding_desk.domain.records.label_code import label_code, label_text
from mybuilding_desk.domain.records.location_label import LocationSheet, location_text
from mybuilding_desk.domain.reports.document import ReportDocument
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.tracking import grouped
from mybuilding_desk.practice.building import PRACTICE_PASSWORD
from mybuilding_desk.ui.audit import text
from mybuilding_desk.ui.audit.row_painter import _button_width
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.packages.cells.cell_text import cell_text, row_sentence
from mybuilding_desk.ui.text.documents import export_text
from mybuilding_desk.ui.text.package_text import logged_for
from mybuilding_desk.ui.theme import CAPTION, MEDIUM, NUMBER
from mybuilding_desk.ui.theme.text_painter import width_of
from tests.e2e.conftest import Start
from tests.e2e.hands import RIVERSIDE, UPS, Hands, others
from tests.support.paper import installed
from tests.support.server import PracticeServer

USPS = "9400111899223197428499"
HERE = "D4"
HOSTILE = '=1+1<b>\u202eZ9"&'


@pytest.fixture
def audited(hands: Hands) -> Hands:
    """The audit of one location is on the screen."""
    begin(hands)
    return hands


def begin(hands: Hands, location: str = HERE) -> None:
    hands.press("Ctrl+Shift+A")
    hands.type(location)
    hands.press("Return")
    hands.rest()
    assert hands.sees("audit_figures")


def state(hands: Hands) -> AuditState:
    made: AuditState = hands.app.workspace.storeroom.audits.state()
    return made


def lines(hands: Hands) -> list[AuditLine]:
    return list(hands.find("audit_list").rows.lines)


def line_of(hands: Hands, row: PackageRow) -> AuditLine:
    return next(one for one in state(hands).lines if one.key == row.key)


def expected(hands: Hands, *, numbered: bool = True) -> list[PackageRow]:
    rows = [one.row for one in state(hands).group("open") if one.row is not None]
    return [row for row in rows if bool(row.package.tracking_number) == numbered]


def elsewhere(hands: Hands) -> PackageRow:
    """A package with a number that is recorded at another location."""
    rows = hands.app.workspace.storeroom.audits.pending()
    return next(row for row in rows if row.package.tracking_number and location_of(row) not in ("", HERE))


def message(hands: Hands) -> str:
    return str(hands.find("audit_message").text()) if hands.sees("audit_message") else ""


def settle(hands: Hands) -> None:
    """Wait until everything is written and read again."""
    records = hands.app.workspace.records
    hands.until(lambda: records._job is None and not records._changes and hands.desk.is_quiet)


def spoken(hands: Hands, act: Callable[[], object]) -> list[str]:
    heard: list[str] = []
    announcer.announced.connect(lambda words, _now: heard.append(words))
    act()
    return heard


@contextmanager
def low_tones(hands: Hands) -> Iterator[list[bool]]:
    """The tones of the scans: `True` is the high one."""
    tones: list[bool] = []
    router = hands.desk.scan_router
    sounds = router._sounds
    assert sounds is not None
    play, sounds.play = sounds.play, lambda *, good: tones.append(good)  # type: ignore[method-assign]
    yield tones
    sounds.play = play  # type: ignore[method-assign]


# Choosing a location


def test_the_choice_shows_each_location_with_its_packages(hands: Hands) -> None:
    hands.press("Ctrl+Shift+A")
    assert hands.focus() == "audit_line"
    assert not hands.sees("scan_line")
    names = [one.accessibleName() for one in hands.desk.ui.view("audit").chooser.buttons]
    counts = dict(name.rsplit(" · ", 1) for name in names)
    assert names[0] == f"All locations · {len(hands.rows()) or counts['All locations']}"
    assert "No location" in counts
    assert int(counts["All locations"]) == sum(int(count) for name, count in counts.items() if name != "All locations")
    hands.press("Escape")
    assert hands.sees("scan_line")
    assert hands.focus() == "scan_line"


def test_a_location_is_chosen_by_its_label_by_keys_or_by_the_mouse(hands: Hands) -> None:
    hands.press("Ctrl+Shift+A")
    hands.scan(location_text(HERE))
    assert hands.words("audit_place") == HERE
    hands.press("Escape", "Ctrl+Shift+A", "Down", "Right", "Return")
    assert hands.words("audit_place") == "A1"
    hands.press("Escape", "Ctrl+Shift+A")
    hands.click(hands.find("audit_place_0"))
    assert hands.words("audit_place") == "All locations"


def test_a_text_that_is_no_location_begins_nothing(hands: Hands) -> None:
    hands.press("Ctrl+Shift+A")
    hands.type("nowhere")
    hands.press("Return")
    assert message(hands) == "No location has this name. Choose one below."
    hands.scan(UPS)
    assert not hands.sees("audit_figures")


def test_a_location_label_logs_nothing_in_the_scan_bar(hands: Hands) -> None:
    hands.scan(location_text(HERE))
    assert hands.desk.ui.banner.text().startswith(f"That’s the label of location {HERE}.")
    assert not hands.desk.scan_controller.busy
    hands.scan(UPS)
    hands.scan(location_text(HERE))
    assert hands.desk.ui.scan_field.number.text().replace(" ", "") == UPS


def test_a_menu_audits_the_location_of_a_package(hands: Hands) -> None:
    row = next(one for one in hands.rows() if one.package.shelf)
    hands.desk.ui.table.select(row.key)
    hands.go_to_list()
    hands.press("Shift+F10")
    menu = QApplication.activePopupWidget()
    title = f"Audit {row.package.shelf}"
    [action] = [one for one in menu.actions() if one.text() == title]  # type: ignore[union-attr]
    action.trigger()
    menu.close()  # type: ignore[union-attr]
    hands.window.activateWindow()
    assert hands.words("audit_place") == row.package.shelf


def test_an_empty_location_says_so(hands: Hands) -> None:
    hands.press("Ctrl+Shift+A")
    hands.scan(location_text("Z99"))
    assert hands.words("audit_empty") == "No packages are recorded at Z99."
    hands.press("Escape")
    assert not hands.sees("audit_chip"), "nothing was scanned"


# Scans


def test_a_scan_finds_an_expected_package_once(audited: Hands) -> None:
    row, count = expected(audited)[0], len(state(audited).lines)
    with low_tones(audited) as tones:
        heard = spoken(audited, lambda: audited.scan(row.package.tracking_number))
        assert line_of(audited, row).result == "found"
        assert any(words.startswith(f"Found: {row.package.unit}") for words in heard)
        audited.scan(row.package.tracking_number)
        assert message(audited) == "Already found."
    assert tones == [True, False]
    assert audited.words("audit_figures") == f"1 of {count} found"
    assert lines(audited)[-1].key == row.key
    audited.press("Ctrl+Z")
    assert line_of(audited, row).result == "open"
    assert audited.words("audit_figures") == f"0 of {count} found"


def test_a_label_of_the_desk_and_a_typed_number_count_as_a_scan(audited: Hands) -> None:
    first, second, third = expected(audited)[:3]
    audited.scan(label_text(label_code(first.package.reference or first.package.package_id)))
    audited.type(second.package.tracking_number)
    audited.press("Return")
    audited.type(third.package.tracking_number[-6:])
    audited.press("Return")
    assert {line_of(audited, row).result for row in (first, second, third)} == {"found"}
    audited.type("12b")
    audited.press("Return")
    assert message(audited) == "No package here has this tracking number. Scan it, or enter all of it."


def test_space_ticks_rows_without_a_barcode(audited: Hands) -> None:
    wanted = [one.row for one in lines(audited) if one.row is not None]
    audited.press("Down", "Space", "Space")
    assert [line_of(audited, row).result for row in wanted[:2]] == ["found", "found"]
    audited.press_until("Tab", "audit_list")
    audited.press("Space")
    assert line_of(audited, wanted[2]).result == "found"
    audited.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert not state(audited).group("found")


def test_a_misplaced_package_is_moved_by_enter(audited: Hands) -> None:
    row = elsewhere(audited)
    before = location_of(row)
    with low_tones(audited) as tones:
        audited.scan(row.package.tracking_number)
    assert tones == [False]
    assert f"Recorded at {before}. Press Enter: Move to {HERE}." in message(audited)
    audited.press("Return")
    assert line_of(audited, row).result == "moved"
    settle(audited)
    [found] = audited.store.find_number(row.package.tracking_number)
    assert location_of(found) == HERE
    about = f"{row.package.unit} · {grouped(row.package.tracking_number)}"
    assert message(audited).startswith(f"1 package moved to {HERE}: {about}. ")
    assert "can’t change locations yet" in message(audited)
    finish(audited)
    assert audited.words("audit_group_misplaced") == "1 package moved"
    audited.press("Escape", "Ctrl+Z")
    assert audited.desk.ui.toast.text() == f"Undone: {about}"
    settle(audited)
    [found] = audited.store.find_number(row.package.tracking_number)
    assert location_of(found) == before
    assert line_of(audited, row).result == "misplaced"
    audited.press("Ctrl+Z")
    assert row.key not in {one.key for one in state(audited).lines}


def test_the_suffix_of_a_scan_moves_nothing(audited: Hands) -> None:
    row = elsewhere(audited)
    audited.scan(row.package.tracking_number)
    audited.desk.scan_router.scanner.ignore_enter()
    audited.press("Return")
    assert line_of(audited, row).result == "misplaced"


def test_an_unknown_package_is_logged_from_the_audit(audited: Hands) -> None:
    audited.scan(UPS)
    assert message(audited).startswith(f"Not expected: {grouped(UPS)} isn’t logged.")
    assert [one.result for one in state(audited).group("problems")] == ["unknown"]
    assert ", UPS, 1Z " in texts(audited)[1]
    assert text.carrier(state(audited).group("problems")[0]) == ("ups", "UPS")
    audited.press("Return")
    assert audited.sees("scan_line")
    assert audited.desk.scan_controller.busy
    audited.type("12b")
    audited.press("Return")
    [line] = state(audited).group("moved")
    assert line.result == "logged"


def test_a_released_package_is_not_expected(audited: Hands, server: PracticeServer) -> None:
    row = elsewhere(audited)
    release(audited, server, row)
    audited.scan(row.package.tracking_number)
    assert [one.result for one in state(audited).group("problems")] == ["released"]
    assert "was released" in message(audited)
    audited.press("Return")
    assert audited.desk.lists.shown == "history"
    current = audited.desk.ui.table.current()
    assert current is not None
    assert current.key == row.key


def release(hands: Hands, server: PracticeServer, row: PackageRow) -> None:
    others(server.building, "packages/release", communityId=RIVERSIDE, packageId=row.key, releasedTo="Somebody")
    hands.refresher.refresh()
    hands.until(lambda: hands.store.find_number(row.package.tracking_number)[0].state == "released")
    hands.until_fresh()


def test_a_release_by_another_desk_meanwhile_counts_as_found(audited: Hands, server: PracticeServer) -> None:
    row, count = expected(audited)[0], len(state(audited).lines)
    release(audited, server, row)
    assert line_of(audited, row).result == "left"
    assert audited.words("audit_figures") == f"1 of {count} found"


def test_another_label_pauses_the_audit_says_so_and_goes_back(audited: Hands) -> None:
    row, count = expected(audited)[0], len(state(audited).lines)
    audited.scan(row.package.tracking_number)
    paused = f"Paused the audit of {HERE} at 1 of {count}; now auditing A1"
    heard = spoken(audited, lambda: audited.scan(location_text("A1")))
    assert (audited.words("audit_place"), message(audited)) == ("A1", paused)
    assert paused in heard
    assert audited.focus() == "audit_line"
    assert audited.words("audit_message_action") == f"Return to {HERE}"
    audited.press_until("Tab", "audit_message_action")
    heard = spoken(audited, lambda: audited.press("Return"))
    assert f"Auditing {HERE} again" in heard
    assert (audited.words("audit_place"), message(audited)) == (HERE, "")
    assert line_of(audited, row).result == "found"
    assert audited.focus() == "audit_line"
    audited.scan(location_text("A1"))
    audited.press_until("Tab", "audit_message_action")
    audited.scan(location_text(HERE))
    assert audited.focus() == "audit_line"
    assert message(audited) == f"Now auditing {HERE}", "nothing was scanned at A1, so that audit is not kept"
    assert audited.words("audit_message_action") == "Return to A1"
    assert len(state(audited).group("found")) == 1, "resumed"


def test_undo_goes_back_over_a_change_of_location(audited: Hands) -> None:
    first = expected(audited)[0]
    audited.scan(first.package.tracking_number)
    audited.scan(location_text("A1"))
    second = expected(audited)[0]
    audited.scan(second.package.tracking_number)
    audited.scan(location_text(HERE))
    audited.press("Ctrl+Z")
    assert audited.words("audit_place") == "A1"
    assert audited.desk.ui.toast.text() == "Auditing A1 again"
    assert line_of(audited, second).result == "found"
    audited.press("Ctrl+Z")
    assert line_of(audited, second).result == "open"
    audited.press("Ctrl+Z")
    assert audited.words("audit_place") == HERE
    assert line_of(audited, first).result == "found"
    audited.press("Ctrl+Z")
    assert line_of(audited, first).result == "open"
    audited.press("Escape")
    settle(audited)
    assert not audited.app.workspace.storeroom.audits.open_audits(), "nothing is scanned in either"


def test_the_label_of_the_same_location_changes_nothing(audited: Hands) -> None:
    row = expected(audited)[0]
    audited.scan(row.package.tracking_number)
    audited.scan(location_text(HERE.lower()))
    assert message(audited) == f"Now at {HERE}"
    assert not audited.sees("audit_message_action")
    assert line_of(audited, row).result == "found"
    audited.press("Ctrl+Z")
    assert line_of(audited, row).result == "open", "the scan is still undone first"


def test_all_locations_know_misplaced_packages_after_a_label(hands: Hands) -> None:
    hands.press("Ctrl+Shift+A", "Down", "Return")
    assert hands.words("audit_place") == "All locations"
    first = next(row for row in expected(hands) if location_of(row) not in ("", HERE))
    hands.scan(first.package.tracking_number)
    assert line_of(hands, first).result == "found"
    hands.scan(location_text(HERE))
    second = next(row for row in expected(hands) if location_of(row) not in ("", HERE))
    hands.scan(second.package.tracking_number)
    assert line_of(hands, second).result == "misplaced"
    hands.press("Ctrl+Z", "Ctrl+Z")
    hands.scan(second.package.tracking_number)
    assert line_of(hands, second).result == "found", "the place is unknown again"


# Pause, lock, and what else happens meanwhile


def test_an_audit_is_paused_and_resumed_also_by_another_start(
    audited: Hands, start: Start, server: PracticeServer
) -> None:
    row, count = expected(audited)[0], len(state(audited).lines)
    audited.scan(row.package.tracking_number)
    audited.press("Escape")
    audited.until(lambda: audited.sees("audit_chip"))
    assert audited.words("audit_chip") == f"Audit {HERE} · 1 of {count} · Resume"
    audited.until_kept()
    audited.close()
    again = start(server.profile)
    again.until_resumed()
    again.until(lambda: again.sees("audit_chip"))
    again.click(again.find("audit_chip"))
    assert line_of(again, row).result == "found"
    assert again.words("audit_figures") == f"1 of {count} found"


def test_several_paused_audits_are_counted_and_chosen(audited: Hands) -> None:
    row, count = expected(audited)[0], len(state(audited).lines)
    audited.scan(row.package.tracking_number)
    audited.scan(location_text("Z99"))  # a location that no package is recorded at
    audited.scan(row.package.tracking_number)
    audited.press("Escape")
    audited.until(lambda: audited.sees("audit_chip"))
    assert audited.words("audit_chip") == "2 audits paused"
    assert audited.find("audit_chip").accessibleName() == "2 audits paused"
    audited.click(audited.find("audit_chip"))
    names = [one.accessibleName() for one in audited.desk.ui.view("audit").chooser.buttons if not one.isHidden()]
    assert names[:2] == ["Z99 · 0 · Paused at 0 of 0", f"{HERE} · {count} · Paused at 1 of {count}"]
    assert names[2].startswith("All locations")
    assert len(names) == len({one.split(" · ")[0] for one in names}), "each location once"
    assert audited.focus() == "audit_place_0"
    audited.press("Right", "Return")
    assert audited.words("audit_place") == HERE
    assert line_of(audited, row).result == "found"
    finish(audited)
    audited.press("Return", "Return")  # marks what is missing, then it is done
    audited.until(lambda: audited.sees("audit_chip"))
    assert audited.words("audit_chip") == "Audit Z99 · 0 of 0 · Resume"


def test_a_locked_desk_takes_no_scans_and_keeps_the_audit(audited: Hands) -> None:
    row = expected(audited)[0]
    audited.press("Ctrl+Shift+L")
    audited.until(lambda: audited.sees("lock_password"))
    audited.scan(row.package.tracking_number)
    audited.press(*["Backspace"] * 40)
    audited.type(PRACTICE_PASSWORD)
    audited.press("Return")
    audited.until(lambda: not audited.sees("lock_password"))
    assert line_of(audited, row).result == "open"
    audited.scan(row.package.tracking_number)
    assert line_of(audited, row).result == "found"


def test_an_audit_compares_with_old_data_while_offline(audited: Hands, server: PracticeServer) -> None:
    server.knobs.captive_portal = True
    audited.press("Ctrl+R")
    audited.until(lambda: audited.sees("audit_offline"))
    assert audited.find("audit_offline").text().startswith("Offline. Comparing with data from today, ")
    audited.scan(expected(audited)[0].package.tracking_number)
    assert len(state(audited).group("found")) == 1


def test_privacy_mode_and_tabs(audited: Hands) -> None:
    row = next(row for row in expected(audited) if row.package.resident_name)
    name = row.package.resident_name
    assert any(name in words for words in texts(audited))
    audited.press("Ctrl+Shift+N")
    assert not any(name in words for words in texts(audited))
    audited.scan(elsewhere(audited).package.tracking_number)
    audited.click(audited.find("audit_tab_problems"))
    assert [one.result for one in lines(audited)] == ["misplaced"]
    audited.click(audited.find("audit_tab_open"))
    assert {one.result for one in lines(audited)} == {"open"}


def texts(hands: Hands) -> list[str]:
    model, role = hands.find("audit_list").rows, int(Qt.ItemDataRole.AccessibleTextRole)
    return [str(model.data(index, role)) for index in indexes(hands)]


def indexes(hands: Hands) -> list[object]:
    model = hands.find("audit_list").rows
    return [model.index(number) for number in range(model.rowCount())]


def test_rows_tell_a_screen_reader_what_to_do(audited: Hands) -> None:
    audited.scan(elsewhere(audited).package.tracking_number)
    audited.scan(UPS)
    words = texts(audited)
    assert any(f"Press Enter: Move to {HERE}" in one for one in words)
    assert any("Press Enter: Log package" in one for one in words)
    assert any("Press Space if it’s here" in one for one in words)
    for name in ("audit_line", "finish_audit", "audit_sort", "audit_list"):
        assert audited.find(name).accessibleName(), name


def titles_on_screen(hands: Hands) -> QImage:
    """The titles of the columns as they are in the window, without repainting."""
    QApplication.processEvents()
    window, card = hands.window, hands.desk.ui.view("audit").card
    area = QRect(card._titles.mapTo(window, QPoint(0, 0)), card._titles.size())
    shown = window.screen().grabWindow(window.winId(), area.x(), area.y(), area.width(), area.height())
    return shown.toImage()


def test_titles_stay_above_their_columns_when_the_scroll_bar_goes(hands: Hands) -> None:
    hands.press("Ctrl+Shift+A", "Down", "Return")
    hands.click(hands.find("audit_tab_open"))
    bar = hands.find("audit_list").verticalScrollBar()
    hands.until(bar.isVisible)
    before = titles_on_screen(hands)
    rows = [one.row for one in state(hands).group("open") if one.row is not None]
    for row in rows[3:]:
        hands.app.workspace.storeroom.audits.tick(row)
    hands.until(lambda: not bar.isVisible())
    hands.until(lambda: titles_on_screen(hands) != before)  # the column at the end moves by the width of the bar
    after = titles_on_screen(hands)
    hands.desk.ui.view("audit").card._titles.update()
    assert titles_on_screen(hands) == after


@pytest.mark.parametrize(("width", "size"), [(1366, 100), (1024, 100), (1024, 115), (1366, 150)])
def test_the_number_is_the_last_column_to_yield(audited: Hands, width: int, size: int) -> None:
    audited.app.preferences.change(text_size=str(size))
    audited.window.resize(width, 768)
    misplaced = elsewhere(audited)
    audited.scan(misplaced.package.tracking_number)
    audited.scan(USPS)
    audited.until(lambda: len(state(audited).group("problems")) == 2)
    listed = audited.find("audit_list")
    areas = listed.painter_of.areas(QRect(0, 0, listed.viewport().width(), 44))
    shown = [text.number(one) for one in lines(audited)]
    assert "9400 1118 9922 3197 4284 99" in shown
    assert areas["number"].width() >= max(width_of(one, NUMBER, fixed=True) for one in shown if one)
    for one in lines(audited):
        room = areas["result"].width() - _button_width(one)
        widths = [width_of(part, CAPTION, MEDIUM) for part in text.result_lines(one, state_began(audited))]
        assert max(widths) <= room, one.result


def state_began(hands: Hands) -> datetime:
    current = hands.app.workspace.storeroom.audits.current
    assert current is not None
    return current.began


# The end


def finish(hands: Hands) -> None:
    hands.press("Ctrl+Return")
    assert hands.sees("audit_sheet")


def groups(hands: Hands) -> list[str]:
    """What the window that ends an audit says below the figures."""
    names = *(f"audit_group_{key}" for key in ("missing", "misplaced", "unknown", "released")), "audit_nothing"
    return [hands.words(name) for name in names if hands.sees(name)]


def test_the_end_names_only_what_there_is(audited: Hands) -> None:
    first, *others_ = (*expected(audited), *expected(audited, numbered=False))
    for one in others_:
        audited.app.workspace.storeroom.audits.tick(one)
    finish(audited)
    assert groups(audited) == ["1 missing"]
    audited.press("Escape")
    audited.app.workspace.storeroom.audits.tick(first)
    finish(audited)
    assert groups(audited) == ["Every package was found."]
    assert audited.focus() == "audit_done"
    audited.press("Escape")
    audited.scan(UPS)
    finish(audited)
    assert groups(audited) == ["1 not logged"]


def test_the_end_of_an_empty_location_claims_nothing_found(audited: Hands) -> None:
    audited.scan(location_text("Z99"))
    finish(audited)
    assert groups(audited) == ["Nothing is missing, misplaced, or not logged."]


def test_missing_packages_are_marked_until_they_are_found(audited: Hands) -> None:
    row, *others_ = expected(audited)
    for one in (*others_, *expected(audited, numbered=False)):
        audited.app.workspace.storeroom.audits.tick(one)
    finish(audited)
    assert audited.words("audit_group_missing") == "1 missing"
    audited.click(audited.find("audit_do_missing"))
    assert is_missing(audited, row)
    audited.click(audited.find("audit_do_missing"))
    assert not is_missing(audited, row), "undone"
    audited.click(audited.find("audit_do_missing"))
    audited.click(audited.find("audit_done"))
    assert not audited.sees("audit_view")
    assert not audited.sees("audit_chip")
    [shown] = audited.store.find_number(row.package.tracking_number)
    assert "Missing since today" in row_sentence(shown, audited.store.limits)
    kinds = [event.kind for event in audited.store.activity(shown).events]
    assert "missing" in kinds
    begin(audited)
    audited.scan(row.package.tracking_number)
    assert not is_missing(audited, row), "found"
    audited.press("Ctrl+Z")
    assert is_missing(audited, row)


def test_enter_marks_missing_packages_and_enter_again_finishes(audited: Hands) -> None:
    rows = expected(audited)
    finish(audited)
    assert audited.focus() == "audit_do_missing"
    audited.press("Return")
    assert all(is_missing(audited, row) for row in rows)
    assert audited.focus() == "audit_done", "Enter does not undo"
    audited.press("Return")
    assert not audited.sees("audit_view")
    assert audited.desk.ui.toast.text().endswith("packages marked as missing")
    begin(audited)
    finish(audited)
    assert audited.focus() == "audit_done", "all are marked"
    assert not audited.sees("audit_do_missing")


def test_enter_that_is_held_marks_and_finishes_nothing(audited: Hands) -> None:
    rows = expected(audited)
    finish(audited)
    for name in ("audit_do_missing", "audit_done"):
        audited.press_until("Tab", name)
        for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
            held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, modifier, "\r", True)
            QApplication.sendEvent(audited.find(name), held)
    assert audited.sees("audit_sheet")
    assert not audited.sees("audit_sheet_message")
    assert not any(is_missing(audited, row) for row in rows)


def test_done_tells_once_that_missing_packages_are_not_marked(audited: Hands) -> None:
    count = len(state(audited).group("open"))
    finish(audited)
    audited.press_until("Tab", "audit_done")
    audited.press("Return")
    words = f"{count} missing packages aren’t marked. Press Enter again to finish, or mark them first."
    assert audited.words("audit_sheet_message") == words
    audited.click(audited.find("audit_do_missing"))
    assert not audited.sees("audit_sheet_message")
    assert audited.focus() == "audit_done"
    audited.click(audited.find("audit_do_missing"))
    audited.press("Return")
    assert audited.words("audit_sheet_message") == words, "they were unmarked"
    audited.press("Return")
    assert not audited.sees("audit_view")
    assert audited.desk.ui.toast.text().endswith(f"{count} missing, not marked")
    assert not any(is_missing(audited, row) for row in audited.rows() if row.package.tracking_number)


def test_a_missing_package_says_so_where_it_is_released(audited: Hands) -> None:
    row = next(row for row in expected(audited) if row.package.unit)
    finish(audited)
    audited.press("Return", "Return")
    audited.press("Ctrl+F")
    audited.type(row.package.tracking_number)
    found = audited.desk.ui.table.rows
    audited.until(lambda: found.search_results is not None and found.search_results.done)
    assert cell_text(audited.rows()[0], "state") == "Missing"
    audited.press("Escape", "Escape")
    [missing] = audited.store.find_number(row.package.tracking_number)
    assert "missing since today" in logged_for(missing)
    audited.type(row.package.unit)
    model = audited.desk.ui.suggestions.model
    assert ", 1 missing" in model.sentence().replace(" · ", ", ")
    audited.press("Escape")
    audited.scan(row.package.tracking_number)
    audited.until(lambda: audited.sees("release_sheet"))
    sheet = audited.desk.ui.release_sheet
    [item] = [one for one in sheet.packages.packages() if one.checkState() == Qt.CheckState.Checked]
    assert item.text().endswith("Missing since today")
    assert sheet.packages.head.columns.location >= width_of("Missing since today", CAPTION, MEDIUM)
    audited.press("Return")
    audited.until(lambda: not audited.sees("release_sheet"))
    [released] = audited.store.find_number(row.package.tracking_number)
    assert released.state == "released"
    assert not released.is_missing
    audited.type(row.package.unit)
    assert "missing" not in model.sentence()


def is_missing(hands: Hands, row: PackageRow) -> bool:
    [now] = hands.store.find_number(row.package.tracking_number)
    return now.record is not None and now.record.missing_since is not None


def test_the_window_moves_misplaced_packages_and_keeps_the_last_audit(audited: Hands) -> None:
    row, count = elsewhere(audited), len(state(audited).lines)
    audited.scan(row.package.tracking_number)
    audited.scan(UPS)
    finish(audited)
    assert audited.words("audit_group_misplaced") == "1 misplaced"
    assert audited.words("audit_group_unknown") == "1 not logged"
    assert audited.sees("audit_kept_here")
    audited.click(audited.find("audit_do_misplaced"))
    settle(audited)
    assert line_of(audited, row).result == "moved"
    audited.click(audited.find("audit_do_misplaced"))
    settle(audited)
    assert line_of(audited, row).result == "misplaced", "undone"
    audited.press("Escape")
    assert audited.sees("audit_figures"), "back in the audit"
    finish(audited)
    audited.click(audited.find("audit_done"))
    assert audited.sees("audit_sheet"), "packages are missing and not marked"
    audited.click(audited.find("audit_done"))
    last = audited.app.workspace.storeroom.audits.last()
    assert last is not None and last.counts is not None
    assert (last.counts.expected, last.counts.missing, last.counts.unexpected) == (count, count, 1)
    audited.press("Ctrl+5")
    audited.until(lambda: audited.sees("report_audit"))
    audited.until(lambda: HERE in audited.find("report_audit").accessibleDescription())
    audited.press("Ctrl+1", "Ctrl+Z")
    audited.until(audited.app.workspace.storeroom.audits.open_audits)


def test_an_audit_whose_end_is_undone_can_be_resumed_at_once(audited: Hands) -> None:
    row, count = expected(audited)[0], len(state(audited).lines)
    audited.scan(row.package.tracking_number)
    finish(audited)
    audited.press("Return", "Return")
    assert not audited.sees("audit_chip")
    audited.press("Ctrl+Z")
    audited.rest()
    assert audited.words("audit_chip") == f"Audit {HERE} · 1 of {count} · Resume"


def test_f6_visits_the_parts_of_an_audit(hands: Hands) -> None:
    hands.press("Ctrl+Shift+A")
    hands.press("F6")
    assert hands.focus() == "audit_place_0"
    hands.press_until("F6", "audit_line")
    hands.type(HERE)
    hands.press("Return")
    hands.rest()
    seen = [hands.press("F6") or hands.focus() for _ in range(4)]
    assert seen[:2] == ["audit_tab_all", "audit_list"]
    assert seen[3] == "audit_line", "after the status bar"
    hands.press("Shift+F6", "Shift+F6")
    assert hands.focus() == "audit_list"


def test_an_audit_and_location_labels_are_printed(audited: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    paper = installed(monkeypatch)
    audited.scan(expected(audited)[0].package.tracking_number)
    finish(audited)
    audited.click(audited.find("audit_print"))
    audited.until(lambda: paper.documents)
    [document] = paper.documents[0]
    assert isinstance(document, ReportDocument)
    assert [table.key for table in document.tables] == ["open", "found"]
    audited.press("Escape", "Escape", "Ctrl+Shift+A")
    audited.click(audited.find("print_location_labels"))
    audited.until(lambda: len(paper.documents) == 2)
    [sheet] = paper.documents[1]
    assert isinstance(sheet, LocationSheet)
    assert HERE in sheet.locations


def test_an_audit_is_exported(audited: Hands, tmp_path: Path) -> None:
    audited.scan(expected(audited)[0].package.tracking_number)
    finish(audited)
    audited.find("audit_export").click()
    [dialog] = audited.window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "audit.pdf"))
    dialog.close()
    audited.until(lambda: "Saved: audit.pdf" in audited.words("audit_sheet_message"))
    assert (tmp_path / "audit.pdf").read_bytes().startswith(b"%PDF")


def test_an_audit_is_exported_as_csv(audited: Hands, tmp_path: Path) -> None:
    row, wrong = expected(audited)[0], elsewhere(audited)
    audited.app.preferences.change(proof_folder=str(tmp_path), report_users=True)
    for number in (row.package.tracking_number, wrong.package.tracking_number, UPS):
        audited.scan(number)
    finish(audited)
    file = export_csv(audited)
    audited.until(lambda: audited.words("audit_sheet_message") == f"Saved: {file.name}")
    lines = {line["tracking_number"]: line for line in read(file)}
    counts = state(audited).counts
    assert Counter(line["state"] for line in read(file)) == {
        "found": counts.found, "missing": counts.missing, "misplaced": 1, "not_expected": 1,
    }  # fmt: skip
    found, misplaced = lines[row.package.tracking_number], lines[wrong.package.tracking_number]
    assert (found["unit"], found["resident"]) == (row.package.unit, row.package.resident_name)
    assert (found["location"], found["found_at"], found["state"]) == (HERE, HERE, "found")
    assert (misplaced["location"], misplaced["found_at"]) == (location_of(wrong), HERE)
    assert datetime.fromisoformat(found["scanned_at"]).utcoffset() is not None
    assert found["scanned_by"] == audited.app.workspace.user.full_name
    assert lines[UPS]["detail"] == "not_logged"


def test_an_export_has_no_names_in_privacy_mode_and_says_why_it_failed(audited: Hands, tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    audited.app.preferences.change(proof_folder=str(folder), privacy=True)
    row = next(row for row in expected(audited) if row.package.resident_name)
    finish(audited)
    file = export_csv(audited)
    audited.until(lambda: "Saved" in audited.words("audit_sheet_message"))
    assert row.package.resident_name not in file.read_text(encoding="utf-8-sig")
    assert not {"resident", "scanned_by"} & set(read(file)[0])
    audited.find("audit_export").click()
    [dialog] = audited.window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "gone" / "audit.csv"))
    dialog.close()
    audited.until(lambda: "The report couldn’t be saved: that folder" in audited.words("audit_sheet_message"))
    assert not (tmp_path / "gone").exists()


def export_csv(hands: Hands) -> Path:
    """Export the audit by the dialog, where a key chooses the format; return the file."""
    hands.find("audit_export").click()
    [dialog] = hands.window.findChildren(QFileDialog)
    QTest.keyClick(dialog.findChild(QComboBox, "fileTypeCombo"), Qt.Key.Key_Down)
    file = Path(dialog.selectedFiles()[0])
    QTest.keyClick(dialog.findChild(QLineEdit, "fileNameEdit"), Qt.Key.Key_Return)
    hands.until(lambda: not hands.window.findChildren(QFileDialog))
    return file


def read(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(islice(lines, 6, None), delimiter=export_text.separator()))


def test_hostile_texts_are_only_texts(hands: Hands, server: PracticeServer) -> None:
    others(
        server.building, "packages/add", communityId=RIVERSIDE, unit="2A", typeName="Other",
        trackingNumber="XX12345678", location=HOSTILE, description="<img src=x>",
    )  # fmt: skip
    hands.press("Ctrl+R")
    hands.until(lambda: hands.store.find_number("XX12345678"))
    hands.until_fresh()
    hands.press("Ctrl+Shift+A")
    hands.desk.storeroom.audit.controller.begin(HOSTILE)
    hands.scan("XX12345678")
    assert len(state(hands).group("found")) == 1
    hands.scan(f"MBD1:L:{'x' * 100}")
    hands.press("Escape")
