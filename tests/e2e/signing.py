"""Sign on the pad by real mouse, pen, and touch events, and measure the resulting picture."""

import math

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_STEPS = 40


def way(pad: QWidget) -> list[QPoint]:
    """A wave across the pad."""
    across, amplitude = pad.width() * 0.7, pad.height() * 0.2
    return [
        QPoint(round(pad.width() * 0.15 + across * step / _STEPS), round(amplitude * (2 - math.sin(step * 0.45))))
        for step in range(_STEPS + 1)
    ]


def by_mouse(pad: QWidget) -> None:
    points = way(pad)
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(pad, point)
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=points[-1])


def by_pen(pad: QWidget) -> None:
    points = way(pad)
    for number in range(len(points)):
        pen_event(pad, points, number)


def pen_event(pad: QWidget, points: list[QPoint], number: int) -> None:
    """Move the pen to one of its points: down at the first, up at the last, with growing pressure."""
    device = QPointingDevice(
        "pen", 7, QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Position | QInputDevice.Capability.Pressure, 1, 1,
    )  # fmt: skip
    event_types = {0: QEvent.Type.TabletPress, len(points) - 1: QEvent.Type.TabletRelease}
    event_type = event_types.get(number, QEvent.Type.TabletMove)
    tip = Qt.MouseButton.NoButton if event_type == QEvent.Type.TabletMove else Qt.MouseButton.LeftButton
    buttons = Qt.MouseButton.NoButton if event_type == QEvent.Type.TabletRelease else Qt.MouseButton.LeftButton
    at = points[number]
    event = QTabletEvent(
        event_type, device, QPointF(at), QPointF(pad.mapToGlobal(at)), number / len(points), 0.0, 0.0, 0.0, 0.0, 0.0,
        Qt.KeyboardModifier.NoModifier, tip, buttons,
    )  # fmt: skip
    QApplication.sendEvent(pad, event)
    assert event.isAccepted()  # or else it would also arrive as a mouse event


def by_finger(pad: QWidget) -> None:
    screen = QTest.createTouchDevice()
    points = way(pad)
    QTest.touchEvent(pad, screen).press(0, points[0], pad)
    for point in points[1:]:
        QTest.touchEvent(pad, screen).move(0, point, pad)
    QTest.touchEvent(pad, screen).release(0, points[-1], pad)
    QGuiApplication.processEvents()


HANDS = {"mouse": by_mouse, "pen": by_pen, "finger": by_finger}


def ink(png: bytes) -> tuple[int, int, float]:
    """Width and height of the picture, and the share of dark pixels; its border is white."""
    image = QImage.fromData(png, "PNG")
    assert not image.isNull()
    assert image.isGrayscale()
    grays = [[image.pixelColor(x, y).lightness() for x in range(image.width())] for y in range(image.height())]
    edge = [*grays[0], *grays[-1], *(line[0] for line in grays), *(line[-1] for line in grays)]
    assert set(edge) == {255}
    dark = sum(gray < 96 for line in grays for gray in line)
    return image.width(), image.height(), dark / (image.width() * image.height())
