"""Column widths of the package table, measured from sample texts in the current font.

Measured once per list, and again when the font or the language changes; never while painting.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontMetrics

from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.outbox import HELD_REASONS
from mybuilding_desk.domain.records.reminder import ReminderKind
from mybuilding_desk.services.packages.list_window import ListKind
from mybuilding_desk.ui.packages.cells.reminder_cells import buttons_width, due_text, reminder_kind
from mybuilding_desk.ui.packages.cells.unidentified import chip_width
from mybuilding_desk.ui.text import error_messages, error_texts, package_text
from mybuilding_desk.ui.text.contents_marks import flags_width
from mybuilding_desk.ui.text.entry_text import why
from mybuilding_desk.ui.text.package_text import capitalized
from mybuilding_desk.ui.theme import BODY, BOLD, CAPTION, ICON, MEDIUM, NUMBER, REGULAR, SPACE, theme
from mybuilding_desk.ui.theme.carrier_badge import badge_width
from mybuilding_desk.ui.theme.metrics import (
    CARRIER_BAR,
    INITIALS,
    MAX_LOCATION,
    MAX_UNIT,
    MIN_COLUMN,
    MIN_LOCATION,
    SCROLL_BAR,
    SHAPE,
)
from mybuilding_desk.ui.theme.text_painter import width_of

ALWAYS_SHOWN: Final = frozenset({"unit", "label", "remind"})
"""The columns that cannot be hidden; each list has one of the first two."""
EDGE: Final = SPACE[4]
"""Space in pixels before the text of the first column."""
BEGIN: Final = SPACE[2]
END: Final = SPACE[1]
"""Space in pixels before (`BEGIN`) the text of the other cells, and after (`END`) that of all cells."""
BAR_ROOM: Final = SCROLL_BAR - END
"""Space in pixels after the last column, below the scroll bar."""
_ARROW: Final = SPACE[5]
"""Space in pixels for the sort arrow in a column title."""

_USUAL_STATES: Final = ("logged", "waiting", "sending", "in_doubt", "refused")
_AGES: Final = (59 * 60, 23 * 3600, 99 * 86400, 0)
_MONTHS: Final = range(1, 13)
_NUMBERS: Final = ("1Z 999 AA1 01 2345 6784", "9400 1000 0000 0000 0000 00")
"""The longest usual numbers: of UPS and of USPS."""
_SHORT_NUMBER: Final = "1Z9…6784"
_NAME: Final = "Joaquín O’Keeffe"
_SHORT_NAME: Final = "Zoë Ångst…"
_STAFF: Final = "Tadeusz B."
_UNIT: Final = "1204"
_LOCATION: Final = "Floor"
_CHIP: Final = "Amazon"
_CHIPS: Final = (_CHIP, "Purolator")
_TYPE: Final = "General Mail"
_SHORT_KINDS: Final[tuple[ReminderKind, ...]] = ("email", "slip")
"""Ways to remind with a short name; the name of a final notice may be cut at its end."""
_EMAIL: Final = "joaquin.okeeffe@mail.example"
_PACKAGES: Final = "2 · A10, B2, Floor"
_FEW_PACKAGES: Final = "2 · B2, D1"

_GROWS: Final = (("packages", 40, 160), ("released_to", 30, 120), ("released_by", 10, 40), ("number", 20, 40))
"""Columns that share the spare width: (name, percent of it, maximum in pixels). The rest goes to the recipient."""
_LEAVES: Final[tuple[str, ...]] = ("reminder", "shelf", "released_by", "released_to", "state")
"""Columns to hide when shortening is not enough, in this order; the package's activity still shows their values."""
_OF_RELEASED: Final = ("released", "state")
"""Columns of the lists with released packages, which have the most columns: spaces go before names and chips."""
_HALF: Final = 0.65
"""Width of a text in two lines beside its width in one: no line breaks exactly in its middle."""
_TAKES: Final[tuple[str, ...]] = ("recipient", "label", "released_to", "number", "state", "released_by")
"""The first of these without a width chosen by the user takes the remaining space."""
_NONE: Final[Mapping[str, int]] = MappingProxyType({})


