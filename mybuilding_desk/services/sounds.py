"""The two tones of a scan: a short good one and a different bad one. They never wait, and nothing waits for them."""

import logging
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

from mybuilding_desk.core.paths import resource_path
from mybuilding_desk.services.preferences import Preferences

_log = logging.getLogger(__name__)

_PLAYERS: Final = (["pw-play"], ["paplay"], ["aplay", "--quiet"], ["canberra-gtk-play", "--file"])
"""What a Linux desktop may have, the most usual first; each is given the file."""
_PLAYER_TIMEOUT_S: Final = 5.0
"""Seconds after which a player that hangs is ended."""
_AT_ONCE: Final = 2
"""Tones under way; one more would only be heard too late."""

Play = Callable[[Path], None]


def player() -> Play | None:
    """What plays a file on this PC, and returns at its end; `None` where there is nothing."""
    if sys.platform == "win32":
        return _windows
    known = [["afplay"]] if sys.platform == "darwin" else _PLAYERS
    found = next((command for command in known if shutil.which(command[0])), None)
    return None if found is None else lambda file: _run([*found, str(file)])


class Sounds:
    """Tells by a tone what became of a scan, where the clerk wants that and the PC can."""

    def __init__(self, preferences: Preferences, play: Play | None) -> None:
        self._preferences = preferences
        self._play = play
        self._free = threading.BoundedSemaphore(_AT_ONCE)

    def tell(self, *, good: bool) -> None:
        """The scan was understood, or it was not."""
        if self._play is None or not self._preferences.now.sound or not self._free.acquire(blocking=False):
            return
        file = resource_path("sounds", "good.wav" if good else "bad.wav")
        threading.Thread(target=self._sound, args=(self._play, file), name="sound", daemon=True).start()

    def _sound(self, play: Play, file: Path) -> None:
        try:
            play(file)
        except (OSError, RuntimeError, subprocess.SubprocessError) as trouble:
            _log.info("no sound: %s", type(trouble).__name__)
        finally:
            self._free.release()


def _run(command: list[str]) -> None:
    quiet = subprocess.DEVNULL
    subprocess.run(  # noqa: S603 - a known program and a file of our own
        command,
        stdin=quiet,
        stdout=quiet,
        stderr=quiet,
        timeout=_PLAYER_TIMEOUT_S,
        check=False,
        env=_system_environment(),
    )


def _system_environment() -> dict[str, str]:
    """In a bundle the system's programs must not be given the bundle's libraries."""
    environment = dict(os.environ)
    before = environment.pop("LD_LIBRARY_PATH_ORIG", None)
    if hasattr(sys, "_MEIPASS"):
        environment.pop("LD_LIBRARY_PATH", None)
        if before:
            environment["LD_LIBRARY_PATH"] = before
    return environment


def _windows(file: Path) -> None:
    if sys.platform == "win32":
        import winsound  # noqa: PLC0415 - there alone

        winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_NODEFAULT)
