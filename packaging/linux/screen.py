"""Virtual screen for tests with keyboard input and screenshots: Xvfb, xdotool, and ImageMagick's import."""

import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Self

SECONDS = 120


class Screen:
    """Context manager that runs an X server on `display`."""

    def __enter__(self) -> Self:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-ac"]
        self._server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as told:
            self.display = f":{told.readline().strip()}"
        return self

    def __exit__(self, *_error: object) -> None:
        self._server.terminate()
        self._server.wait()

    def wait_for_window(self, title: str) -> None:
        """Wait until a window with this title is visible."""
        self._do("xdotool", "search", "--sync", "--onlyvisible", "--name", title)

    def press(self, key: str) -> None:
        """Press a key in the focused window."""
        self._do("xdotool", "key", key)

    def wait_until_still(self) -> None:
        """Wait until two screenshots, one second apart, are identical."""
        before = b""
        for now in self._pictures("The screen did not stop changing."):
            if now == before:
                return
            before = now

    def wait_for_another_page(self, before: bytes) -> None:
        """Wait until a fifth of the screen differs from the screenshot `before`."""
        for now in self._pictures("The page on the screen did not change."):
            changed = sum(one != other for one, other in zip(now[::97], before[::97], strict=True))
            if changed * 5 > len(now[::97]):
                return

    def _pictures(self, otherwise: str) -> Iterator[bytes]:
        """Yield a screenshot every second, and exit with the message `otherwise` at the time limit."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            yield self.picture()
            time.sleep(1)
        raise SystemExit(otherwise)

    def photograph(self, file: Path) -> None:
        """Save a screenshot of the whole screen."""
        file.parent.mkdir(parents=True, exist_ok=True)
        self._do("import", "-window", "root", str(file))

    def colors(self) -> int:
        """Return the number of colors on the screen, 1 if it is empty."""
        told = self._do("import", "-window", "root", "-format", "%k", "info:-")
        return int(told.split()[0])

    def picture(self) -> bytes:
        """Return a screenshot, three bytes per pixel."""
        command = ["import", "-window", "root", "-depth", "8", "rgb:-"]
        return subprocess.run(command, env=self._environment(), check=True, capture_output=True, timeout=SECONDS).stdout

    def _do(self, *command: str) -> str:
        whole = ["timeout", str(SECONDS), *command]
        done = subprocess.run(whole, env=self._environment(), check=False, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"{' '.join(command)} failed or hung: {done.stderr.strip()}")
        return done.stdout

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.display}
