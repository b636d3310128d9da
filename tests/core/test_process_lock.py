"""One holder at a time, in real processes: also after a holder was killed, and while others come and go."""

import subprocess
import sys
from pathlib import Path

import pytest

from mybuilding_desk.core.process_lock import ProcessLock

HOLD = """
import sys
from pathlib import Path
from mybuilding_desk.core.process_lock import ProcessLock
print(ProcessLock(Path(sys.argv[1])).take(), flush=True)
sys.stdin.read()
"""
IN_TURN = """
import sys
from pathlib import Path
from mybuilding_desk.core.process_lock import ProcessLock
lock, inside = ProcessLock(Path(sys.argv[1])), Path(sys.argv[2])
held = 0
while held < 200:
    if lock.take():
        inside.touch(exist_ok=False)  # fails where another one is inside
        held += 1
        inside.unlink()
        lock.drop()
print(held)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.lock"


def holder(path: Path) -> "subprocess.Popen[str]":
    """A process that tries to take the lock and then waits to be ended."""
    command = [sys.executable, "-c", HOLD, str(path)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def told(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_another_process_cannot_have_it_until_it_is_let_go(path: Path) -> None:
    lock = ProcessLock(path)
    assert lock.take()
    assert lock.take()  # who holds it holds it
    with holder(path) as other:
        assert told(other) == "False"
        other.communicate(timeout=30)
    lock.release()
    assert not path.exists()
    with holder(path) as other:
        assert told(other) == "True"
        assert not lock.take()
        other.communicate(timeout=30)
    assert lock.take()
    lock.release()
    lock.release()


def test_two_in_one_process_do_not_hold_it_together(path: Path) -> None:
    first, second = ProcessLock(path), ProcessLock(path)
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()
    second.release()


def test_who_was_killed_holds_it_no_more(path: Path) -> None:
    with holder(path) as other:
        assert told(other) == "True"
        assert path.read_text() == f"{other.pid}\n"
        other.kill()
        other.communicate(timeout=30)
    lock = ProcessLock(path)
    assert lock.take()
    lock.release()


def test_those_who_take_it_in_turn_never_meet(path: Path, tmp_path: Path) -> None:
    """A file that is removed while another one opens it would be two locks."""
    command = [sys.executable, "-c", IN_TURN, str(path), str(tmp_path / "inside")]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    assert [one.communicate(timeout=60)[0] for one in running] == ["200\n"] * 3


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        ProcessLock(tmp_path / "nowhere" / "desk.lock").take()
