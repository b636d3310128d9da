"""Undo French and German keyboard layouts for scanners that press US keys. Knows no carriers.

A scanner normally presses the keys of a US keyboard. AZERTY (France, Belgium) turns the digit row into symbols and
moves some letters, or with Caps Lock on Windows the letters only; QWERTZ swaps Y and Z.
"""

import re
from collections.abc import Iterator
from typing import Final

_FEWEST: Final = 8  # symbols of AZERTY's digit row, without one digit: no other text looks like that

# Belgium and Apple have § and ! where France has - and _; Linux capitalizes accented letters with Caps Lock.
_AZERTY: Final = str.maketrans(
    "&é\"'(§è!çà" "ÉÈÇÀ" "-_" "azqwAZQW,?;:$^)",
    "1234567890" "2790" "68" "qwazQWAZmM,.][-",
)  # fmt: skip
_QWERTZ: Final = str.maketrans("yzYZü+", "zyZY[]")
_DIGIT_KEY: Final = re.compile("[&é\"'(§è!çàÉÈÇÀ_-]")


def undo_keyboard_layout(raw: str) -> Iterator[tuple[str, bool]]:
    """Yield what `raw` was before another layout, and whether that is certain: every digit arrived as a symbol."""
    sure = not re.search("[0-9]", raw) and len(_DIGIT_KEY.findall(raw)) >= _FEWEST
    for layout in (_AZERTY, _QWERTZ):
        text = raw.translate(layout)
        if text != raw:
            yield text, sure and layout is _AZERTY
