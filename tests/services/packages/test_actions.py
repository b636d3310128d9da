"""Scan intents and package actions: each action is stored on this computer before anything is sent."""

from datetime import timedelta

import pytest

from mybuilding_desk.core.errors import Refused, StorageTrouble
from mybuilding_desk.domain.records.contents import Contents
from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.services.packages.actions import PackageForm
from mybuilding_desk.services.packages.interpreter import DOCUMENTED_TYPES
from mybuilding_desk.storage.outbox.outbox import Outbox
from tests.support.offices import ELAN, RIVERSIDE, UPS_NUMBER, a_draft, described, now, waiting


@pytest.fixture
def actions(quiet):
    return quiet.actions


def package_form(actions, text=UPS_NUMBER, recipient="12B", **more):
    match = next(iter(actions.interpreter.recipients(recipient)), None)
    return PackageForm(read_scan(text), recipient, match, **more)


def entries(desk):
    return desk._outbox.entries()


# Intents


def test_a_blank_text_has_no_intent(actions):
    assert actions.interpreter.read(" \n").kind == "nothing"


@pytest.mark.parametrize("text", ["12B", "12b", " apt 12 b ", "#12-B"])
def test_a_unit_opens_its_pending_packages(actions, quiet, text):
    intent = actions.interpreter.read(text)
    assert (intent.kind, intent.pickup.unit) == ("pickup", "12B")
    assert {row.key for row in intent.pickup.rows} == intent.pickup.ticked
    assert [row.key for row in intent.pickup.rows] == [row.key for row in quiet.store.waiting_of("12B")]
    assert {"Zoë Ångström", "Erik Ångström"} <= set(intent.pickup.people)


def test_a_unit_without_packages_has_nothing_to_pick_up(actions, quiet, building):
    busy = {package.unit for package in waiting(building)}
    unit = next(item.unit for item in building.residents(RIVERSIDE) if item.unit not in busy)
    assert actions.interpreter.read(unit).kind == "nothing_pending"


@pytest.mark.parametrize("text", ["Zoë Ångström", "zoe angstrom", "12B zoe"])
def test_a_resident_s_name_opens_their_packages(actions, text):
    intent = actions.interpreter.read(text)
    assert intent.kind == "pickup"
    assert {row.package.resident_id for row in intent.pickup.rows} == {"3001"}
    assert intent.pickup.recipient == "Zoë Ångström"


def test_an_ambiguous_name_requires_a_choice(actions):
    intent = actions.interpreter.read("Ångström")
    assert intent.kind == "choose"
    assert {match.resident.resident_id for match in intent.matches} >= {"3001", "3002"}


def test_the_number_of_a_pending_package_opens_its_unit(actions, building):
    package = next(item for item in waiting(building) if item.tracking_number)
    intent = actions.interpreter.read(package.tracking_number)
    assert (intent.kind, intent.row.key) == ("pickup", package.package_id)
    assert package.package_id in intent.pickup.ticked


def test_the_number_of_a_released_package_opens_its_activity(actions, building):
    package = next(
        item for item in reversed(building.packages(RIVERSIDE)) if item.tracking_number and not item.is_pending
    )
    intent = actions.interpreter.read(package.tracking_number)
    assert (intent.kind, intent.row.key) == ("already_released", package.package_id)


@pytest.mark.parametrize(
    "text", [UPS_NUMBER, "1z 999 aa1 0123 4567 84", "123456789012", "AB12345678", "12345678", "9" * 40]
)
def test_an_unknown_number_starts_a_package(actions, text):
    assert actions.interpreter.read(text).kind == "log"


@pytest.mark.parametrize("text", ["1234567", "9" * 41, "ABCDEFGHIJ", "1234 5678 and words"])
def test_other_text_does_not_look_like_a_number(actions, text):
    assert not actions.interpreter.looks_like_number(text)


def test_unmatched_words_are_unknown(actions):
    assert actions.interpreter.read("qqqqq").kind == "unknown"


def test_a_postal_routing_barcode_is_recognized(actions):
    assert actions.interpreter.read("42010001").kind == "routing"


def test_a_package_just_logged_is_found_by_its_number(actions):
    actions.log(package_form(actions))
    intent = actions.interpreter.read(UPS_NUMBER)
    assert (intent.kind, intent.row.state) == ("pickup", "waiting")
    actions.release([intent.row], "Zoë")
    assert actions.interpreter.read(UPS_NUMBER).kind == "already_released"


def test_a_unit_match_includes_all_of_its_packages(actions, building):
    busy = [item.unit for item in waiting(building)]
    alone = next(
        match
        for unit in busy
        if (match := actions.interpreter.recipients(unit)[0]).resident is not None and match.people
    )
    assert actions.interpreter.pickup_of(alone.unit, alone).rows == actions.interpreter.pickup_of(alone.unit).rows


