"""The signature pad: strokes by mouse, pen, and finger, and the small image sent to the server."""

import math

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from mybuilding_desk.ui.base.signature.pad import SignaturePad
from mybuilding_desk.ui.base.signature.strokes import MAX_SIZE, SignatureStrokes, StrokePoint
from mybuilding_desk.ui.theme import theme
from tests.e2e.signing import HANDS, by_finger, by_mouse, by_pen, ink, pen_event, way

MAX_BYTES = 10_000
"""Upper limit for a handwritten signature, in bytes."""


@pytest.fixture
def pad(qtbot) -> SignaturePad:
    pad = SignaturePad()
    pad.resize(320, 150)
    pad.show_signer("Zoë Ångström", "4 packages")
    qtbot.addWidget(pad)
    with qtbot.waitExposed(pad):
        pad.show()
    return pad


@pytest.mark.parametrize("hand", HANDS)
def test_each_input_device_draws(pad, hand):
    assert not pad.is_signed()
    assert pad.png() == b""
    HANDS[hand](pad)
    assert pad.is_signed()
    width, height, dark = ink(pad.png())
    assert width <= MAX_SIZE.width()
    assert height <= MAX_SIZE.height()
    assert 0.01 < dark < 0.3
    assert len(pad.png()) < MAX_BYTES
    assert "signed" in pad.accessibleName()


def test_more_pen_pressure_draws_wider(pad):
    by_pen(pad)
    widths = [point.width for point in pad._strokes.strokes[0]]
    assert widths == sorted(widths)
    assert widths[-1] > 2 * widths[0]


def test_the_image_is_the_same_in_both_themes(pad):
    before = theme.colors, theme.dark
    by_mouse(pad)
    pictures = []
    for choice in ("light", "dark"):
        theme.choose(choice)
        pictures.append(pad.png())
    theme.colors, theme.dark = before
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize("dark", [False, True])
def test_the_strokes_are_visible_while_signing(pad, dark):
    before = theme.colors, theme.dark
    theme.choose("dark" if dark else "light")
    empty = pad.grab().toImage()
    by_mouse(pad)
    signed = pad.grab().toImage()
    theme.colors, theme.dark = before
    center = way(pad)[20]
    assert abs(signed.pixelColor(center).lightness() - empty.pixelColor(center).lightness()) > 150


def test_a_dot_is_not_a_signature(pad):
    QTest.mouseClick(pad, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    assert pad.has_strokes()
    assert not pad.is_signed()
    assert pad.png() == b""


def test_strokes_accumulate_and_clear_removes_all(pad, qtbot):
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


def test_other_mouse_buttons_do_not_draw(pad):
    QTest.mousePress(pad, Qt.MouseButton.RightButton, pos=QPoint(20, 20))
    QTest.mouseMove(pad, QPoint(200, 100))
    QTest.mouseRelease(pad, Qt.MouseButton.RightButton, pos=QPoint(200, 100))
    assert not pad.has_strokes()


def test_strokes_stay_on_the_pad(pad):
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.mouseMove(pad, QPoint(900, -300))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(900, -300))
    assert pad.rect().contains(pad._strokes.bounds().toAlignedRect())


def test_a_second_finger_does_not_draw(pad):
    screen = QTest.createTouchDevice()
    QTest.touchEvent(pad, screen).press(0, QPoint(20, 20), pad)
    QTest.touchEvent(pad, screen).stationary(0).press(1, QPoint(200, 100), pad)
    QTest.touchEvent(pad, screen).move(0, QPoint(60, 30), pad).move(1, QPoint(260, 20), pad)
    QTest.touchEvent(pad, screen).release(0, QPoint(60, 30), pad).release(1, QPoint(260, 20), pad)
    assert pad._strokes.bounds().right() < 70


def test_a_wide_signature_is_scaled_to_fit():
    strokes = SignatureStrokes()
    strokes.begin(StrokePoint(QPointF(0, 0), 2.4))
    for step in range(1, 60):
        strokes.extend(StrokePoint(QPointF(step * 15, 40 * (step % 7)), 2.4))
    width, height, _dark = ink(strokes.png())
    assert width == MAX_SIZE.width()
    assert height < MAX_SIZE.height()


def test_a_large_signature_makes_a_small_image():
    strokes = SignatureStrokes()
    for step in range(600):
        angle = step / 30
        position = QPointF(20 + 12 * angle + 15 * math.sin(3 * angle), 60 + 40 * math.sin(2 * angle + math.cos(angle)))
        (strokes.extend if step else strokes.begin)(StrokePoint(position, 2.4))
    assert len(strokes.png()) < MAX_BYTES


def test_a_palm_beside_the_pen_does_not_draw(pad):
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
