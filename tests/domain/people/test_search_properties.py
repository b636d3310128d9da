"""Properties for any residents and any text: each person can be found, and nothing raises."""

from hypothesis import example, given
from hypothesis import strategies as st

from mybuilding_desk.domain.models import Resident
from mybuilding_desk.domain.people.search import ResidentSearch, only_match

EVERYBODY = 10_000

NAMES = st.text(max_size=12) | st.sampled_from(
    ["Ana", "O'Neil", "Anne-Marie", "李小龍", "علي", "Ö", "!!", "'", "12B", "김민준"]
)
UNITS = st.text(max_size=5) | st.sampled_from(["12B", "12-b", "PH2", "apt", "#"])
RESIDENTS = st.lists(st.builds(Resident, st.text(max_size=2), st.just("7"), UNITS, NAMES, NAMES), max_size=6)
COUNTS = st.dictionaries(st.tuples(UNITS, st.text(max_size=2)), st.integers(-1, 3), max_size=6)


@given(RESIDENTS)
def test_every_person_is_found_by_full_name(residents: list[Resident]) -> None:
    desk = ResidentSearch(residents)
    for resident in residents:
        if resident.full_name:
            assert resident in [
                match.resident for match in desk.search(resident.full_name, EVERYBODY) if match.resident
            ]


@given(RESIDENTS)
def test_every_person_is_found_by_the_reversed_name(residents: list[Resident]) -> None:
    desk = ResidentSearch(residents)
    for resident in residents:
        turned = f"{resident.last_name} {resident.first_name}".strip()
        if resident.full_name:
            assert resident in [match.resident for match in desk.search(turned, EVERYBODY)]


@given(RESIDENTS)
def test_every_unit_is_found_by_its_own_spelling(residents: list[Resident]) -> None:
    desk = ResidentSearch(residents)
    for resident in residents:
        if resident.unit.strip():
            assert resident.unit in {match.unit for match in desk.search(resident.unit, EVERYBODY)}


@given(RESIDENTS, st.text(), st.integers(-2, 9))
@example([], "a" * 100_000, 8)
@example([Resident("1", "7", "12B", "Zoë", "Ångström")], "\ud800 \0 " * 50, 8)
def test_any_text_gives_a_limited_result(residents: list[Resident], text: str, limit: int) -> None:
    desk = ResidentSearch(residents, open_counts={(text, text): 1})
    matches = desk.search(text, limit)
    assert len(matches) <= max(limit, 0)
    assert only_match(matches) in [None, *matches]
    assert desk.find_unit(text) in {None, text, *(resident.unit for resident in residents)}


@given(RESIDENTS, st.lists(COUNTS, min_size=2, max_size=4))
def test_only_the_last_counts_apply(residents: list[Resident], updates: list[dict[tuple[str, str], int]]) -> None:
    desk = ResidentSearch(residents)
    for counts in updates:
        desk.update_open(counts)
    fresh = ResidentSearch(residents, open_counts=updates[-1])
    texts = {unit for counts in updates for unit, _ in counts} | {resident.full_name for resident in residents}
    assert [desk.search(text, EVERYBODY) for text in texts] == [fresh.search(text, EVERYBODY) for text in texts]
