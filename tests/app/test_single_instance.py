"""One running program per data folder: real second processes, a killed first one, unusable folders."""

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

TIMEOUT_S = 30
"""Time limit for a process to end, in seconds."""

Process = subprocess.Popen[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The argument of `--data-dir`; the databases are in its `data` folder."""
    return tmp_path / "desk"


@pytest.fixture
def programs() -> Iterator[list[Process]]:
    """Programs started by a test, killed at its end."""
    started: list[Process] = []
    yield started
    for program in started:
        program.kill()
        program.communicate()


@pytest.fixture
def first(qapp, folder: Path) -> Iterator[SingleInstance]:
    """The first instance, in this process."""
    instance = SingleInstance(folder / "data")
    assert instance.acquire()
    instance.listen()
    yield instance
    instance.release()


def start(programs: list[Process], folder: Path, *options: str) -> Process:
    command = [sys.executable, "-m", "mybuilding_desk", "--data-dir", str(folder), *options]
    programs.append(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True))
    return programs[-1]


def wait_for_end(program: Process) -> tuple[int, str]:
    """Return the exit code and the output."""
    output = "".join(program.communicate(timeout=TIMEOUT_S))
    return program.returncode, output


def test_a_second_instance_raises_the_first(
    qtbot, first: SingleInstance, folder: Path, programs: list[Process]
) -> None:
    for options in ((), ("--practice",)):
        with qtbot.waitSignal(first.raised, timeout=TIMEOUT_S * 1000):
            second = start(programs, folder, *options)
        assert wait_for_end(second) == (0, "")


def test_another_folder_is_independent(
    qtbot, first: SingleInstance, folder: Path, tmp_path: Path, programs: list[Process]
) -> None:
    other = SingleInstance(tmp_path / "other" / "data")
    assert other.acquire()
    other.listen()
    with qtbot.assertNotEmitted(first.raised), qtbot.waitSignal(other.raised, timeout=TIMEOUT_S * 1000):
        start(programs, tmp_path / "other")
    other.release()


def test_the_real_program_answers_and_is_replaced_after_a_kill(folder: Path, programs: list[Process]) -> None:
    for _ in range(2):
        desk = start(programs, folder)
        wait_for_lock(folder / "data" / "desk.lock", desk)
        assert wait_for_end(start(programs, folder)) == (0, "")  # only an answered instance exits like this
        assert desk.poll() is None
        desk.kill()
        desk.wait(TIMEOUT_S)


def wait_for_lock(lock: Path, owner: Process) -> None:
    """Return when this process holds the lock: its id is the first line of the file."""
    while not (lock.exists() and lock.read_text().startswith(f"{owner.pid}\n")):
        with suppress(subprocess.TimeoutExpired):
            owner.wait(0.05)
        assert owner.poll() is None


def test_an_instance_can_be_released_and_acquired_again(qapp, folder: Path) -> None:
    for _ in range(3):
        instance = SingleInstance(folder)
        assert instance.acquire()
        instance.listen()
        instance.release()
    assert not (folder / "desk.lock").exists()


def test_an_unresponsive_first_instance_raises(
    first: SingleInstance, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "_PATIENCE_MS", 20)
    monkeypatch.setattr(instance_channel, "_ANSWER_MS", 10)
    with pytest.raises(StorageTrouble) as raised:
        SingleInstance(folder / "data").acquire()
    assert raised.value.reason == "locked"


def test_an_unknown_message_does_not_raise_the_window(qtbot, first: SingleInstance) -> None:
    signals: list[str] = []
    first.raised.connect(lambda: signals.append("raised"))
    other, second = QLocalSocket(), QLocalSocket()
    with qtbot.waitSignal(other.bytesWritten):
        other.connectToServer(first._channel.name)
        other.write(b"rise!")
    with qtbot.waitSignal(first.raised):
        second.connectToServer(first._channel.name)
        second.write(b"raise")
    assert signals == ["raised"]
    other.abort()
    second.abort()


def test_a_failing_listener_does_not_stop_the_program(qapp, folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    instance = SingleInstance(folder)
    instance._channel.name = str(folder / "no such folder" / "socket")
    assert instance.acquire()
    instance.listen()
    assert "cannot listen for second instances" in caplog.text
    instance.release()


@contextmanager
def read_only() -> Iterator[Path]:
    """A folder that this account cannot write; root becomes another account meanwhile."""
    with tempfile.TemporaryDirectory() as name:
        before = os.geteuid()
        Path(name).chmod(0o555)
        if before == 0:
            os.seteuid(65534)
        try:
            yield Path(name)
        finally:
            os.seteuid(before)


@pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")
def test_an_unwritable_folder_raises(qapp) -> None:
    with read_only() as folder:
        for data_folder in (folder, folder / "data"):
            with pytest.raises(StorageTrouble) as raised:
                SingleInstance(data_folder).acquire()
            assert raised.value.reason == "read_only"


def test_a_folder_that_cannot_be_created_is_reported(tmp_path: Path, programs: list[Process]) -> None:
    (tmp_path / "file").write_text("in the way")
    code, output = wait_for_end(start(programs, tmp_path / "file" / "desk"))
    assert code == 2
    assert "can’t be used" in output
    assert "Traceback" not in output


def test_a_hidden_or_minimized_window_comes_to_the_front(qtbot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.showMinimized()
    for hide in (window.showMinimized, window.hide):
        hide()
        with qtbot.waitActive(window):
            bring_to_front(window)
        assert window.isVisible()
        assert not window.windowState() & Qt.WindowState.WindowMinimized


def test_a_maximized_window_stays_maximized(qtbot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.showMaximized()
    bring_to_front(window)
    assert window.isMaximized()


def test_the_network_library_is_not_imported_at_the_start() -> None:
    code = (
        "import sys, mybuilding_desk.app.application, mybuilding_desk.app.single_instance; "
        "print('PySide6.QtNetwork' in sys.modules)"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "False"
