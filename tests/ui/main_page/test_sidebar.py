"""The sidebar: communities by name, with a filter for long lists, or as badges when narrow."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHoverEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from mybuilding_desk.domain.models import Community, User
from mybuilding_desk.services.packages.today import TodayCounts
from mybuilding_desk.ui.main_page.sidebar.community_list import TITLE, community_mark
from mybuilding_desk.ui.main_page.sidebar.sidebar import Sidebar
from mybuilding_desk.ui.theme import BOLD, theme
from mybuilding_desk.ui.theme.metrics import FOOT

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
    sidebar.layout().activate()
    assert sidebar.minimumWidth() < wide / 2
    assert sidebar.communities.sizeHintForRow(0) > 44
    assert sidebar.communities.item(0).text() == "Elan Tower 1, 37 pending"
    sidebar.show_narrow(False)
    assert sidebar.filter.isVisible()


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("140 Riverside", "140"),
        ("12B Elm Street", "12B"),
        ("Elan Tower", "ET"),
        ("1234567 Corporate Center", "1C"),
    ],
)
def test_a_house_number_is_the_mark_of_its_community(title, mark):
    assert community_mark(title) == mark


def test_a_title_is_cut_in_its_middle_only_where_others_begin_alike(sidebar):
    sidebar.show_communities(communities(3), COUNTS, "1")
    titles = [
        "The Residences at Old Harbour Square 1",
        "The Residences at Old Harbour Square 2",
        "A long name of a house",
    ]
    for line, title in enumerate(titles):
        sidebar.communities.item(line).setData(TITLE, title)
    cut = [sidebar.communities.fitted(title, 160, BOLD) for title in titles]
    assert [title[-3:] for title in cut] == ["e 1", "e 2", "use"]
    assert all(title.startswith("The Res") and "…" in title for title in cut[:2])
    assert cut[2] == titles[2]
    assert [sidebar.communities.fitted(title, 600, BOLD) for title in titles] == titles


def test_rows_cut_at_the_top_or_the_bottom_fade(sidebar):
    sidebar.show_communities(communities(60), COUNTS, "1")
    view = sidebar.communities
    view.verticalScrollBar().setValue(10)
    top = view.viewport().grab().toImage()
    ground = theme.color("rail").getRgb()[:3]
    edges = [top.pixelColor(x, y).getRgb()[:3] for x in range(top.width()) for y in (0, top.height() - 1)]
    assert all(max(abs(a - b) for a, b in zip(one, ground, strict=True)) <= 24 for one in edges)


def test_a_community_under_the_pointer_is_marked(sidebar):
    sidebar.show_communities(communities(3), COUNTS, "1")
    view = sidebar.communities
    before = view.viewport().grab().toImage()
    place = view.visualItemRect(view.item(1))
    center = QPointF(place.center())
    assert view.viewport().testAttribute(Qt.WidgetAttribute.WA_Hover)
    QApplication.sendEvent(view.viewport(), QHoverEvent(QEvent.Type.HoverMove, center, center, QPointF()))
    point = place.center() - QPoint(0, place.height() // 2 - 6)
    assert view.viewport().grab().toImage().pixelColor(point) == theme.color("hover_ground")
    assert before.pixelColor(point) != theme.color("hover_ground")


def show_user(sidebar, *, is_staff=True):
    role = "STAFF" if is_staff else "RESIDENT"
    sidebar.show_user(User("1", role, "john@140riverside.example", "John John"), Picture())


class Picture(QObject):
    """A user without a picture."""

    came = Signal()
    picture = None

    def ask(self, _read):
        """Find no picture."""


def test_the_user_button_is_as_wide_as_a_community_and_says_who_it_is(sidebar):
    show_user(sidebar)
    user = sidebar.user
    assert (user.x(), user.width()) == (12, 208)
    assert user.accessibleName() == "John John, Staff"
    assert user.geometry().bottom() == sidebar.height() - 1
    assert user.height() == theme.height(FOOT) - 1  # the line above it takes the last pixel


def test_the_counts_of_the_day_are_shown_to_staff_with_room_for_them(sidebar, qtbot):
    sidebar.show_today(TodayCounts(286, 80))
    today = sidebar.findChild(QWidget, "today")
    show_user(sidebar, is_staff=False)
    assert not today.isVisible()
    show_user(sidebar)
    assert today.isVisible()
    assert sidebar.findChild(QLabel, "today_logged").text() == "286"
    assert sidebar.findChild(QLabel, "today_released").accessibleName() == "Released today: 80"
    sidebar.show_narrow(True)
    assert not today.isVisible()
    assert not sidebar.findChild(QLabel, "user_name").isVisible()
    user = sidebar.user
    qtbot.waitUntil(lambda: abs(user.avatar.geometry().center().x() - user.rect().center().x()) <= 1)
