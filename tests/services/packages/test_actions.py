"""What a scan or a text means at the counter, and the deeds: each one safe on this PC before anything is sent."""

from datetime import timedelta

import pytest

from mybuilding_desk.core.errors import Refused, StorageTrouble
from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.services.packages.actions import PackageForm
from mybuilding_desk.services.packages.interpreter import DOCUMENTED_TYPES
from mybuilding_desk.storage.outbox.outbox import Outbox
from tests.support.offices import ELAN, RIVERSIDE, UPS_NUMBER, a_draft, described, now, waiting


@pytest.fixture
def actions(quiet):
    return quiet.actions


def intake(actions, text=UPS_NUMBER, recipient="12B", **more):
    match = next(iter(actions.interpreter.recipients(recipient)), None)
    return PackageForm(read_scan(text), recipient, match, **more)


def entries(desk):
    return desk._outbox.entries()


# What a text means


def test_a_blank_text_means_nothing(actions):
    assert actions.interpreter.read(" \n").kind == "nothing"


@pytest.mark.parametrize("text", ["12B", "12b", " apt 12 b ", "#12-B"])
def test_a_unit_means_what_waits_there(actions, quiet, text):
    intent = actions.interpreter.read(text)
    assert (intent.kind, intent.pickup.unit) == ("pickup", "12B")
    assert {row.key for row in intent.pickup.rows} == intent.pickup.ticked
    assert [row.key for row in intent.pickup.rows] == [row.key for row in quiet.store.waiting_of("12B")]
    assert {"Zoë Ångström", "Erik Ångström"} <= set(intent.pickup.people)


def test_a_unit_without_packages_means_nobody(actions, quiet, building):
    busy = {package.unit for package in waiting(building)}
    unit = next(one.unit for one in building.residents(RIVERSIDE) if one.unit not in busy)
    assert actions.interpreter.read(unit).kind == "nobody"


@pytest.mark.parametrize("text", ["Zoë Ångström", "zoe angstrom", "12B zoe"])
def test_one_person_means_what_waits_for_them(actions, text):
    intent = actions.interpreter.read(text)
    assert intent.kind == "pickup"
    assert {row.package.resident_id for row in intent.pickup.rows} == {"3001"}
    assert intent.pickup.recipient == "Zoë Ångström"


def test_a_name_of_several_is_to_be_chosen(actions):
    intent = actions.interpreter.read("Ångström")
    assert intent.kind == "choose"
    assert {match.resident.resident_id for match in intent.matches} >= {"3001", "3002"}
    assert actions.interpreter.sole_recipient("Ångström") is None


def test_the_number_of_a_package_that_waits_opens_its_unit(actions, building):
    package = next(one for one in waiting(building) if one.tracking_number)
    intent = actions.interpreter.read(package.tracking_number)
    assert (intent.kind, intent.row.key) == ("pickup", package.package_id)
    assert package.package_id in intent.pickup.ticked


def test_the_number_of_a_package_that_left_tells_its_story(actions, building):
    package = next(one for one in reversed(building.packages(RIVERSIDE)) if one.tracking_number and not one.is_pending)
    intent = actions.interpreter.read(package.tracking_number)
    assert (intent.kind, intent.row.key) == ("story", package.package_id)


@pytest.mark.parametrize(
    "text", [UPS_NUMBER, "1z 999 aa1 0123 4567 84", "123456789012", "AB12345678", "12345678", "9" * 40]
)
def test_a_number_that_nobody_knows_starts_a_package(actions, text):
    assert actions.interpreter.read(text).kind == "log"


@pytest.mark.parametrize("text", ["1234567", "9" * 41, "ABCDEFGHIJ", "1234 5678 and words"])
def test_what_is_no_number_is_unknown(actions, text):
    assert not actions.interpreter.looks_like_number(text)


def test_words_that_nobody_has_are_unknown(actions):
    assert actions.interpreter.read("qqqqq").kind == "unknown"


def test_the_barcode_of_a_postcode_is_told(actions):
    assert actions.interpreter.read("42010001").kind == "routing"


