"""Undo within the grace time, and the outbox sheet: by real keys over real HTTPS."""

import pytest

from tests.e2e.hands import RIVERSIDE, UPS, Hands, others


@pytest.fixture
def patient(start, server) -> Hands:
    """Signed in, with the default grace time."""
    hands = start(server.profile, grace=20)
    hands.sign_in()
    hands.until_fresh()
    return hands


def test_one_key_undoes_a_log_before_it_is_sent(patient, building):
    patient.scan()
    patient.type("12b")
    patient.press("Return")
    assert patient.desk.ui.toast.can_undo()
    assert patient.store.find_number(UPS)[0].state == "waiting"
    patient.count_keys()
    patient.press("Ctrl+Z")
    assert patient.keys == 1
    assert patient.store.find_number(UPS) == []
    assert building.adds == 0
    # The form returns as it was, to log the package for another recipient.
    assert patient.desk.ui.scan_field.edit.text() == "12B"
    patient.type("2a")
    patient.press("Return")
    assert patient.store.find_number(UPS)[0].package.unit == "2A"


def test_suggestions_do_not_count_an_undone_package(patient):
    def counts():
        return [one.open_count for one in patient.desk.ui.suggestions.model.matches]

    patient.type("12b")
    before = counts()
    patient.press("Escape")
    patient.scan()
    patient.type("12b")
    patient.press("Return")
    patient.type("12b")
    patient.until(lambda: counts() == [before[0] + 1, *before[1:]])
    patient.press("Escape", "Ctrl+Z")
    assert patient.desk.ui.scan_field.edit.text() == "12B"
    patient.press("End", "Down", "Down")
    chosen = patient.desk.ui.suggestions.model.chosen
    patient.until(lambda: counts() == before)
    assert patient.desk.ui.suggestions.model.chosen == chosen


def test_undo_does_not_change_newly_typed_text(patient):
    patient.scan()
    patient.type("12b")
    patient.press("Return")
    patient.type("4")
    patient.go_to_list("Ctrl+Z")
    assert patient.desk.ui.scan_field.edit.text() == "4"
    assert patient.store.find_number(UPS) == []


def test_a_release_of_many_is_one_undo(patient, building):
    before = patient.store.pending_counts()[RIVERSIDE]
    patient.type("12b")
    patient.press("Return", "Return")
    assert patient.store.pending_counts()[RIVERSIDE] == before - 4
    patient.press("Ctrl+Z")
    assert patient.store.pending_counts()[RIVERSIDE] == before
    assert building.releases == 0


def test_two_actions_are_undone_one_after_the_other(patient):
    for number in (UPS, "TBA309471205881"):
        patient.scan(number)
        patient.type("12b")
        patient.press("Return")
    patient.press("Ctrl+Z", "Escape", "Ctrl+Z", "Escape")
    assert patient.store.waiting_count() == 0
    assert patient.desk.ui.toast.text() == "Log undone"
    patient.press("Ctrl+Z")
    assert patient.desk.ui.toast.text() == "Nothing to undo"


def test_a_sent_action_cannot_be_undone_and_says_so(desk, building):
    desk.scan()
    desk.type("12b")
    desk.press("Return")
    desk.until_sent()
    desk.press("Ctrl+Z")
    assert desk.desk.ui.toast.text() == "Can’t undo: this package is already synced."
    assert building.adds == 1


def test_the_outbox_lists_unsent_entries_and_sends_them_at_once(patient, building):
    patient.scan()
    patient.type("12b")
    patient.press("Return", "Ctrl+Shift+S")
    sheet = patient.desk.outbox_controller.sheet()
    assert sheet.entries.count() == 1
    assert "Syncs in" in sheet.entries.item(0).text()
    patient.click(sheet.send_all)
    patient.until(lambda: building.adds == 1)
    patient.until(lambda: "Synced" in sheet.entries.item(0).text())
    patient.press("Escape")
    assert patient.focus() == "scan_line"


def test_an_entry_is_removed_at_once_and_a_reason_is_optional(patient, building):
    patient.scan()
    patient.type("12b")
    patient.press("Return", "Ctrl+Shift+S")
    sheet = patient.desk.outbox_controller.sheet()
    patient.press("Delete")
    assert sheet.entries.item(0).text().endswith("Removed")
    assert patient.desk.ui.toast.text() == f"Removed 12B · UPS …{UPS[-4:]}"
    assert patient.desk.ui.toast.can_undo()
    patient.click(patient.find("toast_returned"))
    assert "Removed: Returned to carrier" in sheet.entries.item(0).text()
    assert patient.desk.ui.toast.can_undo()
    assert not patient.sees("toast_returned")
    patient.press("Escape")
    assert patient.store.find_number(UPS) == []
    assert building.adds == 0


