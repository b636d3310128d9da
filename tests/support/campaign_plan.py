"""The plan of the crash campaign for each moment, drawn from a seed: the same seed gives the same plan."""

from dataclasses import dataclass
from random import Random
from typing import Final

UNITS: Final = ("2A", "10A", "10B", "11A", "12A", "12B")
"""Only a few, so that many packages look alike."""

WRITES: Final = frozenset({"packages/add", "packages/release"})

KINDS: Final = {
    "kill": 18,
    "kill_while_sending": 10,
    "kill_after_commit": 10,
    "drop_before_commit": 9,
    "drop_after_commit": 12,
    "status_5xx": 7,
    "fail_after_commit": 8,
    "too_many": 5,
    "hang_then_release": 6,
    "hang_after_commit": 6,
    "captive_portal": 5,
    "truncate": 6,
    "revoke": 6,
    "revoke_and_kill": 3,
    "gone": 5,
}
"""The kinds of moment, and the relative frequency of each."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment: after `deeds` more actions and `pause` seconds, the server or the program fails in the way of `kind`.

    `hits` requests are hit, only writes if `writes_only`; `late` lets the program start again before the server wakes
    up; `status` is the HTTP status of a 5xx, `kills` whether the program is killed in the middle of it. `stranger` is
    the unit for which another desk logs a package without a number at this moment, `""` for none.
    """

    kind: str
    deeds: int
    pause: float
    hits: int
    writes_only: bool
    late: bool
    kills: bool
    status: int
    stranger: str


def plan(seed: int, moments: int) -> list[Moment]:
    """The moments of this seed."""
    random = Random(seed)
    kinds, weights = list(KINDS), list(KINDS.values())
    return [
        Moment(
            kind=random.choices(kinds, weights)[0],
            deeds=random.randrange(1, 7),
            pause=random.uniform(0, 0.03),
            hits=random.randrange(1, 4),
            writes_only=random.random() < 0.6,
            late=random.random() < 0.5,
            kills=random.random() < 0.15,
            status=random.choice((500, 502, 503, 504)),
            stranger=random.choice(UNITS) if random.random() < 0.1 else "",
        )
        for _ in range(moments)
    ]
