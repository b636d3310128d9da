"""The page *About* reads the list of a stand-alone program; a source tree lists what it brings itself."""

import json
from dataclasses import asdict
from importlib import metadata
from pathlib import Path

import pytest

from mybuilding_desk.core import licences as core_licences
from mybuilding_desk.core.licences import Part, licences

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("part", licences(), ids=lambda part: part.name)
def test_every_part_of_a_source_tree_has_a_licence_and_its_text(part: Part) -> None:
    assert part.licence
    assert len(part.text) > 200


def test_every_resource_that_others_made_is_a_part() -> None:
    assert {path.parent.name for path in (ROOT / "resources").rglob("LICENSE")} == core_licences.RESOURCES.keys()
    assert {part.name for part in licences()} == {
        "mybuilding-desk",
        *(name for name, _licence in core_licences.RESOURCES.values()),
    }


def test_the_program_has_the_licence_of_the_project() -> None:
    [own] = [part for part in licences() if part.name == "mybuilding-desk"]
    assert own.text == (ROOT / "LICENSE").read_text("utf-8").strip()


def test_the_stand_alone_program_reads_the_list_made_when_it_was_built(monkeypatch, tmp_path) -> None:
    (tmp_path / "licences").mkdir()
    built = (Part("Räder", "1.0", "MIT", "text\nof it"), Part("B", "", "ISC", "more"))
    text = json.dumps([asdict(part) for part in built], ensure_ascii=False)
    (tmp_path / "licences" / "parts.json").write_text(text, "utf-8")
    monkeypatch.setattr(core_licences, "resource_path", tmp_path.joinpath)
    assert licences() == built


def test_a_program_that_nobody_installed_lists_its_resources(monkeypatch) -> None:
    def missing(name: str) -> None:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(core_licences.metadata, "distribution", missing)
    assert {part.name for part in licences()} == {name for name, _licence in core_licences.RESOURCES.values()}
