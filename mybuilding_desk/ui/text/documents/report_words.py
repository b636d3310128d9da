"""Durations, changes, and periods of a report in words, by the formats of the user's country."""

from datetime import date, datetime, time, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.records.audit import Audit
from mybuilding_desk.domain.records.handover import Handover
from mybuilding_desk.domain.reports.figures import Count
from mybuilding_desk.domain.reports.grouping import Group
from mybuilding_desk.domain.reports.period import Period, PeriodKind, period_of
from mybuilding_desk.ui.text import chart_text, error_messages

_MINUTES_A_DAY: Final = 24 * 60
_DAYS_ALONE: Final = 10
"""Days from which on the hours beside them mean nothing."""


def duration(minutes: int) -> str:
    """Return a duration in its two largest units: "35 min", "19 h", "2 d 3 h", "14 d"."""
    days, rest = divmod(minutes, _MINUTES_A_DAY)
    if not days or days >= _DAYS_ALONE or rest < 60:
        return chart_text.duration(minutes)
    words = QCoreApplication.translate("reports", "{0} {1}")
    return words.format(chart_text.duration(minutes - rest), chart_text.duration(rest))


def change(now: int, before: int) -> str:
    """Return the change of a count in percent: "+8%", "−5%"; `""` without a count before."""
    if not before:
        return ""
    points = round(100 * (now - before) / before)
    return _signed(points, chart_text.percent(abs(points)))


def change_of_duration(now: int | None, before: int | None) -> str:
    """Return the change of a duration, such as "−2 h"; `""` without both."""
    if now is None or before is None:
        return ""
    return _signed(now - before, duration(abs(now - before)))


def _signed(value: int, words: str) -> str:
    if not value:
        return QCoreApplication.translate("reports", "No change")
    return f"{'+' if value > 0 else '−'}{words}"


def day(one: date, *, with_year: bool) -> str:
    """Return a day, such as "Nov 26" or "Nov 26, 2026"."""
    return error_messages.date(one, with_year=with_year)


def period(of: Period) -> str:
    """Return a period: "Thursday, Nov 26, 2026", "Nov 20 – Nov 26, 2026", "November 2026", "2026"."""
    if of.kind in {"month", "year"}:
        start, end = (datetime.combine(one, time()) for one in (of.first, of.last + timedelta(days=1)))
        return chart_text.group_name(Group(start, end, Count()), "month" if of.kind == "month" else "year")
    if of.days == 1:
        name, written = chart_text.weekday(of.first.isoweekday()), day(of.first, with_year=True)
        return QCoreApplication.translate("days", "{weekday}, {date}").format(weekday=name, date=written)
    first = day(of.first, with_year=of.first.year != of.last.year)
    return QCoreApplication.translate("reports", "{0} – {1}").format(first, day(of.last, with_year=True))


def history_since(since: date, now: datetime) -> str:
    """Return since when the figures have packages: "Based on history kept on this computer since Sep 1."."""
    start = day(since, with_year=since.year != desk_clock.day(now).year)
    words = QCoreApplication.translate("reports", "Based on history kept on this computer since {0}.")
    return error_messages.one_period(words.format(start))


def compared(before: Period, passed: timedelta | None) -> str:
    """Return what a report is compared with, such as "Nov 13 – Nov 19, 2026"; its first part if `passed` is given."""
    if passed is None:
        return period(before)
    until = datetime.combine(before.first, time()) + passed
    clock = QLocale().toString(QTime(until.hour, until.minute), QLocale.FormatType.ShortFormat)
    words = period(Period("days", before.first, min(until.date(), before.last)))
    return QCoreApplication.translate("reports", "{0}, until {1}").format(words, clock)


def preset(kind: PeriodKind) -> str:
    """Return the name of a kind of period in the picker."""
    return {
        "day": QCoreApplication.translate("reports", "Today"),
        "recent": QCoreApplication.translate("reports", "7 days"),
        "week": QCoreApplication.translate("reports", "Week"),
        "month": QCoreApplication.translate("reports", "Month"),
        "year": QCoreApplication.translate("reports", "Year"),
        "days": QCoreApplication.translate("reports", "Custom…"),
    }[kind]


def current(kind: PeriodKind, today: date) -> Period:
    """Return the day, week, month, or year of today, or the last seven days."""
    return period_of(kind, today, chart_text.week_begins())


def per(kind: str) -> str:
    """Return the title of packages by hour, day, week, month, or year."""
    return {
        "hour": QCoreApplication.translate("reports", "Packages per hour"),
        "day": QCoreApplication.translate("reports", "Packages per day"),
        "week": QCoreApplication.translate("reports", "Packages per week"),
        "month": QCoreApplication.translate("reports", "Packages per month"),
        "year": QCoreApplication.translate("reports", "Packages per year"),
    }[kind]


def unit_of_time(kind: str) -> str:
    """Return "Hour", "Day", "Week", "Month", or "Year", as the title of a column."""
    return {
        "hour": QCoreApplication.translate("reports", "Hour"),
        "day": QCoreApplication.translate("reports", "Day"),
        "week": QCoreApplication.translate("reports", "Week"),
        "month": QCoreApplication.translate("reports", "Month"),
        "year": QCoreApplication.translate("reports", "Year"),
    }[kind]


def last_handover(last: Handover | None, now: datetime) -> str:
    """Return when the last shift was handed over, and by which user."""
    if last is None:
        return QCoreApplication.translate("reports", "None yet")
    when = error_messages.clock(last.ended, now)
    return QCoreApplication.translate("reports", "Last {when} · {user}").format(when=when, user=last.by)


def last_audit(last: Audit | None, now: datetime) -> str:
    """Return what was audited last, when, and with which result."""
    if last is None or last.ended is None or last.counts is None:
        return QCoreApplication.translate("reports", "None yet")
    say, number, counts = QCoreApplication.translate, error_messages.number, last.counts
    place = error_messages.plain(last.location or "", 20)
    place = place or (say("audit", "All locations") if last.location is None else say("audit", "No location"))
    found = say("audit", "{0} of {1} found").format(number(counts.found), number(counts.expected))
    return f"{place} · {found} · {error_messages.clock(last.ended, now)}"
