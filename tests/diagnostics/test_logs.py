"""The log is bounded, private, and redacted, including logged exceptions; crashes leave a note."""

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
    """The root logger, restored afterward."""
    logger, child = logging.getLogger(), logging.getLogger("urllib3")
    levels = logger.level, child.level
    monkeypatch.setattr(logging, "raiseExceptions", logging.raiseExceptions)
    yield logger
    for handler in [handler for handler in logger.handlers if isinstance(handler, PrivateLog)]:
        logger.removeHandler(handler)
        handler.close()
    logger.setLevel(levels[0])
    child.setLevel(levels[1])


def log_text(folder: Path) -> str:
    return "".join(path.read_text("utf-8") for path in sorted(folder.iterdir()))


def test_the_log_has_at_most_five_private_files_of_a_megabyte(root, tmp_path) -> None:
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


def test_a_secret_in_a_message_argument_or_error_is_not_logged(root, tmp_path) -> None:
    open_log(tmp_path)
    password = "hünter 2/&"
    with redacting(password):
        root.warning("GET https://desk.example/x?access_token=%s", TOKEN)
        root.warning("typed %r", password)
        try:
            raise ValueError(f"url: /x?access_token={TOKEN} {password}")
        except ValueError as error:
            root.exception("it failed: %s", error)
    content = log_text(tmp_path)
    assert TOKEN not in content
    assert "hünter" not in content
    assert "ValueError" in content
    assert "test_logs.py" in content


def test_an_unformattable_message_prints_nothing(root, tmp_path, capsys) -> None:
    open_log(tmp_path)
    root.warning("%d", TOKEN)
    assert capsys.readouterr().err == ""


def test_a_very_long_message_is_truncated(root, tmp_path) -> None:
    open_log(tmp_path)
    root.warning("y" * 500_000)
    assert len(log_text(tmp_path)) < 30_000


def test_an_unwritable_log_does_not_stop_the_program(root, tmp_path) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    open_log(tmp_path / "logs")
    root.warning("not written anywhere")
    assert watch_for_crashes(tmp_path / "logs") is False


def test_the_log_tail_is_redacted_again(tmp_path) -> None:
    (tmp_path / LOG).write_text("\n".join(["old"] * 500 + [f"access_token={TOKEN}", "newest"]), "utf-8")
    content = tail(tmp_path, LOG, 2)
    assert content.splitlines() == ["access_token=…", "newest"]
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


def run(folder: Path, *arguments: str) -> str:
    command = [sys.executable, "-c", CRASHING, str(folder), *arguments]
    cwd = Path(__file__).parents[2]
    return subprocess.run(command, check=False, capture_output=True, text=True, cwd=cwd).stdout.strip()


def test_a_crash_is_noted_without_values_and_reported_at_the_next_start(tmp_path) -> None:
    assert run(tmp_path) == "False"
    assert run(tmp_path, "crash") == "False"
    content = (tmp_path / CRASHES).read_text("utf-8")
    assert "with_a_secret" in content
    assert "c4n4ry" not in content
    assert run(tmp_path) == "True"
    assert (tmp_path / LAST_CRASH).read_text("utf-8") == content
    assert run(tmp_path) == "False"
    if os.name == "posix":
        assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o600}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_core_dumps_are_disabled() -> None:
    code = (
        "import resource; from mybuilding_desk.diagnostics.crash_log import disable_core_dumps; disable_core_dumps()\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE))"
    )
    output = subprocess.check_output([sys.executable, "-c", code], cwd=Path(__file__).parents[2], text=True)
    assert output.strip() == "(0, 0)"


def test_crashes_are_noted_without_a_terminal(tmp_path) -> None:
    """A windowed program on Windows has no standard error; faulthandler without a file would end it."""
    code = (
        "import sys; sys.stderr = None; sys.stdout = None; from pathlib import Path; import faulthandler\n"
        "from mybuilding_desk.diagnostics.crash_log import watch_for_crashes; watch_for_crashes(Path(sys.argv[1]))\n"
        "sys.exit(0 if faulthandler.is_enabled() else 1)"
    )
    result = subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False, cwd=Path(__file__).parents[2])
    assert result.returncode == 0
    assert (tmp_path / CRASHES).exists()
