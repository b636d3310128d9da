"""The README tells the truth: its key map is the program's, its six lines of Python run, its options exist."""

import re
from pathlib import Path

from mybuilding_desk.config.loader import load_policy
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.domain.settings import POLICY_RULES, Settings
from mybuilding_desk.practice.building import PRACTICE_PASSWORD
from mybuilding_desk.ui.text.keymap import key_map
from tests.support.server import PracticeServer

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def test_the_key_map_is_the_one_of_the_program() -> None:
    section = README.split("## Keys")[1].split("##")[0]
    rows = re.findall(r"^\| (.+?) \| (.+?) \|$", section, re.MULTILINE)
    assert [row for row in rows if row[0] not in {"key", "---"}] == key_map()


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


def test_every_setting_of_a_building_is_named_with_its_usual_value(tmp_path: Path) -> None:
    section = README.split("[desk]")[1].split("```")[0].split("\n", 1)[1]
    shown = re.findall(r'^# (\w+ = (?:"\w+"|\[.*?\]|\w+))', section, re.MULTILINE)
    file = tmp_path / "config.toml"
    file.write_text("[desk]\n" + "\n".join(shown) + "\n")
    house = load_policy(AppPaths.under(tmp_path), file)
    usual = Settings()
    assert house.defaults == {name: getattr(usual, name) for name in POLICY_RULES}
    assert house.locked


def test_every_picture_and_page_it_names_is_there() -> None:
    root = Path(__file__).parents[1]
    # "../../" is a page of GitHub beside the files; a source archive leaves the pictures out.
    named = [name for name in re.findall(r"\]\(([^)h][^)]*)\)", README) if not name.startswith("../../")]
    if not (root / "docs" / "screenshots").exists():
        named = [name for name in named if not name.startswith("docs/screenshots")]
    assert named
    assert [name for name in named if not (root / name).exists()] == []
