"""Wrong passwords at this desk: counted, made to wait as wrong PINs are, and kept over a new start of the program."""

import math
import time
from collections.abc import Iterable
from typing import Final

from mybuilding_desk.domain.attempts import Tries, wait_left
from mybuilding_desk.services.preferences import Preferences

_ANYBODY: Final = ""
_MOST_KEPT: Final = 50


class PasswordTries:
    """The tries of the PC as a whole, and of each user for whom it was locked (`who`, an id; `""` for nobody known).

    What was typed as an e-mail is not kept: it may be a password that went into the wrong field.
    """

    def __init__(self, preferences: Preferences) -> None:
        self.clock = time.time
        self._preferences = preferences
        self._before: dict[str, Tries] = {}

    def seconds_left(self, who: str) -> int:
        """How long the next try has to wait."""
        now, tries = self.clock(), self._of(who)
        late = {key: one._replace(failed_at=now) for key, one in tries.items() if one.failures and now < one.failed_at}
        if late:  # the clock was set back
            self._keep(late)
        return math.ceil(max(wait_left(one, now) for one in self._of(who).values()))

    def begin(self, who: str) -> None:
        """Count a try before its answer is known: to end the program saves none."""
        self._before = self._of(who)
        now = self.clock()
        self._keep({key: Tries(one.failures + 1, now) for key, one in self._before.items()})

    def take_back(self) -> None:
        """The last try was not answered."""
        self._keep(self._before)

    def forget(self, *users: str) -> None:
        """These have shown who they are."""
        self._keep(dict.fromkeys((_ANYBODY, *users), Tries()))

    def _of(self, who: str) -> dict[str, Tries]:
        kept = self._preferences.now.tries
        return {key: Tries(*kept.get(key, Tries())) for key in dict.fromkeys((_ANYBODY, who))}

    def _keep(self, changed: dict[str, Tries]) -> None:
        kept = {**self._preferences.now.tries, **changed}
        self._preferences.change(tries=dict(_newest(kept.items())))


def _newest(kept: Iterable[tuple[str, tuple[int, float]]]) -> list[tuple[str, tuple[int, float]]]:
    wrong = [(key, tuple(tries)) for key, tries in kept if tries[0]]
    return sorted(wrong, key=lambda one: one[1][1])[-_MOST_KEPT:]  # type: ignore[return-value]
