"""Export a report from the command line, from the files of this computer: no window, no display, no network.

The exit code is 0 if the file was written, 1 if it could not be, 2 if an option is invalid.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from PySide6.QtGui import QGuiApplication

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.core.terminal import echo
from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.input.dates import Calendar, Days, find_days
from mybuilding_desk.domain.models import Community
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.package_list import AgeLimits
from mybuilding_desk.domain.reports.export_options import EXPORT_FORMATS, ExportFormat, ExportOptions, is_of_another
from mybuilding_desk.domain.reports.figures import ReportRequest
from mybuilding_desk.domain.reports.period import Period
from mybuilding_desk.domain.reports.zone import zone_of
from mybuilding_desk.domain.settings import BuildingPolicy, Settings
from mybuilding_desk.domain.text import fold
from mybuilding_desk.jobs.history import newest_change
from mybuilding_desk.jobs.report_export import ReportExport, in_parts
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.services.reports.counting import DeskState, ReportCounter
from mybuilding_desk.services.reports.files import ReportFiles
from mybuilding_desk.services.workspace import records_path
from mybuilding_desk.storage.account_copy import copy_databases
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.outbox.outbox import Outbox
from mybuilding_desk.storage.settings_file import SettingsFile, choices_in
from mybuilding_desk.ui.text import chart_text, print_text
from mybuilding_desk.ui.text.documents import export_text, report_text
from mybuilding_desk.ui.text.language import use_language
from mybuilding_desk.ui.theme.fonts import provide_face

_CACHE: Final = "copy.db"
_OUTBOX: Final = "outbox.db"
_RECORDS: Final = "desk.db"


class ExportCommand(NamedTuple):
    """What was asked for: `first` and `last` as days in words (`2026-11-01`, `yesterday`, `last month`)."""

    path: Path
    first: str
    last: str = ""
    community: str = ""
    file_format: str = ""
    names: bool = False


class _Mistake(Exception):
    """What is wrong with the options, in one sentence."""


class _Account(NamedTuple):
    """An account of this computer: copies of its files, and its settings."""

    folder: Path
    settings: Settings
    communities: Sequence[Community]


def export_on_command(folders: AppPaths, policy: BuildingPolicy, command: ExportCommand) -> int:
    """Write the report, print one sentence, and return the exit code."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication.instance() or QGuiApplication(["mybuilding-desk"])
    provide_face()
    try:
        with TemporaryDirectory(prefix="mybuilding-desk-", ignore_cleanup_errors=True) as place:
            account, community = _found(folders, policy, command, Path(place))
            if isinstance(app, QGuiApplication):
                use_language(app, account.settings.language)
            count = _write(account, community, command)
    except _Mistake as mistake:
        echo(str(mistake), sys.stderr)
        return 2
    except DeskError as error:
        echo(export_text.why_not_saved(error), sys.stderr)
        return 1
    echo(f"Exported {count} packages to {command.path}." if count != 1 else f"Exported 1 package to {command.path}.")
    return 0


def _write(account: _Account, community: Community, command: ExportCommand) -> int:
    """Write the report, and return how many packages it is about."""
    settings, now = account.settings, datetime.now(UTC)
    options = _options(command, settings)
    desk_clock.zone = zone_of(community.timezone)
    today = desk_clock.day(now)
    request = ReportRequest(
        community.community_id,
        _period(command, today),
        by_user=settings.report_users,
        by_unit=not settings.privacy,
    )
    with _counter(account, community, now) as counter:
        figures = counter.figures(request, complete=True)
        made = report_text.Circumstances(now)
        document = report_text.document(figures, community, made)
        zone, users = community.timezone, settings.report_users
        content = export_text.content(document, options, desk_clock.local(now), zone, users=users)
        cells = export_text.cells(content.document.columns, words=options.file_format != "csv")
        export = ReportExport(command.path.absolute(), content, print_text.paper())
        export.run(in_parts(counter.packages(request), cells))
    return figures.packages


@contextmanager
def _counter(account: _Account, community: Community, now: datetime) -> Iterator[ReportCounter]:
    """Yield what counts over the copies of an account's files."""
    settings, folder = account.settings, account.folder
    limits = AgeLimits(settings.ages, settings.perishable_hours)
    history = timedelta(days=settings.history_days)
    with closing(ReportFiles(folder / _CACHE, folder / _RECORDS)) as files:
        as_of = newest_change(files.cache.reference_data, community.community_id)
        yield ReportCounter(files, DeskState(_open_entries(folder), _user_name(account), now, limits, history, as_of))


