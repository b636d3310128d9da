"""The details panel by itself: measured texts, as many events as fit, one main action that is always in sight."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel

from mybuilding_desk.domain.activity import ActivityEvent
from mybuilding_desk.domain.records.instruction import Guidance, Instruction, Stamp
from mybuilding_desk.domain.records.reminder import Hold
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.ui.details import text
from mybuilding_desk.ui.details.content import Around, SeveralPackages
from mybuilding_desk.ui.details.events import _high
from mybuilding_desk.ui.details.facts import facts_of
from mybuilding_desk.ui.details.panel import DetailsPanel
from mybuilding_desk.ui.details.title import MAX_LINES, lines_of
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.stylesheet import apply_theme
from tests.storage.values import package
from tests.support.pseudo import Pseudo

UPS, USPS = "1Z9JWCFYYW14744944", "9400290163958003209222"
NOW = datetime(2026, 11, 27, 15, 0, tzinfo=UTC)
PANEL_HEIGHTS = (372, 567, 879)
"""Of windows 573, 768, and 1080 high; the first is that of a screen of 1080 lines at 150 % with a task bar."""


@pytest.fixture
def panel(qapp, qtbot):
    apply_theme(qapp, Settings(theme="light"))
    made = DetailsPanel()
    qtbot.addWidget(made)
    made.resize(296, 567)
    made.show()
    yield made
    apply_theme(qapp, Settings())


def settle():
    for _ in range(4):
        QApplication.processEvents()
        QApplication.sendPostedEvents()


def show(panel, row=None, *, events=0, others=(), may_act=True):
    row = row or PackageRow(package("1", tracking_number=UPS, shelf="D4"))
    happened = tuple(ActivityEvent("arrived", NOW - timedelta(hours=9 - n), f"User {n}") for n in range(events))
    panel.show_row(row, may_act=may_act, around=Around(happened, others))
    settle()
    return row


@pytest.mark.parametrize("text_size", ["100", "115", "150"])
@pytest.mark.parametrize("number", [UPS, USPS, "TBA418121555882"])
def test_a_tracking_number_is_whole_on_one_line(qapp, panel, number, text_size):
    apply_theme(qapp, Settings(theme="light", text_size=text_size))
    panel.resize(theme.px(294) + 2, 900)
    show(panel, PackageRow(package("1", tracking_number=number)))
    label = panel.facts.number
    assert label.text().replace(" ", "") == number
    assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()
    assert label.height() < 2 * label.fontMetrics().height()


def test_a_longer_number_is_smaller_then_wraps_at_its_groups(panel):
    show(panel, PackageRow(package("1", tracking_number=USPS + "123456")))
    assert panel.facts.number.font().pixelSize() < theme.px(13)
    assert panel.facts.number.height() < 2 * panel.facts.number.fontMetrics().height()
    show(panel, PackageRow(package("1", tracking_number="9" * 60)))
    lines = round(panel.facts.number.height() / panel.facts.number.fontMetrics().height())
    assert lines == 3
    show(panel)
    assert panel.facts.number.font().pixelSize() == theme.px(13)
    assert panel.facts.number.height() < 2 * panel.facts.number.fontMetrics().height()


def test_titles_break_at_spaces_then_inside_words():
    def fits(text):
        return len(text) <= 12

    assert lines_of("Ana Maria de la Cruz", fits) == ["Ana Maria de", "la Cruz"]
    assert lines_of("Wolfeschlegelsteinhausen Jr", fits) == ["Wolfeschleg-", "elsteinhaus-", "en Jr"]
    assert lines_of("", fits) == []


def test_a_title_has_at_most_three_lines_and_a_tooltip(panel):
    name = "Wolfeschlegelsteinhausenbergerdorff " * 6
    show(panel, PackageRow(package("1", resident_name=name)))
    title = panel.findChild(QLabel, "details_name")
    assert len(title._lines) == MAX_LINES
    assert title.toolTip() == title.text()
    show(panel)
    assert title.toolTip() == ""


def test_facts_are_capitalized_and_repeat_nothing_of_the_hero():
    row = PackageRow(package("1", tracking_number=UPS, shelf="D4", arrived_at=NOW - timedelta(hours=1)))
    facts = dict(facts_of(row, NOW))
    assert facts["Received"].startswith("Today, ")
    assert facts["Notice"] == "Handled by MyBuilding"
    assert not {"Location", "Carrier", "In storage"} & facts.keys()
    released = replace(row.package, released_at=NOW, released_to="Ana Cruz", released_by="Dev Okpara")
    names = [name for name, _ in facts_of(PackageRow(released, "released"), NOW)]
    assert names[:3] == ["Picked up by", "Released by", "Received"]


def test_the_hero_shows_where_how_old_and_an_unusual_state(panel):
    show(panel, PackageRow(package("1", shelf="D4", arrived_at=datetime.now(UTC) - timedelta(days=41))))
    assert panel.hero.location.text() == "D4"
    assert panel.hero.age.text() == "41 d · Overdue"
    assert "limit" in panel.hero.age.accessibleName()
    assert panel.hero.state.isHidden()
    released = package("1", released_at=datetime.now(UTC), released_to="Ana Cruz")
    show(panel, PackageRow(released, "released"))
    assert panel.hero.state.text() == "Released"
    assert panel.hero.age.text().startswith("Today, ")
    assert panel.hero.location.isHidden()


def test_the_last_events_are_shown_as_many_as_fit(panel):
    counts = []
    for height in PANEL_HEIGHTS:
        panel.resize(296, height)
        show(panel, events=8)
        counts.append(panel.activity._events._count)
    assert counts == sorted(counts)
    assert counts[-1] == 5
    assert panel.activity._events._shown[-1].detail.endswith("User 7")


def test_events_are_whole_or_left_out(panel):
    seen = set()
    for height in range(300, 620, 7):
        panel.resize(296, height)
        show(panel, events=3)
        events, bar = panel.activity._events, panel._scroll.verticalScrollBar()
        if panel.activity.isVisible() and not bar.isVisible():
            part = events.visibleRegion().boundingRect()
            assert part.height() >= min(events._count, 3) * _high() - SPACE[2]
            assert events._count >= 1
        seen.add(events._count if panel.activity.isVisible() else 0)
    assert {1, 2, 3} <= seen


def test_a_hold_is_said_once(panel):
    until = date(2026, 12, 4)
    away = Instruction("1", "32", "12B", "", "away", Stamp(NOW, "Ana"), last_day=until)
    row = PackageRow(package("1", tracking_number=UPS), hold=Hold("1", "32", "12B", "", until, "", "Ana", NOW))
    for one, lines in ((away, []), (replace(away, text="back late"), 1)):
        panel.show_row(row, may_act=True, around=Around(guidance=Guidance((one,))))
        settle()
        assert panel.hero.state.text().startswith("On hold until ")
        assert len(panel.instructions.words()) == (lines or 0)


def test_the_other_packages_of_the_unit_are_listed_where_there_is_room(panel):
    others = tuple(PackageRow(package(str(n), shelf=shelf)) for n, shelf in enumerate(("D1", "", "B2"), 2))
    listed = []
    for height in PANEL_HEIGHTS:
        panel.resize(296, height)
        show(panel, events=3, others=others)
        settle()
        listed.append(panel.footer.also.packages.isVisible())
    assert listed[0] is False
    assert listed[-1] is True
    assert panel.footer.also.accessibleName().endswith("3 · B2, D1, no location")
    show(panel, others=others, may_act=False)
    assert not panel.footer.also.isVisible()


@pytest.mark.parametrize("stretched", [False, True], ids=["English", "stretched"])
@pytest.mark.parametrize("height", PANEL_HEIGHTS)
def test_the_main_action_is_in_sight_and_whole_at_every_height(qapp, qtbot, panel, height, stretched):
    translator = Pseudo(qapp, stretched=True)
    if stretched:
        qapp.installTranslator(translator)
        panel = DetailsPanel()
        qtbot.addWidget(panel)
        panel.show()
    panel.resize(296, height)
    others = tuple(PackageRow(package(str(n))) for n in range(2, 30))
    for state in ("logged", "held", "refused"):
        show(panel, PackageRow(package("1", tracking_number=UPS), state), events=5, others=others)
        [main] = [one for one in panel.footer._main_actions() if one.isVisible()]
        whole = QRect(main.mapTo(panel, QPoint()), main.size())
        assert panel.rect().contains(whole), state
        assert main.width() >= main.minimumSizeHint().width(), state
        more = panel.footer.more
        assert panel.rect().contains(QRect(more.mapTo(panel, QPoint()), more.size())), state
    qapp.removeTranslator(translator)


def test_several_packages_are_listed_by_unit(panel):
    rows = [
        PackageRow(package("1", unit="12B", shelf="D4")),
        PackageRow(package("2", unit="12B", shelf="")),
        PackageRow(package("3", unit="9C", shelf="A1", resident_name="Ana Cruz")),
    ]
    assert text.several_summary(rows) == "2 units · A1, D4, no location"
    assert text.by_unit(rows) == [("12B", "2 packages", "D4, –"), ("9C", "Ana Cruz", "A1")]
    panel.show_several(SeveralPackages(rows, 3, why_not_release="Select packages of one unit"), may_act=True)
    settle()
    assert panel.findChild(QLabel, "details_title").text() == "3 packages selected"
    assert not panel.footer.release.isEnabled()
    assert panel.findChild(QLabel, "details_title").textFormat() == Qt.TextFormat.PlainText


def test_key_caps_vanish_and_return(panel):
    show(panel)
    cap = panel.footer.release._cap
    panel.footer.show_keys(False)
    assert not cap.isVisible()
    show(panel)
    assert not cap.isVisible()
    panel.footer.show_keys(True)
    assert cap.isVisible()


def test_the_first_frame_of_another_package_has_its_final_layout(panel):
    others = [PackageRow(package(str(number), shelf="D1")) for number in range(2, 5)]
    show(panel, events=1, others=others)
    assert panel.footer.also.packages.height() > 0
    crowd = [PackageRow(package(str(number), shelf="D1")) for number in range(2, 22)]
    panel.show_row(PackageRow(package("1", tracking_number=UPS, shelf="D4")), may_act=True, around=Around((), crowd))
    QApplication.processEvents()
    assert panel.footer.height() == panel.footer.sizeHint().height()
    assert not panel._scroll.verticalScrollBar().isVisible()
