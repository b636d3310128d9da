"""One copy of the program for each data folder: real second processes, a killed first, a folder that is no good."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QMainWindow

from mybuilding_desk.app import instance_channel, single_instance
from mybuilding_desk.app.single_instance import SingleInstance, bring_to_front
from mybuilding_desk.core.errors import StorageTrouble

PATIENCE = 30
"""Seconds after which a process that a test waits for is held not to end."""

Process = subprocess.Popen[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What `--data-dir` names; the databases lie in its `data`."""
    return tmp_path / "desk"


@pytest.fixture
def programs() -> Iterator[list[Process]]:
    """The programs that a test has started; they end with it."""
    started: list[Process] = []
    yield started
    for program in started:
        program.kill()
        program.communicate()


@pytest.fixture
def first(qapp, folder: Path) -> Iterator[SingleInstance]:
    """The first copy, in this process."""
    instance = SingleInstance(folder / "data")
    assert instance.acquire()
    instance.listen()
    yield instance
    instance.release()


def start(programs: list[Process], folder: Path, *options: str) -> Process:
    command = [sys.executable, "-m", "mybuilding_desk", "--data-dir", str(folder), *options]
    programs.append(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True))
    return programs[-1]


def ended(program: Process) -> tuple[int, str]:
    """The exit code, and what was said."""
    said = "".join(program.communicate(timeout=PATIENCE))
    return program.returncode, said


def test_a_second_program_brings_the_first_to_the_front(
    qtbot, first: SingleInstance, folder: Path, programs: list[Process]
) -> None:
    for options in ((), ("--practice",)):
        with qtbot.waitSignal(first.raised, timeout=PATIENCE * 1000):
            second = start(programs, folder, *options)
        assert ended(second) == (0, "")


def test_another_folder_is_another_desk(
    qtbot, first: SingleInstance, folder: Path, tmp_path: Path, programs: list[Process]
) -> None:
    other = SingleInstance(tmp_path / "other" / "data")
    assert other.acquire()
    other.listen()
    with qtbot.assertNotEmitted(first.raised), qtbot.waitSignal(other.raised, timeout=PATIENCE * 1000):
        start(programs, tmp_path / "other")
    other.release()


def test_the_real_program_answers_and_is_taken_over_when_it_was_killed(folder: Path, programs: list[Process]) -> None:
    for _ in range(2):
        desk = start(programs, folder)
        wait_for_lock(folder / "data" / "desk.lock", desk)
        assert ended(start(programs, folder)) == (0, "")  # only one that was answered ends so
        assert desk.poll() is None
        desk.kill()
        desk.wait(PATIENCE)


def wait_for_lock(lock: Path, owner: Process) -> None:
    """Return when this process holds the lock: its id is the first line of the file."""
    while not (lock.exists() and lock.read_text().startswith(f"{owner.pid}\n")):
        with suppress(subprocess.TimeoutExpired):
            owner.wait(0.05)
        assert owner.poll() is None


def test_the_first_copy_may_end_and_begin_again(qapp, folder: Path) -> None:
    for _ in range(3):
        instance = SingleInstance(folder)
        assert instance.acquire()
        instance.listen()
        instance.release()
    assert not (folder / "desk.lock").exists()


def test_a_first_copy_that_does_not_answer_is_told(
    first: SingleInstance, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "_PATIENCE_MS", 20)
    monkeypatch.setattr(instance_channel, "_ANSWER_MS", 10)
    with pytest.raises(StorageTrouble) as caught:
        SingleInstance(folder / "data").acquire()
    assert caught.value.reason == "locked"


def test_what_is_no_second_copy_raises_nothing(qtbot, first: SingleInstance) -> None:
    heard: list[str] = []
    first.raised.connect(lambda: heard.append("raised"))
    other, second = QLocalSocket(), QLocalSocket()
    with qtbot.waitSignal(other.bytesWritten):
        other.connectToServer(first._channel.name)
        other.write(b"rise!")
    with qtbot.waitSignal(first.raised):
        second.connectToServer(first._channel.name)
        second.write(b"raise")
    assert heard == ["raised"]
    other.abort()
    second.abort()


def test_a_program_that_cannot_be_reached_works_all_the_same(
    qapp, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    instance = SingleInstance(folder)
    instance._channel.name = str(folder / "no such folder" / "socket")
    assert instance.acquire()
    instance.listen()
    assert "cannot be heard" in caplog.text
    instance.release()


@contextmanager
def read_only() -> Iterator[Path]:
    """A folder that this account may not write; where that is root, another account for the while."""
    with tempfile.TemporaryDirectory() as made:
        before = os.geteuid()
        Path(made).chmod(0o555)
        if before == 0:
            os.seteuid(65534)
        try:
            yield Path(made)
        finally:
            os.seteuid(before)


@pytest.mark.skipif(os.name != "posix", reason="the rights of other systems are not set so")
def test_a_folder_that_cannot_be_written_is_a_trouble(qapp) -> None:
    with read_only() as folder:
        for place in (folder, folder / "data"):
            with pytest.raises(StorageTrouble) as caught:
                SingleInstance(place).acquire()
            assert caught.value.reason == "read_only"


def test_a_folder_that_cannot_be_made_is_told_in_words(tmp_path: Path, programs: list[Process]) -> None:
    (tmp_path / "file").write_text("in the way")
    code, said = ended(start(programs, tmp_path / "file" / "desk"))
    assert code == 2
    assert "cannot be used" in said
    assert "Traceback" not in said


def test_a_window_comes_to_the_front_from_wherever_it_is(qtbot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.showMinimized()
    for hide in (window.showMinimized, window.hide):
        hide()
        with qtbot.waitActive(window):
            bring_to_front(window)
        assert window.isVisible()
        assert not window.windowState() & Qt.WindowState.WindowMinimized


def test_a_maximised_window_stays_maximised(qtbot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.showMaximized()
    bring_to_front(window)
    assert window.isMaximized()


def test_the_network_library_waits_for_the_first_paint() -> None:
    code = (
        "import sys, mybuilding_desk.app.application, mybuilding_desk.app.single_instance; "
        "print('PySide6.QtNetwork' in sys.modules)"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "False"
