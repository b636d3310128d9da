"""The table of commands: complete, without conflicts, safe from scanners, and named as each platform writes it."""

import ast
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

import mybuilding_desk
from mybuilding_desk.ui.commands import catalog, keys
from mybuilding_desk.ui.commands.catalog import COMMANDS, FIELD_KEYS
from mybuilding_desk.ui.commands.command import Command, Menu
from mybuilding_desk.ui.commands.help_table import key_groups
from mybuilding_desk.ui.text.language import use_language

PLATFORMS = ("linux", "win32", "darwin")
OF_SCANNERS = "BDIJM[]\\^_"
"""With Ctrl, these are the control characters that scanners send."""


@pytest.fixture(params=PLATFORMS)
def platform(request, monkeypatch) -> str:
    monkeypatch.setattr(keys, "PLATFORM", request.param)
    return str(request.param)


@pytest.fixture
def language(qapp):
    yield lambda code: use_language(qapp, code)
    use_language(qapp, "system")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one.command_id)
def test_every_command_is_complete(command: Command) -> None:
    assert command.name_source
    assert command.name_source[-1] != "."
    assert command.sentence_source.endswith(".")
    assert command.synonyms
    assert bool(command.keys.main) != bool(command.keyless_reason)


def test_every_menu_has_commands_and_every_command_its_own_name() -> None:
    assert {command.menu for command in COMMANDS} == set(Menu)
    for what in ("command_id", "name_source", "sentence_source"):
        assert [text for text, count in Counter(getattr(one, what) for one in COMMANDS).items() if count > 1] == []


def test_no_key_has_two_commands(platform: str) -> None:
    bound = Counter(QKeySequence(key).toString() for command in COMMANDS for key in command.keys.bound)
    assert "" not in bound, "Qt does not know this key"
    assert [key for key, count in bound.items() if count > 1] == []


def test_no_key_of_a_scanner_has_a_command(platform: str) -> None:
    control = "Meta" if platform == "darwin" else "Ctrl"  # for Qt, "Ctrl" is the Command key of a Mac
    bound = {key for command in COMMANDS for key in command.keys.bound}
    assert [key for key in OF_SCANNERS if f"{control}+{key}" in bound] == []
    assert [key for key in bound if key in {"Return", "Enter", "Tab"} or len(key) == 1] == []


def test_the_aliases_are_bound_beside_the_first_key(monkeypatch) -> None:
    monkeypatch.setattr(keys, "PLATFORM", "linux")
    assert catalog.SYNC_QUEUE.keys.bound == ["Ctrl+Shift+S", "F7"]
    assert catalog.OVERDUE.keys.bound == ["Ctrl+2", "Ctrl+É", "Alt+3"]
    assert catalog.RELEASE.keys.bound == ["F4"], "the list handles Enter itself"
    monkeypatch.setattr(keys, "PLATFORM", "darwin")
    assert catalog.SYNC_QUEUE.keys.bound == ["Ctrl+Shift+S", "F7"]
    assert catalog.OVERDUE.keys.bound == ["Ctrl+2"], "Option and a letter types a character"
    assert catalog.ACTIVITY.keys.bound == ["Ctrl+I", "F3"]


NAMES = {
    catalog.SYNC_QUEUE: ("Ctrl Shift S", "⇧⌘S"),
    catalog.PREVIOUS_COMMUNITY: ("Ctrl Page Up", "⌥⌘↑"),
    catalog.FULL_SCREEN: ("F11", "⌃⌘F"),
    catalog.RELEASE: ("Enter", "⏎"),
    catalog.SYNC_ALL: ("Ctrl Enter", "⌘⏎"),
    catalog.REMOVE: ("Del", "⌫"),
    catalog.PREVIOUS_PANE: ("Shift F6", "⇧F6"),
    catalog.ZOOM_IN: ("Ctrl +", "⌘+"),
    catalog.ZOOM_OUT: ("Ctrl -", "⌘-"),
    catalog.SETTINGS: ("Ctrl ,", "⌘,"),
    catalog.SHORTCUTS: ("F1", "⌘/"),
    catalog.SIGN_OUT: ("", ""),
    catalog.CHOOSE: ("↑ ↓", "↑ ↓"),
    catalog.SPACE: ("Space", "Space"),
}


@pytest.mark.parametrize("command", NAMES, ids=lambda one: one.name_source)
def test_keys_are_named_as_the_platform_writes_them(command, platform: str) -> None:
    elsewhere, on_mac = NAMES[command]
    assert str(command) == (on_mac if platform == "darwin" else elsewhere)


def test_modifiers_of_a_mac_are_in_the_order_of_its_menus(monkeypatch) -> None:
    monkeypatch.setattr(keys, "PLATFORM", "darwin")
    assert keys.key_names("Ctrl+Shift+Alt+Meta+K") == ["⌃", "⌥", "⇧", "⌘", "K"]
    assert keys.Keys("Ctrl+Alt+Shift+Meta+K").parts == ["⌃", "⌥", "⇧", "⌘", "K"]


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("fr", ["Entrée", "Ctrl Maj S", "Ctrl Pg préc", "Suppr", "Espace"]),
        ("es", ["Enter", "Ctrl Mayús S", "Ctrl Re Pág", "Supr", "Espacio"]),
    ],
)
def test_keys_have_names_in_every_language(language, monkeypatch, code, names) -> None:
    monkeypatch.setattr(keys, "PLATFORM", "linux")
    language(code)
    shown = (catalog.RELEASE, catalog.SYNC_QUEUE, catalog.PREVIOUS_COMMUNITY, catalog.REMOVE, catalog.SPACE)
    assert [str(one) for one in shown] == names


def test_the_palette_finds_a_command_by_words_of_both_languages(language) -> None:
    language("es")
    assert {"relevo", "next shift"} <= set(catalog.SWITCH_USER.synonyms)


def test_a_tooltip_names_the_key_if_there_is_one(monkeypatch) -> None:
    monkeypatch.setattr(keys, "PLATFORM", "win32")
    assert catalog.LOCK.title == "Lock (Ctrl Shift L)"
    assert catalog.SIGN_OUT.title == "Sign out"
    assert catalog.RELEASE.elsewhere == "F4"


def test_the_help_has_every_key_once() -> None:
    rows = [row for group in key_groups() for row in group.rows]
    assert len(set(rows)) == len(rows)
    assert set(rows) == {command for command in COMMANDS if command.keys.main} | set(FIELD_KEYS)


def test_nothing_else_binds_a_key() -> None:
    root = Path(mybuilding_desk.__file__).parent
    binding = {"QShortcut", "setShortcut", "setShortcuts", "addShortcut", "setMnemonic"}
    found = [
        f"{path.relative_to(root)}:{node.lineno} {name}"
        for path in sorted(root.rglob("*.py"))
        if path.parent.name != "commands"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in [node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")]
        if name in binding
    ]
    assert found == []
