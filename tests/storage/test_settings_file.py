"""The settings file: complete, private, and never a reason not to start."""

import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.core.files import replace_private
from mybuilding_desk.domain.models import User
from mybuilding_desk.domain.package_list import SORTS, ListLayout
from mybuilding_desk.domain.settings import LANGUAGES, MAX_GRACE_S, SIGNATURES, THEMES
from mybuilding_desk.storage.settings_file import SettingsFile

CLERK = User("1142", "STAFF", "john@example.org", "John John", "https://example.org/1142.jpg")


LAYOUTS = st.builds(
    ListLayout,
    st.dictionaries(st.text(), st.integers(1, 2000), max_size=3),
    st.lists(st.text(), max_size=3).map(tuple),
    st.none() | st.sampled_from(SORTS),
    st.booleans(),
)


def test_a_missing_file_loads_as_empty_and_is_not_created(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path / "settings.json").load() == {}
    assert list(tmp_path.iterdir()) == []


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "theme": st.sampled_from(THEMES),
            "language": st.sampled_from(LANGUAGES),
            "email": st.text(),
            "server": st.text(),
            "account": st.just(CLERK),
            "last": st.text(),
            "community_id": st.text(),
            "window": st.text() | st.just("\ud800"),
            "grace_seconds": st.integers(0, MAX_GRACE_S),
            "carriers": st.dictionaries(st.text(), st.text(), max_size=3),
            "lists": st.dictionaries(st.text(), LAYOUTS, max_size=3),
            "signature": st.sampled_from(SIGNATURES),
            "ages": st.sampled_from([(1, 3, 10), (1, 2, 3), (7, 14, 365)]),
        },
    )
)
def test_saved_settings_are_loaded(tmp_path_factory: pytest.TempPathFactory, choices: dict[str, Any]) -> None:
    file = SettingsFile(tmp_path_factory.mktemp("settings") / "settings.json")
    file.save({"theme": "dark", "email": "before"})
    file.save(choices)
    assert file.load() == {"theme": "dark", "email": "before", **choices}


def test_signing_out_deletes_the_saved_account(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    file.save({"account": CLERK})
    file.save({"account": None})
    assert file.load() == {}


@pytest.mark.skipif(os.name != "posix", reason="file permissions exist only on POSIX")
def test_the_file_is_private_and_leaves_no_other_file(tmp_path: Path) -> None:
    path = tmp_path / "desk" / "settings.json"
    SettingsFile(path).save({})
    SettingsFile(path).save({"theme": "dark"})
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_settings_of_a_newer_version_survive(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"theme": "dark", "printer": {"name": "Zebra"}}))
    SettingsFile(path).save({"theme": "light"})
    kept = json.loads(path.read_text())
    assert kept["printer"] == {"name": "Zebra"}
    assert kept["theme"] == "light"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("theme", "sepia"),
        ("language", "de"),
        ("theme", ["dark"]),
        ("email", 7),
        ("server", None),
        ("community_id", {}),
        ("window", True),
        ("signature", "always"),
        ("ages", [10, 3, 1]),
        ("ages", [1, 3]),
        ("ages", [0, 3, 366]),
        ("ages", "1, 3, 10"),
        ("signature", ["required"]),
        ("account", "1142"),
        ("account", {"user_id": "1142", "role": "STAFF"}),
        ("account", {"user_id": 1142, "role": "STAFF", "email": "", "full_name": ""}),
    ],
)
def test_an_invalid_value_affects_no_other(tmp_path: Path, key: str, value: object) -> None:
    path = tmp_path / "settings.json"
    sound = {"theme": "dark", "email": "a", "server": "b", "community_id": "c", "window": "d", "signature": "optional"}
    path.write_text(json.dumps(sound | {key: value}))
    sound.pop(key, None)
    assert SettingsFile(path).load() == sound


def test_password_tries_with_an_impossible_time_are_ignored(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"tries": {"a": [1, -Infinity], "b": [1, NaN], "c": [1, Infinity], "d": [1, -1], "e": [2, 5.5]}}')
    assert SettingsFile(path).load() == {"tries": {"e": (2, 5.5)}}


def test_an_account_saved_with_other_fields_is_read(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    account = {"user_id": "1", "role": "STAFF", "email": "a@b", "full_name": "A", "badge": "7"}
    path.write_text(json.dumps({"account": account}))
    assert SettingsFile(path).load()["account"] == User("1", "STAFF", "a@b", "A")


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b'{"theme": "dark"', b"[" * 100_000, b'{"a": ' + b"9" * 5000 + b"}"],
)
@pytest.mark.parametrize("act", ["load", "save"])
def test_a_broken_file_is_set_aside(tmp_path: Path, content: bytes, act: str) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    file = SettingsFile(path)
    if act == "load":
        assert file.load() == {}
    else:
        file.save({"theme": "dark"})
        assert file.load() == {"theme": "dark"}
    (aside,) = tmp_path.glob("settings.json.damaged-*")
    assert aside.read_bytes() == content


def test_a_file_that_cannot_be_written_keeps_its_old_content(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    SettingsFile(path).save({"theme": "dark"})
    before = path.read_bytes()
    with pytest.raises(TypeError):
        SettingsFile(path).save({"window": b"not text"})
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]


def test_a_folder_in_place_of_the_file_raises_a_storage_error(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    with pytest.raises(StorageTrouble):
        SettingsFile(tmp_path / "settings.json").load()
    (tmp_path / "a file").touch()
    with pytest.raises(StorageTrouble):
        SettingsFile(tmp_path / "a file" / "settings.json").save({})


def test_a_failed_replacement_leaves_no_temporary_file(tmp_path: Path) -> None:
    (tmp_path / "full" / "settings.json").mkdir(parents=True)
    with pytest.raises(StorageTrouble):
        replace_private(tmp_path / "full" / "settings.json", b"{}")
    assert [file.name for file in (tmp_path / "full").iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    ("stored", "layouts"),
    [
        (7, None),
        ({"pending": 7, "history": {}}, {"history": ListLayout()}),
        ({"pending": {"widths": {"unit": -3, "shelf": "wide", "kind": True, "state": 80}}}, {"state": 80}),
        (
            {"history": {}, "overdue": {"by_resident": False}},
            {"history": ListLayout(), "overdue": ListLayout(by_resident=False)},
        ),
        ({"history": {}, "overdue": {"by_resident": 1}}, {"history": ListLayout(), "overdue": ListLayout()}),
        ({"pending": {"widths": [1], "order": "abc", "sort": "color", "descending": 1}}, {}),
    ],
)
def test_valid_parts_of_list_layouts_are_read(tmp_path: Path, stored: object, layouts: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"lists": stored, "theme": "dark"}))
    settings = SettingsFile(path).load()
    assert settings["theme"] == "dark"
    if isinstance(stored, dict) and "history" not in stored:
        assert settings["lists"] == {"pending": ListLayout(layouts)}  # type: ignore[arg-type]
    else:
        assert settings.get("lists") == layouts
