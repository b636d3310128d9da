"""The security page names only existing tests and modules."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "security.md").read_text("utf-8")
ROWS = [line for line in PAGE.splitlines() if line.startswith("|") and line.count("|") == 4]


def test_every_named_test_exists() -> None:
    named = re.findall(r"`([\w/]+\.py)`", PAGE)
    assert len(named) > 40
    folders = (ROOT / "tests", ROOT / "mybuilding_desk", ROOT)
    assert [name for name in named if not any((folder / name).is_file() for folder in folders)] == []


def test_every_named_module_exists() -> None:
    named = re.findall(r"`((?:api|app|config|core|diagnostics|domain|jobs|services|storage|ui)(?:/\w+)+)`", PAGE)
    assert len(named) > 15
    paths = [ROOT / "mybuilding_desk" / name for name in named]
    assert [path.name for path in paths if not (path.with_suffix(".py").is_file() or path.is_dir())] == []


def test_every_protection_names_its_test() -> None:
    threats = PAGE.partition("\n## Threat model\n")[2].partition("\n## ")[0]
    protections = [
        row for row in ROWS if row not in threats and not set(row) <= set("|- ") and "| protection |" not in row
    ]
    assert len(protections) > 25
    assert [row[:60] for row in protections if not re.search(r"`[\w/]+(?:\.py|/)`[^|]*\|$", row)] == []
