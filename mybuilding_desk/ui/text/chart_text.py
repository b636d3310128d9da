"""Texts of charts and of tables of figures: labels of bars and hours, and sentences for screen readers."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from mybuilding_desk.domain.reports.document import Cell, ColumnKind
from mybuilding_desk.domain.reports.grouping import Group, GroupKind
from mybuilding_desk.ui.text import error_messages, package_text

_SHORT: Final = QLocale.FormatType.ShortFormat
_WEEKDAYS_UP_TO: Final = 10
"""Maximum number of days whose labels have the weekday."""


def week_begins() -> int:
    """Return the first day of the week as an ISO weekday (1: Monday), by the system's country."""
    return QLocale().firstDayOfWeek().value


def weekday(number: int, *, short: bool = False) -> str:
    """Return the name of an ISO weekday, to stand alone."""
    name = QLocale().standaloneDayName(number, _SHORT if short else QLocale.FormatType.LongFormat)
    return package_text.capitalized(name)


def hour(number: int) -> str:
    """Return an hour of the day: "6 AM", or "06:00" where the day has 24 hours; 24 is midnight."""
    here, at = QLocale(), QTime(number % 24, 0)
    if "A" in here.timeFormat(_SHORT).upper():
        return here.toString(at, "h AP")
    return here.toString(at, "HH:mm")


def hours(first: int) -> str:
    """Return an hour from its start to its end: "10 AM to 11 AM"."""
    return QCoreApplication.translate("charts", "{0} to {1}").format(hour(first), hour(first + 1))


def group_label(group: Group, kind: GroupKind, today: date, groups: int) -> str:
    """Return the label below a bar: "10 AM", "Today", "Fri 20", "Nov 20", "Nov", "Nov 2026", or "2026"."""
    day = group.start.date()
    match kind:
        case "hour":
            return hour(group.start.hour)
        case "day" if day == today:
            return QCoreApplication.translate("days", "Today")
        case "day" if groups <= _WEEKDAYS_UP_TO:
            words = QCoreApplication.translate("charts", "{weekday} {day}")
            return words.format(weekday=weekday(day.isoweekday(), short=True), day=day.day)
        case "month":
            return _month(day, short=True, with_year=groups > 12)
        case "year":
            return str(day.year)
    return _date(day, with_year=False)


def group_name(group: Group, kind: GroupKind) -> str:
    """Return what a bar stands for, in full: "Friday, Nov 20", "Nov 16 – Nov 22", "November 2026"."""
    first, last = group.start.date(), (group.end - timedelta(seconds=1)).date()
    match kind:
        case "hour":
            return hours(group.start.hour)
        case "day":
            words = QCoreApplication.translate("days", "{weekday}, {date}")
            return words.format(weekday=weekday(first.isoweekday()), date=_date(first, with_year=False))
        case "month" if first.day == 1 and (last + timedelta(days=1)).day == 1:
            return _month(first, short=False, with_year=True)
        case "year" if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            return str(first.year)
    if first == last:
        return _date(first, with_year=True)
    with_year = kind in ("month", "year") or first.year != last.year
    parts = (_date(day, with_year=with_year) for day in (first, last))
    return QCoreApplication.translate("charts", "{0} – {1}").format(*parts)


def counted(count: int, *, released: bool) -> str:
    """Return how many packages were logged or released: "31 packages logged"."""
    if released:
        return QCoreApplication.translate("charts", "%Ln packages released", None, count)
    return QCoreApplication.translate("charts", "%Ln packages logged", None, count)


def spoken(what: str, count: int, *, released: bool) -> str:
    """Return a bar or cell as a sentence: "Monday, 10 AM to 11 AM: 31 packages logged"."""
    return error_messages.with_label(what, counted(count, released=released))


def weekday_hour(number: int, first: int) -> str:
    """Return a cell of a heat map: "Monday, 10 AM to 11 AM"."""
    words = QCoreApplication.translate("charts", "{weekday}, {hours}")
    return words.format(weekday=weekday(number), hours=hours(first))


def logged() -> str:
    """Return the name of what was logged."""
    return QCoreApplication.translate("charts", "Logged")


def released() -> str:
    """Return the name of what was released."""
    return QCoreApplication.translate("charts", "Released")


def few() -> str:
    """Return the start of the legend of a heat map."""
    return QCoreApplication.translate("charts", "Fewer")