def age_width() -> int:
    """Return the width of an age in words, up to the time beside it."""
    return _widest(map(error_messages.age, _AGES), MEDIUM) + SPACE[2]


def day_width() -> int:
    """Return the width of the column that shows days, also of another year."""
    now = datetime.now(UTC)
    days = [error_messages.day(now.replace(year=now.year - 1, month=n, day=28), now) for n in _MONTHS]
    return max(map(width_of, days)) + _tightly("arrived")


def gutter_width() -> int:
    """Return the width of the icon beside an age or a time, which shows a state that is not the usual one."""
    return theme.px(ICON) + SPACE[2]


def state_icon_width() -> int:
    """Return the width of a state icon and the gap after it."""
    return theme.px(ICON) + SPACE[2]


def age_shape_width() -> int:
    """Return the width of an age shape and the gap after it."""
    return theme.px(SHAPE) + SPACE[2]


def carrier_bar_width() -> int:
    """Return the width of the bar in a carrier's color before a number, and the gap after it."""
    return theme.px(CARRIER_BAR) + SPACE[2]


def unit_width(unit: str) -> int:
    """Return the width of the column that shows this unit whole: in one line, or in two if it is very long."""
    natural = width_of(unit, BODY, BOLD)
    if natural > theme.px(MAX_UNIT):
        natural = max(theme.px(MAX_UNIT), round(width_of(unit, CAPTION, BOLD) * _HALF))
    return natural + _around("unit")


def wanted_widths(list_name: ListKind, names: Iterable[str], *, by_day: bool = False) -> dict[str, int]:
    """Return the width each column needs for its usual texts; unusually long names and numbers do not count.

    `by_day`: a release needs only its time.
    """
    inner = _inner(list_name, by_day=by_day)
    return {name: max(inner[name] + _around(name), _head(name)) for name in names}


def fit_widths(
    wishes: dict[str, int],
    room: int,
    chosen: Mapping[str, int] = _NONE,
    *,
    ages: bool = False,
    sort_by: str = "",
    unit: int = 0,
    digits: int = 0,
    days: int = 0,
) -> dict[str, int]:
    """Fit the column widths to `room` pixels: spare space goes to some columns, missing space is taken from some.

    A hidden column has width 0. The user's own widths (`chosen`) are kept as long as there is room. If all rows have
    `ages`, or ages among days of this width (`days`), the times beside the ages go first: the details panel and a
    tooltip show them as well. Then go the spaces
    for sort arrows, except in the column `sort_by`. The number is the last to be cut; if there is no room for the
    carrier, a bar in its color is before the number. The column of units is never narrower than `unit`. Numbers of at
    most `digits` characters need no more room than that, if it is not 0.
    """
    widths = {name: max(MIN_COLUMN, chosen.get(name, wish)) for name, wish in wishes.items()}
    widths |= {name: max(widths[name], unit) for name in ("unit",) if name in widths}
    if digits and "number" in widths and "number" not in chosen:
        widths["number"] = min(widths["number"], max(_spaced_width(digits) + _tightly("number"), _head("number")))
    if (ages or days) and "arrived" not in chosen and sum(widths.values()) > room:
        widths["arrived"] = max(_age_alone(gutter=0 if days or "reason" in widths else gutter_width()), days)
    steps = _steps(widths, sort_by, unit)
    for own in (False, True):
        for name, least in steps:
            if (name in chosen) == own:
                _take(widths, room, name, least)
    for name in chosen.keys() & widths.keys():
        _take(widths, room, name, max(wishes[name], unit if name == "unit" else 0))
    for name in (name for name in _LEAVES if name in widths):
        _take(widths, room, name, 0)
    if "number" in widths:
        _take(widths, room, "number", _least("number"))
    _give(widths, room, chosen)
    return widths


