"""What this desk knows besides, in the lists: labels lead to packages, records come with their page, food is first."""

from dataclasses import replace
from datetime import timedelta

import pytest

from mybuilding_desk.domain.input.dates import Calendar
from mybuilding_desk.domain.input.find_query import read_find
from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.records.contents import Contents
from mybuilding_desk.domain.records.desk_record import PackageKey
from mybuilding_desk.domain.records.label_code import label_code
from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.services.packages.actions import PackageForm
from mybuilding_desk.services.workspace import Workspace
from tests.support.offices import RIVERSIDE, UPS_NUMBER, now

FOOD = "Perishable · soup"


def log(workspace: Workspace, note: str = "", number: str = UPS_NUMBER):
    return workspace.actions.log(PackageForm(read_scan(number), "12B", note=note))


def written(qtbot, workspace: Workspace, change):
    with qtbot.waitSignal(workspace.records.changed):
        return change()


def store(workspace: Workspace, *packages: Package) -> None:
    workspace._copy.store_packages(packages)
    workspace.store.reload()


def a_package(package_id: str, hours: float = 0, **fields: str) -> Package:
    arrived = now() - timedelta(hours=hours)
    return replace(Package(package_id, RIVERSIDE, "12B", "UPS", arrived, resident_name="Zoë Ångström"), **fields)


def ids(rows) -> list[str]:
    return [row.package.package_id or row.package.reference for row in rows]


def shown(workspace: Workspace, kind: str, sort: str = "arrived", descending: bool = True) -> list[str]:
    listing = workspace.store.listing(kind, sort, descending=descending)
    return ids([*listing.first, *listing.window(0, listing.count)])


@pytest.fixture
def empty(quiet: Workspace) -> Workspace:
    """The desk of a building without packages."""
    while quiet._copy.forget_community(RIVERSIDE):
        pass
    quiet.store.reload()
    return quiet


def test_a_label_leads_to_its_package_wherever_it_is_known(qtbot, empty):
    """In the outbox, in the cache by reference or by id, released, and by a record where the server tells neither."""
    entry = written(qtbot, empty, lambda: log(empty))
    find = empty.store.find_label
    assert ids(find(label_code(entry.reference))) == [entry.reference]
    empty._outbox.mark_done(entry.entry_id, "500")
    written(qtbot, empty, lambda: empty.records.write(lambda one: one.join(RIVERSIDE, entry.reference, "500")))
    store(empty, a_package("500"), a_package("501", reference="elsewhere"), a_package("502", released_to="Zoë"))
    assert ids(find(label_code(entry.reference))) == ["500"]
    assert ids(find(label_code("500"))) == ["500"], "the label of another desk, which does not know our reference"
    assert ids(find(label_code("elsewhere"))) == ids(find(label_code("elsewhere".upper()))) == ["501"]
    assert [row.state for row in find(label_code("502"))] == ["released"]
    assert find(label_code("503")) == []
    row = find(label_code("500"))[0]
    empty.actions.release([row], "Zoë")
    assert [(one.state, one.package.package_id) for one in find(label_code("500"))] == [("released", "500")]


def test_a_label_leads_to_its_package_after_the_records_were_lost(qtbot, empty, tmp_path):
    entry = written(qtbot, empty, lambda: log(empty))
    empty._outbox.mark_done(entry.entry_id, "500")
    store(empty, a_package("500"))
    (tmp_path / "quiet" / "desk.db").unlink()
    assert ids(empty.store.find_label(label_code(entry.reference))) == ["500"]


def test_records_come_with_their_page(qtbot, empty, monkeypatch):
    """One question for each page, also of unconfirmed rows; the search and the residents have them, too."""
    store(empty, *(a_package(str(number), hours=300) for number in range(100)))
    entry = written(qtbot, empty, lambda: log(empty))
    three = Contents(3)
    for key in (PackageKey(RIVERSIDE, "", "7"), PackageKey(RIVERSIDE, entry.reference)):
        written(qtbot, empty, lambda key=key: empty.records.write(lambda records: records.note(key, three)))
    asked = []
    ask = empty.records.of_packages
    monkeypatch.setattr(empty.records, "of_packages", lambda packages: asked.append(len(packages)) or ask(packages))
    listing = empty.store.listing("pending", "arrived", descending=False)
    assert listing.first[0].record.contents == three
    rows = listing.window(0, 100)
    assert {row.package.package_id for row in rows if row.record is not None} == {"7"}
    assert asked == [1, 100]
    found = empty.store.find(read_find("zoe", Calendar(now().date())), "arrived", descending=True)
    found.go_on(10)
    assert sum(row.record is not None for row in [*found.first, *found.window(0, found.count)]) == 1
    assert sum(row.record is not None for row in empty.store.waiting_of("12B")) == 2
    written(
        qtbot, empty, lambda: empty.records.write(lambda records: records.note(PackageKey(RIVERSIDE, "", "0"), three))
    )
    residents = empty.store.overdue_residents()
    residents.go_on(10)
    assert [row.record is not None for row in residents.window(0, 9)] == [True]


def test_perishable_packages_are_above_the_others_in_the_usual_order(empty):
    store(
        empty,
        a_package("old food", hours=30, description=FOOD),
        a_package("box", hours=1),
        a_package("food", hours=2, description="2 pieces · Perishable"),
        a_package("given food", hours=2, description=FOOD, released_to="Zoë"),
        a_package("a word", hours=3, description="Perishable items inside"),
    )
    assert shown(empty, "pending") == ["food", "old food", "box", "a word"]
    box, soup = log(empty).reference, log(empty, FOOD).reference
    assert shown(empty, "pending") == [soup, box, "food", "old food", "box", "a word"]
    assert empty.store.pending_counts()[RIVERSIDE] == len(shown(empty, "pending")) == 6
    assert shown(empty, "pending", descending=False)[2:] == ["old food", "a word", "food", "box"]
    assert sorted(shown(empty, "pending", "unit")) == sorted(shown(empty, "pending"))
    listing = empty.store.listing("pending", "arrived", descending=True)
    assert listing.first.position("old food") == 3
    assert listing.position("a word") == 1
    [food] = [row for row in empty.store.waiting_of("12B") if row.package.package_id == "food"]
    empty.actions.release([food], "Zoë")
    assert "food" not in shown(empty, "pending")


def test_perishable_packages_are_overdue_after_their_hours(empty, preferences):
    preferences.change(ages=(1, 3, 10), perishable_hours=(4, 24))
    store(
        empty,
        a_package("food", hours=25, description=FOOD),
        a_package("fresh food", hours=23, description=FOOD),
        a_package("box", hours=25),
        a_package("old box", hours=241),
        a_package("old food", hours=242, description=FOOD),
    )
    wanted = ["old food", "old box", "food"]
    assert shown(empty, "overdue", descending=False) == wanted
    assert empty.store.overdue_count() == 3
    [resident] = (residents := empty.store.listing("residents", "recipient", descending=False)).window(0, 9)
    assert (resident.count, residents.packages) == (3, 3)
    assert ids(empty.store.packages_of(resident)) == wanted
    preferences.change(perishable_hours=(4, 240))
    assert shown(empty, "overdue", descending=False) == ["old food", "old box"]
    assert empty.store.overdue_count() == 2
    [food] = [row for row in empty.store.waiting_of("12B") if row.package.package_id == "old food"]
    empty.actions.release([food], "Zoë")
    assert empty.store.overdue_count() == 1