def test_a_removed_entry_comes_back_exactly_while_the_queue_is_open(patient, building):
    patient.scan()
    patient.type("12b")
    patient.press("Return", "Ctrl+Shift+S")
    [entry] = patient.store.entries()
    patient.press("Delete")
    patient.click(patient.find("toast_logged_twice"))
    patient.press("Ctrl+Z")
    assert patient.store.entries() == [entry]
    assert patient.desk.ui.toast.text().startswith("Restored 12B")
    assert patient.desk.outbox_controller.undo_text() == "Undo log"
    patient.press("Ctrl+Z")
    assert not patient.desk.outbox_controller.can_undo()
    assert patient.find("scan_line").text() == ""  # the queue is still over it
    assert building.adds == 0


def rejected(hands):
    hands.scan()
    hands.type("99z")
    hands.press("Return", "Return")
    hands.until(lambda: hands.store.refused_count() == 1)
    return next(entry for entry in hands.store.entries() if entry.is_open)


def test_a_rejected_row_is_removed_and_restored_by_keys(desk, building):
    entry = rejected(desk)
    desk.go_to_list("Home", "Delete")
    assert desk.store.find_number(UPS) == []
    assert desk.desk.outbox_controller.undo_text() == "Undo remove"
    desk.press("Ctrl+Z")
    assert [row.entry for row in desk.store.find_number(UPS)] == [entry]
    assert building.adds == 0


def test_an_edit_of_a_rejected_package_is_undone_before_it_is_sent(desk, building):
    entry = rejected(desk)
    desk.app.preferences.change(grace_seconds=60)
    desk.press("Ctrl+E")
    desk.type("2a")
    desk.press("Return")
    desk.press("Ctrl+R")  # makes everything due but what can still be undone
    assert desk.store.find_number(UPS)[0].package.unit == "2A"
    assert desk.desk.ui.toast.text() == f"Changes saved: 2A · UPS …{UPS[-4:]}"
    desk.press("Ctrl+Z")
    assert [row.entry for row in desk.store.find_number(UPS)] == [entry]
    assert building.adds == 0


def test_one_key_in_the_queue_retries_a_rejected_change(desk, building):
    entry = rejected(desk)
    desk.press("Ctrl+Shift+S", "R")
    desk.until(lambda: desk.store.entries()[0].due_at != entry.due_at)
    desk.until(lambda: desk.store.refused_count() == 1)
    assert building.adds == 0


def test_a_confirmation_is_undone(desk):
    desk.scan()
    desk.type("12b")
    desk.app.preferences.change(grace_seconds=60)
    desk.press("Return")
    outbox = desk.app.workspace._outbox
    [entry] = desk.store.entries()
    outbox.mark_sending(entry.entry_id)
    entry = outbox.refuse(entry.entry_id, "unsure")
    desk.store.reload()
    desk.press("Ctrl+Shift+S")
    sheet = desk.desk.outbox_controller.sheet()
    sheet.press("arrived")
    assert desk.store.entries()[0].state == "done"
    assert desk.desk.outbox_controller.undo_text() == "Undo “Already in MyBuilding”"
    desk.press("Ctrl+Z")
    assert desk.store.entries() == [entry]


def test_everything_is_synced_by_key_only_in_the_queue(patient, building):
    patient.scan()
    patient.type("12b")
    patient.press("Return", "Ctrl+Return")
    patient.rest()
    assert patient.store.entries()[0].attempts == 0
    patient.press("Ctrl+Shift+S", "Ctrl+Return")
    patient.until(lambda: building.adds == 1)
    patient.press("Escape")


def test_the_last_rejection_is_counted_anew_after_another_package_was_edited(desk):
    rejected(desk)
    desk.scan("TBA309471205881")
    desk.type("99z")
    desk.press("Return", "Return")
    desk.until(lambda: "2 changes" in desk.words("news_banner_text"))
    desk.go_to_list("Home")
    desk.desk.outbox_controller.correct(selected_first=True)
    assert desk.words("news_banner_text") == ""
    assert desk.focus() == "scan_line"


