"""Calls into Qt keep the reference counts of None, True, and False: a wrong binding kills the process eventually.

From CPython 3.12 on these objects are immortal (PEP 683): their counts mean nothing, and a binding built for older
versions may change them without harm. There, only an object passed through a signal has a count to watch.
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


class Emitter(QObject):
    """An object with a signal for each of the three values lost by a broken binding."""

    emitted = Signal(object, bool)


def drift(call: Callable[[], object], *more: object) -> dict[str, int]:
    """The change of each reference count over many calls."""
    watched = (*WATCHED, *more)
    before = [sys.getrefcount(value) for value in watched]
    for _ in range(CALLS):
        call()
    after = [sys.getrefcount(value) for value in watched]
    return {str(value): now - then for value, now, then in zip(watched, after, before, strict=True)}


def is_stable(drifts: dict[str, int]) -> bool:
    return all(abs(moved) < NOISE for moved in drifts.values())


def test_void_calls_keep_reference_counts(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    assert is_stable(drift(lambda: label.setText("x")))


def test_calls_with_booleans_keep_reference_counts(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    assert is_stable(drift(lambda: label.setEnabled(not label.isEnabled())))


def test_emits_with_a_receiver_keep_reference_counts() -> None:
    emitter, given = Emitter(), object()
    calls = [0]

    def count(_value: object, _flag: bool) -> None:
        calls[0] += 1

    emitter.emitted.connect(count)
    assert is_stable(drift(lambda: emitter.emitted.emit(None, True)))
    assert is_stable(drift(lambda: emitter.emitted.emit(given, True), given))
    assert calls == [2 * CALLS]


def test_emits_without_a_receiver_keep_reference_counts() -> None:
    emitter, given = Emitter(), object()
    assert is_stable(drift(lambda: emitter.emitted.emit(None, False)))
    assert is_stable(drift(lambda: emitter.emitted.emit(given, False), given))


@pytest.mark.parametrize("watched", [*WATCHED, object()])
def test_a_lost_reference_is_detected(watched: object) -> None:
    leaked: list[object] = []
    assert not is_stable(drift(lambda: leaked.append(watched), watched))
