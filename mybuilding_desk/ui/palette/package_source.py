"""Packages as results of the palette: the pending ones of a typed unit at once, then those of the search in steps."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Final

from mybuilding_desk.domain.input.dates import Calendar
from mybuilding_desk.domain.input.find_query import FindQuery, fits, read_find
from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.palette_ranking import Tier
from mybuilding_desk.domain.records.contents import described
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.tracking import grouped
from mybuilding_desk.services.packages.list_window import SearchResults
from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.ui.commands import catalog, reasons
from mybuilding_desk.ui.commands.command import Command
from mybuilding_desk.ui.commands.command_icons import icon_of
from mybuilding_desk.ui.palette import text
from mybuilding_desk.ui.palette.item import Group, PaletteItem
from mybuilding_desk.ui.text import error_messages, package_text
from mybuilding_desk.ui.text.contents_text import count_mark, flag_name
from mybuilding_desk.ui.text.name_display import names

_FIRST_S: Final = 0.0006
_NONE_S: Final = 0.003
_SEARCH_S: Final = 0.006
"""Seconds that a search may take: with the key, with the key while nothing is found, and in each later step."""
_READ: Final = 24
"""Packages read of a search, newest first; the pending ones of them come first."""
_MASKED_READ: Final = 100
"""The same in privacy mode, where some of them match by a hidden name."""


class PackageSource:
    """The packages of one community. `open_row` does what Enter does on a package, `run` a command on it."""

    def __init__(
        self,
        store: PackageStore,
        calendar: Callable[[datetime], Calendar],
        open_row: Callable[[PackageRow], object],
        show_row: Callable[[PackageRow], object],
        run: Callable[[PackageRow, Command], object],
    ) -> None:
        self._store, self._calendar = store, calendar
        self.renew()
        self._open_row, self._show_row, self._run = open_row, show_row, run
        self._readings: tuple[FindQuery, ...] = ()
        self._unit_rows: list[PackageRow] = []
        self._results: SearchResults | None = None
        self._rows: list[PackageRow] = []
        self._read = -1

    def renew(self) -> None:
        """Read days as of now from here on."""
        self._today = self._calendar(datetime.now(UTC))

    def start(self, typed: str) -> None:
        """Start to search; what is found at once is in `find`."""
        self.stop()
        unit = self._store.directory.find_unit(typed) if typed.strip() else None
        self._unit_rows = self._store.waiting_of(unit)[::-1] if unit is not None else []
        self._readings = read_find(typed, self._today)
        if self._readings:
            self._results = self._store.find(self._readings, "arrived", descending=True)
            self._results.go_on(_FIRST_S, while_none=_NONE_S)

    def stop(self) -> None:
        """End the search."""
        self._results, self._rows, self._unit_rows, self._read = None, [], [], -1

    @property
    def is_searching(self) -> bool:
        """Whether there is more to find."""
        return self._results is not None and not self._results.done

    def go_on(self) -> None:
        """Search a little further."""
        if self._results is not None:
            self._results.go_on(_SEARCH_S)

    def find(self, limit: int) -> list[tuple[PaletteItem, Tier]]:
        """Return the best packages found so far: pending ones first, then the newest."""
        rows = {row.key: row for row in (*self._unit_rows, *self._found())}
        ordered = sorted(rows.values(), key=lambda row: row.state == "released")
        return [(self.item(row), Tier.WORD_START) for row in ordered[:limit]]

    @property
    def found_nothing(self) -> bool:
        """Whether the search is complete, and Search would show nothing."""
        results = self._results
        return results is not None and results.done and not (results.count or results.first or names.short)

    def count(self) -> str:
        """Return how many packages Search would show, `""` if that is not known or not to be told."""
        results = self._results
        if results is None or not results.done or names.short:
            return ""
        return text.result_count(results.count + len(results.first), more=results.more)

    def recall(self, key: str) -> PaletteItem | None:
        """Return the package of an item used before, `None` if it is no longer there."""
        package_key, _, number = key.removeprefix("package ").partition("\n")
        return next((self.item(row) for row in self._store.find_number(number) if row.key == package_key), None)

    def item(self, row: PackageRow) -> PaletteItem:
        """Return a package as a row of the palette."""
        package = row.package
        number = grouped(package.tracking_number) if package.tracking_number else ""
        return PaletteItem(
            f"package {row.key}\n{package.tracking_number}",
            Group.PACKAGES,
            number or names.note(row.note) or text.no_number(),
            partial(self._open_row, row),
            badge=package_text.badge_of(row),
            is_number=bool(number),
            hint=" · ".join([_facts(row), *map(flag_name, row.contents.flags)]),
            chosen_hint=_enter(row),
            actions=partial(self._actions, row),
        )

    def _actions(self, row: PackageRow) -> list[PaletteItem]:
        no_number = "" if row.package.tracking_number else reasons.no_tracking_number()
        no_page = no_number or ("" if package_text.page_of(row) else reasons.no_tracking_page())
        released = reasons.already_released() if row.state == "released" else ""
        label = released if self._store.user.is_staff else reasons.staff_only()
        release = _action(catalog.RELEASE, partial(self._open_row, row), released)
        if row.state == "held":
            release = replace(release, title=reasons.assign_recipient(), icon="user", keys=())
        return [
            release,
            _action(catalog.ACTIVITY, partial(self._run, row, catalog.ACTIVITY)),
            _action(catalog.COPY_NUMBER, partial(self._run, row, catalog.COPY_NUMBER), no_number),
            _action(catalog.PRINT_LABEL, partial(self._run, row, catalog.PRINT_LABEL), label),
            _action(catalog.TRACK, partial(self._run, row, catalog.TRACK), no_page),
            PaletteItem(
                f"show {row.key}", Group.ACTIONS, text.show_in_list(), partial(self._show_row, row), icon="inbox"
            ),
        ]

    def _found(self) -> list[PackageRow]:
        results = self._results
        if results is None:
            return []
        limit = _MASKED_READ if names.short else _READ
        count = min(results.count, limit)
        if count != self._read:
            rows, self._read = [*results.first, *results.window(0, limit)], count
            self._rows = [row for row in rows if not names.short or fits(_as_shown(row), self._readings)]
        return self._rows


def _action(command: Command, run: Callable[[], object], why_not: str = "") -> PaletteItem:
    return PaletteItem(
        f"action {command.command_id}",
        Group.ACTIONS,
        command.name,
        run,
        icon=icon_of(command),
        keys=tuple(command.keys.parts),
        why_not=why_not,
    )


def _as_shown(row: PackageRow) -> Package:
    package = row.package
    return replace(
        package,
        resident_name=names.person(package.resident_name),
        released_to=names.person(package.released_to),
        description=described(row.contents, ""),
    )


def _facts(row: PackageRow) -> str:
    """Return unit, count, location, and age of a package; of a released one, unit, count, and when."""
    package, now = row.package, datetime.now(UTC)
    if row.state == "released" and package.released_at is not None:
        end = [package_text.released_since(package_text.short_clock(package.released_at, now))]
    else:
        end = [package.shelf or text.no_location(), error_messages.age((now - package.arrived_at).total_seconds())]
    return " · ".join(part for part in (package.unit, count_mark(row.contents.count), *end) if part)


def _enter(row: PackageRow) -> str:
    if row.state == "released":
        return f"{_facts(row)} · {text.show_in_list()}"
    return reasons.assign_recipient() if row.state == "held" else f"{_facts(row)} · {catalog.RELEASE.name}"
