"""Words and icons of count and flags."""

import pytest

from mybuilding_desk.core.paths import resource_path
from mybuilding_desk.domain.records.contents import FLAG_ICONS, FLAGS, PLAIN, Contents, described, read_description
from mybuilding_desk.ui.text.contents_text import contents_parts, count_mark


def test_the_english_words_are_those_of_the_description(qapp) -> None:
    every = Contents(3, FLAGS)
    assert " · ".join(contents_parts(every)) == described(every, "")
    assert read_description(described(every, "Leave upright")) == (every, "Leave upright")
    assert (contents_parts(PLAIN), count_mark(1), count_mark(99)) == ([], "", "×99")


@pytest.mark.parametrize("flag", FLAGS)
def test_every_flag_has_an_icon(flag) -> None:
    assert 'stroke="currentColor"' in resource_path("icons", f"{FLAG_ICONS[flag]}.svg").read_text()
