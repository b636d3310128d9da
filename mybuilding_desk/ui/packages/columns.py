"""Column widths of the package table, measured from sample texts in the current font.

Measured once per list, and again when the font or the language changes; never while painting.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QFont, QFontMetrics

from mybuilding_desk.services.packages.list_window import ListKind
from mybuilding_desk.ui.text import error_messages, error_texts, package_text
from mybuilding_desk.ui.theme import BODY, BOLD, CAPTION, ICON, MEDIUM, NUMBER, REGULAR, SPACE, theme
from mybuilding_desk.ui.theme.carrier_badge import BADGE_PADDING
from mybuilding_desk.ui.theme.metrics import MIN_COLUMN, SHAPE

ALWAYS_SHOWN: Final = "unit"
"""The column that cannot be hidden."""
EDGE: Final = SPACE[4]
"""Space in pixels before the text of the first column."""
BEGIN: Final = SPACE[2]
END: Final = SPACE[1]
"""Space in pixels before (`BEGIN`) the text of the other cells, and after (`END`) that of all cells."""
_ARROW: Final = SPACE[5]
"""Space in pixels for the sort arrow in a column title."""

_DEFAULT_STATES: Final = ("logged", "waiting", "sending", "in_doubt", "refused")
_AGES: Final = (59 * 60, 23 * 3600, 99 * 86400, 0)
_MONTHS: Final = range(1, 13)
_MARKS: Final = ("General Mail", "Dry Cleaning", "Purolator")
_NUMBER: Final = "1Z 999 AA…345 6784"
_SHORT_NUMBER: Final = "1Z9…6784"
_NAME: Final = "Joaquín O’Keeffe"
_SHORT_NAME: Final = "Zoë Ångst…"
_UNIT: Final = "1204"
_LOCATION: Final = "Floor"
_PACKAGES: Final = "2 · A10, B2, Floor"

_GROWS: Final = (("number", 40, 90), ("shelf", 15, 60), ("released_to", 30, 120), ("released_by", 30, 80))
"""Columns that share the spare width: (name, percent of it, maximum in pixels). The rest goes to the recipient."""
_TITLED: Final[tuple[str, ...]] = ("unit", "shelf", "kind")
"""Columns with short texts, often under a longer title; what they yield is only the space for the sort arrow."""
_YIELDS: Final[tuple[str, ...]] = (*_TITLED, "number", "released_by", "released_to", "state", "recipient")
"""Columns to shorten when space is short, in this order."""
_TAKES: Final[tuple[str, ...]] = ("recipient", "released_to", "number", "state", "released_by")
"""The first of these without a width chosen by the user takes the remaining space."""
_NONE: Final[Mapping[str, int]] = MappingProxyType({})
_LEAVES: Final[tuple[str, ...]] = ("released_by", "kind", "number", "shelf")
"""Columns to hide when shortening is not enough, in this order; the package's activity still shows their values."""


def age_width() -> int:
    """Return the width of an age in words, up to the time beside it."""
    return _widest(map(error_messages.age, _AGES), MEDIUM) + SPACE[2]


def state_icon_width() -> int:
    """Return the width of a state icon and the gap after it."""
    return theme.px(ICON) + SPACE[2]


def age_shape_width() -> int:
    """Return the width of an age shape and the gap after it."""
    return theme.px(SHAPE) + SPACE[2]


def wanted_widths(list_name: ListKind, names: Iterable[str]) -> dict[str, int]:
    """Return the width each column needs for its usual texts; unusually long names and numbers do not count."""
    inner = _inner(list_name)
    return {name: max(inner[name] + _around(name), _head(name)) for name in names}


