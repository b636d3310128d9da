"""Calls into Qt leave the reference counts of None, True and False alone: a wrong binding kills the process in time.

From CPython 3.12 on these three are immortal (PEP 683): their counts mean nothing, and a binding built for older
Pythons too moves them without harm. There, only what is passed through a signal has a count to watch.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 10_000
NOISE = CALLS // 20
WATCHED = (None, True, False) if sys.version_info < (3, 12) else ()


class Bell(QObject):
    """Rings with a value for each of the three objects that a broken binding loses."""

    rung = Signal(object, bool)


def drift(call: Callable[[], object], *more: object) -> dict[str, int]:
    """How far the counts move over many calls."""
    watched = (*WATCHED, *more)
    before = [sys.getrefcount(value) for value in watched]
    for _ in range(CALLS):
        call()
    after = [sys.getrefcount(value) for value in watched]
    return {str(value): now - then for value, now, then in zip(watched, after, before, strict=True)}


def settled(drifts: dict[str, int]) -> bool:
    return all(abs(moved) < NOISE for moved in drifts.values())


def test_void_calls(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    assert settled(drift(lambda: label.setText("x")))


def test_calls_that_take_and_answer_a_truth_value(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    assert settled(drift(lambda: label.setEnabled(not label.isEnabled())))


def test_emits_with_a_receiver() -> None:
    bell, given = Bell(), object()
    heard = [0]

    def count(_value: object, _flag: bool) -> None:
        heard[0] += 1

    bell.rung.connect(count)
    assert settled(drift(lambda: bell.rung.emit(None, True)))
    assert settled(drift(lambda: bell.rung.emit(given, True), given))
    assert heard == [2 * CALLS]


def test_emits_that_nobody_hears() -> None:
    bell, given = Bell(), object()
    assert settled(drift(lambda: bell.rung.emit(None, False)))
    assert settled(drift(lambda: bell.rung.emit(given, False), given))


@pytest.mark.parametrize("watched", [*WATCHED, object()])
def test_a_lost_reference_would_be_seen(watched: object) -> None:
    kept: list[object] = []
    assert not settled(drift(lambda: kept.append(watched), watched))
