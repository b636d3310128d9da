"""The README is correct: its key map matches the program, its Python example runs, its options exist."""

import re
from pathlib import Path

from mybuilding_desk.config.loader import load_policy
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.domain.settings import POLICY_RULES, Settings
from mybuilding_desk.practice.building import PRACTICE_PASSWORD
from tests.support.key_table import table
from tests.support.server import PracticeServer

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def test_the_key_map_matches_the_program() -> None:
    assert f"## Keys\n\n{table()}\n" in README


def test_the_library_example_runs(server: PracticeServer, capsys, monkeypatch) -> None:
    code = re.search(r"```python\n(.+?)```", README, re.DOTALL)
    assert code is not None
    profile = server.profile
    text = code[1].replace('"https://api.mybuilding.org", CLIENT_ID, CLIENT_SECRET', "*PROFILE")
    text = text.replace("ServerProfile(*PROFILE)", "PROFILE").replace("my password", PRACTICE_PASSWORD)
    exec(compile(text, "README.md", "exec"), {"PROFILE": profile})
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == 37
    assert any("Zoë Ångström" in line for line in printed)


def test_every_building_setting_is_listed_with_its_default(tmp_path: Path) -> None:
    section = README.split("[desk]")[1].split("```")[0].split("\n", 1)[1]
    shown = re.findall(r'^# (\w+ = (?:"\w*"|\[.*?\]|\w+))', section, re.MULTILINE)
    file = tmp_path / "config.toml"
    file.write_text("[desk]\n" + "\n".join(shown) + "\n")
    policy = load_policy(AppPaths.under(tmp_path), file)
    defaults = Settings()
    assert policy.defaults == {name: getattr(defaults, name) for name in POLICY_RULES}
    assert policy.locked


def test_every_linked_picture_and_page_exists() -> None:
    root = Path(__file__).parents[1]
    # "../../" is a GitHub page beside the files; a source archive omits the pictures.
    named = [name for name in re.findall(r"\]\(([^)h][^)]*)\)", README) if not name.startswith("../../")]
    if not (root / "docs" / "screenshots").exists():
        named = [name for name in named if not name.startswith("docs/screenshots")]
    assert named
    assert [name for name in named if not (root / name).exists()] == []
