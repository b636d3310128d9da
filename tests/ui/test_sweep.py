"""The search for garbage in rings waits until nobody is at the desk."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from mybuilding_desk.app import cli
from mybuilding_desk.ui.sweep import Sweep

MINUTE = 60.0


class Ring:
    """Holds itself: nothing but a search finds that nobody else does."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def sweep(qapp) -> Iterator[Sweep]:
    parent = QObject()
    gc.collect()
    gc.freeze()
    made = Sweep(parent)
    made.watch.clock = lambda: 0.0
    made.watch.expect(1)
    yield made
    made.end()
    gc.unfreeze()


def work() -> list[list[int]]:
    """As many lesser searches as Python itself would answer with a whole one."""
    kept: list[list[int]] = []
    while gc.get_count()[2] <= 12:
        kept += [[] for _ in range(1_000)]
        if len(kept) > 500_000:
            break
    return kept


def test_nobody_waits_for_it_at_a_key(sweep: Sweep) -> None:
    ring = weakref.ref(Ring())
    gc.collect(1)  # what is young is looked through often, and fast
    older = Ring()
    gc.collect(1)
    lost = weakref.ref(older)
    del older
    kept = work()
    assert ring() is None
    assert gc.get_count()[2] > 12
    assert lost() is not None
    del kept


def test_it_is_done_once_nobody_is_there(sweep: Sweep) -> None:
    older = Ring()
    gc.collect(1)
    lost = weakref.ref(older)
    del older
    kept = work()
    sweep.watch.clock = lambda: 2 * MINUTE
    sweep.watch.look()
    assert lost() is None
    del kept


def test_where_little_was_made_it_is_left(sweep: Sweep) -> None:
    whole = gc.get_stats()[2]["collections"]
    sweep.watch.clock = lambda: 2 * MINUTE
    sweep.watch.look()
    assert gc.get_stats()[2]["collections"] == whole


def test_at_its_end_python_does_as_before(qapp) -> None:
    usual = gc.get_threshold()
    parent = QObject()
    sweep = Sweep(parent)
    assert gc.get_threshold() != usual
    sweep.end()
    assert gc.get_threshold() == usual
    del parent


def test_the_program_begins_it_with_what_lets_the_window_go_first(qapp) -> None:
    usual, before = gc.get_threshold(), list(qapp.children())
    cli._go_before_others(qapp)
    begun = [one for one in qapp.children() if one not in before]
    try:
        assert gc.get_threshold() != usual
    finally:
        for one in begun:
            one.end()
            one.deleteLater()
    assert {type(one).__name__ for one in begun} == {"Sweep", "WindowFirst"}
