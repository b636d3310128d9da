"""The export by command: a process of its own, without a display, beside the open desk and after it."""

import csv
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from mybuilding_desk.domain.reports.zone import local_day, zone_of
from tests.e2e.conftest import Start
from tests.e2e.hands import Hands
from tests.support.server import PracticeServer

ROOT = Path(__file__).parents[2]


@pytest.fixture
def desk(start: Start, server: PracticeServer) -> Hands:
    hands = start(server.profile)
    hands.sign_in()
    hands.until_fresh()
    return hands


def run(data: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "DISPLAY", "WAYL"))}
    return subprocess.run(
        [sys.executable, "-m", "mybuilding_desk", "--data-dir", str(data), "--export", *arguments],
        cwd=ROOT, env=environment, check=False, capture_output=True, text=True, timeout=120,
    )  # fmt: skip


def files(folder: Path) -> dict[Path, bytes]:
    """Return every file with its content, but for what SQLite leaves beside a database that was read."""
    found = (one for one in folder.rglob("*") if one.is_file() and not one.name.endswith(("-wal", "-shm")))
    return {one: one.read_bytes() for one in found}


def rows(path: Path) -> list[list[str]]:
    return list(csv.reader(StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def test_a_nightly_task_exports_beside_the_open_desk(desk: Hands, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    store = desk.store
    assert desk.app.workspace is not None
    zone = zone_of(store.community().timezone)
    today = local_day(datetime.now(UTC), zone)
    days = {(today - timedelta(days=number)).isoformat() for number in range(8)}
    begin = min(days)
    done = run(
        tmp_path, str(out / "a.csv"), "--from", begin, "--to", "today", "--community", "140 riverside", "--names"
    )
    assert (done.returncode, done.stderr) == (0, "")
    found = rows(out / "a.csv")
    assert done.stdout == f"Exported {len(found) - 7} packages to {out / 'a.csv'}.\n"
    assert found[0] == ["community", "140 Riverside · " + found[0][1].partition(" · ")[2]]
    assert found[2][1].startswith("As of ")
    head, packages = found[6], found[7:]
    received, released, resident = (head.index(name) for name in ("received", "released", "resident"))
    assert len(packages) > 50
    assert all({line[received][:10], line[released][:10]} & days for line in packages)
    assert "Zoë Ångström" in {line[resident] for line in packages}

    done = run(tmp_path, str(out / "b"), "--format", "xlsx", "--from", "last week", "--community", "32")
    assert (done.returncode, done.stderr) == (0, "")
    book = load_workbook(BytesIO((out / "b").read_bytes()))
    assert book.sheetnames == ["Summary", "Packages"]
    assert "Recipient" not in [cell.value for cell in book["Packages"][1]]
    assert sorted(one.name for one in out.iterdir()) == ["a.csv", "b"]


def test_what_is_wrong_is_one_sentence_and_changes_nothing(desk: Hands, tmp_path: Path) -> None:
    desk.app.preferences.change(privacy=True)
    desk.close()
    before = files(tmp_path / "data")
    target = str(tmp_path / "a.html")
    for arguments, code, words in (
        ((target, "--community", "nowhere"), 2, "Unknown community “nowhere”. Use one of: 140 Riverside (32), "),
        ((target,), 2, "Name the community with --community. Use one of: 140 Riverside (32), "),
        ((target, "--community", "32", "--from", "someday"), 2, "--from must be a day such as "),
        ((target, "--community", "32", "--from", "2026-11-02", "--to", "2026-11-01"), 2, "--to is before --from."),
        ((str(tmp_path / "a.doc"), "--community", "32"), 2, "The name of the file must end in .csv, .xlsx, "),
        (
            (target, "--community", "32", "--format", "csv"),
            2,
            "The name of the file ends in .html, but --format is csv.",
        ),
        ((target, "--community", "32", "--names"), 2, "Turn off privacy mode to include names."),
        ((str(tmp_path / "gone" / "a.html"), "--community", "32"), 1, "The report couldn’t be saved: that folder"),
    ):
        done = run(tmp_path, *arguments)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (code, "", 1)
        assert done.stderr.startswith(words)
    assert files(tmp_path / "data") == before
    assert not (tmp_path / "a.html").exists()
    done = run(tmp_path / "new", target)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "No packages on this computer yet. Open MyBuilding Desk and sign in first.\n"
