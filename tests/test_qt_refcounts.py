"""Calls into Qt leave the reference counts of None, True and False alone: a wrong binding kills the process in time."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 10_000
NOISE = CALLS // 20


class Bell(QObject):
    """Rings with a value for each of the three objects that a broken binding loses."""

    rung = Signal(object, bool)


def drift(call: Callable[[], object]) -> dict[str, int]:
    """How far the three counts move over many calls."""
    watched = (None, True, False)
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
    bell = Bell()
    heard = [0]

    def count(_value: object, _flag: bool) -> None:
        heard[0] += 1

    bell.rung.connect(count)
    assert settled(drift(lambda: bell.rung.emit(None, True)))
    assert heard == [CALLS]


def test_emits_that_nobody_hears() -> None:
    bell = Bell()
    assert settled(drift(lambda: bell.rung.emit(None, False)))


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from CPython 3.12 on")
def test_a_lost_reference_would_be_seen() -> None:
    kept: list[object] = []
    assert not settled(drift(lambda: kept.append(None)))
