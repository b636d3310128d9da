"""Scan sounds: two different tones, off by default; a failing or hanging player blocks nothing."""

import runpy
import subprocess
import sys
import threading
import wave
from pathlib import Path

import pytest

from mybuilding_desk.core.paths import resource_path
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.services.sounds import Sounds, player
from mybuilding_desk.storage.settings_file import SettingsFile


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    preferences = Preferences(SettingsFile(tmp_path / "settings.json"))
    preferences.change(sound=True)
    return preferences


class Loudspeaker:
    """A player that records its files and plays each tone until the test ends it."""

    def __init__(self) -> None:
        self.played: list[str] = []
        self.began = threading.Semaphore(0)
        self.may_end = threading.Semaphore(0)

    def play(self, file: Path) -> None:
        assert file.is_file()
        self.played.append(file.name)
        self.began.release()
        self.may_end.acquire(timeout=30)


def wait_for_silence() -> None:
    """Wait until every playing tone has ended."""
    for thread in threading.enumerate():
        if thread.name == "sound":
            thread.join(30)


def test_the_sound_files_match_their_script(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["make.py", str(tmp_path)])
    runpy.run_path(str(Path(__file__).parents[1] / "support" / "make_sounds.py"), run_name="__main__")
    for name in ("good.wav", "bad.wav"):
        assert (tmp_path / name).read_bytes() == resource_path("sounds", name).read_bytes()
        with wave.open(str(tmp_path / name)) as file:
            assert 0.1 < file.getnframes() / file.getframerate() < 0.5
    assert resource_path("sounds", "good.wav").read_bytes() != resource_path("sounds", "bad.wav").read_bytes()


def test_both_tones_play_without_waiting_for_each_other(preferences):
    speaker = Loudspeaker()
    sounds = Sounds(preferences, speaker.play)
    sounds.play(good=True)
    sounds.play(good=False)
    assert all(speaker.began.acquire(timeout=30) for _ in range(2))
    sounds.play(good=True)  # a third would play too late
    speaker.may_end.release(2)
    wait_for_silence()
    assert sorted(speaker.played) == ["bad.wav", "good.wav"]


def test_sounds_that_are_off_do_not_play(preferences):
    speaker = Loudspeaker()
    preferences.change(sound=False)
    Sounds(preferences, speaker.play).play(good=True)
    wait_for_silence()
    assert speaker.played == []


@pytest.mark.parametrize("error", [OSError("no card"), RuntimeError("busy"), subprocess.TimeoutExpired("aplay", 5)])
def test_a_failing_player_is_tried_again(preferences, error):
    files = []

    def play(file: Path) -> None:
        files.append(file)
        raise error

    sounds = Sounds(preferences, play)
    for _ in range(3):
        sounds.play(good=True)
        wait_for_silence()
    assert len(files) == 3


@pytest.mark.skipif(sys.platform != "linux", reason="Windows and macOS have their own players")
def test_an_installed_linux_player_is_used(tmp_path, monkeypatch, preferences):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert player() is None
    Sounds(preferences, None).play(good=True)
    program = tmp_path / "aplay"
    program.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/played\n')
    program.chmod(0o755)
    play = player()
    assert play is not None
    Sounds(preferences, play).play(good=False)
    wait_for_silence()
    assert (tmp_path / "played").read_text().split() == ["--quiet", str(resource_path("sounds", "bad.wav"))]