def test_a_row_s_pickup_ticks_only_that_row(actions, quiet):
    row = quiet.store.waiting_of("12B")[0]
    pickup = actions.interpreter.pickup_of_row(row)
    assert pickup.ticked == {row.key}
    assert len(pickup.rows) == len(quiet.store.waiting_of("12B"))


# Actions


@pytest.mark.parametrize(
    ("scan", "community", "type_name", "description"),
    [
        (UPS_NUMBER, RIVERSIDE, "UPS", ""),
        ("TBA123456789012", RIVERSIDE, "Amazon", ""),
        ("JJD000390007882823434", RIVERSIDE, "Other", "DHL"),
        ("98765432", RIVERSIDE, "Other", ""),
    ],
)
def test_the_type_follows_the_carrier(actions, scan, community, type_name, description):
    entry = actions.log(package_form(actions, scan))
    assert entry.draft.type_name == type_name
    assert entry.draft.description.startswith(description)
    assert bool(entry.draft.description) == bool(description)


def test_the_types_are_the_building_s_or_the_documented_ones(actions, quiet):
    assert "UPS" in actions.interpreter.type_names()
    quiet._copy.reference_data.replace_package_types(RIVERSIDE, [])
    assert actions.interpreter.type_names() == list(DOCUMENTED_TYPES)


def test_a_logged_package_is_stored_as_entered_and_signaled(qtbot, actions, quiet):
    with qtbot.waitSignal(actions.action_recorded) as signal:
        entry = actions.log(package_form(actions, recipient="Zoë Ångström", type_name="Bag", location="A1", note="wet"))
    assert list(signal.args[0].entries) == [entry] == entries(quiet)
    draft = entry.draft
    assert (draft.unit, draft.resident_id, draft.resident_name) == ("12B", "3001", "Zoë Ångström")
    assert (draft.type_name, draft.shelf, draft.description) == ("Bag", "A1", "wet")
    assert draft.tracking_number == UPS_NUMBER
    assert draft.arrived_at.microsecond == 0


CONTENTS = Contents(3, ("perishable", "fragile"))


@pytest.mark.parametrize(
    ("scan", "note", "description"),
    [
        (UPS_NUMBER, "", "3 pieces · Perishable · Fragile"),
        (UPS_NUMBER, "Leave upright", "3 pieces · Perishable · Fragile · Leave upright"),
        ("JJD000390007882823434", "", "3 pieces · Perishable · Fragile · DHL"),
    ],
)
def test_count_and_flags_go_to_the_server_in_front_of_the_note(actions, scan, note, description):
    assert actions.log(package_form(actions, scan, note=note, contents=CONTENTS)).draft.description == description


def test_assigning_a_recipient_keeps_count_flags_and_note(actions, quiet):
    held = actions.hold(package_form(actions, note="wet", contents=CONTENTS), "partial")
    assert held.draft.description == "3 pieces · Perishable · Fragile · wet"
    assigned = actions.assign(held, actions.interpreter.recipients("12B")[0])
    assert (assigned.draft.unit, assigned.draft.description) == ("12B", held.draft.description)


def test_a_correction_sends_the_new_count_and_flags_and_its_undo_brings_back_the_old(actions, quiet, preferences):
    preferences.change(grace_seconds=20)
    entry = actions.log(package_form(actions, note="wet", contents=CONTENTS))
    corrected = actions.correct(entry, package_form(actions, note="wet", contents=Contents(2)))
    assert corrected.draft.description == "2 pieces · wet"
    [undone] = actions.undo().undone.entries
    assert undone.draft.description == entry.draft.description


def test_without_a_match_the_unit_is_stored_as_typed(actions):
    assert actions.log(PackageForm(read_scan(UPS_NUMBER), " 99Z ")).draft.unit == "99Z"


def reject(desk, entry, reason="unknown_unit"):
    desk._outbox.mark_sending(entry.entry_id)
    entry = desk._outbox.refuse(entry.entry_id, reason)
    desk.store.reload()
    return entry


def test_a_corrected_package_keeps_its_arrival_and_its_community(actions, quiet):
    entry = reject(quiet, actions.log(PackageForm(read_scan(UPS_NUMBER), "99Z")))
    quiet.store.choose(ELAN)
    corrected = actions.correct(entry, PackageForm(read_scan(UPS_NUMBER), "12B"))
    assert (corrected.state, corrected.draft.unit, corrected.community_id) == ("waiting", "12B", RIVERSIDE)
    assert corrected.draft.arrived_at == entry.draft.arrived_at
    assert corrected.reference != entry.reference


