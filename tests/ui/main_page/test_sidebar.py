"""The sidebar: communities by name, with a filter for long lists, or as badges when narrow."""

import pytest

from mybuilding_desk.domain.models import Community
from mybuilding_desk.ui.main_page.sidebar import Sidebar

COUNTS = {"1": 37, "2": 112}


def communities(count):
    """Return this many communities."""
    titles = ("140 Riverside", "Elan Tower", "Sky & Sons Lofts")
    return [
        Community(str(n), f"{titles[n % 3]} {n}", "1 Main St", "New York", "NY", "America/New_York")
        for n in range(1, count + 1)
    ]


@pytest.fixture
def sidebar(qtbot):
    """A visible sidebar."""
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    sidebar.resize(232, 700)
    sidebar.show()
    return sidebar


def visible_titles(sidebar):
    """Return the titles that pass the filter."""
    rows = (row for row in range(sidebar.communities.count()) if not sidebar.communities.isRowHidden(row))
    return [sidebar.communities.item(row).toolTip() for row in rows]


def test_few_communities_need_no_filter(sidebar):
    sidebar.show_communities(communities(11), COUNTS, "1")
    assert not sidebar.filter.isVisible()
    sidebar.show_communities(communities(12), COUNTS, "1")
    assert sidebar.filter.isVisible()


def test_the_filter_requires_every_typed_word(sidebar, qtbot):
    sidebar.show_communities(communities(30), COUNTS, "1")
    qtbot.keyClicks(sidebar.filter, "TOWER 1")
    assert visible_titles(sidebar) == [
        "Elan Tower 1",
        "Elan Tower 10",
        "Elan Tower 13",
        "Elan Tower 16",
        "Elan Tower 19",
    ]
    sidebar.filter.clear()
    assert len(visible_titles(sidebar)) == 30


def test_stepping_skips_hidden_communities(sidebar, qtbot):
    sidebar.show_communities(communities(30), COUNTS, "1")
    qtbot.keyClicks(sidebar.filter, "tower 1")
    chosen = []
    sidebar.community_chosen.connect(chosen.append)
    sidebar.step(1)
    sidebar.step(1)
    sidebar.step(-1)
    sidebar.step(-1)
    sidebar.step(-1)
    assert chosen == ["10", "13", "10", "1", "19"]


def test_a_new_list_clears_the_filter(sidebar, qtbot):
    sidebar.show_communities(communities(30), COUNTS, "1")
    qtbot.keyClicks(sidebar.filter, "tower 1")
    sidebar.show_communities(communities(40), COUNTS, "1")
    assert sidebar.filter.text() == ""
    assert len(visible_titles(sidebar)) == 40


def test_the_narrow_sidebar_shows_badges_with_counts(sidebar):
    sidebar.show_communities(communities(30), COUNTS, "1")
    wide = sidebar.sizeHint().width()
    sidebar.show_narrow(True)
    assert not sidebar.filter.isVisible()
    assert sidebar.minimumWidth() < wide / 2
    assert sidebar.communities.sizeHintForRow(0) > 44
    assert sidebar.communities.item(0).text() == "Elan Tower 1, 37 pending"
    sidebar.show_narrow(False)
    assert sidebar.filter.isVisible()
