"""Licenses on the *About* page: a bundle reads its built list; a source tree lists its own parts."""

import json
from dataclasses import asdict
from importlib import metadata
from pathlib import Path

import pytest

from mybuilding_desk.core import licences as core_licences
from mybuilding_desk.core.licences import Part, licences

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("part", licences(), ids=lambda part: part.name)
def test_every_part_of_a_source_tree_has_a_license_and_its_text(part: Part) -> None:
    assert part.licence
    assert len(part.text) > 200


def test_every_third_party_resource_is_a_part() -> None:
    assert {path.parent.name for path in (ROOT / "resources").rglob("LICENSE")} == core_licences.RESOURCES.keys()
    assert {part.name for part in licences()} == {
        "mybuilding-desk",
        *(name for name, _licence in core_licences.RESOURCES.values()),
    }


def test_the_program_has_the_project_license() -> None:
    [own] = [part for part in licences() if part.name == "mybuilding-desk"]
    assert own.text == (ROOT / "LICENSE").read_text("utf-8").strip()


def test_the_bundle_reads_the_list_made_at_build_time(monkeypatch, tmp_path) -> None:
    (tmp_path / "licences").mkdir()
    built = (Part("Räder", "1.0", "MIT", "text\nof it"), Part("B", "", "ISC", "more"))
    text = json.dumps([asdict(part) for part in built], ensure_ascii=False)
    (tmp_path / "licences" / "parts.json").write_text(text, "utf-8")
    monkeypatch.setattr(core_licences, "resource_path", tmp_path.joinpath)
    assert licences() == built


def test_without_package_metadata_only_the_resources_are_listed(monkeypatch) -> None:
    def missing(name: str) -> None:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(core_licences.metadata, "distribution", missing)
    assert {part.name for part in licences()} == {name for name, _licence in core_licences.RESOURCES.values()}
