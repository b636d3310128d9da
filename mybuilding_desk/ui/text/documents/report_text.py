"""A report as a document: names, figures, and tables in the user's language. Needs no display.

The screen, the printer, and every export show these texts. Definitions of the figures are in `domain/reports/figures`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QGuiApplication

from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.models import Community
from mybuilding_desk.domain.reports.document import Cell, ChartKind, Column, ReportDocument, ReportTable, Tile
from mybuilding_desk.domain.reports.figures import Band, Figures, Named
from mybuilding_desk.domain.reports.grouping import Group, by_days, by_hours, hours_around, kind_for
from mybuilding_desk.domain.reports.period import Period, part_until
from mybuilding_desk.domain.reports.zone import zone_of
from mybuilding_desk.ui.text import chart_text, error_messages, package_text
from mybuilding_desk.ui.text.documents import report_words
from mybuilding_desk.ui.text.documents.practice_mark import practice_mark

MAX_UNITS: Final = 20
"""Units that a report lists, those with the most packages."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """When a report is made, and whether the server cannot be reached; `now` has a zone."""

    now: datetime
    offline: bool = False


def document(figures: Figures, community: Community, made: Circumstances) -> ReportDocument:
    """Return the report of a community with all its figures."""
    tables = [days_table(figures), *hours_tables(figures), carriers_table(figures), bands_table(figures)]
    if figures.request.by_user:
        tables.append(users_table(figures))
    if figures.request.by_unit:
        tables.append(units_table(figures))
    begins = [] if figures.begins is None else [report_words.history_since(figures.begins, made.now)]
    return ReportDocument(
        title=QCoreApplication.translate("reports", "Package report"),
        building=practice_mark.building(community),
        address=address(community),
        period=report_words.period(figures.request.period),
        as_of=as_of(figures, made.now),
        missing=(*begins, *notes(figures, made)),
        tiles=tiles(figures, local(made.now, community)),
        tables=tuple(tables),
        language=language(),
        right_to_left=is_right_to_left(),
        footer=footer(),
        page_of=page_of(),
    )


def local(now: datetime, community: Community) -> datetime:
    """Return a time by the clock of a community, without a zone."""
    return now.astimezone(zone_of(community.timezone)).replace(tzinfo=None)


# What every document has


def address(community: Community) -> str:
    """Return the address of a building in one line."""
    return error_messages.plain(", ".join(filter(None, (community.address, community.city, community.state))))


def language() -> str:
    """Return the code of the user's language, such as "en"."""
    code = QLocale().name().partition("_")[0]
    return code if code != "C" else "en"