def many() -> str:
    """Return the end of the legend of a heat map."""
    return QCoreApplication.translate("charts", "More")


def more(count: int) -> str:
    """Return the name of a bar that several rows share: "3 more"."""
    return QCoreApplication.translate("charts", "%Ln more", None, count)


def empty() -> str:
    """Return what a chart without packages shows."""
    return QCoreApplication.translate("charts", "No packages in this period")


def loading() -> str:
    """Return what a screen reader says of a chart whose figures are being counted."""
    return QCoreApplication.translate("charts", "Calculating…")


def table_button(*, is_table: bool) -> str:
    """Return the name of the button that shows a chart as a table, or the table as a chart."""
    if is_table:
        return QCoreApplication.translate("charts", "Show as chart")
    return QCoreApplication.translate("charts", "Show as table")


def sorted_by(column: str, *, falls: bool) -> str:
    """Return how a table is sorted now, for a screen reader."""
    if falls:
        return QCoreApplication.translate("charts", "Sorted by {0}, descending").format(column)
    return QCoreApplication.translate("charts", "Sorted by {0}, ascending").format(column)


def how_to_sort() -> str:
    """Return how to sort a table by keys, for a screen reader."""
    return QCoreApplication.translate("charts", "Ctrl Up and Ctrl Down sort by the current column.")


def button_of(chart: str, words: str) -> str:
    """Return the name of a button in the card of a chart for a screen reader: "By carrier: Show as table"."""
    return error_messages.with_label(chart, words)


def percent(value: float) -> str:
    """Return a whole percentage in the format of the language: "41%"; "< 1%" for less than one but not nothing."""
    shown = 1 if 0 < value < 1 else round(value)
    here = QLocale()
    words = QCoreApplication.translate("charts", "{0}%").format(here.toString(shown))
    return QCoreApplication.translate("charts", "< {0}").format(words) if 0 < value < 1 else words


def duration(minutes: float) -> str:
    """Return a duration in one unit, rounded down: "40 min", "19 h", "3 d"."""
    if minutes < 1:
        return QCoreApplication.translate("wording", "{0} min").format(0)
    return error_messages.age(minutes * 60)


def cell(value: Cell, kind: ColumnKind) -> str:
    """Return a cell of a table of figures as a text."""
    match value:
        case datetime():
            return _moment(value, with_time=kind != "date")
        case date():
            return _date(value, with_year=True)
        case int() | float():
            return _figure(value, kind)
    return error_messages.plain(value or "")


def cells() -> Callable[[Cell, ColumnKind], str]:
    """Return what does the same as `cell` for many cells in one language: it keeps what repeats."""
    template = QCoreApplication.translate("wording", "{0}, {1}")
    days, clocks, durations = dict[date, str](), dict[tuple[int, int], str](), dict[int, str]()

    def show(value: Cell, kind: ColumnKind) -> str:
        if isinstance(value, datetime) and kind != "date":
            day, at = value.date(), (value.hour, value.minute)
            if day not in days:
                days[day] = _moment(value, with_time=False)
            if at not in clocks:
                clocks[at] = error_messages.time_of_day(value, value.tzinfo)
            return template.format(days[day], clocks[at])
        if isinstance(value, int) and kind == "minutes":
            if value not in durations:
                durations[value] = duration(value)
            return durations[value]
        return cell(value, kind)

    return show


def _moment(value: datetime, *, with_time: bool) -> str:
    """Return a time in its own zone."""
    shown = error_messages.date(value, with_year=True, zone=value.tzinfo)
    if not with_time:
        return shown
    clock = error_messages.time_of_day(value, value.tzinfo)
    return QCoreApplication.translate("wording", "{0}, {1}").format(shown, clock)


def _figure(value: float, kind: ColumnKind) -> str:
    if kind == "percent":
        return percent(value)
    if kind == "minutes":
        return duration(value)
    return error_messages.number(value) if isinstance(value, int) else QLocale().toString(value, "f", 1)


def _month(day: date, *, short: bool, with_year: bool) -> str:
    """Return a month; Qt writes its name as it stands alone, and the year after it."""
    name = QLocale().standaloneMonthName(day.month, _SHORT if short else QLocale.FormatType.LongFormat)
    words = QCoreApplication.translate("charts", "{month} {year}")
    return package_text.capitalized(words.format(month=name, year=day.year) if with_year else name)


def _date(day: date, *, with_year: bool) -> str:
    return error_messages.date(day, with_year=with_year)
