"""Count and flags, and their fixed form in the description."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.records.contents import (
    FLAGS,
    MAX_COUNT,
    PLAIN,
    Contents,
    described,
    in_order,
    read_description,
)

COUNTS = st.integers(1, MAX_COUNT)
CONTENTS = st.builds(lambda count, flags: Contents(count, in_order(flags)), COUNTS, st.sets(st.sampled_from(FLAGS)))
ALIKE = st.lists(
    st.sampled_from(["3 pieces", "1 pieces", "100 pieces", "Perishable", "Fragile", "perishable", "Leave upright", ""])
).map(" · ".join)
"""Notes that look like count and flags."""
NOTES = st.text(max_size=60) | ALIKE


@pytest.mark.parametrize(
    ("contents", "note", "text"),
    [
        (PLAIN, "", ""),
        (PLAIN, "Leave upright", "Leave upright"),
        (Contents(3), "", "3 pieces"),
        (Contents(3, ("perishable",)), "Leave upright", "3 pieces · Perishable · Leave upright"),
        (Contents(1, FLAGS), "", "Perishable · Oversize · Fragile · ID required · Damaged on arrival"),
        (Contents(2, ("fragile",)), "اترك عند الباب", "2 pieces · Fragile · اترك عند الباب"),
    ],
)
def test_count_and_flags_go_in_front_of_the_note(contents, note, text):
    assert described(contents, note) == text
    assert read_description(text) == (contents, note)


@pytest.mark.parametrize(
    "text", ["1 pieces", "0 pieces", "100 pieces", "03 pieces", "3 pieces ", "fragile", "Fragile·"]
)
def test_another_form_is_all_note(text):
    assert read_description(text) == (PLAIN, text)


@given(CONTENTS, NOTES)
def test_what_is_written_is_read_back(contents, note):
    """But for a note that itself starts with such words: they are added to what was chosen."""
    read, rest = read_description(described(contents, note))
    assert set(contents.flags) <= set(read.flags)
    assert note.endswith(rest)
    assert read.count == contents.count or contents == PLAIN
    if read_description(note)[0] == PLAIN:
        assert (read, rest) == (contents, note)


@given(NOTES)
def test_reading_any_text_and_writing_it_again_keeps_its_meaning(text):
    contents, note = read_description(text)
    assert read_description(described(contents, note)) == (contents, note)


@given(CONTENTS, NOTES)
def test_a_second_edit_changes_nothing(contents, note):
    once = described(*read_description(described(contents, note)))
    assert described(*read_description(once)) == once


@pytest.mark.parametrize("count", [0, 100, -1])
def test_no_package_has_another_count(count):
    with pytest.raises(ValueError, match="1 to 99"):
        Contents(count)


def test_a_note_of_a_megabyte_is_read():
    note = "Fragile · " * 100_000
    contents, rest = read_description(described(Contents(2), note))
    assert contents == Contents(2, ("fragile",))
    assert len(rest) < len(note)
