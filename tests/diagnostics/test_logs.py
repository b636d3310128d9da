"""The log: bounded, private, redacted, also where an error is logged with its text; and the note of a crash."""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mybuilding_desk.core.redaction import redacting
from mybuilding_desk.diagnostics.crash_log import CRASHES, LAST_CRASH, watch_for_crashes
from mybuilding_desk.diagnostics.logs import BYTES, FILES, LOG, PrivateLog, open_log, tail

TOKEN = "d023e13c563b8825e458a82fea70154006aae8d7"


@pytest.fixture
def root(monkeypatch) -> Iterator[logging.Logger]:
    """The root of all loggers; afterwards all is as it was."""
    made, below = logging.getLogger(), logging.getLogger("urllib3")
    levels = made.level, below.level
    monkeypatch.setattr(logging, "raiseExceptions", logging.raiseExceptions)
    yield made
    for handler in [one for one in made.handlers if isinstance(one, PrivateLog)]:
        made.removeHandler(handler)
        handler.close()
    made.setLevel(levels[0])
    below.setLevel(levels[1])


def written(folder: Path) -> str:
    return "".join(path.read_text("utf-8") for path in sorted(folder.iterdir()))


def test_five_files_of_a_megabyte_of_this_account_alone(root, tmp_path) -> None:
    before = os.umask(0)
    try:
        open_log(tmp_path / "logs")
        for number in range(700):
            root.info("%06d %s", number, "x" * 10_000)
    finally:
        os.umask(before)
    files = sorted((tmp_path / "logs").iterdir())
    assert [path.name for path in files] == [LOG, *(f"{LOG}.{number}" for number in range(1, FILES))]
    assert all(path.stat().st_size <= BYTES for path in files)
    if os.name == "posix":
        assert {path.stat().st_mode & 0o777 for path in files} == {0o600}
        assert (tmp_path / "logs").stat().st_mode & 0o777 == 0o700
    assert "000699" in (tmp_path / "logs" / LOG).read_text("utf-8")


def test_a_secret_in_a_message_an_argument_or_an_error_is_not_written(root, tmp_path) -> None:
    open_log(tmp_path)
    password = "hünter 2/&"
    with redacting(password):
        root.warning("GET https://desk.example/x?access_token=%s", TOKEN)
        root.warning("typed %r", password)
        try:
            raise ValueError(f"url: /x?access_token={TOKEN} {password}")
        except ValueError as error:
            root.exception("it failed: %s", error)
    said = written(tmp_path)
    assert TOKEN not in said
    assert "hünter" not in said
    assert "ValueError" in said
    assert "test_logs.py" in said


def test_a_line_that_cannot_be_made_says_nothing_on_the_terminal(root, tmp_path, capsys) -> None:
    open_log(tmp_path)
    root.warning("%d", TOKEN)
    assert capsys.readouterr().err == ""


def test_a_line_of_megabytes_is_cut(root, tmp_path) -> None:
    open_log(tmp_path)
    root.warning("y" * 500_000)
    assert len(written(tmp_path)) < 30_000


def test_where_no_log_can_be_written_the_work_goes_on(root, tmp_path) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    open_log(tmp_path / "logs")
    root.warning("nobody hears this")
    assert watch_for_crashes(tmp_path / "logs") is False


def test_the_end_of_the_log_is_redacted_once_more(tmp_path) -> None:
    (tmp_path / LOG).write_text("\n".join(["old"] * 500 + [f"access_token={TOKEN}", "newest"]), "utf-8")
    said = tail(tmp_path, LOG, 2)
    assert said.splitlines() == ["access_token=…", "newest"]
    assert tail(tmp_path, "no-such-file", 2) == ""


CRASHING = """
import ctypes, sys
from pathlib import Path
from mybuilding_desk.diagnostics.crash_log import watch_for_crashes
print(watch_for_crashes(Path(sys.argv[1])))
sys.stdout.flush()
def with_a_secret(token):
    if len(sys.argv) > 2:
        ctypes.string_at(0)
with_a_secret("c4n4ry-t0ken")
"""


def run(folder: Path, *more: str) -> str:
    command = [sys.executable, "-c", CRASHING, str(folder), *more]
    cwd = Path(__file__).parents[2]
    return subprocess.run(command, check=False, capture_output=True, text=True, cwd=cwd).stdout.strip()


def test_a_crash_is_noted_by_places_alone_and_told_at_the_next_start(tmp_path) -> None:
    assert run(tmp_path) == "False"
    assert run(tmp_path, "crash") == "False"
    said = (tmp_path / CRASHES).read_text("utf-8")
    assert "with_a_secret" in said
    assert "c4n4ry" not in said
    assert run(tmp_path) == "True"
    assert (tmp_path / LAST_CRASH).read_text("utf-8") == said
    assert run(tmp_path) == "False"
    if os.name == "posix":
        assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o600}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_no_image_of_the_memory_is_left() -> None:
    code = (
        "import resource; from mybuilding_desk.diagnostics.crash_log import disable_core_dumps; disable_core_dumps()\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE))"
    )
    shown = subprocess.check_output([sys.executable, "-c", code], cwd=Path(__file__).parents[2], text=True)
    assert shown.strip() == "(0, 0)"


def test_a_program_without_a_terminal_notes_crashes_too(tmp_path) -> None:
    """A windowed program on Windows has no standard error; faulthandler without a file would end it."""
    code = (
        "import sys; sys.stderr = None; sys.stdout = None; from pathlib import Path; import faulthandler\n"
        "from mybuilding_desk.diagnostics.crash_log import watch_for_crashes; watch_for_crashes(Path(sys.argv[1]))\n"
        "sys.exit(0 if faulthandler.is_enabled() else 1)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False, cwd=Path(__file__).parents[2])
    assert done.returncode == 0
    assert (tmp_path / CRASHES).exists()