def test_an_unsent_package_is_corrected_from_the_outbox(patient):
    patient.scan()
    patient.type("12b")
    patient.press("Return", "Ctrl+Shift+S", "Ctrl+E")
    assert patient.focus() == "scan_line"
    patient.type("2a")
    patient.press("Return")
    rows = patient.store.find_number(UPS)
    assert [row.package.unit for row in rows] == ["2A"]


def test_many_rejections_make_one_message_and_a_list(desk, building):
    for number in ("TBA309471205881", "TBA309471205882", "TBA309471205883"):
        desk.scan(number)
        desk.type("99z")
        desk.press("Return", "Return")
    desk.until(lambda: desk.store.refused_count() == 3)
    desk.until(lambda: "3 changes" in desk.words("news_banner_text"))
    desk.press("Ctrl+Shift+S")
    sheet = desk.desk.outbox_controller.sheet()
    assert sheet.entries.count() == 3
    assert building.adds == 0


def test_the_note_of_a_second_release_stays_on_record(desk, building):
    desk.go_to_list()
    package = desk.desk.ui.table.current().package
    others(
        building, "packages/release", communityId=RIVERSIDE, packageId=package.package_id, releasedTo="Somebody Else"
    )
    desk.press("Return", "Tab", "Tab")
    desk.press_until("Tab", "release_note")
    desk.type("asked twice")
    desk.press("Return")
    desk.until(lambda: "Somebody Else" in desk.words("news_banner_text"))
    entry = next(entry for entry in desk.store.entries() if entry.kind == "release")
    assert entry.release is not None
    assert entry.release.note == "asked twice"
    assert not entry.is_open


def test_a_late_correction_is_reported(start, server, building):
    hands = start(server.profile, grace=20)
    hands.sign_in()
    hands.scan(UPS)
    hands.type("2a")
    hands.press("Return", "Ctrl+E")
    hands.app.workspace.outbox_sender.send_all_now(include_grace=True)
    hands.until(lambda: building.adds == 1 and not hands.store.waiting_count())
    hands.type("12b")
    hands.press("Return")
    assert hands.words("scan_banner_text") == "Already synced, so it can no longer be changed here."
    assert building.adds == 1


def test_the_releases_of_a_pickup_are_one_row_and_removed_as_one(patient, building):
    patient.type("12b")
    patient.press("Return", "Return")
    releases = [entry for entry in patient.store.entries() if entry.kind == "release"]
    assert len(releases) > 1
    patient.press("Ctrl+Shift+S")
    sheet = patient.desk.outbox_controller.sheet()
    assert sheet.entries.count() == 1
    assert sheet.entries.item(0).text().startswith(f"Release · 12B · {len(releases)} packages, ")
    assert not sheet.can("correct")
    patient.press("Delete", "Escape")
    assert patient.store.waiting_count() == 0
    patient.press("Ctrl+Z")
    assert patient.store.waiting_count() == len(releases)
    assert building.releases == 0


def test_the_actions_stand_in_the_selected_row_and_the_rest_in_its_menu(desk):
    rejected(desk)
    desk.press("Ctrl+Shift+S")
    sheet = desk.desk.outbox_controller.sheet()
    row = sheet.entries.visualItemRect(sheet.entries.currentItem())
    for name in ("outbox_send", "outbox_correct", "outbox_more"):
        button = desk.find(name)
        assert row.contains(button.mapTo(sheet.entries.viewport(), button.rect().center())), name
    desk.click(desk.find("outbox_more"))
    [label, remove] = [entry.text() for entry in desk.find("outbox_menu").actions()]
    assert label == "Print label"
    assert remove == "Remove"
    desk.find("outbox_menu").close()
    with desk.qtbot.waitSignal(sheet.send_wanted):
        desk.click(desk.find("outbox_send"))


def test_a_long_queue_scrolls_and_keeps_its_buttons(desk, building):
    desk.window.resize(1024, 600)
    desk.app.preferences.change(grace_seconds=60)
    for number in range(10):
        desk.scan(f"TBA30947120{number:04}")
        desk.type("12b")
        desk.press("Return")
    desk.press("Ctrl+Shift+S", "End")
    sheet = desk.desk.outbox_controller.sheet()
    assert sheet.entries.count() == 10
    assert sheet.entries.verticalScrollBar().maximum() > 0
    assert sheet.rect().contains(sheet.send_all.mapTo(sheet, sheet.send_all.rect().bottomRight()))
    assert sheet.entries.viewport().rect().contains(sheet.entries.visualItemRect(sheet.entries.currentItem()).center())
    assert desk.words("outbox_hint") == "Ends undo for 10 changes"
