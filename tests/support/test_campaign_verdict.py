"""The verdict of the crash campaign detects every planted loss and duplicate."""

from contextlib import closing
from pathlib import Path

import pytest

from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.practice.building import PracticeBuilding
from mybuilding_desk.practice.http_messages import WireRequest
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.outbox.outbox import Outbox
from tests.support.browser import FORM
from tests.support.campaign_verdict import ClerkRecord, Verdict, verdict
from tests.support.offices import RIVERSIDE, a_draft, a_release


class Campaign:
    """A server, the files of a program, and the records of its clerk, made by hand."""

    def __init__(self, building: PracticeBuilding, folder: Path) -> None:
        self.building = building
        self.folder = folder
        self.deeds: list[dict[str, str]] = []
        self.undone: set[str] = set()
        self.token = building.answer(WireRequest("POST", "oauth/access_token", FORM)).body["access_token"]

    def log(self, mark: str, reference: str = "", *, times: int = 1, seen: bool = True) -> Package:
        """A log that the program counts as done, and `times` packages on the server."""
        draft = a_draft(description=mark)
        with closing(Outbox(self.folder / "outbox.db")) as outbox:
            entry = outbox.log(draft)
            for _ in range(times):
                self.call("packages/add", unit="12B", typeName="UPS", description=mark, reference=reference)
            last = self.building.packages(RIVERSIDE)[-1]
            outbox.mark_done(entry.entry_id, last.package_id if times else f"none {mark}")
        if seen:
            self.deeds.append({"kind": "log", "mark": mark, "reference": reference or draft.reference})
        return last

    def release(self, mark: str, package: Package, *, done: bool = True) -> None:
        with closing(Outbox(self.folder / "outbox.db")) as outbox:
            [entry] = outbox.release([(a_release(package, note=mark), package)])
            outbox.mark_done(entry.entry_id, package.package_id)
        if done:
            self.call("packages/release", packageId=package.package_id, releasedTo="Zoë", note=mark)
        self.deeds.append({"kind": "release", "mark": mark, "reference": entry.reference})

    def call(self, path: str, **params: str) -> None:
        params = {"access_token": self.token, "communityId": RIVERSIDE, **params}
        assert self.building.answer(WireRequest("POST", path, params)).body["status"] == "success"

    def verdict(self, *settled: OutboxEntry) -> Verdict:
        with closing(PackageCache(self.folder / "copy.db")) as copy:
            copy.store_packages(self.building.packages(RIVERSIDE))
        return verdict(
            self.building, RIVERSIDE, self.folder, ClerkRecord(self.deeds, frozenset(self.undone), settled=settled)
        )


@pytest.fixture
def campaign(building: PracticeBuilding, tmp_path: Path) -> Campaign:
    made = Campaign(building, tmp_path)
    made.release("to 1.2", made.log("one 1.1"))
    made.log("alike 1.3")
    made.log("alike 1.3")
    return made


def test_exactly_once_is_clean(campaign: Campaign) -> None:
    result = campaign.verdict()
    assert result.is_clean, result
    assert (result.confirmed_logs, result.on_server) == (3, 3)
    assert (result.confirmed_releases, result.released_on_server) == (1, 1)


def test_a_settled_entry_that_was_destroyed_is_known_from_before(campaign: Campaign) -> None:
    with closing(Outbox(campaign.folder / "outbox.db")) as outbox:
        settled = outbox.entries(settled=True)
        with outbox._file.database.writing() as db:
            db.execute("UPDATE entries SET deed = replace(deed, 'one 1.1', 'one 1.0')")
    result = campaign.verdict(*settled)
    assert result.is_clean, result


def test_a_loss_is_detected(campaign: Campaign) -> None:
    campaign.log("one 1.4", times=0)
    assert campaign.verdict().losses == ["one 1.4: 1 of 1 not on the server"]


def test_a_duplicate_is_detected(campaign: Campaign) -> None:
    campaign.log("one 1.4", times=2)
    assert campaign.verdict().duplicates == ["one 1.4: 1 too many on the server"]


@pytest.mark.parametrize(("times", "wrong"), [(0, "losses"), (2, "duplicates")])
def test_indistinguishable_packages_are_counted(campaign: Campaign, times: int, wrong: str) -> None:
    campaign.log("alike 1.3", times=times)
    assert len(getattr(campaign.verdict(), wrong)) == 1


def test_two_swapped_packages_are_a_loss_and_a_duplicate(campaign: Campaign) -> None:
    campaign.log("one 1.4", times=0)
    campaign.log("one 1.5", times=2)
    result = campaign.verdict()
    assert (len(result.losses), len(result.duplicates)) == (1, 1)


def test_a_missing_reference_is_detected_if_the_server_stores_references(campaign: Campaign) -> None:
    campaign.deeds.clear()
    campaign.log("one 1.6", "kept")
    assert campaign.verdict().losses == []
    campaign.deeds[-1]["reference"] = "another"
    assert campaign.verdict().losses == ["one 1.6: 0 packages of its reference"]


def test_a_missing_release_is_detected(campaign: Campaign) -> None:
    campaign.release("to 1.5", campaign.log("one 1.4"), done=False)
    assert campaign.verdict().losses == ["to 1.5: 1 of 1 not on the server"]


def test_a_package_without_a_log_is_detected(campaign: Campaign) -> None:
    campaign.call("packages/add", unit="12B", typeName="UPS", description="one 9.9")
    assert campaign.verdict().duplicates == ["one 9.9: 1 too many on the server"]


def test_an_action_hidden_by_a_kill_may_be_there_once(campaign: Campaign) -> None:
    campaign.log("one 1.4", seen=False)
    result = campaign.verdict()
    assert result.is_clean and result.unseen == 1


def test_a_remaining_outbox_entry_is_detected(campaign: Campaign) -> None:
    with closing(Outbox(campaign.folder / "outbox.db")) as outbox:
        outbox.log(a_draft(description="one 1.4"))
    assert campaign.verdict().others == ["one 1.4: still waiting ()"]


def test_a_discarded_entry_is_detected_but_not_an_undone_one(campaign: Campaign) -> None:
    with closing(Outbox(campaign.folder / "outbox.db")) as outbox:
        taken_back, given_up = outbox.log(a_draft(description="one 1.4")), outbox.log(a_draft(description="one 1.5"))
        outbox.undo([taken_back.entry_id])
        outbox.discard(given_up.entry_id, "clerk")
    campaign.undone = {taken_back.reference, given_up.reference}
    result = campaign.verdict()
    assert result.undone == 1
    assert result.others == [
        "one 1.5: dropped (clerk)",
        f"{given_up.reference}: taken back and yet not dropped",
    ]