def _open_entries(folder: Path) -> list[OutboxEntry]:
    if not (folder / _OUTBOX).is_file():
        return []
    with closing(Outbox(folder / _OUTBOX)) as outbox:
        return outbox.entries()


def _user_name(account: _Account) -> str:
    user = account.settings.account
    return user.full_name if user is not None and account.settings.last == account.folder.name else ""


# The account, and its community


def _found(
    folders: AppPaths, policy: BuildingPolicy, command: ExportCommand, place: Path
) -> tuple[_Account, Community]:
    """Return the account used last, or else the newest one, that has the community."""
    known: dict[str, Community] = {}
    for folder in _accounts(folders):
        account = _copied(folders, policy, folder, place / folder.name)
        chosen = _named(account.communities, command.community)
        if chosen is not None:
            return account, chosen
        known |= {one.community_id: one for one in account.communities}
    if not known:
        raise _Mistake("No packages on this computer yet. Open MyBuilding Desk and sign in first.")
    listed = ", ".join(f"{one.title} ({one.community_id})" for one in known.values())
    if command.community:
        raise _Mistake(f"Unknown community “{command.community}”. Use one of: {listed}.")
    raise _Mistake(f"Name the community with --community. Use one of: {listed}.")


def _accounts(folders: AppPaths) -> list[Path]:
    last = SettingsFile(folders.settings_file).load().get("last", "")
    files = [path for path in folders.data.glob(f"*/{_CACHE}") if path.is_file()]
    files.sort(key=lambda path: (path.parent.name == last, path.stat().st_mtime), reverse=True)
    return [path.parent for path in files]


def _copied(folders: AppPaths, policy: BuildingPolicy, folder: Path, place: Path) -> _Account:
    place.mkdir()
    preferences = Preferences(SettingsFile(folders.settings_file), policy)
    preferences.preview_account(choices_in(folder))
    records = records_path(folders.data, preferences.now.server)
    names = {folder / name: place / name for name in (_CACHE, _OUTBOX)}
    copy_databases({**names, records: place / _RECORDS})
    with closing(PackageCache(place / _CACHE)) as cache:
        return _Account(place, preferences.now, cache.reference_data.communities())


def _named(communities: Sequence[Community], wanted: str) -> Community | None:
    """Return the community with this identifier or title, or the only one if none is wanted."""
    if not wanted:
        return communities[0] if len(communities) == 1 else None
    by_id = [one for one in communities if one.community_id == wanted]
    by_title = [one for one in communities if fold(one.title) == fold(wanted)]
    return next(iter([*by_id, *by_title]), None)


# Options


def _options(command: ExportCommand, settings: Settings) -> ExportOptions:
    ending = (command.file_format or command.path.suffix.removeprefix(".")).lower()
    known: dict[str, ExportFormat] = {one: one for one in EXPORT_FORMATS}
    if ending not in known:
        raise _Mistake(f"The name of the file must end in {_listed()}, or give its format with --format.")
    if is_of_another(command.path.name, known[ending]):
        raise _Mistake(
            f"The name of the file ends in {command.path.suffix}, but --format is {ending}. Change one of them."
        )
    if not settings.reports:
        raise _Mistake("Reports are turned off in the configuration.")
    if command.names and settings.privacy:
        raise _Mistake("Turn off privacy mode to include names.")
    return ExportOptions(known[ending], names=command.names)


def _listed() -> str:
    return ", ".join(f".{one}" for one in EXPORT_FORMATS[:-1]) + f", or .{EXPORT_FORMATS[-1]}"


def _period(command: ExportCommand, today: date) -> Period:
    """Return the days from the first of `--from` to the last of `--to`, or of `--from` alone."""
    first = _days("--from", command.first, today)
    last = _days("--to", command.last, today) if command.last else first
    if last.last < first.first:
        raise _Mistake("--to is before --from.")
    return Period("days", first.first, last.last)


def _days(option: str, text: str, today: date) -> Days:
    words = text.replace("-", " ").split() if not text[:1].isdigit() else text.split()
    found = find_days(words, Calendar(today, week_begins=chart_text.week_begins()))
    if found is None or (found.begin, found.end) != (0, len(words)):
        raise _Mistake(f"{option} must be a day such as {today.isoformat()}, yesterday, or last month.")
    return found.days
