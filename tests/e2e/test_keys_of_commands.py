"""Every key of every command, older ones included, reaches its command wherever the focus is on the main page."""

import pytest

from mybuilding_desk.ui.commands.catalog import COMMANDS

EDITING = {"Ctrl+C", "Ctrl+Z", "Del"}
"""Keys that a field has for itself."""


@pytest.mark.parametrize("place", ["packages", "scan_line", "find", "communities", "details_copy"])
def test_every_key_of_a_command_runs_it(desk, monkeypatch, place):
    desk.until_fresh()
    desk.go_to_list("Home")
    desk.find(place).setFocus()
    ran = []
    monkeypatch.setattr(desk.app.window.commands, "run", ran.append)
    keys = {key: command for command in COMMANDS for key in command.keys.bound}
    if place in ("scan_line", "find"):
        keys = {key: command for key, command in keys.items() if key not in EDITING}
    for key, command in keys.items():
        desk.press(key)
        assert ran == [command], key
        ran.clear()
    assert desk.focus() == place
    assert len(keys) > 50
