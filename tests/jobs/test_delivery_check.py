"""Rules for finding a logged or released package on the server: pure functions."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.models import Package, PackageDraft, Release
from mybuilding_desk.domain.scan_intent import package_of
from mybuilding_desk.jobs.delivery_check import DeliveryCheck, find_logged, find_released

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
DRAFT = PackageDraft("32", "12B", "UPS", "ref-1", NOON, tracking_number="1Z999AA10123456784")
BARE = replace(DRAFT, tracking_number="")
RELEASE = Release("32", "7", "Zoë Ångström", "ref-2", NOON)


def on_server(draft: PackageDraft, package_id: str = "7", **fields) -> Package:
    """The package of this draft as returned by a server without references."""
    return replace(package_of(draft, "John John"), **{"package_id": package_id, "reference": "", **fields})


def test_the_reference_decides_whatever_the_other_fields_are():
    package = on_server(DRAFT, reference="ref-1", unit="9Z", tracking_number="", arrived_at=NOON - timedelta(days=9))
    assert find_logged(DRAFT, [on_server(DRAFT, "6"), package]) == DeliveryCheck("present", package)


def test_a_package_with_another_reference_is_absent():
    assert find_logged(DRAFT, [on_server(DRAFT, reference="another")]).verdict == "absent"


def test_an_empty_list_is_absent():
    assert find_logged(DRAFT, []) == DeliveryCheck("absent")


@pytest.mark.parametrize("number", ["1z999aa10123456784", "1Z 999 AA1 0123 4567 84", "1Z-999AA10123456784"])
@pytest.mark.parametrize("unit", ["12B", "12b", "#12-B", "Apt 12 B"])
def test_a_number_matches_in_any_spelling(number, unit):
    package = on_server(DRAFT, unit=unit, tracking_number=number)
    assert find_logged(DRAFT, [package]) == DeliveryCheck("present", package)


@pytest.mark.parametrize("days", [0, 1, 9])
def test_arrival_times_set_by_the_server_match(days):
    package = on_server(DRAFT, arrived_at=NOON + timedelta(days=days))
    assert find_logged(DRAFT, [package]) == DeliveryCheck("present", package)


def test_an_earlier_package_with_the_same_number_is_another_one_once_released():
    """While it is pending only the clerk can decide: a reused number, or a clock that was days ahead."""
    earlier = on_server(DRAFT, arrived_at=NOON - timedelta(days=2))
    assert find_logged(DRAFT, [earlier]) == DeliveryCheck("unsure")
    assert find_logged(DRAFT, [replace(earlier, released_to="Ana")]) == DeliveryCheck("absent")
    assert find_logged(DRAFT, [earlier, on_server(DRAFT, "8")]) == DeliveryCheck("present", on_server(DRAFT, "8"))


@pytest.mark.parametrize(
    "fields", [{"unit": "12C"}, {"tracking_number": "1Z999AA10123456785"}, {"tracking_number": ""}]
)
def test_another_unit_or_number_is_another_package(fields):
    assert find_logged(DRAFT, [on_server(DRAFT, **fields)]).verdict == "absent"


def test_without_a_number_the_second_of_arrival_decides():
    package = on_server(BARE, arrived_at=NOON + timedelta(seconds=1))
    assert find_logged(BARE, [on_server(BARE, "6", arrived_at=NOON + timedelta(minutes=2)), package]) == DeliveryCheck(
        "present", package
    )


@pytest.mark.parametrize("seconds", [-600, -2, 2, 600])
def test_without_a_number_a_near_time_is_left_to_the_clerk(seconds):
    package = on_server(BARE, arrived_at=NOON + timedelta(seconds=seconds))
    assert find_logged(BARE, [package]) == DeliveryCheck("unsure")


@pytest.mark.parametrize("seconds", [-601, 601])
def test_without_a_number_a_distant_time_is_another_package(seconds):
    assert find_logged(BARE, [on_server(BARE, arrived_at=NOON + timedelta(seconds=seconds))]).verdict == "absent"


@pytest.mark.parametrize("draft", [DRAFT, BARE])
def test_a_package_known_to_be_another_one_does_not_match(draft):
    assert find_logged(draft, [on_server(draft)], known={"7"}).verdict == "absent"
    other = on_server(draft, "8")
    assert find_logged(draft, [on_server(draft), other], known={"7"}) == DeliveryCheck("present", other)


def test_two_packages_of_the_same_second_match_one_each():
    first, second = on_server(BARE, "7"), on_server(BARE, "8")
    result = find_logged(BARE, [first, second])
    assert result == DeliveryCheck("present", first)
    assert find_logged(BARE, [first, second], known={"7"}) == DeliveryCheck("present", second)


@pytest.mark.parametrize(
    "changed", [{"type_name": "Bag"}, {"description": "red"}, {"shelf": "B2"}, {"resident_id": "9"}]
)
def test_without_a_number_different_fields_in_the_same_second_are_left_to_the_clerk(changed):
    mine = replace(BARE, description="blue", shelf="A1", resident_id="8")
    assert find_logged(mine, [on_server(replace(mine, **changed))]) == DeliveryCheck("unsure")
    silent = on_server(mine, type_name="", description="", shelf="", resident_id="")
    assert find_logged(mine, [silent]) == DeliveryCheck("present", silent)


@pytest.mark.parametrize("draft", [DRAFT, BARE])
def test_two_entries_in_doubt_are_not_swapped(draft):
    """Of two entries in the same second one got through: the fields decide which, and the other is absent."""
    blue, red = replace(draft, reference="ref-b", description="blue"), replace(draft, description="red")
    there = on_server(red)
    assert find_logged(blue, [there], rivals=[red]).verdict == "absent"
    assert find_logged(red, [there], rivals=[blue]) == DeliveryCheck("present", there)
    both = [there, on_server(blue, "8")]
    assert find_logged(blue, both, rivals=[red]) == DeliveryCheck("present", both[1])


def test_a_release_is_recognized_by_its_recipient():
    released = on_server(DRAFT, released_to=" zoe  angstrom", released_by="John John", released_at=NOON)
    assert find_released(RELEASE, [released]) == DeliveryCheck("present", released)
    taken = replace(released, released_to="Erik")
    assert find_released(RELEASE, [taken]) == DeliveryCheck("taken", taken)


def test_a_pending_or_missing_package_was_not_released():
    assert find_released(RELEASE, [on_server(DRAFT)]) == DeliveryCheck("absent")
    assert find_released(RELEASE, []) == DeliveryCheck("absent")
    other = on_server(DRAFT, "8", released_to="Zoë Ångström")
    assert find_released(RELEASE, [other]) == DeliveryCheck("absent")


times = st.integers(-3_000, 3_000).map(lambda seconds: NOON + timedelta(seconds=seconds))
drafts = st.builds(
    PackageDraft,
    st.just("32"),
    st.sampled_from(["12B", "12C", "PH1"]),
    st.just("UPS"),
    st.builds(lambda: str(uuid4())),
    times,
    tracking_number=st.sampled_from(["", "123456789012", "1Z999AA10123456784"]),
)


@given(st.lists(drafts, max_size=8), drafts, st.booleans())
def test_a_logged_package_is_never_sent_again(others, draft, echoes):
    """With the package on the server the verdict is never `absent`, whatever other packages there are."""
    packages = [
        on_server(one, str(number), reference=one.reference if echoes else "") for number, one in enumerate(others)
    ]
    packages.append(on_server(draft, "mine", reference=draft.reference if echoes else ""))
    known = {package.package_id for package in packages[:-1]}
    assert find_logged(draft, packages, known).package == packages[-1]
    assert find_logged(draft, packages).verdict != "absent"


@given(st.lists(drafts, max_size=8), drafts)
def test_an_unlogged_package_is_absent_when_the_others_are_known(others, draft):
    packages = [on_server(one, str(number)) for number, one in enumerate(others)]
    assert find_logged(draft, packages, {package.package_id for package in packages}) == DeliveryCheck("absent")


@given(st.lists(drafts, max_size=8), drafts)
def test_the_order_of_the_list_changes_no_verdict(others, draft):
    packages = [on_server(one, str(number)) for number, one in enumerate(others)]
    assert find_logged(draft, packages).verdict == find_logged(draft, packages[::-1]).verdict