def test_correcting_an_entry_in_progress_raises(actions, quiet):
    entry = actions.log(package_form(actions))
    quiet._outbox.mark_sending(entry.entry_id)
    with pytest.raises(Refused, match="moved_on"):
        actions.correct(entry, package_form(actions))
    actions.retry(entry)
    with pytest.raises(Refused, match="moved_on"):
        actions.remove(entry)
    assert quiet._outbox.entry(entry.entry_id).state == "sending"


def test_a_rejected_entry_can_be_retried_or_discarded(actions, quiet):
    entry = reject(quiet, actions.log(package_form(actions)))
    actions.retry(entry)
    assert quiet._outbox.entry(entry.entry_id).state == "waiting"
    reject(quiet, entry)
    actions.remove(entry)
    discarded = quiet._outbox.entry(entry.entry_id)
    assert (discarded.state, discarded.reason, quiet.store.refused_count()) == ("dropped", "", 0)


def hold_package(desk, **fields):
    entry = desk._outbox.hold(a_draft(unit="", tracking_number=UPS_NUMBER, **fields), "partial")
    desk.store.reload()
    return entry


def test_the_number_of_an_unidentified_package_opens_it(actions, quiet):
    entry = hold_package(quiet)
    intent = actions.interpreter.read(UPS_NUMBER)
    assert (intent.kind, intent.row.entry) == ("held", entry)


def test_assigning_a_recipient_sends_an_unidentified_package(actions, quiet):
    entry = hold_package(quiet, arrived_at=now() - timedelta(days=2))
    identified = actions.correct(entry, package_form(actions))
    assert (identified.state, identified.draft.unit, identified.reference) == ("waiting", "12B", entry.reference)
    assert identified.draft.arrived_at == entry.draft.arrived_at
    assert quiet.store.unidentified() == []


def test_the_reason_of_several_unidentified_packages_is_changed_and_undone_as_one(actions, quiet):
    entries = [hold_package(quiet), hold_package(quiet), quiet._outbox.hold(a_draft(unit=""), "business")]
    actions.set_reason(entries, "business")
    assert {one.reason for one in quiet.store.unidentified()} == {"business"}
    undone = actions.undo().undone
    assert undone is not None
    assert [one.entry_id for one in undone.entries] == [one.entry_id for one in reversed(entries[:2])]
    assert [one.reason for one in quiet.store.unidentified()] == ["partial", "partial", "business"]


def test_an_unidentified_package_is_not_released(actions, quiet):
    hold_package(quiet)
    rows = [*quiet.store.unconfirmed(True), *quiet.store.waiting_of("12B")[:1]]
    assert [entry.package_id for entry in actions.release(rows, "Zoë")] == [rows[1].key]
    assert len(quiet.store.unidentified()) == 1


def test_many_packages_are_released_in_one_action(qtbot, actions, quiet):
    actions.log(package_form(actions))
    rows = quiet.store.waiting_of("12B")
    with qtbot.waitSignal(actions.action_recorded) as signal:
        released = actions.release(rows, "Zoë Ångström", "both hands full")
    assert list(signal.args[0].entries) == released
    assert len(released) == len(rows)
    assert {entry.release.note for entry in released} == {"both hands full"}
    assert len({entry.release.released_at for entry in released}) == 1
    assert len({entry.reference for entry in released}) == len(rows)
    assert quiet.store.waiting_of("12B") == []


def test_releasing_twice_records_one_release(actions, quiet):
    actions.log(package_form(actions))
    rows = quiet.store.waiting_of("12B")
    assert len(actions.release(rows, "Zoë")) == len(rows)
    assert actions.release(rows, "Zoë") == []


def test_a_rejected_release_is_replaced_by_the_next(actions, quiet):
    row = quiet.store.waiting_of("12B")[0]
    [first] = actions.release([row], "Zoë")
    reject(quiet, first, "access_denied")
    again = next(item for item in quiet.store.waiting_of("12B") if item.key == row.key)
    [second] = actions.release([again], "Erik")
    assert quiet._outbox.entry(first.entry_id).state == "dropped"
    assert [entry.entry_id for entry in entries(quiet)] == [second.entry_id]


class Failing(Outbox):
    """An outbox whose disk is full or unreadable."""

    def __init__(self, real, *names):
        self._real, self._names = real, names

    def __getattribute__(self, name):
        if name in ("_real", "_names"):
            return object.__getattribute__(self, name)
        if name in self._names:
            raise StorageTrouble("full")
        return getattr(self._real, name)


