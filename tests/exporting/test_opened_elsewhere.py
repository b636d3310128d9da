"""Report files in others' software, where it is installed: LibreOffice, and Chromium with an accessibility check.

`AXE_CORE` names the file `axe.min.js` of axe-core, from its npm package.
"""

import csv
import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from mybuilding_desk.exporting.cells import clean
from tests.support.export_content import FORMULAS, HOSTILE, content, hostile_content, row, written

SECONDS = 120
SOFFICE, CHROMIUM = shutil.which("soffice"), shutil.which("chromium")
AXE = Path(os.environ.get("AXE_CORE", ""))
ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"
READ_AS_CSV = "--infilter=Text - txt - csv (StarCalc):44,34,76,1"


@pytest.fixture
def office(tmp_path: Path) -> Callable[..., None]:
    """A function that converts a file with LibreOffice; the results are beside it."""
    if SOFFICE is None:
        pytest.skip("LibreOffice is not installed")

    def convert(path: Path, to: str, *options: str) -> None:
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = [SOFFICE, profile, "--headless", *options, "--convert-to", to, "--outdir", str(path.parent)]
        done = subprocess.run([*command, str(path)], check=False, capture_output=True, text=True, timeout=SECONDS)
        assert done.returncode == 0, done.stderr

    return convert


@pytest.fixture
def browser(tmp_path: Path) -> Callable[..., str]:
    """A function that opens a file in Chromium and returns its document."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")

    def opened(path: Path, *options: str) -> str:
        command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'user'}"]
        done = subprocess.run(
            [*command, *options, path.as_uri()], check=True, capture_output=True, text=True, timeout=SECONDS
        )
        return done.stdout

    return opened


def file(tmp_path: Path, name: str, data: bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as text:
        return list(csv.reader(text))


def test_libreoffice_shows_the_dates_durations_and_texts_of_a_workbook(tmp_path: Path, office) -> None:
    rows = [row("1Z"), row("TBA", 1), *(row(text, 2) for text in HOSTILE[:30])]
    office(file(tmp_path, "a.xlsx", written(content(rows, "xlsx"))), ALL_SHEETS)
    packages, summary = read(tmp_path / "a-Packages.csv"), read(tmp_path / "a-Summary.csv")
    assert packages[1] == ["1Z", "1Z", "1", "2026-11-01 00:30", "2026-11-01 01:30", "2:00"]
    assert [line[0] for line in packages[3:]] == [clean(text) for text in HOSTILE[:30]]
    texts = {cell for line in summary for cell in line}
    assert {"140 Riverside", "Oct 26 – Nov 1, 2026", "41.2%", "2026-10-26"} <= texts


@pytest.mark.filterwarnings("ignore:Unable to read chart")  # of LibreOffice, which writes its dates as texts
def test_libreoffice_finds_no_formula_in_hostile_files(tmp_path: Path, office) -> None:
    office(file(tmp_path, "a.xlsx", written(hostile_content("xlsx"))), "ods")
    office(tmp_path / "a.ods", "xlsx:Calc MS Excel 2007 XML")
    office(file(tmp_path, "b.csv", written(hostile_content())), "xlsx", READ_AS_CSV)
    for name in ("a.xlsx", "b.xlsx"):
        for sheet in load_workbook(tmp_path / name):
            cells = [cell for line in sheet.iter_rows() for cell in line]
            assert [cell.value for cell in cells if cell.data_type == "f" or cell.hyperlink] == []
    first = load_workbook(tmp_path / "b.xlsx").active
    assert first is not None
    starts = [str(first.cell(8 + number, 1).value)[:1] for number in range(len(FORMULAS))]
    assert starts == ["'"] * len(FORMULAS)


def test_a_browser_shows_every_package_and_runs_nothing(tmp_path: Path, browser) -> None:
    page = browser(file(tmp_path, "a.html", written(hostile_content("html"))), "--dump-dom")
    assert page.count("<tr>") == 2 + 7 + 1 + 2 * len(HOSTILE)
    assert "<script" not in page.replace("&lt;script", "")
    picture = tmp_path / "a.pdf"
    browser(tmp_path / "a.html", f"--print-to-pdf={picture}", "--no-pdf-header-footer")
    assert picture.read_bytes().startswith(b"%PDF")


@pytest.mark.skipif(not AXE.is_file(), reason="AXE_CORE names no file of axe-core")
@pytest.mark.parametrize("hostile", [False, True])
def test_a_browser_finds_no_barrier(tmp_path: Path, browser, hostile: bool) -> None:
    rows = [row(f"1Z{number}", number) for number in range(30)]
    page = written(hostile_content("html") if hostile else content(rows, "html")).decode()
    page = re.sub(r"<meta http-equiv=[^>]*>", "", page)
    run = "axe.run().then(found => { document.body.textContent = JSON.stringify(found.violations) })"
    script = f"<script>{AXE.read_text('utf-8')}</script><script>{run}</script></body>"
    shown = browser(
        file(tmp_path, "a.html", page.replace("</body>", script).encode()), "--virtual-time-budget=60000", "--dump-dom"
    )
    body = shown.partition("<body>")[2].partition("</body>")[0]
    assert [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in json.loads(body)] == []
