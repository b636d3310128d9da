"""Three hundred labels and kill -9 at random moments: none prints twice by itself, and none is forgotten."""

import subprocess
import sys
from collections import Counter
from pathlib import Path
from random import Random

from tests.support.label_clerk import PRINTED

LABELS = 300
_ROOT = Path(__file__).parents[2]


def clerk(folder: Path, order: str) -> "subprocess.Popen[str]":
    call = [sys.executable, "-m", "tests.support.label_clerk", str(folder), order]
    return subprocess.Popen(call, stdout=subprocess.PIPE, text=True, cwd=_ROOT)


def log_until_killed(folder: Path, count: int) -> list[str]:
    """The references of at least `count` packages that were seen as logged before the kill."""
    with clerk(folder, "log") as running:
        assert running.stdout is not None
        seen = [running.stdout.readline().strip() for _ in range(count)]
        running.kill()
        seen += [line.strip() for line in running.stdout if line.endswith("\n")]
    return seen


def test_labels_survive_kills(tmp_path: Path) -> None:
    random, logged, kills = Random(19), [], 0
    while len(logged) < LABELS:
        logged += log_until_killed(tmp_path, random.randrange(1, 90))
        kills += 1
    printed = Counter((tmp_path / PRINTED).read_text("ascii").split())
    assert [code for code, times in printed.items() if times > 1] == [], "nothing prints by itself after a start"
    with clerk(tmp_path, "count") as running:
        assert running.stdout is not None
        unprinted = dict(line.split() for line in running.stdout)
    missing = [one for one in logged if one not in printed and one not in unprinted]
    assert missing == []
    uncertain = [one for one in unprinted if one in printed]
    assert len(uncertain) <= kills
    assert {unprinted[one] for one in uncertain} <= {"printing"}
    with clerk(tmp_path, "print") as running:
        assert running.wait(60) == 0
    again = Counter((tmp_path / PRINTED).read_text("ascii").split())
    assert set(logged) <= set(again)
    assert sorted(one for one, times in again.items() if times > 1) == sorted(uncertain), "only on demand"
