"""Outgoing packages and kill -9 at random moments: what was written stays, and a pickup is whole."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path
from random import Random

from mybuilding_desk.storage.records.records import Records
from tests.support.offices import RIVERSIDE
from tests.support.outgoing_clerk import SIGNATURE

_ROOT = Path(__file__).parents[2]


def work_until_killed(folder: Path, lines: int, *what: str) -> list[list[str]]:
    """What was written before the kill, at least so many lines."""
    call = [sys.executable, "-m", "tests.support.outgoing_clerk", str(folder), *what]
    with subprocess.Popen(call, stdout=subprocess.PIPE, text=True, cwd=_ROOT) as running:
        assert running.stdout is not None
        seen = [running.stdout.readline() for _ in range(lines)]
        running.kill()
        seen += [line for line in running.stdout if line.endswith("\n")]
    return [line.split() for line in seen]


def test_outgoing_packages_survive_kills(tmp_path: Path) -> None:
    random, added, picked_up = Random(21), set[str](), dict[str, list[str]]()
    for _ in range(5):
        for what, *ids in work_until_killed(tmp_path, random.randrange(1, 60)):
            if what == "added":
                added.update(ids)
            else:
                picked_up[ids[0]] = ids[1:]
    with closing(Records(tmp_path / "desk" / "desk.db")) as records:
        waiting = [one.item_id for one in records.outgoing.open_items(RIVERSIDE)]
        pickups = records.outgoing.pickups(RIVERSIDE, 10_000)
    taken = {one.pickup.pickup_id: [item.item_id for item in one.items] for one in pickups}
    assert {key: taken.get(key) for key in picked_up} == picked_up
    assert {one.pickup.signature for one in pickups} <= {SIGNATURE}
    assert {len(items) for items in taken.values()} <= {7}, "a pickup is whole"
    listed = [*waiting, *(one for items in taken.values() for one in items)]
    assert len(listed) == len(set(listed)), "nothing is there twice"
    assert added <= set(listed), "nothing is lost"


def test_what_was_saved_last_is_there_after_each_kill(tmp_path: Path) -> None:
    random, saved = Random(22), dict[str, int]()
    for _ in range(5):
        for _, item_id, note in work_until_killed(tmp_path, random.randrange(1, 40), "edit"):
            saved[item_id] = int(note)
        with closing(Records(tmp_path / "desk" / "desk.db")) as records:
            items = records.outgoing.open_items(RIVERSIDE)
        assert set(saved) <= {one.item_id for one in items} and len(items) <= 2
        for one in items:
            told = saved.get(one.item_id, 0)
            assert int(one.note) >= told, "at least what was told is there"
            assert one.carrier == (f"Carrier {one.note}" if one.note != "0" else "UPS"), "each edit is whole"
        later = [one for one in items if int(one.note) > saved.get(one.item_id, 0)]
        assert len(later) <= 1, "one edit may be written and not told yet"
        saved |= {one.item_id: int(one.note) for one in items if one.note != "0"}
