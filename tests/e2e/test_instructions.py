"""Instructions of residents by real keys: added by the type-ahead, seen where they matter, changed, ended, undone."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtGui import QGuiApplication

from mybuilding_desk.domain.people.masking import HIDDEN
from mybuilding_desk.domain.people.search import ResidentSearch
from mybuilding_desk.domain.records.instruction import Instruction, InstructionChange, Stamp
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.instructions.text import change_line
from mybuilding_desk.ui.text.instruction_text import day
from mybuilding_desk.ui.text.name_display import names
from tests.e2e import ears, menu_hands
from tests.e2e.conftest import Start
from tests.e2e.hands import MANAGER, RIVERSIDE, UPS, Hands
from tests.e2e.test_user_switch import to_somebody_else
from tests.support.disks import spoil
from tests.support.server import PracticeServer

HOSTILE = '=1+1 <b>bold</b> \u202eevil\u202c\u0000 "quoted"\n\ud800 & <img src=x>'
ZOE = "12B · Zoë Ångström"


@pytest.fixture
def at_desk(start: Start, server: PracticeServer) -> Hands:
    hands = start(replace(server.profile, timeout_read=10.0), grace=300)
    hands.sign_in()
    hands.until_fresh()
    return hands


def instructions(hands: Hands) -> list[Instruction]:
    assert hands.app.workspace is not None
    return hands.app.workspace.storeroom.instructions.current(RIVERSIDE)


def written(hands: Hands) -> None:
    """Wait until every change is in the file."""
    hands.until(lambda: hands.app.workspace.records._job is None)


def add(hands: Hands, whom: str, kind: str, text: str = "", until: str = "") -> None:
    """Add an instruction in the open window by keys only."""
    hands.press_until("Tab", "add_instruction")
    hands.press("Return")
    assert hands.focus() == "instruction_recipient"
    hands.type(whom)
    hands.press("Return")
    hands.press_until("Tab", lambda: hands.focus().startswith("instruction_kind_"))
    hands.press_until("Right", f"instruction_kind_{kind}")
    hands.press("Tab")
    hands.type(text)
    if until:
        hands.press_until("Tab", "instruction_until")
        hands.type(until)
    hands.press("Return")
    assert not hands.sees("instruction_sheet"), hands.words("instruction_preview")


def listed(hands: Hands) -> list[str]:
    view = hands.find("instructions_list") if hands.sees("instructions_list") else None
    return [view.item(row).text() for row in range(view.count())] if view is not None else []


def lines(hands: Hands, name: str) -> list[str]:
    return hands.find(name).words() if hands.sees(name) else []


def history(hands: Hands) -> list[str]:
    return [words for number in range(5) if (words := hands.words(f"instruction_change_{number}"))]


def test_enter_in_a_choice_saves(at_desk: Hands) -> None:
    at_desk.press("Ctrl+Shift+I")
    at_desk.press_until("Tab", "add_instruction")
    at_desk.press("Return")
    at_desk.type("7a")
    at_desk.press("Return")
    at_desk.press_until("Tab", "instruction_kind_may_collect")
    at_desk.press_until("Right", "instruction_kind_ask_id")
    at_desk.press("Return")
    assert not at_desk.sees("instruction_sheet")
    assert [(one.unit, one.kind) for one in instructions(at_desk)] == [("7A", "ask_id")]


def test_they_are_added_by_the_type_ahead_and_listed_with_their_days(at_desk: Hands) -> None:
    at_desk.press("Ctrl+Shift+I")
    assert at_desk.focus() == "instructions_search"
    assert "this computer only" in at_desk.words("instructions_here_only")
    assert at_desk.words("instructions_empty") == "No instructions yet. Add one for a unit or a resident (Enter)."
    add(at_desk, "12b zo", "may_collect", "Ana Nunez, the nanny")
    add(at_desk, "7a", "deliver")
    add(at_desk, "12b", "away", "back late", "2 weeks")
    at_desk.until(lambda: len(listed(at_desk)) == 3)
    door, away, nanny = listed(at_desk)
    assert nanny == f"{ZOE}, Who can pick up: Ana Nunez, the nanny"
    assert away.startswith("12B, Away until ")
    assert away.endswith(" · back late")
    assert door == "7A, Deliver to door"
    one, whole, unit = (
        next(x for x in instructions(at_desk) if x.kind == k) for k in ("may_collect", "away", "deliver")
    )
    assert (one.resident_id, one.resident_name, whole.resident_id, unit.resident_id) == ("3001", "Zoë Ångström", "", "")
    at_desk.press_until("Tab", "instructions_search")
    at_desk.type("nanny")
    at_desk.until(lambda: listed(at_desk) == [nanny])
    at_desk.press("Ctrl+A")
    at_desk.type("nobody")
    assert at_desk.words("instructions_empty") == "No instructions match."
    at_desk.press("Escape")
    assert not at_desk.sees("instructions_sheet")
    assert at_desk.focus() == "scan_line"


def test_one_key_adds_for_the_selected_package_or_another_recipient(at_desk: Hands) -> None:
    at_desk.go_to_list("Home")
    row = at_desk.desk.ui.table.current()
    assert row is not None
    at_desk.press("Ctrl+Shift+I", "Return")
    assert at_desk.sees("instruction_sheet"), "the list is empty"
    whom = at_desk.find("instruction_recipient")
    assert at_desk.focus() == "instruction_recipient"
    assert whom.text().startswith(row.package.unit)
    assert row.package.resident_name in whom.text()
    at_desk.press_until("Tab", "instruction_text")
    at_desk.type("Ana")
    at_desk.press("Return")
    at_desk.until(lambda: len(listed(at_desk)) == 1)
    [one] = instructions(at_desk)
    assert (one.unit, one.resident_id) == (row.package.unit, row.package.resident_id)
    at_desk.press("Return")
    assert at_desk.find("instruction_sheet").title.text() == "Edit instruction"
    at_desk.press("Escape")
    for focus in ("instructions_search", "instructions_list"):
        at_desk.press_until("Tab", focus)
        at_desk.press("Ctrl+Return")
        assert at_desk.find("instruction_sheet").title.text() == "Add instruction"
        assert at_desk.focus() == "instruction_recipient"
        at_desk.type("7a")
        at_desk.press("Return")
        assert whom.text() == "7A"
        at_desk.press("Escape")
        assert at_desk.sees("instructions_sheet")


def test_enter_adds_only_where_the_list_of_current_ones_is_empty(at_desk: Hands) -> None:
    at_desk.press("Ctrl+Shift+I")
    at_desk.type("nobody")
    at_desk.press("Return")
    assert not at_desk.sees("instruction_sheet")
    at_desk.press("Ctrl+A", "Delete")
    at_desk.press_until("Tab", lambda: at_desk.focus().startswith("instructions_shown_"))
    at_desk.press("Right", "Return")
    assert at_desk.words("instructions_empty") == "No ended instructions."
    assert not at_desk.sees("instruction_sheet")


def test_a_hold_is_ended_by_the_same_words_as_in_the_details(at_desk: Hands) -> None:
    at_desk.press("Ctrl+Shift+I")
    add(at_desk, "12b", "away", "", "2 weeks")
    add(at_desk, "7a", "ask_id")
    at_desk.until(lambda: len(listed(at_desk)) == 2)
    at_desk.press_until("Tab", "instructions_list")
    at_desk.press("Home")
    assert at_desk.find("end_instruction").accessibleName() == "End"
    at_desk.press("Down")
    assert at_desk.find("end_instruction").accessibleName() == "End hold"
    at_desk.press("Delete")
    at_desk.until(lambda: len(listed(at_desk)) == 1)
    assert at_desk.desk.ui.toast.text() == "Hold ended: 12B"


def test_what_is_missing_is_said_and_nothing_is_stored(at_desk: Hands) -> None:
    at_desk.press("Ctrl+Shift+I")
    at_desk.press_until("Tab", "add_instruction")
    at_desk.press("Return", "Delete", "Return")  # without the recipient that is proposed
    preview = "instruction_preview"
    assert at_desk.words(preview) == "Enter the unit or the name of a resident."
    at_desk.type("zzz")
    at_desk.press("Return")
    assert at_desk.words(preview).startswith("No unit or resident matches.")
    at_desk.press("Ctrl+A")
    at_desk.type("12b")
    at_desk.press("Return", "Return")
    assert at_desk.words(preview) == "Enter the text of the instruction."
    assert at_desk.focus() == "instruction_text"
    at_desk.press_until("Tab", "instruction_until")
    at_desk.type("yesterday")
    at_desk.press("Return")
    assert at_desk.words(preview) == "Enter a day within the next year."
    at_desk.press("Ctrl+A")
    at_desk.type("tomorrow")
    at_desk.press("Shift+Tab")
    at_desk.type("2 weeks")
    assert at_desk.words(preview) == "The last day is before the first day."
    at_desk.press("Escape")
    assert at_desk.sees("instructions_sheet"), "the list is still open"
    assert instructions(at_desk) == []


def test_it_is_shown_at_the_scan_and_not_where_it_does_not_matter(at_desk: Hands) -> None:
    at_desk.press("Ctrl+Shift+I")
    add(at_desk, "12b zo", "deliver", "by the side door")
    add(at_desk, "12b", "may_collect", "Ana")
    at_desk.press("Escape")
    at_desk.type("12b zoe")
    assert lines(at_desk, "log_instructions") == [], "no package is logged"
    at_desk.press("Escape")
    at_desk.scan(UPS)
    at_desk.type("7a")
    assert lines(at_desk, "log_instructions") == []
    at_desk.press("Ctrl+A")
    at_desk.type("12b zoe")
    assert lines(at_desk, "log_instructions") == ["Deliver to door · by the side door"]
    at_desk.press("Return")
    assert not at_desk.sees("log_instructions")
    row = at_desk.rows()[0]
    assert row.instructed
    assert "has instructions" in at_desk.desk.ui.table.rows.sentence(0)
    at_desk.go_to_list("Home")
    at_desk.until(lambda: len(lines(at_desk, "details_instructions")) == 2)
    assert lines(at_desk, "details_instructions")[0] == "Who can pick up: Ana"


def test_the_id_is_required_at_the_release_as_by_the_flag(at_desk: Hands) -> None:
    at_desk.scan(UPS)
    at_desk.type("12b zoe")
    at_desk.press("Return")
    at_desk.go_to_list("Home")
    menu_hands_add(at_desk)
    assert at_desk.focus() == "instruction_text"
    assert at_desk.find("instruction_recipient").text() == ZOE
    at_desk.press_until("Shift+Tab", lambda: at_desk.focus().startswith("instruction_kind_"))
    at_desk.press_until("Right", "instruction_kind_ask_id")
    at_desk.press("Tab", "Return")
    at_desk.until(lambda: "Instruction added" in at_desk.desk.ui.toast.text())
    at_desk.go_to_list("Home", "Return")
    assert at_desk.sees("release_sheet")
    assert lines(at_desk, "release_instructions") == []  # the line with the box asks for it
    assert at_desk.sees("id_check")
    at_desk.press("Return")
    assert at_desk.sees("release_sheet"), "the ID was not checked"
    at_desk.press("Alt+I", "Return")
    at_desk.until(lambda: not at_desk.sees("release_sheet"))
    [released] = [one for one in at_desk.app.workspace.store.entries() if one.kind == "release"]
    assert "ID checked" in released.release.note
    at_desk.press("Ctrl+Z")
    at_desk.until(lambda: not at_desk.app.workspace.storeroom.instructions.index.concerning("7A", ""))


def menu_hands_add(hands: Hands) -> None:
    """Add an instruction by the menu of the selected package."""
    hands.press("Shift+F10")
    menu_hands.choose(catalog.ADD_INSTRUCTION)
    hands.window.activateWindow()
    hands.until(lambda: hands.sees("instruction_sheet"))


def test_each_change_is_undone_and_the_history_says_who_and_when(at_desk: Hands) -> None:
    at_desk.press("Ctrl+Shift+I")
    add(at_desk, "12b", "may_collect", "Ana")
    at_desk.press("Ctrl+Z")
    at_desk.until(lambda: listed(at_desk) == [])
    add(at_desk, "12b", "may_collect", "Ana")
    written(at_desk)
    at_desk.until(lambda: len(history(at_desk)) == 1)
    assert "John John added it: 12B · Who can pick up: Ana" in history(at_desk)[0]
    assert history(at_desk)[0].startswith("Today, ")
    at_desk.press_until("Tab", "instructions_list")
    at_desk.press("Return")
    assert at_desk.focus() == "instruction_text"
    at_desk.press("End")
    at_desk.type(" or Bo")
    at_desk.press("Return")
    at_desk.until(lambda: listed(at_desk) == ["12B, Who can pick up: Ana or Bo"])
    at_desk.until(lambda: len(history(at_desk)) == 2)
    assert history(at_desk)[0].endswith("John John changed it: Who can pick up: Ana or Bo")
    at_desk.press("Ctrl+Z")
    at_desk.until(lambda: listed(at_desk) == ["12B, Who can pick up: Ana"])
    at_desk.until(lambda: len(history(at_desk)) == 1)
    at_desk.press_until("Tab", "instructions_list")
    at_desk.press("Del")
    at_desk.until(lambda: listed(at_desk) == [])
    at_desk.press("Ctrl+Z")
    at_desk.until(lambda: listed(at_desk) == ["12B, Who can pick up: Ana"])
    at_desk.press_until("Tab", "instructions_list")
    at_desk.press("Delete")
    at_desk.until(lambda: listed(at_desk) == [])
    written(at_desk)
    at_desk.press_until("Tab", lambda: at_desk.focus().startswith("instructions_shown_"))
    at_desk.press("Right")
    at_desk.until(lambda: listed(at_desk) == ["12B, Who can pick up: Ana, Ended"])
    at_desk.until(lambda: len(history(at_desk)) == 2)
    assert history(at_desk)[0].endswith("John John ended it")


def test_an_away_instruction_is_a_hold_and_a_hold_is_in_the_list(at_desk: Hands) -> None:
    at_desk.app.preferences.change(ages=(1, 2, 3))
    count = at_desk.store.overdue_count()
    assert count
    row = next(one for one in at_desk.rows() if at_desk.store.overdue.is_overdue(one))
    at_desk.press("Ctrl+Shift+I")
    add(at_desk, row.package.unit, "away", "", "2 weeks")
    at_desk.until(lambda: at_desk.store.overdue_count() < count)
    at_desk.press("Ctrl+Z")
    at_desk.until(lambda: at_desk.store.overdue_count() == count)
    at_desk.press("Escape")
    at_desk.go_to_list("Home")
    at_desk.desk.overdue.holds.press()
    at_desk.type("friday")
    at_desk.press("Return")
    at_desk.press("Ctrl+Shift+I")
    at_desk.until(lambda: len(listed(at_desk)) == 1)
    assert ", Away until " in listed(at_desk)[0]


def test_they_stay_after_a_restart_and_for_the_next_user(start: Start, server: PracticeServer) -> None:
    hands = start(server.profile, grace=300)
    hands.sign_in()
    hands.until_fresh()
    hands.press("Ctrl+Shift+I")
    add(hands, "12b zo", "other", "Ring twice")
    written(hands)
    hands.close()
    again = start(server.profile, grace=300)
    again.until_resumed()
    again.until_fresh()
    again.scan(UPS)
    again.type("12b zoe")
    assert lines(again, "log_instructions") == ["Ring twice"]
    again.press("Escape", "Escape")
    to_somebody_else(again)
    again.until_fresh()
    again.press("Ctrl+Shift+I")
    again.until(lambda: listed(again) == [f"{ZOE}, Ring twice"])
    assert again.app.workspace.user.email == MANAGER or again.app.workspace.user.full_name != "John John"


def test_a_hostile_text_is_one_plain_line_everywhere(at_desk: Hands) -> None:
    QGuiApplication.clipboard().setText(HOSTILE + "x" * 1_000_000)
    at_desk.press("Ctrl+Shift+I")
    at_desk.press_until("Tab", "add_instruction")
    at_desk.press("Return")
    at_desk.type("12b")
    at_desk.press("Return")
    at_desk.press_until("Tab", "instruction_text")
    at_desk.press("Ctrl+V", "Return")
    at_desk.until(lambda: len(listed(at_desk)) == 1)
    [one] = instructions(at_desk)
    assert len(one.text) <= 500
    assert not set(one.text) & set("\u202e\u0000\n")
    at_desk.press("Escape")
    at_desk.scan(UPS)
    at_desk.type("12b zoe")
    at_desk.press("Return")
    at_desk.go_to_list("Home", "Return")
    assert at_desk.sees("release_instructions")
    assert "<b>bold</b>" in lines(at_desk, "release_instructions")[0]


def test_privacy_mode_shows_only_the_kind(at_desk: Hands) -> None:
    at_desk.press("Ctrl+Shift+I")
    add(at_desk, "12b zo", "may_collect", "Ana Nunez")
    add(at_desk, "12b zo", "other", "Call Ana Nunez")
    at_desk.press("Ctrl+Shift+N")
    at_desk.until(lambda: not any("Nunez" in one for one in listed(at_desk)))
    assert listed(at_desk) == ["12B · Z. Å., Who can pick up", "12B · Z. Å., Instruction"]
    assert not any("Nunez" in one or "Ångström" in one for one in history(at_desk))
    at_desk.press("Escape")
    at_desk.scan(UPS)
    at_desk.type("12b zoe")
    assert lines(at_desk, "log_instructions") == ["Instruction"]
    at_desk.press("Return")
    at_desk.go_to_list("Home", "Return")
    assert lines(at_desk, "release_instructions") == ["Who can pick up", "Instruction"]
    at_desk.press("Escape", "Ctrl+Shift+N")
    assert not names.short


def test_a_screen_reader_has_every_name_and_row(at_desk: Hands) -> None:
    at_desk.press("Ctrl+Shift+I")
    add(at_desk, "12b zo", "ask_id")
    sheet = at_desk.find("instructions_sheet")
    spoken = {item.name for item in ears.tree(sheet)}
    assert {"Instructions", "Search by unit, name, or text", "Show: Current", f"{ZOE}, Ask for ID"} <= spoken
    at_desk.press_until("Tab", "instructions_list")
    at_desk.press("Return")
    spoken = {item.name for item in ears.tree(at_desk.find("instruction_sheet"))}
    assert {
        "Edit instruction", "Unit or name", "Instruction: Ask for ID", "Note (optional)", "From (optional)",
        "Through (optional)", "Applies to: This resident",
    } <= spoken  # fmt: skip


def test_a_damaged_file_takes_nothing_that_is_in_force(start: Start, server: PracticeServer) -> None:
    hands = start(server.profile, grace=300)
    hands.sign_in()
    hands.until_fresh()
    hands.press("Ctrl+Shift+I")
    add(hands, "12b zo", "other", "Ring twice")
    written(hands)
    path = hands.app.workspace.records._path
    spoil(path, 0, 1_000_000)
    path.with_name("desk.db-wal").write_bytes(b"")
    add(hands, "7a", "deliver")
    written(hands)
    hands.until(lambda: hands.app.workspace.records.damaged is not None)
    written(hands)
    hands.close()
    again = start(server.profile, grace=300)
    again.until_resumed()
    again.until_fresh()
    again.press("Ctrl+Shift+I")
    again.until(lambda: len(listed(again)) == 2)


def test_a_new_day_is_noticed(at_desk: Hands) -> None:
    service = at_desk.app.workspace.storeroom.instructions
    assert not service._timer.isActive(), "nothing wakes a desk without days"
    at_desk.press("Ctrl+Shift+I")
    add(at_desk, "12b", "away", "", "tomorrow")
    assert service._timer.isActive()
    assert service._timer.interval() == 60_000
    now = service.clock()
    service.clock = lambda: now + timedelta(days=1)
    service._timer.timeout.emit()
    assert listed(at_desk)
    service.clock = lambda: now + timedelta(days=2)
    with at_desk.qtbot.waitSignal(service.changed):
        service._timer.timeout.emit()
    at_desk.until(lambda: listed(at_desk) == [])


def test_the_notes_of_the_server_are_shown_with_the_instructions(at_desk: Hands) -> None:
    people = [replace(one, notes="Gate code 12\n<b>x</b>") for one in at_desk.store.directory.people_of("12B")]
    at_desk.store._residents.directory = ResidentSearch(people)
    at_desk.scan(UPS)
    at_desk.type("12b zoe")
    assert lines(at_desk, "log_instructions") == ["MyBuilding: Gate code 12 <b>x</b>"]
    at_desk.press("Return", "Ctrl+Shift+N")
    at_desk.go_to_list("Home", "Return")
    assert lines(at_desk, "release_instructions") == [f"MyBuilding: {HIDDEN}"]
    at_desk.press("Escape", "Ctrl+Shift+N")


def test_a_scan_closes_the_list_and_never_saves_what_is_typed(at_desk: Hands) -> None:
    at_desk.press("Ctrl+Shift+I")
    at_desk.scan(UPS)
    assert not at_desk.sees("instructions_sheet")
    assert at_desk.desk.scan_controller.busy
    at_desk.press("Escape", "Ctrl+Shift+I")
    at_desk.press_until("Tab", "add_instruction")
    at_desk.press("Return")
    at_desk.type("12b")
    at_desk.press("Return")
    at_desk.press_until("Tab", "instruction_text")
    at_desk.type("Ring")
    at_desk.scan(UPS)
    assert at_desk.sees("instruction_sheet"), "what is typed is not lost"
    assert instructions(at_desk) == []


def test_it_stays_with_a_resident_who_moved_out_until_another_is_chosen(at_desk: Hands) -> None:
    at_desk.press("Ctrl+Shift+I")
    add(at_desk, "12b zo", "other", "Ring")
    people = [one for one in at_desk.store.directory.people_of("12B") if one.resident_id != "3001"]
    at_desk.store._residents.directory = ResidentSearch(people)
    at_desk.press_until("Tab", "instructions_list")
    at_desk.press("Return", "End")
    at_desk.type(" twice")
    at_desk.press("Return")
    at_desk.until(lambda: listed(at_desk) == [f"{ZOE}, Ring twice"])
    assert [one.resident_id for one in instructions(at_desk)] == ["3001"]
    at_desk.press("Return")
    at_desk.press_until("Shift+Tab", "instruction_recipient")
    at_desk.press("Ctrl+A")
    at_desk.type("12b")
    at_desk.press("Return", "Return")
    at_desk.until(lambda: len(instructions(at_desk)) == 1 and not at_desk.sees("instruction_sheet"))
    [one] = instructions(at_desk)
    assert (one.resident_id, one.resident_name) in {("", ""), ("3002", "Erik Ångström")}


def test_a_change_says_what_is_new(at_desk: Hands) -> None:
    def line(**days) -> str:
        changed = InstructionChange("2", "changed", stamp, replace(one, **days), None)
        return change_line(changed, one, stamp.at).partition(" · ")[2]

    stamp = Stamp(datetime(2026, 11, 30, 12, tzinfo=UTC), "Ana")
    one = Instruction("1", RIVERSIDE, "16H", "", "ask_id", stamp)
    assert line(last_day=date(2026, 12, 12)) == f"Ana changed it: Until {day(date(2026, 12, 12))}"
    assert line(kind="deliver") == "Ana changed it: Deliver to door"
    assert line() == "Ana changed it: 16H · Ask for ID"
    one = replace(one, last_day=date(2026, 12, 12))
    assert line(last_day=None) == "Ana changed it: no dates"


def test_what_is_missing_is_said_in_the_tone_of_errors(at_desk: Hands) -> None:
    at_desk.press("Ctrl+Shift+I")
    at_desk.press_until("Tab", "add_instruction")
    at_desk.press("Return")
    at_desk.type("7a")
    at_desk.press("Return")
    at_desk.press_until("Tab", "instruction_kind_may_collect")
    at_desk.press_until("Right", "instruction_kind_away")
    preview = at_desk.find("instruction_preview")
    assert preview.property("look") == "muted"
    at_desk.press("Return")
    assert preview.text() == "Enter the day until which the resident is away."
    assert preview.property("look") == "problem"
    at_desk.type("Dec 30")
    assert preview.property("look") == "muted"


def test_digits_before_a_letter_stay_in_the_name_of_a_release(at_desk: Hands) -> None:
    at_desk.go_to_list("Home", "Return")
    assert at_desk.sees("release_sheet")
    at_desk.type("15c")
    assert at_desk.find("collected_by").text() == "15c"
