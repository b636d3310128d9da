"""Another desk was first: each rejected entry shows who and when, with few calls."""

import pytest

from mybuilding_desk.core.errors import Refused
from tests.support.offices import RIVERSIDE, a_release, deliver_all, now, waiting


def release_elsewhere(building, package, released_to):
    """Release the package as the manager at another desk."""
    building._community(RIVERSIDE).release(a_release(package, released_to=released_to), "Rosa Quispe-Hall", now())


@pytest.mark.parametrize("ignore_reference", [False, True])
def test_fifty_late_releases_show_who_was_first(account_context, server, building, ignore_reference):
    server.knobs.ignore_reference = ignore_reference
    [*packages] = waiting(building)[:50]
    assert len(packages) > 20
    account_context.copy.store_packages(packages)
    account_context.outbox.release(
        [(a_release(package, note=f"note {package.package_id}"), package) for package in packages]
    )
    for package in packages:
        release_elsewhere(building, package, "Erik Ångström")
    asked = len(server.requests)
    delivered = deliver_all(account_context)

    assert len(delivered) == len(packages)
    for package, one in zip(packages, delivered, strict=True):
        assert isinstance(one.error, Refused)
        assert (one.error.reason, one.entry.reason) == ("already_released", "already_released")
        assert one.other is not None
        assert (one.other.package_id, one.other.unit) == (package.package_id, package.unit)
        assert (one.other.released_to, one.other.released_by) == ("Erik Ångström", "Rosa Quispe-Hall")
        assert one.other.released_at is not None
        assert one.entry.release.note == f"note {package.package_id}"
        assert account_context.copy.package(RIVERSIDE, package.package_id) == one.other
    lists = [seen for seen in server.requests[asked:] if seen.path == "packages/list"]
    assert len(lists) <= len({package.unit for package in packages})
    assert deliver_all(account_context) == []


def test_own_releases_and_other_rejections_show_no_other_desk(account_context, server, building):
    first, second = waiting(building)[:2]
    account_context.copy.store_packages([first, second])
    account_context.outbox.release([(a_release(first), first), (a_release(second, package_id="nothing"), second)])
    done, refused = deliver_all(account_context)
    assert (done.error, done.other) == (None, None)
    assert (refused.entry.reason, refused.other) == ("unknown_package", None)


def test_a_cached_release_shows_who_was_first_without_the_lists(account_context, server, building):
    """If a refresh already fetched the release, no request is needed."""
    package = waiting(building)[0]
    account_context.outbox.release([(a_release(package), package)])
    release_elsewhere(building, package, "Bo")
    [released] = [one for one in building.packages(RIVERSIDE) if one.package_id == package.package_id]
    account_context.copy.store_packages([released])
    server.knobs.missing_endpoints = {"packages/list"}
    [delivered] = deliver_all(account_context)
    assert delivered.other == released


def test_who_was_first_stays_unknown_while_the_lists_fail(account_context, server, building):
    package = waiting(building)[0]
    account_context.outbox.release([(a_release(package), package)])
    release_elsewhere(building, package, "Bo")
    server.knobs.missing_endpoints = {"packages/list"}
    [delivered] = deliver_all(account_context)
    assert (delivered.entry.state, delivered.other) == ("refused", None)