def test_a_full_disk_raises_and_signals_no_action(actions, quiet):
    recorded = []
    actions.action_recorded.connect(recorded.append)
    row = quiet.store.waiting_of("12B")[0]
    actions._outbox = Failing(quiet._outbox, "log", "release")
    with pytest.raises(StorageTrouble):
        actions.log(package_form(actions))
    with pytest.raises(StorageTrouble):
        actions.release([row], "Zoë")
    assert (recorded, entries(quiet)) == ([], [])


def test_a_failed_mixed_release_changes_nothing(actions, quiet):
    """Known to the server, logged here, and rejected before: one user action, one transaction."""
    first = quiet.store.waiting_of("12B")[0]
    reject(quiet, actions.release([first], "Zoë")[0], "access_denied")
    logged = actions.log(package_form(actions))
    rows, before, recorded = quiet.store.waiting_of("12B"), entries(quiet), []
    actions.action_recorded.connect(recorded.append)
    actions._outbox = Failing(quiet._outbox, "release")
    with pytest.raises(StorageTrouble):
        actions.release(rows, "Erik")
    actions._outbox = quiet._outbox
    assert (entries(quiet), recorded) == (before, [])
    released = actions.release(rows, "Erik")
    assert [list(action.entries) for action in recorded] == [released]
    assert sorted(entry.follows for entry in released) == [0] * (len(rows) - 1) + [logged.entry_id]
    assert quiet.store.waiting_of("12B") == []


def test_a_failed_release_cannot_be_undone(actions, quiet, preferences):
    preferences.change(grace_seconds=20)
    logged = actions.log(package_form(actions))
    rows = quiet.store.waiting_of("12B")
    actions._outbox = Failing(quiet._outbox, "release")
    with pytest.raises(StorageTrouble):
        actions.release(rows, "Zoë")
    actions._outbox = quiet._outbox
    assert [entry.entry_id for entry in actions.undo().undone.entries] == [logged.entry_id]
    assert actions.undo().undone is None


def test_an_error_after_storing_does_not_fail_the_action(actions, quiet):
    """An error while the lists reload comes after the action; it is reported and the action remains."""
    errors = []
    quiet.trouble.connect(errors.append)
    quiet.store._outbox = Failing(quiet._outbox, "open_entries")
    assert actions.log(package_form(actions)).state == "waiting"
    assert [error.reason for error in errors] == ["full"]


def test_a_logged_package_reaches_the_server(qtbot, desk, building):
    desk.actions.log(package_form(desk.actions, note="box"))
    desk.outbox_sender.send_all_now()
    qtbot.waitUntil(lambda: len(described(building, "box")) == 1)
    [package] = described(building, "box")
    qtbot.waitUntil(lambda: [row.key for row in desk.store.find_number(UPS_NUMBER)] == [package.package_id])
    assert desk.store.waiting_count() == 0


# Carriers


UNKNOWN = "ZZKK12398765432100"


def test_the_carrier_of_an_unknown_number_is_chosen_once(actions, preferences):
    assert actions.interpreter.choice_for(read_scan(UNKNOWN)) == "Other"
    first = actions.log(package_form(actions, UNKNOWN, type_name="Veho")).draft
    assert (first.type_name, first.description) == ("Other", "Veho")
    second = actions.log(package_form(actions, UNKNOWN[:-1] + "7")).draft
    assert (second.type_name, second.description) == ("Other", "Veho")
    assert actions.log(package_form(actions, UNKNOWN[:-1])).draft.description == ""


def test_a_newly_chosen_carrier_replaces_the_previous_one(actions):
    actions.log(package_form(actions, UNKNOWN, type_name="Veho"))
    actions.log(package_form(actions, UNKNOWN, type_name="UPS"))
    assert actions.interpreter.choice_for(read_scan(UNKNOWN)) == "UPS"


def test_a_courier_is_remembered_too(actions):
    actions.log(package_form(actions, UNKNOWN, courier="Ann's Couriers"))
    assert actions.interpreter.carrier_for(read_scan(UNKNOWN)) == "Ann's Couriers"


@pytest.mark.parametrize(("text", "type_name"), [(UPS_NUMBER, "FedEx"), (UNKNOWN, "Bag"), ("", "Veho")])
def test_only_a_carrier_chosen_for_an_uncertain_number_is_remembered(actions, preferences, text, type_name):
    actions.log(package_form(actions, text, type_name=type_name))
    assert preferences.now.carriers == {}


def test_open_row_finds_only_pending_packages(actions, quiet):
    package = next(row.package for row in quiet.store.waiting_of("12B") if row.package.tracking_number)
    assert actions.interpreter.open_row(package.tracking_number).package == package
    actions.release([quiet.store.row(package)], "Zoë Ångström")
    assert actions.interpreter.open_row(package.tracking_number) is None
    assert actions.interpreter.open_row("") is None