def fit_widths(
    wishes: dict[str, int],
    room: int,
    chosen: Mapping[str, int] = _NONE,
    *,
    ages: bool = False,
    sort_by: str = "",
) -> dict[str, int]:
    """Fit the column widths to `room` pixels: spare space goes to some columns, missing space is taken from some.

    A hidden column has width 0. The user's own widths (`chosen`) are kept as long as there is room. If all rows have
    `ages`, the times beside the ages go first: the details panel and a tooltip show them as well. Then go the spaces
    for sort arrows, except in the column `sort_by`.
    """
    widths = {name: max(MIN_COLUMN, chosen.get(name, wish)) for name, wish in wishes.items()}
    if ages and "arrived" not in chosen and sum(widths.values()) > room:
        widths["arrived"] = _age_alone()
    yields = [name for name in _YIELDS if name in widths and not (name in _TITLED and name == sort_by)]
    for name in sorted(yields, key=chosen.__contains__):
        widths[name] -= max(0, min(sum(widths.values()) - room, widths[name] - _min_width(name)))
    for name in chosen.keys() & widths.keys():
        widths[name] -= max(0, min(sum(widths.values()) - room, widths[name] - wishes[name]))
    for name in (name for name in _LEAVES if name in widths):
        if sum(widths.values()) > room:
            widths[name] = 0
    spare = max(0, room - sum(widths.values()))
    for name, share, maximum in _GROWS:
        if widths.get(name) and name not in chosen:
            grown = min(maximum, spare * share // 100)
            widths[name] += grown
            spare -= grown
    shown = [name for name, width in widths.items() if width]
    taker = next((name for name in _TAKES if name in shown and name not in chosen), shown[-1])
    widths[taker] += spare
    return widths


def _inner(list_name: ListKind) -> dict[str, int]:
    clocks, days = _moments(error_messages.clock), _moments(package_text.short_clock)
    age = age_shape_width() + age_width() + _widest(days, size=CAPTION)
    whens = _widest(clocks)
    states = [package_text.state_words(state) for state in ("logged", "released", *error_texts.STATES)]
    if list_name == "found":
        states += [package_text.released_since(day) for day in days]
    return {
        "arrived": max(age, whens) if list_name == "found" else age,
        "recipient": _widest([_NAME]),
        "packages": _widest([_PACKAGES]),
        "number": _number_width(_NUMBER),
        "state": state_icon_width() + _widest(states, size=NUMBER),
        "released": whens,
        "released_to": _widest([_NAME]),
        "released_by": _widest([_SHORT_NAME]),
        **_short_inner(),
    }


def _short_inner() -> dict[str, int]:
    return {
        "unit": _widest([_UNIT], BOLD),
        "kind": _widest(_MARKS, BOLD, CAPTION) + BADGE_PADDING,
        "shelf": _widest([_LOCATION]),
    }


def _moments(words: Callable[[datetime, datetime], str]) -> list[str]:
    """Return sample times as `words` formats them: today, the six days before, and one per month of this year."""
    now = datetime.now(UTC)
    evening = now.astimezone().replace(hour=22, minute=58)
    spans = [timedelta(0), *(timedelta(days=days) for days in range(1, 7))]
    return [words(evening - span, now) for span in spans] + [
        words(evening.replace(month=n, day=28), now) for n in _MONTHS
    ]


def _around(name: str) -> int:
    return (EDGE if name in {"arrived", "released"} else BEGIN) + END + SPACE[1]


def _head(name: str) -> int:
    return _widest([package_text.column_title(name)], MEDIUM, CAPTION) + _ARROW + _around(name)


def _age_alone() -> int:
    head = _widest([first_part(package_text.column_title("arrived"))], BOLD, CAPTION) + _ARROW
    return max(age_shape_width() + age_width(), head) + _around("arrived")


def first_part(title: str) -> str:
    """Return the part of a title before the dot, for when the second part does not fit."""
    return title.partition(" · ")[0]


def _min_width(name: str) -> int:
    if name == "state":
        return state_icon_width() + _widest(map(package_text.state_words, _DEFAULT_STATES), size=NUMBER) + _around(name)
    if name in _TITLED:
        return max(_short_inner()[name] + _around(name), _head(name) - _ARROW)
    inner = _number_width(_SHORT_NUMBER) if name == "number" else _widest([_SHORT_NAME])
    return max(inner + _around(name), _head(name))


def _number_width(text: str) -> int:
    return QFontMetrics(theme.font(NUMBER, fixed=True)).horizontalAdvance(text)


def _widest(words: Iterable[str], weight: QFont.Weight = REGULAR, size: int = BODY) -> int:
    metrics = QFontMetrics(theme.font(size, weight, figures=True))
    return max(metrics.horizontalAdvance(text) for text in words)
