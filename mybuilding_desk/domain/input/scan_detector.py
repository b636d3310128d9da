"""Distinguish a scanner's burst from typing by key timing alone. Knows no barcodes and no Qt.

A scanner leaves 1 to 20 ms between two keys, the fastest typists 60 to 80 ms; rolling fingers hit two or three keys in
less, but never six. So keys that may start a burst are held back until it is clear; the caller stores them. Slower
scanners and shorter codes are recognized by how briefly each key was held down (`taps`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from mybuilding_desk.domain.input.taps import SLOW_MS, KeyRhythm

MIN_BURST_CHARS: Final = 6
"""Minimum length of a burst that is recognized by the time between its keys alone."""
GAP_MS: Final = 35
"""Maximum gap in ms between two keys of a burst until it is certain; typed keys are held back this long."""
PAUSE_MS: Final = 100
"""Silence in ms that ends a certain burst that is complete. Wireless scanners send in clumps."""
REST_MS: Final = 250
"""Minimum pause in ms before a burst; earlier keys continue the previous input, as half a number is useless."""
ECHO_MS: Final = 100
"""Time in ms after a terminator in which a control character still belongs to the burst."""
DEAF_MS: Final = 450
"""Time in ms after a scan, and after what it opened, in which a terminator is ignored.

Some scanners send more than one terminator, or send it late, and no person has seen the result of the scan that soon.
400 ms are documented; the rest allows for drivers that round.
"""
LATE_MS: Final = 400
"""Time in ms after the last character of a timed-out burst in which late keys may still belong to it.

Its terminator may come, or the rest if it is incomplete: on a busy computer a scan can stall for more than `PAUSE_MS`.
"""

Then = Literal["pass", "hold", "eat", "stray"]


@dataclass(frozen=True, slots=True)
class KeyDecision:
    """Decision about the held keys and the new key, to be applied in this order.

    `free`: the held keys are typing; let them through. `scan`: the held keys are this burst. `action`, for the new key:
    let it `pass`, `hold` it, `eat` it, or treat it as the `stray` end of a burst whose characters were let through.
    """

    action: Then = "pass"
    free: bool = False
    scan: str = ""


class ScanDetector:
    """Detector fed with every key in order and its time in ms of any clock. Call `pause` after `wait` ms of silence."""

    def __init__(self) -> None:
        self.patience: Callable[[str], int] = lambda _chars: PAUSE_MS
        """Silence in ms that ends a certain burst of these characters; longer if something has to follow them."""
        self._run: list[str] = []
        """Characters that came in quick succession."""
        self._held = False
        self._tapped = 0
        """Number of characters in the run whose key was released as fast as by a machine."""
        self._taps = KeyRhythm()
        self._last = 0
        self._typed_at = -REST_MS
        self._deaf_until = -DEAF_MS
        self._unseen_until = -DEAF_MS
        self._typing_is_seen = False
        self._ended_at = -DEAF_MS
        self._echo_until = -DEAF_MS

    @property
    def wait(self) -> int:
        """Silence in ms after the last key that makes `pause` due; 0 if nothing is held."""
        return self._limit if self._held else 0

    def within(self, at: int) -> bool:
        """Return whether a key at `at` is within or right after a burst, and thus no command of a person."""
        return at <= self._echo_until or (self._held and len(self._run) > 1 and at - self._last <= self._limit)

    def key_down(self, char: str, at: int, *, repeat: bool = False) -> KeyDecision:
        """Handle a key that types a character. `repeat`: the window system reports that the key is held down.

        X servers report that also if a scanner sends the same digit twice within a millisecond: within a run it counts.
        """
        before = self._part(at)
        self._echo_until = -DEAF_MS
        if self._typing_is_seen:
            self._unseen_until = -DEAF_MS
        if not self._run and repeat:
            self._typed_at = at
            return before
        if not self._run:
            self._held = at - self._typed_at >= REST_MS
        self._run.append(char)
        self._taps.key_down(char, at)
        self._last = at
        if not self._held:
            self._typed_at = at
        return KeyDecision("hold" if self._held else "pass", before.free, before.scan)

    def key_up(self, at: int, *, repeat: bool = False) -> None:
        """Handle the release of the last character's key. `repeat`: the window system reports that it is held down."""
        if (self._run or not repeat) and self._taps.key_up(at):
            self._tapped += 1

    def end(self, at: int) -> KeyDecision:
        """Handle Enter, Tab, or another key that ends a scan."""
        before = self._part(at)
        is_machines = self._taps.is_machine() and at - self._last <= DEAF_MS
        if len(self._run) >= MIN_BURST_CHARS or (len(self._run) > 1 and is_machines):
            self._end_burst(at)
            self._echo_until = at + ECHO_MS
            self._taps = KeyRhythm()
            held, text = self._held, self._close()
            return KeyDecision("eat" if held else "stray", scan=text if held else "")
        free = self._decide().free or before.free
        if at <= max(self._deaf_until, self._unseen_until):
            if at - self._ended_at <= ECHO_MS:  # another key of the same suffix
                self._end_burst(at)
            return KeyDecision("eat", free, before.scan)
        if is_machines:
            self._end_burst(at)
            return KeyDecision("stray", free, before.scan)
        return KeyDecision("pass", free, before.scan)

    def result_shown(self, at: int, *, takes_typing: bool) -> None:
        """Note that the result of a scan appeared at `at`: a terminator before or right after is no response to it.

        With `takes_typing`, typing ends this: an experienced user types the unit before the window is open.
        """
        self._unseen_until, self._typing_is_seen = at + DEAF_MS, takes_typing

    def other_key(self) -> KeyDecision:
        """Handle a key that no scanner sends, or a click: decide about the held keys now."""
        self._echo_until = -DEAF_MS
        return self._decide()

    def pause(self) -> KeyDecision:
        """Handle `wait` ms of silence."""
        return self._decide()

    def not_a_scan(self) -> None:
        """Note that the last scan was typed by a program on behalf of a person: their next Enter counts."""
        self._deaf_until = self._unseen_until = self._ended_at = self._echo_until = -DEAF_MS
        self._taps = KeyRhythm()
        self._typed_at = self._last

    @property
    def _limit(self) -> int:
        if len(self._run) >= MIN_BURST_CHARS:
            return self.patience("".join(self._run))
        return SLOW_MS if self._run and self._tapped == len(self._run) else GAP_MS

    def _end_burst(self, at: int) -> None:
        self._ended_at = at
        self._deaf_until = max(self._deaf_until, at + DEAF_MS)

    def _part(self, at: int) -> KeyDecision:
        """Decide about the run if this key no longer belongs to it."""
        return self._decide() if at - self._last > GAP_MS and at - self._last > self._limit else KeyDecision()

    def _decide(self) -> KeyDecision:
        held, is_burst, text = self._held, len(self._run) >= MIN_BURST_CHARS, self._close()
        if held and is_burst:
            self._deaf_until = max(self._deaf_until, self._last + DEAF_MS)
            self._echo_until = self._last + LATE_MS
            self._taps = KeyRhythm()
            return KeyDecision(scan=text)
        if held:
            self._typed_at = self._last
        return KeyDecision(free=held)

    def _close(self) -> str:
        text = "".join(self._run)
        self._run, self._held, self._tapped = [], False, 0
        return text