def test_a_package_just_logged_is_known_by_its_number(actions):
    actions.log(intake(actions))
    intent = actions.interpreter.read(UPS_NUMBER)
    assert (intent.kind, intent.row.state) == ("pickup", "waiting")
    actions.release([intent.row], "Zoë")
    assert actions.interpreter.read(UPS_NUMBER).kind == "story"


def test_a_match_of_a_unit_means_all_of_it(actions, building):
    busy = [one.unit for one in waiting(building)]
    alone = next(
        match
        for unit in busy
        if (match := actions.interpreter.recipients(unit)[0]).resident is not None and match.people
    )
    assert actions.interpreter.pickup_of(alone.unit, alone).rows == actions.interpreter.pickup_of(alone.unit).rows


def test_one_row_alone_is_ticked(actions, quiet):
    row = quiet.store.waiting_of("12B")[0]
    pickup = actions.interpreter.pickup_of_row(row)
    assert pickup.ticked == {row.key}
    assert len(pickup.rows) == len(quiet.store.waiting_of("12B"))


# Deeds


@pytest.mark.parametrize(
    ("scan", "community", "kind", "description"),
    [
        (UPS_NUMBER, RIVERSIDE, "UPS", ""),
        ("TBA123456789012", RIVERSIDE, "Amazon", ""),
        ("JJD000390007882823434", RIVERSIDE, "Other", "DHL"),
        ("98765432", RIVERSIDE, "Other", ""),
    ],
)
def test_the_kind_follows_the_carrier(actions, scan, community, kind, description):
    entry = actions.log(intake(actions, scan))
    assert entry.draft.type_name == kind
    assert entry.draft.description.startswith(description)
    assert bool(entry.draft.description) == bool(description)


def test_the_kinds_of_the_building_or_the_documented_ones(actions, quiet):
    assert "UPS" in actions.interpreter.type_names()
    quiet._copy.reference_data.replace_package_types(RIVERSIDE, [])
    assert actions.interpreter.type_names() == list(DOCUMENTED_TYPES)


def test_a_logged_package_is_kept_as_put_in_and_told(qtbot, actions, quiet):
    with qtbot.waitSignal(actions.action_recorded) as heard:
        entry = actions.log(intake(actions, recipient="Zoë Ångström", type_name="Bag", location="A1", note="wet"))
    assert heard.args[0] == [entry] == entries(quiet)
    draft = entry.draft
    assert (draft.unit, draft.resident_id, draft.resident_name) == ("12B", "3001", "Zoë Ångström")
    assert (draft.type_name, draft.shelf, draft.description) == ("Bag", "A1", "wet")
    assert draft.tracking_number == UPS_NUMBER
    assert draft.arrived_at.microsecond == 0


def test_without_a_match_the_unit_is_taken_as_typed(actions):
    assert actions.log(PackageForm(read_scan(UPS_NUMBER), " 99Z ")).draft.unit == "99Z"


def refused(desk, entry, reason="unknown_unit"):
    desk._outbox.mark_sending(entry.entry_id)
    refused = desk._outbox.refuse(entry.entry_id, reason)
    desk.store.reload()
    return refused


def test_a_corrected_package_keeps_its_arrival_and_its_community(actions, quiet):
    entry = refused(quiet, actions.log(PackageForm(read_scan(UPS_NUMBER), "99Z")))
    quiet.store.choose(ELAN)
    corrected = actions.correct(entry, PackageForm(read_scan(UPS_NUMBER), "12B"))
    assert (corrected.state, corrected.draft.unit, corrected.community_id) == ("waiting", "12B", RIVERSIDE)
    assert corrected.draft.arrived_at == entry.draft.arrived_at
    assert corrected.reference != entry.reference


def test_what_moved_on_is_not_corrected_and_that_is_said(actions, quiet):
    entry = actions.log(intake(actions))
    quiet._outbox.mark_sending(entry.entry_id)
    with pytest.raises(Refused, match="moved_on"):
        actions.correct(entry, intake(actions))
    actions.retry(entry)
    actions.discard(entry, "clerk")
    assert quiet._outbox.entry(entry.entry_id).state == "sending"