def is_right_to_left() -> bool:
    """Return whether the user's language is read from right to left."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def footer() -> str:
    """Return what a document was made with."""
    return QCoreApplication.translate("reports", "Made with MyBuilding Desk")


def page_of() -> str:
    """Return the page number in words, with `{0}` and `{1}` for the page and the number of pages."""
    return QCoreApplication.translate("reports", "Page {0} of {1}")


# What the figures are based on


def as_of(figures: Figures, now: datetime) -> str:
    """Return how new the figures are: "As of Nov 26, 2026, 10:42 AM"."""
    return written_as_of(figures.as_of or now)


def written_as_of(when: datetime) -> str:
    """Return the time that a document describes."""
    written = QCoreApplication.translate("wording", "{0}, {1}").format(
        error_messages.date(when, with_year=True), error_messages.time_of_day(when)
    )
    return QCoreApplication.translate("reports", "As of {0}").format(written)


def notes(figures: Figures, made: Circumstances) -> Iterator[str]:
    """Yield sentences about what the figures leave out, or include besides, for the notice above them."""
    say = QCoreApplication.translate
    if figures.loading is not None:
        downloaded = chart_text.percent(figures.loading)
        yield say("reports", "Still downloading history ({0}). Figures will grow.").format(downloaded)
    elif figures.since is not None:
        start = report_words.day(figures.since, with_year=figures.since.year != desk_clock.day(made.now).year)
        words = say("reports", "History on this computer starts {0}. For older data, use MyBuilding.")
        yield error_messages.one_period(words.format(start))
    if made.offline:
        yield _offline(figures, made.now)
    elif figures.unsynced:
        yield say("reports", "%Ln unsynced changes are included.", None, figures.unsynced)


def _offline(figures: Figures, now: datetime) -> str:
    """Return that the figures may be old: "Offline. Data as of today, 10:42 AM; 3 unsynced changes are included."."""
    say = QCoreApplication.translate
    when = error_messages.clock(figures.as_of or now, now)
    if not figures.unsynced:
        return error_messages.one_period(say("reports", "Offline. Data as of {0}.").format(when))
    words = say("reports", "Offline. Data as of {when}; %Ln unsynced changes are included.", None, figures.unsynced)
    return words.format(when=when)


def based_on(since: date | None, counted_at: datetime, now: datetime) -> str:
    """Return the line below a report: "Based on history kept on this computer since Sep 1. Updated 2 min ago."."""
    say = QCoreApplication.translate
    age = error_messages.age((now - counted_at).total_seconds())
    ago = age if age == error_messages.age(0) else say("desk", "{0} ago").format(age)
    basis = say("reports", "Based on the history kept on this computer.")
    if since is not None:
        basis = report_words.history_since(since, now)
    return " ".join((basis, say("reports", "Updated {0}.").format(ago)))


# Tiles


def tile_names() -> dict[str, str]:
    """Return the name of each tile by its key, in their order."""
    say = QCoreApplication.translate
    return {
        "logged": say("reports", "Logged"),
        "released": say("reports", "Released"),
        "in_storage": say("reports", "In storage"),
        "overdue": say("reports", "Overdue"),
        "median": say("reports", "Median time"),
    }


def tiles(figures: Figures, local_now: datetime) -> tuple[Tile, ...]:
    """Return the figures of the period; `local_now` is the community's time, without a zone."""
    say, here, before, names = QCoreApplication.translate, figures.overview, figures.before, tile_names()
    against = report_words.compared(figures.request.period.before(), part_until(figures.request.period, local_now))
    number, now = error_messages.number, say("reports", "Now")
    median = report_words.duration(here.median) if here.median is not None else "–"
    return (
        Tile(
            "logged", names["logged"], number(here.logged), report_words.change(here.logged, before.logged),
            _against(say("reports", "Packages received in this period."), against, number(before.logged)), here.logged,
        ),
        Tile(
            "released", names["released"], number(here.released),
            report_words.change(here.released, before.released),
            _against(say("reports", "Packages picked up in this period."), against, number(before.released)),
            here.released,
        ),
        Tile(
            "in_storage", names["in_storage"], number(here.in_storage), now,
            say("reports", "Packages that haven’t been picked up, as of now."), here.in_storage,
        ),
        Tile(
            "overdue", names["overdue"], number(here.overdue), now,
            say("reports", "Packages that have been in storage too long, as of now."), here.overdue,
        ),
        Tile(
            "median", names["median"], median,
            report_words.change_of_duration(here.median, before.median), _of_median(figures, against),
            here.median, "minutes",
        ),
    )  # fmt: skip


def _against(definition: str, against: str, before: str) -> str:
    return f"{definition}\n{error_messages.with_label(against, before)}"


def _of_median(figures: Figures, against: str) -> str:
    say, here, before = QCoreApplication.translate, figures.overview, figures.before
    lines = [say("reports", "Half of the packages picked up in this period were in storage for less time.")]
    if here.p90 is not None:
        lines.append(ninth_tenth(here.p90))
    if before.median is not None:
        lines.append(error_messages.with_label(against, report_words.duration(before.median)))
    return "\n".join(lines)


