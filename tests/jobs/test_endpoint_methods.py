"""A server that changes data through GETs, as the vendor's own SDK does: as safe as POST, over real HTTPS."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from mybuilding_desk.api import MyBuildingClient
from mybuilding_desk.core.errors import NoAnswer, Refused
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD, PracticeBuilding
from tests.support.offices import RIVERSIDE, a_draft, a_release, deliver_all, described, waiting

ALL_GET = {
    "add_package": "GET packages/add",
    "release_package": "GET packages/release",
    "update_package": "GET packages/update",
    "remind": "GET packages/remind",
}
ALL_POST = {"update_package": "POST packages/update", "remind": "packages/remind", "residents": "POST people"}


@pytest.fixture(params=[ALL_GET, ALL_POST], ids=["GET", "POST"])
def building(request) -> PracticeBuilding:
    return PracticeBuilding(days=14, endpoints=request.param)


@pytest.fixture
def client(profile) -> Iterator[MyBuildingClient]:
    with MyBuildingClient(profile) as client:
        client.token = client.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD).token
        yield client


def calls(server, path):
    return [one for one in server.requests if one.path == path]


def test_each_call_uses_the_method_of_its_entry(client, building, server):
    package, *_ = waiting(building)
    client.update_package(RIVERSIDE, package.package_id, "B2", "r1")
    client.remind(RIVERSIDE, package.package_id, "r2")
    assert len(list(client.residents(RIVERSIDE))) == len(building.residents(RIVERSIDE))
    changed = {one.package_id: one.shelf for one in building.packages(RIVERSIDE)}
    assert (changed[package.package_id], building.moves) == ("B2", 1)
    assert building.reminded(RIVERSIDE) == (package.package_id,)
    by_get = building.endpoints["remind"].startswith("GET")
    for path in ("packages/update", "packages/remind"):
        [call] = calls(server, path)
        assert call.method == ("GET" if by_get else "POST")
        sent = call.query if by_get else call.form
        assert sent["packageId"] == package.package_id
        assert "access_token" in sent
        assert not (call.form if by_get else call.query)


def test_no_location_is_sent_as_an_empty_one(client, building):
    package = next(one for one in waiting(building) if one.shelf)
    client.update_package(RIVERSIDE, package.package_id, "", "r1")
    assert {one.package_id: one.shelf for one in building.packages(RIVERSIDE)}[package.package_id] == ""


@pytest.mark.parametrize("knob", ["drop_before_commit", "drop_after_commit"])
def test_a_write_by_any_method_is_never_repeated_by_itself(client, building, server, knob):
    client.communities()  # the connection is kept alive: a read would be repeated on a new one
    setattr(server.knobs, knob, 1)
    with pytest.raises(NoAnswer):
        client.add_package(a_draft(description="by any"))
    assert len(calls(server, "packages/add")) == 1
    setattr(server.knobs, knob, 1)
    with pytest.raises(NoAnswer):
        client.remind(RIVERSIDE, waiting(building)[0].package_id, "r1")
    assert len(calls(server, "packages/remind")) == 1


@pytest.mark.parametrize("ignore_reference", [False, True])
@pytest.mark.parametrize("knob", ["drop_before_commit", "drop_after_commit", "fail_after_commit"])
def test_after_a_lost_response_everything_is_on_the_server_once(
    account_context, building, server, knob, ignore_reference
):
    server.knobs.ignore_reference = ignore_reference
    package = waiting(building)[0]
    account_context.copy.store_packages([package])
    account_context.outbox.log(a_draft(description="doubt"))
    account_context.outbox.release([(a_release(package), package)])
    server.knobs.only = {"packages/add", "packages/release"}
    setattr(server.knobs, knob, 2)
    for _ in range(6):
        deliver_all(account_context)
    assert len(described(building, "doubt")) == 1
    assert (building.adds, building.releases) == (1, 1)


def test_a_write_that_gets_no_readable_answer_has_no_answer(client, building, server):
    server.knobs.no_content = True
    client.remind(RIVERSIDE, waiting(building)[0].package_id, "r1")
    server.knobs.no_content, server.knobs.truncate = False, True
    with pytest.raises(NoAnswer):
        client.remind(RIVERSIDE, waiting(building)[0].package_id, "r2")


def test_what_the_map_does_not_name_is_never_called(server, profile):
    with MyBuildingClient(replace(profile, endpoints={**profile.endpoints, "remind": ""}), token="t") as client:
        before = len(server.requests)
        with pytest.raises(Refused):
            client.remind(RIVERSIDE, "1", "r1")
        assert len(server.requests) == before