def test_retry_and_drop(actions, quiet):
    entry = refused(quiet, actions.log(intake(actions)))
    actions.retry(entry)
    assert quiet._outbox.entry(entry.entry_id).state == "waiting"
    refused(quiet, entry)
    actions.discard(entry, "clerk")
    kept = quiet._outbox.entry(entry.entry_id)
    assert (kept.state, kept.reason, quiet.store.refused_count()) == ("dropped", "clerk", 0)


def held(desk, **fields):
    entry = desk._outbox.hold(a_draft(unit="", tracking_number=UPS_NUMBER, **fields), "partial")
    desk.store.reload()
    return entry


def test_the_number_of_a_package_in_the_unknown_pile_means_that_package(actions, quiet):
    entry = held(quiet)
    intent = actions.interpreter.read(UPS_NUMBER)
    assert (intent.kind, intent.row.entry) == ("held", entry)


def test_somebody_found_sends_a_package_of_the_unknown_pile(actions, quiet):
    entry = held(quiet, arrived_at=now() - timedelta(days=2))
    found = actions.correct(entry, intake(actions))
    assert (found.state, found.draft.unit, found.reference) == ("waiting", "12B", entry.reference)
    assert found.draft.arrived_at == entry.draft.arrived_at
    assert quiet.store.unidentified() == []


def test_nothing_of_the_unknown_pile_is_released(actions, quiet):
    held(quiet)
    rows = [*quiet.store.unconfirmed(True), *quiet.store.waiting_of("12B")[:1]]
    assert [entry.package_id for entry in actions.release(rows, "Zoë")] == [rows[1].key]
    assert len(quiet.store.unidentified()) == 1


def test_many_are_released_in_one_action(qtbot, actions, quiet):
    actions.log(intake(actions))
    rows = quiet.store.waiting_of("12B")
    with qtbot.waitSignal(actions.action_recorded) as heard:
        done = actions.release(rows, "Zoë Ångström", "both hands full")
    assert heard.args[0] == done
    assert len(done) == len(rows)
    assert {entry.release.note for entry in done} == {"both hands full"}
    assert len({entry.release.released_at for entry in done}) == 1
    assert len({entry.reference for entry in done}) == len(rows)
    assert quiet.store.waiting_of("12B") == []


def test_pressing_twice_hands_over_once(actions, quiet):
    actions.log(intake(actions))
    rows = quiet.store.waiting_of("12B")
    assert len(actions.release(rows, "Zoë")) == len(rows)
    assert actions.release(rows, "Zoë") == []


def test_a_refused_release_is_replaced_by_the_next(actions, quiet):
    row = quiet.store.waiting_of("12B")[0]
    [first] = actions.release([row], "Zoë")
    refused(quiet, first, "access_denied")
    again = next(one for one in quiet.store.waiting_of("12B") if one.key == row.key)
    [second] = actions.release([again], "Erik")
    assert quiet._outbox.entry(first.entry_id).state == "dropped"
    assert [entry.entry_id for entry in entries(quiet)] == [second.entry_id]


class Failing(Outbox):
    """An outbox whose disk is full, or that cannot be read."""

    def __init__(self, real, *names):
        self._real, self._names = real, names

    def __getattribute__(self, name):
        if name in ("_real", "_names"):
            return object.__getattribute__(self, name)
        if name in self._names:
            raise StorageTrouble("full")
        return getattr(self._real, name)


def test_a_full_disk_is_told_and_nothing_is_said_to_be_done(actions, quiet):
    told = []
    actions.action_recorded.connect(told.append)
    row = quiet.store.waiting_of("12B")[0]
    actions._outbox = Failing(quiet._outbox, "log", "release")
    with pytest.raises(StorageTrouble):
        actions.log(intake(actions))
    with pytest.raises(StorageTrouble):
        actions.release([row], "Zoë")
    assert (told, entries(quiet)) == ([], [])