def _steps(widths: Mapping[str, int], sort_by: str, unit: int) -> list[tuple[str, int]]:
    """Return what the columns yield in turn, as (column, least width); at 0 a column goes as a whole."""
    texts = _short_inner()
    needs = {name: texts[name] + _tightly(name) for name in ("unit", "shelf", "kind")}
    needs["unit"] = max(needs["unit"], unit)
    arrows = [(name, max(need, _head(name) - _ARROW)) for name, need in needs.items() if name != sort_by]
    chip = max(_chip_width(_CHIP) + _tightly("kind"), _head("kind") - _ARROW)
    steps = [
        *arrows,
        ("kind", chip),
        *((name, _least(name)) for name in ("released_by", "released_to") if "released_to" in widths),
        ("number", max(map(_number_width, _NUMBERS)) + _tightly("number")),
        *((name, max(widths[name] - SPACE[1], _head(name))) for name in _OF_RELEASED if name in widths),
        *((name, _least(name)) for name in ("recipient",) if "released_to" in widths),
        ("label", _least("label")),
        ("reminder", _least("reminder")),
        *((name, widths[name] - SPACE[4]) for name in ("recipient",) if "state" in widths),
        ("kind", 0),
        *((name, _least(name)) for name in ("reason", "packages", "shelf", "recipient", "remind", "state")),
    ]
    return [step for step in steps if step[0] in widths]


def _take(widths: dict[str, int], room: int, name: str, least: int) -> None:
    """Take the missing space from a column."""
    missing = sum(widths.values()) - room
    if missing <= 0 or not widths[name]:
        return
    if least:
        widths[name] -= max(0, min(missing, widths[name] - least))
        return
    widths[name] = 0
    if name == "kind" and widths.get("number"):
        widths["number"] += carrier_bar_width()


