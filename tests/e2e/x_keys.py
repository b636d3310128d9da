"""Keys of an X server at exact times, as a scanner sends them: `python -m tests.e2e.x_keys MS LATE KEY ...`.

`xdotool` is late on a busy computer and does not say so. This prints by how many ms the worst key came late.
"""

import ctypes
import os
import sys
from collections.abc import Sequence
from time import monotonic, sleep
from typing import Final

LIBRARIES: Final = ("libX11.so.6", "libXtst.so.6")


class XKeys:
    """A keyboard of its own at this display."""

    def __init__(self, display: str) -> None:
        self._x, self._test = (ctypes.CDLL(name) for name in LIBRARIES)
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        assert self._display.value, display

    def burst(self, keys: Sequence[str], ms: int, late: int | None = None) -> float:
        """Keys by their names, `ms` apart, and one more Enter `late` ms behind the last.

        Returns by how many ms the worst of them came later than it was told to.
        """
        gaps = [*([ms] * (len(keys) - 1)), *([] if late is None else [late])]
        struck, worst = self._strike(keys[0], monotonic()), 0.0
        for key, gap in zip([*keys[1:], "Return"], gaps, strict=False):
            before, struck = struck, self._strike(key, struck + gap / 1000)
            worst = max(worst, 1000 * (struck - before) - gap)
        return worst

    def close(self) -> None:
        """Let go of the display."""
        self._x.XCloseDisplay(self._display)

    def _strike(self, key: str, due: float) -> float:
        """When it was due or as soon as it goes; when that was."""
        code = self._x.XKeysymToKeycode(self._display, ctypes.c_ulong(self._x.XStringToKeysym(key.encode())))
        sleep(max(0.0, due - monotonic()))
        for is_down in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, code, is_down, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)
        return monotonic()


def main(arguments: Sequence[str]) -> None:
    """One burst at the display of the environment; an empty LATE is no more Enter."""
    ms, late, *keys = arguments
    scanner = XKeys(os.environ["DISPLAY"])
    print(scanner.burst(keys, int(ms), int(late) if late else None))  # noqa: T201 - what a command line is for
    scanner.close()


if __name__ == "__main__":
    main(sys.argv[1:])