def ninth_tenth(minutes: int) -> str:
    """Return the 90th percentile of the time in storage in words."""
    return QCoreApplication.translate("reports", "9 of 10 were picked up within {0}.").format(
        report_words.duration(minutes)
    )


# Tables


def groups(figures: Figures) -> list[Group]:
    """Return the packages as the first chart has them: by hour of one day, by day, week, month, or year."""
    period = figures.request.period
    kind = kind_for(period)
    if kind == "hour":
        return by_hours(figures.hours, period.first)
    return by_days(figures.days, period, kind, chart_text.week_begins())


def days_table(figures: Figures) -> ReportTable:
    """Return the packages by day; those of one day by hour, those of a long period by week, month, or year."""
    kind, found = kind_for(figures.request.period), groups(figures)
    names = [chart_text.group_name(one, kind) for one in found]
    starts: list[Cell] = [f"{one.start.hour:02}:00" if kind == "hour" else one.start.date() for one in found]
    title = report_words.unit_of_time(kind)
    column = Column("hour", title) if kind == "hour" else Column("date", title, "date")
    rows = [(start, one.count.logged, one.count.released) for start, one in zip(starts, found, strict=True)]
    made = _table("days", report_words.per(kind), (column, *_counts()), rows, chart="days", names=names)
    return replace(made, labels=tuple(chart_text.group_label(one, kind, date.min, len(found)) for one in found))


def hours_tables(figures: Figures) -> tuple[ReportTable, ReportTable]:
    """Return the packages by weekday and hour: those logged, and those released."""
    say = QCoreApplication.translate
    return (
        _hours_table(figures, "hours_logged", say("reports", "Busiest hours: logged"), released=False),
        _hours_table(figures, "hours_released", say("reports", "Busiest hours: released"), released=True),
    )


def _hours_table(figures: Figures, key: str, title: str, *, released: bool) -> ReportTable:
    counts, shown = figures.by_weekday(released=released), hour_range(figures)
    columns = [Column("weekday", QCoreApplication.translate("reports", "Weekday"))]
    columns += [Column(f"{hour:02}", chart_text.hour(hour), "number") for hour in shown]
    rows: list[tuple[Cell, ...]] = [
        (chart_text.weekday(day), *(counts.get((day, hour), 0) for hour in shown))
        for day in weekdays(figures.request.period)
    ]
    names = [chart_text.weekday(day, short=True) for day in weekdays(figures.request.period)]
    return _table(key, title, tuple(columns), rows, chart="heat", names=names)


def hours_by_weekday(figures: Figures, *, released: bool) -> ReportTable:
    """Return the busiest hours as a narrow table: a row for each hour, a column for each weekday."""
    counts, days, hours = figures.by_weekday(released=released), weekdays(figures.request.period), hour_range(figures)
    columns = [Column("hour", report_words.unit_of_time("hour"))]
    columns += [Column(f"weekday_{day}", chart_text.weekday(day, short=True), "number") for day in days]
    rows: list[tuple[Cell, ...]] = [(hour, *(counts.get((day, hour), 0) for day in days)) for hour in hours]
    title = hours_tables(figures)[released].title
    return _table("hours", title, tuple(columns), rows, names=[chart_text.hour(hour) for hour in hours])


def weekdays(period: Period) -> list[int]:
    """Return the ISO weekdays of a period, in the order of a week in the user's country."""
    begin, within = chart_text.week_begins(), range(min(period.days, 7))
    days = {(period.first + timedelta(days=number)).isoweekday() for number in within}
    return [day for number in range(7) if (day := (begin - 1 + number) % 7 + 1) in days]


def hour_range(figures: Figures) -> range:
    """Return the hours of a day that the busiest hours show."""
    return hours_around(one.hour.hour for one in figures.hours)


