"""How long wrong tries of a secret wait: one rule for PINs and passwords."""

from typing import Final, NamedTuple

_FREE_TRIES: Final = 3
_FIRST_WAIT_S: Final = 5.0
_LONGEST_WAIT_S: Final = 300.0


class Tries(NamedTuple):
    """Wrong tries since the last right one; the last of them at `failed_at`, in seconds of this PC's clock."""

    failures: int = 0
    failed_at: float = 0.0


def wait(failures: int) -> float:
    """Seconds until the next try after so many wrong ones: none at first, then 5, doubled up to 5 minutes."""
    if failures < _FREE_TRIES:
        return 0.0
    return min(_FIRST_WAIT_S * 2.0 ** min(failures - _FREE_TRIES, 60), _LONGEST_WAIT_S)


def wait_left(tries: Tries, now: float) -> float:
    """Seconds until the next try. A clock that was set back shortens nothing: the whole wait begins anew."""
    return max(0.0, wait(tries.failures) - max(0.0, now - tries.failed_at))
