"""The status bar: its parts keep their places, and yield in order where space is short; today's counts beside it."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from mybuilding_desk.core.errors import Unreachable
from tests.e2e.hands import RESIDENT, UPS, Hands
from tests.e2e.test_roles_and_houses import enter

PARTS = ("network", "waiting", "pile", "residents_age", "privacy_sign", "show_keys")


def places(desk: Hands) -> dict[str, int]:
    """The left edge of each visible part in the window."""
    QApplication.processEvents()
    shown = [name for name in PARTS if desk.sees(name)]
    return {name: desk.find(name).mapTo(desk.window, QPoint()).x() for name in shown}


def test_no_part_moves_when_another_appears_or_changes(desk: Hands) -> None:
    desk.until_fresh()
    before = places(desk)
    assert list(before) == ["network", "waiting", "residents_age", "privacy_sign", "show_keys"]
    desk.press("Ctrl+Shift+N")
    assert places(desk) == before
    desk.scan(UPS)
    desk.press("Ctrl+U")
    with_pile = places(desk)
    assert with_pile.pop("pile") > before["waiting"]
    assert with_pile == before
    desk.app.preferences.change(grace_seconds=300)
    desk.scan("TBA309471205881")
    desk.type("12b")
    desk.press("Return")
    assert desk.words("waiting") == "1 queued"
    moved = {name: x for name, x in places(desk).items() if name != "pile"}
    assert moved == before


def test_a_wider_window_moves_only_the_parts_at_the_end(desk: Hands) -> None:
    desk.until_fresh()
    before = places(desk)
    desk.window.resize(1920, 1080)
    desk.until(lambda: places(desk)["show_keys"] == before["show_keys"] + 554)
    assert [places(desk)[name] for name in ("network", "waiting")] == [before["network"], before["waiting"]]


def test_where_space_is_short_the_directory_yields_first_then_the_shortcuts(desk: Hands) -> None:
    desk.until_fresh()
    seen = []
    for width in range(1366, 640, -20):
        desk.window.resize(width, 768)
        QApplication.processEvents()
        shown = {name for name in PARTS if desk.sees(name)}
        assert {"network", "waiting", "privacy_sign"} <= shown
        if not seen or seen[-1] != shown:
            seen.append(shown)
        bar = desk.find("foot")
        assert bar.height() == 48
        for name in shown:
            part = desk.find(name)
            assert part.width() >= part.sizeHint().width()
            assert bar.rect().contains(part.mapTo(bar, part.rect().bottomRight()))
    assert "residents_age" in seen[0]
    assert all("show_keys" in shown for shown in seen if "residents_age" in shown)


def test_the_line_of_the_status_bar_continues_under_the_sidebar(desk: Hands) -> None:
    bar, user = desk.find("foot"), desk.find("user_button")
    line = bar.mapTo(desk.window, QPoint()).y()
    assert user.mapTo(desk.window, QPoint()).y() == line + 1
    assert user.height() == bar.height() - 1


def counts(desk: Hands) -> tuple[int, int]:
    return int(desk.words("today_logged")), int(desk.words("today_released"))


def test_the_counts_of_the_day_follow_each_action_and_its_undo(desk: Hands) -> None:
    desk.until_fresh()
    desk.app.preferences.change(grace_seconds=300)
    logged, released = counts(desk)
    desk.scan(UPS)
    desk.type("12b")
    desk.press("Return")
    desk.until(lambda: counts(desk) == (logged + 1, released))
    there = len(desk.store.waiting_of("12B"))
    desk.type("12b")
    desk.press("Return", "Return")
    desk.until(lambda: counts(desk) == (logged + 1, released + there))
    desk.press("Ctrl+Z")
    desk.until(lambda: counts(desk) == (logged + 1, released))
    desk.press("Ctrl+Z")
    desk.until(lambda: counts(desk) == (logged, released))


def test_a_read_only_resident_sees_no_counts_of_the_day(start, server) -> None:
    hands = start(server.profile)
    enter(hands, RESIDENT)
    assert not hands.sees("today")
    assert hands.words("user_name") == "Zoë Ångström"


def test_the_network_indicator_is_gray_until_the_first_answer(desk: Hands) -> None:
    desk.until_fresh()
    refresher, bar = desk.refresher, desk.desk.ui.status_bar
    answered = refresher.checked_at
    seen = []
    for offline, checked in ((None, None), (None, answered), (Unreachable(), answered), (Unreachable(), None)):
        refresher.offline, refresher.checked_at = offline, checked
        refresher.network_changed.emit()
        seen.append((bar._dot.network, bar.network.text()))
    assert [network for network, _ in seen] == ["unknown", "online", "offline", "offline"]
    assert len({words for _, words in seen}) == 3
    refresher.offline, refresher.checked_at = None, answered