def carriers_table(figures: Figures) -> ReportTable:
    """Return the packages by carrier, with the share of those logged."""
    whole = figures.overview.logged
    columns = (Column("carrier", package_text.column_title("kind")), *_counts(), _share_column())
    rows = [
        (name_of(one.name), one.count.logged, one.count.released, _part(one.count.logged, whole))
        for one in figures.carriers
    ]
    say = QCoreApplication.translate
    note = say("reports", "Of %Ln logged packages", None, whole)
    return _table("carriers", say("reports", "By carrier"), columns, rows, chart="bars", note=note)


def name_of(name: str) -> str:
    """Return the name of a carrier, user, or unit as it is shown."""
    return error_messages.plain(name, 60) or QCoreApplication.translate("reports", "Unknown")


def bands_table(figures: Figures) -> ReportTable:
    """Return the released packages by their time in storage."""
    say, whole = QCoreApplication.translate, sum(band.released for band in figures.bands)
    columns = (Column("time", say("reports", "Time in storage")), _counts()[1], _share_column())
    rows = [(band_name(band), band.released, _part(band.released, whole)) for band in figures.bands]
    note = say("reports", "Of %Ln released packages", None, whole)
    return _table("bands", say("reports", "Time in storage"), columns, rows, chart="bars", note=note)


def band_name(band: Band) -> str:
    """Return a span of days in storage: "Under 24 h", "1–3 days", "10 days or more"."""
    say, number = QCoreApplication.translate, error_messages.number
    if band.less_than is None:
        return say("reports", "%Ln days or more", None, band.least)
    if not band.least:
        return say("reports", "Under {0} h").format(number(24 * band.less_than))
    return say("reports", "{0}–{1} days").format(number(band.least), number(band.less_than))


def users_table(figures: Figures) -> ReportTable:
    """Return the packages by the user who logged and released them."""
    say = QCoreApplication.translate
    columns = (Column("user", say("reports", "User")), *_counts())
    return _table("users", say("reports", "By user"), columns, _named_rows(figures.users))


def units_table(figures: Figures, most: int = MAX_UNITS) -> ReportTable:
    """Return the packages of up to `most` units, those with most of them, and how many more units there are."""
    say, units = QCoreApplication.translate, known_units(figures)
    columns = (Column("unit", package_text.column_title("unit")), *_counts())
    note = say("reports", "And %Ln more units", None, len(units) - most) if len(units) > most else ""
    return _table("units", units_title(), columns, _named_rows(units[:most]), note=note)


def known_units(figures: Figures) -> list[Named]:
    """Return the units in their order, without the packages whose unit is not known."""
    return [one for one in figures.units if error_messages.plain(one.name)]


def units_title() -> str:
    """Return the title of the units: how they are sorted."""
    return QCoreApplication.translate("reports", "Units with the most packages logged")


def _named_rows(named: Sequence[Named]) -> list[tuple[Cell, ...]]:
    return [(name_of(one.name), one.count.logged, one.count.released) for one in named]


def _counts() -> tuple[Column, Column]:
    say = QCoreApplication.translate
    logged, released = say("reports", "Logged"), say("reports", "Released")
    return Column("logged", logged, "number"), Column("released", released, "number")


def _share_column() -> Column:
    return Column("share", QCoreApplication.translate("reports", "Share"), "percent")


def _part(count: int, whole: int) -> float:
    return round(100 * count / whole, 1) if whole else 0.0


def _table(
    key: str,
    title: str,
    columns: tuple[Column, ...],
    rows: Sequence[tuple[Cell, ...]],
    *,
    chart: ChartKind = "",
    note: str = "",
    names: Sequence[str] = (),
) -> ReportTable:
    """Return a table with its cells as people read them; `names` are those of the first column if it has no texts."""
    texts = [
        tuple(chart_text.cell(cell, column.kind) for column, cell in zip(columns, row, strict=True)) for row in rows
    ]
    if names:
        texts = [(name, *row[1:]) for name, row in zip(names, texts, strict=True)]
    return ReportTable(key, title, columns, tuple(rows), chart, note, tuple(texts))
