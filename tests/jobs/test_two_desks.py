"""Another desk was quicker: who and when reaches the clerk with the entry, once for each, and in few calls."""

import pytest

from mybuilding_desk.core.errors import Refused
from tests.support.offices import RIVERSIDE, a_release, deliver_all, now, waiting


def release_there(building, package, released_to):
    """The manager hands it out at another desk."""
    building._community(RIVERSIDE).release(a_release(package, released_to=released_to), "Rosa Quispe-Hall", now())


@pytest.mark.parametrize("ignore_reference", [False, True])
def test_fifty_releases_that_came_too_late(account_context, server, building, ignore_reference):
    server.knobs.ignore_reference = ignore_reference
    [*late] = waiting(building)[:50]
    assert len(late) > 20
    account_context.copy.store_packages(late)
    account_context.outbox.release(
        [(a_release(package, note=f"note {package.package_id}"), package) for package in late]
    )
    for package in late:
        release_there(building, package, "Erik Ångström")
    asked = len(server.requests)
    delivered = deliver_all(account_context)

    assert len(delivered) == len(late)
    for package, one in zip(late, delivered, strict=True):
        assert isinstance(one.error, Refused)
        assert (one.error.reason, one.entry.reason) == ("already_released", "already_released")
        assert one.other is not None
        assert (one.other.package_id, one.other.unit) == (package.package_id, package.unit)
        assert (one.other.released_to, one.other.released_by) == ("Erik Ångström", "Rosa Quispe-Hall")
        assert one.other.released_at is not None
        assert one.entry.release.note == f"note {package.package_id}"
        assert account_context.copy.package(RIVERSIDE, package.package_id) == one.other
    lists = [seen for seen in server.requests[asked:] if seen.path == "packages/list"]
    assert len(lists) <= len({package.unit for package in late})
    assert deliver_all(account_context) == []


def test_what_was_released_here_or_refused_otherwise_names_no_other(account_context, server, building):
    first, second = waiting(building)[:2]
    account_context.copy.store_packages([first, second])
    account_context.outbox.release([(a_release(first), first), (a_release(second, package_id="nothing"), second)])
    done, refused = deliver_all(account_context)
    assert (done.error, done.other) == (None, None)
    assert (refused.entry.reason, refused.other) == ("unknown_package", None)


def test_who_it_was_is_told_though_the_lists_do_not_answer(account_context, server, building):
    """Where the refresh brought it before, nothing needs to be asked."""
    package = waiting(building)[0]
    account_context.outbox.release([(a_release(package), package)])
    release_there(building, package, "Bo")
    [there] = [one for one in building.packages(RIVERSIDE) if one.package_id == package.package_id]
    account_context.copy.store_packages([there])
    server.knobs.missing_endpoints = {"packages/list"}
    [delivered] = deliver_all(account_context)
    assert delivered.other == there


def test_who_it_was_stays_open_where_the_lists_do_not_answer(account_context, server, building):
    package = waiting(building)[0]
    account_context.outbox.release([(a_release(package), package)])
    release_there(building, package, "Bo")
    server.knobs.missing_endpoints = {"packages/list"}
    [delivered] = deliver_all(account_context)
    assert (delivered.entry.state, delivered.other) == ("refused", None)