def _give(widths: dict[str, int], room: int, chosen: Mapping[str, int]) -> None:
    """Give the spare space to columns whose width the user did not choose."""
    spare = max(0, room - sum(widths.values()))
    grows = (("shelf", 15, max(0, theme.px(MAX_LOCATION) - widths.get("shelf", 0))), *_GROWS)
    for name, share, maximum in grows:
        if widths.get(name) and name not in chosen:
            grown = min(maximum, spare * share // 100)
            widths[name] += grown
            spare -= grown
    shown = [name for name, width in widths.items() if width]
    taker = next((name for name in _TAKES if name in shown and name not in chosen), shown[-1])
    widths[taker] += spare


def _inner(list_name: ListKind, *, by_day: bool) -> dict[str, int]:
    clocks, days = _moments(error_messages.clock), _moments(package_text.short_clock)
    age = age_shape_width() + age_width() + gutter_width() + _widest(days, size=CAPTION)
    whens = _widest(map(capitalized, clocks)) + SPACE[2] + gutter_width()
    times = _widest(_moments(lambda when, _now: error_messages.time_of_day(when))) + gutter_width()
    states = [package_text.state_words(state) for state in ("logged", "released", *error_texts.STATES)]
    if list_name == "found":
        states += [package_text.released_since(day) for day in days]
    return {
        "arrived": _arrived(list_name, age),
        "recipient": _widest([_EMAIL], size=CAPTION) if list_name == "residents" else _widest([_NAME]),
        "packages": _widest([_PACKAGES]),
        "reminder": _reminder_width(list_name),
        "remind": buttons_width(),
        "label": _widest([f"“{_NAME}”"]),
        "reason": max(chip_width(why(reason)) for reason in HELD_REASONS),
        "number": max(map(_number_width, _NUMBERS)),
        "state": state_icon_width() + _widest(states, size=NUMBER),
        "released": times if by_day else whens,
        "released_to": _widest([_NAME]),
        **_short_inner(),
        "kind": max(_chip_width(*_CHIPS), theme.px(ICON) + SPACE[2] + width_of(_TYPE, NUMBER)),
    }


def _reminder_width(list_name: ListKind) -> int:
    days = _widest(map(capitalized, _moments(error_messages.day)))
    details = [f"{words} · {_STAFF}" for words in (reminder_kind("email"), reminder_kind("final_email"))]
    if list_name == "residents":
        return max(days, _widest([*details, due_text("final"), due_text("return")], MEDIUM, CAPTION))
    return max(days, _widest([due_text("final")], size=NUMBER))


def _arrived(list_name: ListKind, age: int) -> int:
    if list_name == "found":
        days = _widest(map(capitalized, _moments(error_messages.day))) + SPACE[2]
        return max(age - gutter_width(), days)  # states have a column there
    return age_shape_width() + age_width() + gutter_width() if list_name == "residents" else age


def _short_inner() -> dict[str, int]:
    return {
        "unit": _widest([_UNIT], BOLD),
        "kind": _chip_width(*_CHIPS),
        "shelf": max(_widest([_LOCATION]), _perishable_width()),
        "released_by": theme.px(INITIALS) + SPACE[2] + width_of(_STAFF, NUMBER),
    }


def _perishable_width() -> int:
    """Return the width of the location of most perishable packages in small type, behind their icon."""
    fridge = QCoreApplication.translate("desk", "Fridge")
    return flags_width(1) + SPACE[2] + width_of(fridge, CAPTION)


def _chip_width(*words: str) -> int:
    return max(map(badge_width, words))


def _moments(words: Callable[[datetime, datetime], str]) -> list[str]:
    """Return sample times as `words` formats them: two of today, the six days before, one per month of this year."""
    now = datetime.now(UTC)
    evening = desk_clock.local(now).replace(hour=22, minute=58)
    spans = [timedelta(0), *(timedelta(days=days) for days in range(1, 7))]
    return (
        [words(evening.replace(hour=10), now)]
        + [words(evening - span, now) for span in spans]
        + [words(evening.replace(month=n, day=28), now) for n in _MONTHS]
    )


def _around(name: str) -> int:
    return (EDGE if name in {"arrived", "released"} else BEGIN) + END + SPACE[1]


def _tightly(name: str) -> int:
    """Return the space around a text without any to spare."""
    return _around(name) - SPACE[1]


def _head(name: str) -> int:
    return _widest([package_text.column_title(name)], MEDIUM, CAPTION) + _ARROW + _around(name)


def _age_alone(gutter: int) -> int:
    head = _widest([first_part(package_text.column_title("arrived"))], BOLD, CAPTION) + _ARROW
    return max(age_shape_width() + age_width() + gutter, head) + _around("arrived")


def first_part(title: str) -> str:
    """Return the part of a title before the dot, for when the second part does not fit."""
    return title.partition(" · ")[0]


def _least(name: str) -> int:
    """Return the width of a column below which it is hidden rather than shortened."""
    if name == "state":
        return state_icon_width() + _widest(map(package_text.state_words, _USUAL_STATES), size=NUMBER) + _tightly(name)
    if name in {"packages", "remind"}:
        least = buttons_width(with_text=False) if name == "remind" else _widest([_FEW_PACKAGES])
        return max(least + _tightly(name), _head(name) - _ARROW if name == "packages" else 0)
    if name == "number":
        return max(_number_width(_SHORT_NUMBER) + _around(name), _head(name))
    if name == "reminder":
        short = [f"{reminder_kind(kind)} · {_STAFF}" for kind in _SHORT_KINDS]
        return max(_widest(short, size=CAPTION) + _tightly(name), _head(name) - _ARROW)
    if name in {"shelf", "released_by"}:
        least = max(theme.px(MIN_LOCATION), _perishable_width() + _tightly(name))
        return max(least if name == "shelf" else _short_inner()[name] + _tightly(name), _head(name) - _ARROW)
    return max(_widest([_SHORT_NAME]) + _tightly(name), _head(name) - _ARROW)


def _spaced_width(digits: int) -> int:
    """Return the width of a number of so many characters, in groups of three or more."""
    return _number_width("0" * (digits + (digits + 3) // 4))


def _number_width(text: str) -> int:
    return width_of(text, NUMBER, fixed=True)


def _widest(words: Iterable[str], weight: QFont.Weight = REGULAR, size: int = BODY) -> int:
    metrics = QFontMetrics(theme.font(size, weight, figures=True))
    return max(metrics.horizontalAdvance(text) for text in words)
