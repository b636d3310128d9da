"""Licenses on the *About* page: a bundle reads its built list; a source tree lists its own parts."""

import json
from dataclasses import asdict
from importlib import metadata
from pathlib import Path

import pytest

from mybuilding_desk.core import licenses as core_licenses
from mybuilding_desk.core.licenses import Part, licenses

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("part", licenses(), ids=lambda part: part.name)
def test_every_part_of_a_source_tree_has_a_license_and_its_text(part: Part) -> None:
    assert part.license
    assert len(part.text) > 200


def test_every_third_party_resource_is_a_part() -> None:
    assert {path.parent.name for path in (ROOT / "resources").rglob("LICENSE")} == core_licenses.RESOURCES.keys()
    assert {part.name for part in licenses()} == {
        "mybuilding-desk",
        *(name for name, _license in core_licenses.RESOURCES.values()),
    }


def test_the_program_has_the_project_license() -> None:
    [own] = [part for part in licenses() if part.name == "mybuilding-desk"]
    assert own.text == (ROOT / "LICENSE").read_text("utf-8").strip()


def test_the_bundle_reads_the_list_made_at_build_time(monkeypatch, tmp_path) -> None:
    (tmp_path / "licenses").mkdir()
    built = (Part("Räder", "1.0", "MIT", "text\nof it"), Part("B", "", "ISC", "more"))
    text = json.dumps([asdict(part) for part in built], ensure_ascii=False)
    (tmp_path / "licenses" / "parts.json").write_text(text, "utf-8")
    monkeypatch.setattr(core_licenses, "resource_path", tmp_path.joinpath)
    assert licenses() == built


def test_without_package_metadata_only_the_resources_are_listed(monkeypatch) -> None:
    def missing(name: str) -> None:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(core_licenses.metadata, "distribution", missing)
    assert {part.name for part in licenses()} == {name for name, _license in core_licenses.RESOURCES.values()}
