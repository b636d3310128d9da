"""Count wrong passwords and delay further attempts, as for PINs; the counts survive a restart of the program."""

import math
import time
from collections.abc import Iterable
from typing import Final

from mybuilding_desk.domain.attempts import Tries, wait_left
from mybuilding_desk.services.preferences import Preferences

_ANYBODY: Final = ""
_MAX_KEPT: Final = 50


class PasswordTries:
    """The attempts on this computer as a whole and per user; `who` is the ID of the user it is locked for, or `""`.

    Typed email addresses are not stored: one may be a password entered in the wrong field.
    """

    def __init__(self, preferences: Preferences) -> None:
        self.clock = time.time
        self._preferences = preferences
        self._before: dict[str, Tries] = {}

    def seconds_left(self, who: str) -> int:
        """Return the seconds until the next attempt is allowed."""
        now, tries = self.clock(), self._of(who)
        future = {
            key: one._replace(failed_at=now) for key, one in tries.items() if one.failures and now < one.failed_at
        }
        if future:  # the clock was set back
            self._keep(future)
        return math.ceil(max(wait_left(one, now) for one in self._of(who).values()))

    def begin(self, who: str) -> None:
        """Count an attempt before its result is known, so that ending the program does not avoid the count."""
        self._before = self._of(who)
        now = self.clock()
        self._keep({key: Tries(one.failures + 1, now) for key, one in self._before.items()})

    def undo_last(self) -> None:
        """Undo the count of the last attempt, which got no verdict."""
        self._keep(self._before)

    def forget(self, *users: str) -> None:
        """Reset the counts after these users signed in."""
        self._keep(dict.fromkeys((_ANYBODY, *users), Tries()))

    def _of(self, who: str) -> dict[str, Tries]:
        kept = self._preferences.now.tries
        return {key: Tries(*kept.get(key, Tries())) for key in dict.fromkeys((_ANYBODY, who))}

    def _keep(self, changed: dict[str, Tries]) -> None:
        kept = {**self._preferences.now.tries, **changed}
        self._preferences.change(tries=dict(_newest(kept.items())))


def _newest(kept: Iterable[tuple[str, tuple[int, float]]]) -> list[tuple[str, tuple[int, float]]]:
    wrong = [(key, tuple(tries)) for key, tries in kept if tries[0]]
    return sorted(wrong, key=lambda one: one[1][1])[-_MAX_KEPT:]  # type: ignore[return-value]
