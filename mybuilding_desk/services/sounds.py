"""Scan sounds: a short one for success and a different one for failure, played without blocking."""

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
"""Players a Linux desktop may have, the most common first; each takes the file as its last argument."""
_PLAYER_TIMEOUT_S: Final = 5.0
"""Seconds after which a hanging player is killed."""
_AT_ONCE: Final = 2
"""Sounds playing at once; another one would come too late."""

Play = Callable[[Path], None]


def player() -> Play | None:
    """Return a function that plays a file and blocks until its end, `None` if there is no player."""
    if sys.platform == "win32":
        return _windows
    known = [["afplay"]] if sys.platform == "darwin" else _PLAYERS
    available = next((command for command in known if shutil.which(command[0])), None)
    return None if available is None else lambda file: _run([*available, str(file)])


class Sounds:
    """Plays a sound for the result of a scan, if the user wants it and the computer can."""

    def __init__(self, preferences: Preferences, play: Play | None) -> None:
        self._preferences = preferences
        self._play = play
        self._free = threading.BoundedSemaphore(_AT_ONCE)

    def play(self, *, good: bool) -> None:
        """Play the sound for a scan that was understood (`good`) or not."""
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
    subprocess.run(  # noqa: S603 - a known program and our own file
        command,
        stdin=quiet,
        stdout=quiet,
        stderr=quiet,
        timeout=_PLAYER_TIMEOUT_S,
        check=False,
        env=_system_environment(),
    )


def _system_environment() -> dict[str, str]:
    """Return the environment without the bundle's library path, which would break the system's programs."""
    environment = dict(os.environ)
    before = environment.pop("LD_LIBRARY_PATH_ORIG", None)
    if hasattr(sys, "_MEIPASS"):
        environment.pop("LD_LIBRARY_PATH", None)
        if before:
            environment["LD_LIBRARY_PATH"] = before
    return environment


def _windows(file: Path) -> None:
    if sys.platform == "win32":
        import winsound  # noqa: PLC0415 - Windows only

        winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_NODEFAULT)
