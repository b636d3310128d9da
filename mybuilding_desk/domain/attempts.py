"""Delay after wrong attempts at a secret: one rule for PINs and passwords."""

from typing import Final, NamedTuple

_FREE_TRIES: Final = 3
_FIRST_DELAY_S: Final = 5.0
_MAX_DELAY_S: Final = 300.0


class Tries(NamedTuple):
    """Wrong attempts since the last right one. `failed_at` is the last of them, in seconds of this computer's clock."""

    failures: int = 0
    failed_at: float = 0.0


def wait(failures: int) -> float:
    """Return the delay in seconds after so many failures: none at first, then 5 seconds, doubling up to 5 minutes."""
    if failures < _FREE_TRIES:
        return 0.0
    return min(_FIRST_DELAY_S * 2.0 ** min(failures - _FREE_TRIES, 60), _MAX_DELAY_S)


def wait_left(tries: Tries, now: float) -> float:
    """Return the seconds until the next attempt. A clock that was set back restarts the full delay."""
    return max(0.0, wait(tries.failures) - max(0.0, now - tries.failed_at))
