"""The signature pad: ink by mouse, pen and finger, and the small picture of it that goes to the server."""

import math

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from mybuilding_desk.ui.release.signature_pad import SignaturePad
from mybuilding_desk.ui.release.signature_strokes import MAX_SIZE, SignatureStrokes, StrokePoint
from mybuilding_desk.ui.theme import theme
from tests.e2e.signing import HANDS, by_finger, by_mouse, by_pen, ink, pen_event, way

SMALL = 10_000
"""Bytes that no signature of a hand needs more than."""


@pytest.fixture
def pad(qtbot) -> SignaturePad:
    made = SignaturePad()
    made.resize(320, 150)
    made.show_signer("Zoë Ångström", "4 packages")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("hand", HANDS)
def test_each_hand_leaves_ink(pad, hand):
    assert not pad.is_signed()
    assert pad.png() == b""
    HANDS[hand](pad)
    assert pad.is_signed()
    width, height, dark = ink(pad.png())
    assert width <= MAX_SIZE.width()
    assert height <= MAX_SIZE.height()
    assert 0.01 < dark < 0.3
    assert len(pad.png()) < SMALL
    assert "signed" in pad.accessibleName()


def test_a_pen_that_presses_harder_writes_wider(pad):
    by_pen(pad)
    widths = [dab.width for dab in pad._strokes.strokes[0]]
    assert widths == sorted(widths)
    assert widths[-1] > 2 * widths[0]


def test_the_picture_is_the_same_in_both_themes(pad):
    before = theme.colours, theme.dark
    by_mouse(pad)
    pictures = []
    for choice in ("light", "dark"):
        theme.choose(choice)
        pictures.append(pad.png())
    theme.colours, theme.dark = before
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize("dark", [False, True])
def test_the_ink_can_be_seen_while_signing(pad, dark):
    before = theme.colours, theme.dark
    theme.choose("dark" if dark else "light")
    empty = pad.grab().toImage()
    by_mouse(pad)
    signed = pad.grab().toImage()
    theme.colours, theme.dark = before
    middle = way(pad)[20]
    assert abs(signed.pixelColor(middle).lightness() - empty.pixelColor(middle).lightness()) > 150


def test_a_dot_is_no_signature(pad):
    QTest.mouseClick(pad, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    assert pad.has_strokes()
    assert not pad.is_signed()
    assert pad.png() == b""


def test_strokes_add_up_and_clear_takes_all_away(pad, qtbot):
    by_mouse(pad)
    first = pad.png()
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QTest.mouseMove(pad, QPoint(300, 140))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(300, 140))
    assert pad.png() != first
    with qtbot.waitSignal(pad.changed):
        pad.clear()
    assert pad.png() == b""
    assert "signed" not in pad.accessibleName()
    by_mouse(pad)
    assert pad.png() == first


def test_the_other_buttons_leave_no_ink(pad):
    QTest.mousePress(pad, Qt.MouseButton.RightButton, pos=QPoint(20, 20))
    QTest.mouseMove(pad, QPoint(200, 100))
    QTest.mouseRelease(pad, Qt.MouseButton.RightButton, pos=QPoint(200, 100))
    assert not pad.has_strokes()


def test_ink_stays_on_the_pad(pad):
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.mouseMove(pad, QPoint(900, -300))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(900, -300))
    assert pad.rect().contains(pad._strokes.bounds().toAlignedRect())


def test_a_second_finger_leaves_no_ink(pad):
    screen = QTest.createTouchDevice()
    QTest.touchEvent(pad, screen).press(0, QPoint(20, 20), pad)
    QTest.touchEvent(pad, screen).stationary(0).press(1, QPoint(200, 100), pad)
    QTest.touchEvent(pad, screen).move(0, QPoint(60, 30), pad).move(1, QPoint(260, 20), pad)
    QTest.touchEvent(pad, screen).release(0, QPoint(60, 30), pad).release(1, QPoint(260, 20), pad)
    assert pad._strokes.bounds().right() < 70


def test_a_wide_scrawl_is_made_to_fit():
    scrawl = SignatureStrokes()
    scrawl.begin(StrokePoint(QPointF(0, 0), 2.4))
    for step in range(1, 60):
        scrawl.extend(StrokePoint(QPointF(step * 15, 40 * (step % 7)), 2.4))
    width, height, _dark = ink(scrawl.png())
    assert width == MAX_SIZE.width()
    assert height < MAX_SIZE.height()


def test_a_large_round_hand_makes_a_small_picture():
    full = SignatureStrokes()
    for step in range(600):
        turn = step / 30
        at = QPointF(20 + 12 * turn + 15 * math.sin(3 * turn), 60 + 40 * math.sin(2 * turn + math.cos(turn)))
        (full.extend if step else full.begin)(StrokePoint(at, 2.4))
    assert len(full.png()) < SMALL


def test_a_palm_beside_the_pen_leaves_no_ink(pad):
    points = way(pad)
    for number in range(len(points)):
        pen_event(pad, points, number)
        if number == 10:
            QTest.touchEvent(pad, QTest.createTouchDevice()).press(0, QPoint(300, 140), pad)
    assert len(pad._strokes.strokes) == 1
    assert pad._strokes.strokes[0][-1].at == QPointF(points[-2])
    assert pad._strokes.bounds().bottom() < 120


def test_a_finger_after_a_mouse_draws_too(pad):
    by_mouse(pad)
    by_finger(pad)
    assert len(pad._strokes.strokes) == 2
