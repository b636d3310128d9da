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
    patient.press("Ctrl+Z")
    assert patient.desk.ui.toast.text() == "Log undone"


def test_a_sent_action_cannot_be_undone_and_says_so(desk, building):
    desk.scan()
    desk.type("12b")
    desk.press("Return")
    desk.until_sent()
    desk.press("Ctrl+Z")
    assert "Already synced" in desk.desk.ui.toast.text()
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


def test_an_entry_is_discarded_only_with_a_reason(patient, building):
    patient.scan()
    patient.type("12b")
    patient.press("Return", "Ctrl+Shift+S")
    sheet = patient.desk.outbox_controller.sheet()
    patient.click(sheet.discard)
    assert "reason" in patient.words("outbox_banner_text")
    assert patient.focus() == "drop_reason"
    patient.type("Courier took it back")
    patient.press("Return")
    assert "Courier took it back" in sheet.entries.item(0).text()
    patient.press("Escape")
    assert patient.store.find_number(UPS) == []
    assert building.adds == 0


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
    while desk.focus() != "release_note":
        desk.press("Tab")
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
