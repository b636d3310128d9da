"""Scanner settings: the suffix of a scan, and a tone for its result."""

import sys
import threading
from pathlib import Path

import pytest

from tests.e2e.hands import UPS, Hands
from tests.e2e.scanner import BarcodeScanner

SCANNER = ("Ctrl+,", "Down", "Down", "Tab")
"""To the first enabled row of the section "Scanner"."""


def is_logging(hands: Hands) -> bool:
    return bool(hands.desk.scan_controller.busy)


@pytest.mark.parametrize(
    ("suffix", "ends"),
    [
        ("any", {"Enter", "Tab", "", "CR LF"}),
        ("enter", {"Enter", "CR LF"}),
        ("tab", {"Tab"}),
        ("none", {""}),
    ],
)
def test_a_burst_is_a_scan_only_with_its_suffix(desk, suffix, ends):
    desk.app.preferences.change(suffix=suffix)
    for end in ("Enter", "Tab", "", "CR LF"):
        desk.go_to_list()
        BarcodeScanner(desk, end=end).send("ZX-55-0012345")
        assert is_logging(desk) == (end in ends), end
        desk.press("Ctrl+L", "Escape", "Escape")


def test_a_wireless_scanner_with_a_known_suffix_may_be_slow(desk):
    desk.app.preferences.change(suffix="enter")
    scanner = BarcodeScanner(desk, end="")
    desk.go_to_list()
    desk.rest()
    scanner.burst(UPS)
    desk.time += 300
    desk.qtbot.keyClick(desk.window.windowHandle(), "\r")
    assert is_logging(desk)


def test_the_suffix_is_chosen_by_keys(desk):
    desk.press(*SCANNER)
    desk.press_until("Tab", lambda: desk.focus().startswith("suffix"))
    desk.press("Right", "Right", "Escape")
    assert desk.app.preferences.now.suffix == "tab"
    BarcodeScanner(desk, end="Tab").send(UPS)
    assert is_logging(desk)


@pytest.fixture
def loudspeaker(tmp_path: Path, monkeypatch) -> Path:
    """A computer whose only program plays sounds; it records their names."""
    folder, log = tmp_path / "bin", tmp_path / "heard"
    folder.mkdir()
    program = folder / "paplay"
    program.write_text(f'#!/bin/sh\necho "${{1##*/}}" >> {log}\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    return log


def tones(log: Path) -> list[str]:
    """The tones played since the last call."""
    for thread in threading.enumerate():
        if thread.name == "sound":
            thread.join(30)
    return log.read_text().split() if log.exists() else []


@pytest.mark.skipif(sys.platform != "linux", reason="Windows and macOS bring their own")
def test_a_tone_reports_the_result_of_a_scan(loudspeaker, desk):
    desk.scan(UPS)
    desk.press("Escape")
    assert tones(loudspeaker) == []
    desk.press(*SCANNER)
    assert desk.focus() == "sound"
    desk.press("Space")
    assert tones(loudspeaker) == ["good.wav"]
    desk.press("Escape")
    desk.scan(UPS)
    assert tones(loudspeaker)[1:] == ["good.wav"]
    desk.press("Escape")
    desk.scan("42010001")
    assert desk.sees("scan_banner")
    assert tones(loudspeaker)[2:] == ["bad.wav"]
    desk.press("Escape")
    desk.type("12b")
    desk.press("Return")
    desk.scan(UPS)
    assert tones(loudspeaker)[3:] == ["bad.wav"]


@pytest.mark.skipif(sys.platform != "linux", reason="Windows and macOS bring their own")
def test_a_computer_without_sound_says_so(monkeypatch, desk):
    monkeypatch.setenv("PATH", "")
    sheet = type(desk.desk.ui.settings())(desk.desk)
    sheet.open_settings(desk.app.workspace, may_act=True)
    sheet.show_section("scanner")
    [row] = [row for row in sheet.rows_of("scanner") if row.spec.name == "sound"]
    assert not row.field.isEnabled()
    assert row.spec.unavailable_reason == "Sound isn’t available on this computer."
