"""Return of packages to their sender. MyBuilding has no field for it: the release says it, in English on every desk."""

import re
from typing import Final, Literal, get_args

ReturnReason = Literal["Not claimed", "Declined", "Moved out", "Wrong address"]
"""Why packages go back, as the note of the release says it."""

RETURN_REASONS: Final[tuple[ReturnReason, ...]] = get_args(ReturnReason)

_RETURNED: Final = "Returned to sender"
_TEXT: Final = re.compile(rf"{_RETURNED}(?: \((.*)\))?", re.DOTALL)


def returned_to_sender(carrier: str) -> str:
    """Return who a returned package is released to: "Returned to sender (UPS)"."""
    return f"{_RETURNED} ({carrier})" if carrier else _RETURNED


def returned_by(released_to: str) -> str | None:
    """Return the carrier that took a package back, `""` if it is not named, `None` if the package was not returned."""
    found = _TEXT.fullmatch(released_to) if released_to.startswith(_RETURNED) else None  # asked for each painted name
    return None if found is None else found[1] or ""