def test_a_mixed_hand_over_that_fails_leaves_all_as_it_was(actions, quiet):
    """Known to the server, logged here, and refused before: one action of the clerk, one transaction."""
    first = quiet.store.waiting_of("12B")[0]
    refused(quiet, actions.release([first], "Zoë")[0], "access_denied")
    logged = actions.log(intake(actions))
    rows, before, told = quiet.store.waiting_of("12B"), entries(quiet), []
    actions.action_recorded.connect(told.append)
    actions._outbox = Failing(quiet._outbox, "release")
    with pytest.raises(StorageTrouble):
        actions.release(rows, "Erik")
    actions._outbox = quiet._outbox
    assert (entries(quiet), told) == (before, [])
    done = actions.release(rows, "Erik")
    assert told == [done]
    assert sorted(entry.follows for entry in done) == [0] * (len(rows) - 1) + [logged.entry_id]
    assert quiet.store.waiting_of("12B") == []


def test_a_release_that_was_not_kept_is_none_to_take_back(actions, quiet):
    logged = actions.log(intake(actions))
    rows = quiet.store.waiting_of("12B")
    actions._outbox = Failing(quiet._outbox, "release")
    with pytest.raises(StorageTrouble):
        actions.release(rows, "Zoë")
    actions._outbox = quiet._outbox
    assert [entry.entry_id for entry in actions.undo()] == [logged.entry_id]
    assert actions.undo() == []


def test_a_package_that_is_kept_is_never_said_not_to_be(actions, quiet):
    """Trouble with reading the lists comes after the deed: it is told, the deed stands."""
    told = []
    quiet.trouble.connect(told.append)
    quiet.store._outbox = Failing(quiet._outbox, "open_entries")
    assert actions.log(intake(actions)).state == "waiting"
    assert [trouble.reason for trouble in told] == ["full"]


def test_what_is_logged_arrives(qtbot, desk, building):
    desk.actions.log(intake(desk.actions, note="box"))
    desk.outbox_sender.send_all_now()
    qtbot.waitUntil(lambda: len(described(building, "box")) == 1)
    [package] = described(building, "box")
    qtbot.waitUntil(lambda: [row.key for row in desk.store.find_number(UPS_NUMBER)] == [package.package_id])
    assert desk.store.waiting_count() == 0


# Carriers


UNKNOWN = "ZZKK12398765432100"


def test_the_carrier_of_an_unknown_number_is_chosen_once(actions, preferences):
    assert actions.interpreter.choice_for(read_scan(UNKNOWN)) == "Other"
    first = actions.log(intake(actions, UNKNOWN, type_name="Veho")).draft
    assert (first.type_name, first.description) == ("Other", "Veho")
    second = actions.log(intake(actions, UNKNOWN[:-1] + "7")).draft
    assert (second.type_name, second.description) == ("Other", "Veho")
    assert actions.log(intake(actions, UNKNOWN[:-1])).draft.description == ""


def test_a_carrier_chosen_anew_takes_the_place_of_the_one_before(actions):
    actions.log(intake(actions, UNKNOWN, type_name="Veho"))
    actions.log(intake(actions, UNKNOWN, type_name="UPS"))
    assert actions.interpreter.choice_for(read_scan(UNKNOWN)) == "UPS"


def test_a_courier_is_remembered_as_well(actions):
    actions.log(intake(actions, UNKNOWN, courier="Ann's Couriers"))
    assert actions.interpreter.carrier_for(read_scan(UNKNOWN)) == "Ann's Couriers"


@pytest.mark.parametrize(("text", "kind"), [(UPS_NUMBER, "FedEx"), (UNKNOWN, "Bag"), ("", "Veho")])
def test_nothing_is_remembered_of_sure_numbers_things_and_no_numbers(actions, preferences, text, kind):
    actions.log(intake(actions, text, type_name=kind))
    assert preferences.now.carriers == {}


def test_an_open_row_is_one_on_the_shelf(actions, quiet):
    package = next(row.package for row in quiet.store.waiting_of("12B") if row.package.tracking_number)
    assert actions.interpreter.open_row(package.tracking_number).package == package
    actions.release([quiet.store.row(package)], "Zoë Ångström")
    assert actions.interpreter.open_row(package.tracking_number) is None
    assert actions.interpreter.open_row("") is None
