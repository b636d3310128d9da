"""Tells the burst of a scanner from a person's typing, by the times of the keys alone. Knows no barcode and no Qt.

A scanner sends 1 to 20 ms between two keys, the fastest typists 60 to 80 ms; hands roll two or three keys in less,
never six. So keys that may be a burst's first are held back until it is clear; whoever owns the keys holds them.
Slower scanners and shorter codes are told by how shortly each key was held down (`taps`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from mybuilding_desk.domain.taps import SLOW, Taps

MIN_BURST_CHARS: Final = 6
"""Signs of the shortest burst that the times between its keys alone give away."""
GAP: Final = 35
"""Milliseconds between two keys of a burst at most, until it is surely one; so long is a typed key held back."""
PAUSE: Final = 100
"""Milliseconds of silence that end a sure burst that is whole. Scanners by radio send in clumps."""
REST: Final = 250
"""Milliseconds without typing before a burst. What comes sooner belongs to what came before: half a number is none."""
ECHO: Final = 100
"""Milliseconds behind a terminator in which a control character belongs to the burst."""
DEAF: Final = 450
"""Milliseconds behind a scan, and behind what it opened, in which a terminator does nothing. Some scanners send more
than one, or send it late. No person has seen by then what the scan did. 400 are promised; the rest is for what drivers
round."""
LATE: Final = 400
"""Milliseconds after the last sign in which the terminator of a burst that ended by silence may still come, or the rest
of one that is not whole: a busy PC lets a scan stand still for longer than `PAUSE`."""

Then = Literal["pass", "hold", "eat", "stray"]


@dataclass(frozen=True, slots=True)
class KeyDecision:
    """What to do, in this order, with the keys that are held and with the one that came.

    `free`: what is held is typing, let it go. `scan`: what is held is this burst. `then`, for the key that came: let it
    `pass`, `hold` it, `eat` it, or it is the `stray` end of a burst whose signs were let through.
    """

    then: Then = "pass"
    free: bool = False
    scan: str = ""


class ScanDetector:
    """Takes every key in its order, with its time in ms of any clock; `pause` when nothing came for `wait` ms."""

    def __init__(self) -> None:
        self.patience: Callable[[str], int] = lambda _signs: PAUSE
        """Milliseconds of silence that end a sure burst of these signs: more where something has to come behind it."""
        self._run: list[str] = []
        """Signs that came fast one after the other."""
        self._held = False
        self._tapped = 0
        """How many of the run were let go as fast as a machine does it."""
        self._taps = Taps()
        self._last = 0
        self._typed_at = -REST
        self._deaf_until = -DEAF
        self._unseen_until = -DEAF
        self._typing_is_seen = False
        self._ended_at = -DEAF
        self._echo_until = -DEAF

    @property
    def wait(self) -> int:
        """Milliseconds of silence after the last key that make `pause` due; 0 where nothing is held."""
        return self._limit if self._held else 0

    def within(self, at: int) -> bool:
        """Whether a key at `at` comes amid a burst, or right behind it: then it is no command of a person."""
        return at <= self._echo_until or (self._held and len(self._run) > 1 and at - self._last <= self._limit)

    def sign(self, sign: str, at: int, *, repeat: bool = False) -> KeyDecision:
        """A key that types a sign. `repeat`: the window system says it is held down.

        X servers say so, too, where a scanner sends the same digit twice in a millisecond: amid a run it counts.
        """
        before = self._part(at)
        self._echo_until = -DEAF
        if self._typing_is_seen:
            self._unseen_until = -DEAF
        if not self._run and repeat:
            self._typed_at = at
            return before
        if not self._run:
            self._held = at - self._typed_at >= REST
        self._run.append(sign)
        self._taps.press(sign, at)
        self._last = at
        if not self._held:
            self._typed_at = at
        return KeyDecision("hold" if self._held else "pass", before.free, before.scan)

    def lift(self, at: int, *, repeat: bool = False) -> None:
        """The key of the last sign was let go. `repeat`: the window system says it is held down."""
        if (self._run or not repeat) and self._taps.lift(at):
            self._tapped += 1

    def end(self, at: int) -> KeyDecision:
        """Enter, Tab, or what else ends a scan."""
        before = self._part(at)
        is_machines = self._taps.are_a_machines() and at - self._last <= DEAF
        if len(self._run) >= MIN_BURST_CHARS or (len(self._run) > 1 and is_machines):
            self._end_burst(at)
            self._echo_until = at + ECHO
            self._taps = Taps()
            held, text = self._held, self._close()
            return KeyDecision("eat" if held else "stray", scan=text if held else "")
        free = self._decide().free or before.free
        if at <= max(self._deaf_until, self._unseen_until):
            if at - self._ended_at <= ECHO:  # one more key of the same suffix
                self._end_burst(at)
            return KeyDecision("eat", free, before.scan)
        if is_machines:
            self._end_burst(at)
            return KeyDecision("stray", free, before.scan)
        return KeyDecision("pass", free, before.scan)

    def opened(self, at: int, *, takes_typing: bool) -> None:
        """What a scan does was seen at `at`: a terminator right behind that, or before, is no answer of a person to it.

        `takes_typing`: unless something is typed before it. A practised user types the unit before the window is there.
        """
        self._unseen_until, self._typing_is_seen = at + DEAF, takes_typing

    def other(self) -> KeyDecision:
        """A key that no scanner sends, a click: what is held is decided now."""
        self._echo_until = -DEAF
        return self._decide()

    def pause(self) -> KeyDecision:
        """Nothing came for `wait` ms."""
        return self._decide()

    def not_a_scan(self) -> None:
        """What was told as a scan was typed by a program for a person: its next Enter counts."""
        self._deaf_until = self._unseen_until = self._ended_at = self._echo_until = -DEAF
        self._taps = Taps()
        self._typed_at = self._last

    @property
    def _limit(self) -> int:
        if len(self._run) >= MIN_BURST_CHARS:
            return self.patience("".join(self._run))
        return SLOW if self._run and self._tapped == len(self._run) else GAP

    def _end_burst(self, at: int) -> None:
        self._ended_at = at
        self._deaf_until = max(self._deaf_until, at + DEAF)

    def _part(self, at: int) -> KeyDecision:
        """Decide about the run where this key does not belong to it any more."""
        return self._decide() if at - self._last > GAP and at - self._last > self._limit else KeyDecision()

    def _decide(self) -> KeyDecision:
        held, is_burst, text = self._held, len(self._run) >= MIN_BURST_CHARS, self._close()
        if held and is_burst:
            self._deaf_until = max(self._deaf_until, self._last + DEAF)
            self._echo_until = self._last + LATE
            self._taps = Taps()
            return KeyDecision(scan=text)
        if held:
            self._typed_at = self._last
        return KeyDecision(free=held)

    def _close(self) -> str:
        text = "".join(self._run)
        self._run, self._held, self._tapped = [], False, 0
        return text
