"""Toast: over the bar at the bottom of the page, as wide as its content, in both directions; *Undo* is never cut."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.base.toast import Toast
from mybuilding_desk.ui.theme.stylesheet import apply_theme

REASONS = {"returned": "Returned to carrier", "other": "Given to another building", "twice": "Logged twice"}


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    return page


@pytest.fixture
def bar(page, qtbot, qapp):
    """A bar of 48 pixels at the bottom of a page, beside a sidebar of 200."""
    apply_theme(qapp, Settings(theme="light"))
    side, bar = QWidget(), QWidget()
    side.setFixedWidth(200)
    bar.setFixedHeight(48)
    right = column(space=0)
    right.addStretch(1)
    right.addWidget(bar)
    whole = row(side, space=0)
    whole.addLayout(right, 1)
    page.setLayout(whole)
    page.resize(1200, 700)
    page.show()
    qtbot.waitUntil(lambda: bar.width() == 1000)
    return bar


@pytest.fixture
def toast(page, bar):
    return Toast(page, bar)


def inside(toast, bar):
    return QRect(bar.mapTo(bar.window(), bar.rect().topLeft()), bar.size()).contains(toast.geometry())


def uncut(toast):
    parts = [part for part in toast.findChildren(QPushButton) if part.isVisible()]
    return all(part.visibleRegion().boundingRect() == part.rect() for part in parts)


def test_it_lies_over_the_bar_at_the_start_of_the_content(toast, bar):
    toast.show_message("Logged for 12B", 20)
    assert toast.geometry().topLeft().toTuple() == (220, 700 - 4 - 40)
    assert toast.height() == 40
    assert inside(toast, bar)


def test_it_follows_the_page(toast, bar, qtbot):
    toast.show_message("Logged for 12B", 20)
    bar.window().resize(900, 500)
    qtbot.waitUntil(lambda: inside(toast, bar) and toast.x() == 220)


def test_it_is_mirrored(toast, bar):
    bar.window().setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    bar.window().layout().activate()
    toast.show_message("Logged for 12B", 20)
    assert toast.geometry().right() + 1 == 1200 - 200 - 20


def test_a_long_text_is_cut_in_the_middle_and_undo_never(toast, bar):
    words = "Released 4 packages to 12B · " + "Hubert Blaine Wolfeschlegelsteinhausenbergerdorff senior " * 4
    toast.show_message(words, 20)
    assert toast.text() == words
    assert "…" in toast._words.text()
    assert inside(toast, bar)
    assert uncut(toast)


def test_choices_stand_beside_the_text_or_below_it(toast, bar, qtbot):
    toast.show_message("Removed 12B · UPS …6784", 20, choices=REASONS)
    assert toast.height() == 40
    assert inside(toast, bar)
    bar.window().resize(760, 700)
    qtbot.waitUntil(lambda: toast.height() == 80)
    assert bar.window().rect().contains(toast.geometry())
    assert uncut(toast)
    toast._choose("other")
    assert toast.height() == 40


def test_the_newest_replaces(toast):
    toast.show_message("Logged for 12B", 20)
    toast.show_message("Tracking number copied")
    assert toast.text() == "Tracking number copied"
    assert not toast.can_undo()


def test_its_time_goes_on_while_it_stands_aside(toast):
    toast.show_message("Logged for 12B", 2)
    toast.step_aside(True)
    assert not toast.isVisible()
    assert toast.can_undo()
    toast._tick()
    toast.step_aside(False)
    assert toast.isVisible()
    toast.step_aside(True)
    toast._tick()
    toast.step_aside(False)
    assert not toast.isVisible()
    assert not toast.can_undo()
    assert toast.text() == ""


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_no_part_of_the_bar_looks_out_from_under_it(page, bar, direction):
    page.setLayoutDirection(direction)
    parts = [QPushButton(str(number)) for number in range(5)]
    for part in parts:
        part.setFixedWidth(150)
    bar.setLayout(row(*parts, margins=(20, 0, 20, 0)))
    page.layout().activate()
    bar.layout().activate()
    toast = Toast(page, bar, parts)
    for words in ("Logged", "Logged for 12B", "Released 4 packages to Zoë Ångström", "Released 1 package"):
        toast.show_message(words, 20)
        covered = [part for part in parts if part.visibleRegion().boundingRect() == part.rect()]
        hidden = [part for part in parts if part.visibleRegion().isEmpty()]
        assert len(covered) + len(hidden) == len(parts)
        assert inside(toast, bar)
    parts[0].setFixedWidth(toast.width() - 60)
    bar.layout().activate()
    assert all(part.visibleRegion().isEmpty() or part.visibleRegion().boundingRect() == part.rect() for part in parts)


def test_late_ticks_do_not_lengthen_its_time(toast):
    toast.show_message("Logged for 12B", 20)
    toast._ends.setRemainingTime(3_000)
    toast._tick()
    assert toast._clock.text() == "3 s"
    toast._ends.setRemainingTime(0)
    toast._tick()
    assert not toast.can_undo()
