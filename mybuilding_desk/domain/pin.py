"""A user's PIN: which ones are too easy, and how it is stored as a slow salted hash.

A PIN has so few possible values that only two things protect it: the hash is in the keychain, and attempts are limited.
"""

import os
from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from hashlib import scrypt
from hmac import compare_digest
from itertools import pairwise
from typing import Final

from mybuilding_desk.domain import attempts

MIN_DIGITS: Final = 4
MAX_DIGITS: Final = 8
MAX_TRIES: Final = 10
"""Wrong attempts in a row after which the PIN is erased."""

_COST: Final = 15
"""Binary logarithm of scrypt's N: 32 MiB and about 100 ms per attempt."""
_MAX_COST: Final = 20
_BYTES: Final = 32
_NAME: Final = "scrypt"


@dataclass(frozen=True, slots=True)
class KeptPin:
    """A stored PIN. `failures` counts wrong attempts since the last right one, the last of them at `failed_at`."""

    salt: bytes = field(repr=False)
    digest: bytes = field(repr=False)
    cost: int = _COST
    size: int = 8
    lanes: int = 3
    failures: int = 0
    failed_at: float = 0.0


def is_pin(text: str) -> bool:
    """Return whether the text is 4 to 8 ASCII digits."""
    return MIN_DIGITS <= len(text) <= MAX_DIGITS and text.isascii() and text.isdigit()


def is_easy(pin: str) -> bool:
    """Return whether an onlooker would try this PIN first: 0000, 1234, 8765, 1212."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    if steps in ({0}, {1}, {9}):
        return True
    return any(pin == pin[:length] * (len(pin) // length) for length in range(1, len(pin) // 2 + 1))


def make(pin: str) -> KeptPin:
    """Hash a new PIN for storage. Slow."""
    made = KeptPin(os.urandom(16), b"")
    return KeptPin(made.salt, _digest(made, pin))


def matches(kept: KeptPin, pin: str) -> bool:
    """Return whether this is the PIN. Slow, and constant in time whatever was typed."""
    return compare_digest(_digest(kept, pin), kept.digest)


def wait_left(kept: KeptPin, now: float) -> float:
    """Return the seconds until the next attempt; see `attempts`."""
    return attempts.wait_left(attempts.Tries(kept.failures, kept.failed_at), now)


def to_text(kept: KeptPin) -> str:
    """Return the text for the keychain, with all hash parameters, so that the cost can be raised later."""
    salt, digest = b64encode(kept.salt).decode(), b64encode(kept.digest).decode()
    numbers = (kept.cost, kept.size, kept.lanes, salt, digest, kept.failures, int(kept.failed_at))
    return ":".join((_NAME, *map(str, numbers)))


def from_text(text: str) -> KeptPin | None:
    """Parse the text from the keychain; return `None` if this program did not write it."""
    name, *parts = text.split(":")
    if name != _NAME or len(parts) != 7:
        return None
    try:
        cost, size, lanes, failures = (int(parts[index]) for index in (0, 1, 2, 5))
        salt, digest, failed_at = b64decode(parts[3]), b64decode(parts[4]), float(parts[6])
    except ValueError:
        return None
    sound = 1 <= cost <= _MAX_COST and 1 <= size <= 16 and 1 <= lanes <= 16 and failures >= 0
    return KeptPin(salt, digest, cost, size, lanes, failures, failed_at) if sound and digest else None


def _digest(kept: KeptPin, pin: str) -> bytes:
    blocks = 2**kept.cost
    room = 128 * kept.size * (blocks + kept.lanes + 2)
    return scrypt(pin.encode(), salt=kept.salt, n=blocks, r=kept.size, p=kept.lanes, maxmem=2 * room, dklen=_BYTES)
