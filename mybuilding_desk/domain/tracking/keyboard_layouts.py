"""Keyboards: what a PC set to French or German shows for a scanner that presses US keys, turned back. No carriers.

A scanner in its usual mode presses the keys of a US keyboard. AZERTY (France, Belgium) shows the row of digits as signs
and letters in other places, with Caps Lock on Windows the letters alone; QWERTZ changes Y and Z.
"""

import re
from collections.abc import Iterator
from typing import Final

_FEWEST: Final = 8  # of the signs of AZERTY's digits without one digit: nothing else looks so

# Belgium and Apple have § and ! where France has - and _; Linux makes capitals of the accented letters by Caps Lock.
_AZERTY: Final = str.maketrans(
    "&é\"'(§è!çà" "ÉÈÇÀ" "-_" "azqwAZQW,?;:$^)",
    "1234567890" "2790" "68" "qwazQWAZmM,.][-",
)  # fmt: skip
_QWERTZ: Final = str.maketrans("yzYZü+", "zyZY[]")
_DIGIT_SIGN: Final = re.compile("[&é\"'(§è!çàÉÈÇÀ_-]")


def relaid(raw: str) -> Iterator[tuple[str, bool]]:
    """What `raw` was if it came through another layout, and whether it surely did: every digit arrived as a sign."""
    sure = not re.search("[0-9]", raw) and len(_DIGIT_SIGN.findall(raw)) >= _FEWEST
    for layout in (_AZERTY, _QWERTZ):
        text = raw.translate(layout)
        if text != raw:
            yield text, sure and layout is _AZERTY
