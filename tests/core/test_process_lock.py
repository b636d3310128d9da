"""One holder at a time across real processes: also after a holder is killed, and under contention."""

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
        inside.touch(exist_ok=False)  # fails while another process is inside
        held += 1
        inside.unlink()
        lock.release()
print(held)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.lock"


def holder(path: Path) -> "subprocess.Popen[str]":
    """A process that tries to take the lock and then waits for its input to close."""
    command = [sys.executable, "-c", HOLD, str(path)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def output_line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_another_process_cannot_take_the_lock_until_its_release(path: Path) -> None:
    lock = ProcessLock(path)
    assert lock.take()
    assert lock.take()  # taking it twice is allowed
    with holder(path) as other:
        assert output_line(other) == "False"
        other.communicate(timeout=30)
    lock.release()
    assert not path.exists()
    with holder(path) as other:
        assert output_line(other) == "True"
        assert not lock.take()
        other.communicate(timeout=30)
    assert lock.take()
    lock.release()
    lock.release()


def test_two_locks_in_one_process_exclude_each_other(path: Path) -> None:
    first, second = ProcessLock(path), ProcessLock(path)
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()
    second.release()


def test_a_killed_process_no_longer_holds_the_lock(path: Path) -> None:
    with holder(path) as other:
        assert output_line(other) == "True"
        assert path.read_text() == f"{other.pid}\n"
        other.kill()
        other.communicate(timeout=30)
    lock = ProcessLock(path)
    assert lock.take()
    lock.release()


def test_contending_processes_never_hold_it_together(path: Path, tmp_path: Path) -> None:
    """A file removed while another process opens it would give two locks."""
    command = [sys.executable, "-c", IN_TURN, str(path), str(tmp_path / "inside")]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    assert [process.communicate(timeout=60)[0] for process in running] == ["200\n"] * 3


def test_a_missing_folder_raises(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        ProcessLock(tmp_path / "nowhere" / "desk.lock").take()
