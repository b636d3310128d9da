"""The rail: communities by name, narrowed by typing where there are many, or as marks where room is short."""

import pytest

from mybuilding_desk.domain.models import Community
from mybuilding_desk.ui.main_page.sidebar import Sidebar

COUNTS = {"1": 37, "2": 112}


def communities(count):
    """So many communities, as the server tells them."""
    titles = ("140 Riverside", "Elan Tower", "Sky & Sons Lofts")
    return [
        Community(str(n), f"{titles[n % 3]} {n}", "1 Main St", "New York", "NY", "America/New_York")
        for n in range(1, count + 1)
    ]


@pytest.fixture
def rail(qtbot):
    """A rail that is shown."""
    made = Sidebar()
    qtbot.addWidget(made)
    made.resize(232, 700)
    made.show()
    return made


def shown(rail):
    """The titles in sight of the filter."""
    rows = (line for line in range(rail.communities.count()) if not rail.communities.isRowHidden(line))
    return [rail.communities.item(line).toolTip() for line in rows]


def test_few_communities_need_no_filter(rail):
    rail.show_communities(communities(11), COUNTS, "1")
    assert not rail.filter.isVisible()
    rail.show_communities(communities(12), COUNTS, "1")
    assert rail.filter.isVisible()


def test_every_typed_word_has_to_be_in_the_name(rail, qtbot):
    rail.show_communities(communities(30), COUNTS, "1")
    qtbot.keyClicks(rail.filter, "TOWER 1")
    assert shown(rail) == ["Elan Tower 1", "Elan Tower 10", "Elan Tower 13", "Elan Tower 16", "Elan Tower 19"]
    rail.filter.clear()
    assert len(shown(rail)) == 30


def test_the_keys_go_among_what_is_shown(rail, qtbot):
    rail.show_communities(communities(30), COUNTS, "1")
    qtbot.keyClicks(rail.filter, "tower 1")
    chosen = []
    rail.community_chosen.connect(chosen.append)
    rail.step(1)
    rail.step(1)
    rail.step(-1)
    rail.step(-1)
    rail.step(-1)
    assert chosen == ["10", "13", "10", "1", "19"]


def test_other_communities_are_all_shown(rail, qtbot):
    rail.show_communities(communities(30), COUNTS, "1")
    qtbot.keyClicks(rail.filter, "tower 1")
    rail.show_communities(communities(40), COUNTS, "1")
    assert rail.filter.text() == ""
    assert len(shown(rail)) == 40


def test_where_room_is_short_it_is_marks_with_counts(rail):
    rail.show_communities(communities(30), COUNTS, "1")
    wide = rail.sizeHint().width()
    rail.show_narrow(True)
    assert not rail.filter.isVisible()
    assert rail.minimumWidth() < wide / 2
    assert rail.communities.sizeHintForRow(0) > 44
    assert rail.communities.item(0).text() == "Elan Tower 1, 37 pending"
    rail.show_narrow(False)
    assert rail.filter.isVisible()
