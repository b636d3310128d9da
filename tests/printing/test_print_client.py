"""The printing process without a printing system: it starts, answers, and ends in every way that a program ends."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest

from mybuilding_desk.core.errors import PrintTrouble
from mybuilding_desk.domain.records.label import LabelContent
from mybuilding_desk.printing.client import PrintClient
from mybuilding_desk.printing.service import IDLE_S
from mybuilding_desk.printing.values import LabelOptions
from tests.support.spooler import Spooler

fcntl, termios = pytest.importorskip("fcntl"), pytest.importorskip("termios")

LABELS = (LabelContent("R7K29M4CV", "12B"),)

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have printers of their own")


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[PrintClient]:
    """A client of a computer whose printing system does not run."""
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no.sock"))
    made = PrintClient()
    yield made
    made.close()


def running(client: PrintClient) -> subprocess.Popen[bytes]:
    process = client._process
    assert process is not None
    return process


def test_without_a_printing_system_there_are_no_printers(client: PrintClient) -> None:
    assert client.printers() == []
    first = running(client)
    for name, reason in (("", "no_printer"), ("Zebra", "gone")):
        with pytest.raises(PrintTrouble) as trouble:
            client.print_labels(LabelOptions(name), LABELS)
        assert (trouble.value.reason, trouble.value.printer) == (reason, name)
    assert running(client) is first  # one process for all jobs


def test_the_process_starts_again_after_a_crash(client: PrintClient) -> None:
    client.printers()
    first = running(client)
    first.kill()
    first.wait()
    assert client.printers() == []
    assert running(client).pid != first.pid


def test_a_crash_in_a_job_is_reported(client: PrintClient) -> None:
    client.printers()
    process = running(client)
    process.send_signal(signal.SIGSTOP)
    killer = Thread(target=kill_with_a_job, args=(process,))
    killer.start()
    with pytest.raises(PrintTrouble) as trouble:
        client.print_labels(LabelOptions("Zebra"), LABELS)
    killer.join()
    assert (trouble.value.reason, trouble.value.printer) == ("crashed", "Zebra")
    assert client.printers() == []


def kill_with_a_job(process: subprocess.Popen[bytes]) -> None:
    """Kill a stopped process as soon as a job is in its standard input."""
    assert process.stdin is not None
    unread = bytearray(4)
    while not any(unread):
        fcntl.ioctl(process.stdin.fileno(), termios.FIONREAD, unread)
    process.kill()


def test_a_process_that_hangs_is_ended_in_time(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no.sock"))
    client = PrintClient(label_s=0.2)
    client.printers()
    hung = running(client)
    hung.send_signal(signal.SIGSTOP)
    with pytest.raises(PrintTrouble) as trouble:
        client.print_labels(LabelOptions("Zebra"), LABELS)
    assert trouble.value.reason == "no_answer"
    assert hung.poll() is not None
    assert client.printers() == []
    client.close()


def test_closing_ends_the_process(client: PrintClient) -> None:
    client.printers()
    process = running(client)
    client.close()
    assert process.poll() == 0
    client.close()


def test_documents_that_a_killed_process_leaves_are_removed(client: PrintClient) -> None:
    client.printers()
    process, folder = running(client), environment_of(running(client).pid)["TMPDIR"]
    assert Path(folder).stat().st_mode & 0o777 == 0o700
    (Path(folder) / "document").write_bytes(b"%PDF")  # as CUPS does until the server has taken it
    process.kill()
    process.wait()
    client.close()
    assert not Path(folder).exists()


def environment_of(process: int) -> dict[str, str]:
    """The environment that a process was started with."""
    lines = Path(f"/proc/{process}/environ").read_text("utf-8").split("\0")
    return dict(line.partition("=")[::2] for line in lines)


_PARENT = """
import sys
from mybuilding_desk.printing.client import PrintClient
from mybuilding_desk.core.json_lines import encode
client = PrintClient()
client.printers()
print(client._process.pid, flush=True)
if sys.stdin.readline():
    client._process.stdin.write(encode({"job": "printers", "limit_s": 0.5}))
    client._process.stdin.flush()
    print("asked", flush=True)
sys.stdin.read()
"""


@contextmanager
def program() -> Iterator[tuple[subprocess.Popen[str], int]]:
    """A program with a printing process, and the pidfd of that."""
    started = subprocess.Popen(
        [sys.executable, "-c", _PARENT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    )
    with started:
        assert started.stdout is not None
        yield started, os.pidfd_open(int(started.stdout.readline()))
        started.kill()


def test_a_killed_program_leaves_no_process(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no.sock"))
    with program() as (killed, process):
        killed.kill()
    assert wait_for_end(process, 20)


def test_a_program_killed_while_the_spooler_hangs_leaves_no_process(
    server: Spooler, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setenv("CUPS_SERVER", server.address)
    with program() as (killed, process), server.hung():
        assert killed.stdin is not None
        assert killed.stdout is not None
        killed.stdin.write("go\n")
        assert killed.stdout.readline() == "asked\n"
        killed.kill()
        assert not select.select([process], [], [], 0)[0]
        assert wait_for_end(process, 20)


def wait_for_end(process: int, seconds: float) -> bool:
    """Whether the process of a pidfd ends in time; whoever its parent is, the pidfd is readable then."""
    with os.fdopen(process) as watched:
        return bool(select.select([watched], [], [], seconds)[0])


_IDLE = """
import sys
from mybuilding_desk.printing.service import serve
serve(sys.stdin.buffer, sys.stdout.buffer, idle_s=0.1)
"""


def test_the_process_ends_without_jobs() -> None:
    with subprocess.Popen([sys.executable, "-c", _IDLE], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
        assert process.wait(20) == 1
    assert IDLE_S == 120
