"""Controller of the reports: which period is shown, when it is counted, and which packages a figure stands for."""

from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.models import Community
from mybuilding_desk.domain.reports.document import ReportDocument
from mybuilding_desk.domain.reports.figures import Band, Count, Figures, ReportRequest
from mybuilding_desk.domain.reports.grouping import Group, kind_for
from mybuilding_desk.domain.reports.period import Period
from mybuilding_desk.domain.reports.selection import (
    PackageSelection,
    Span,
    at_hour,
    at_hour_of_any_day,
    between,
    in_period,
)
from mybuilding_desk.domain.reports.zone import local_day, zone_of
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.reports.day_bars import TimeKey
from mybuilding_desk.ui.reports.heat_map import HourKey
from mybuilding_desk.ui.reports.view import MAX_OVERDUE, ReportView
from mybuilding_desk.ui.text import chart_text
from mybuilding_desk.ui.text.documents import report_text, report_words
from mybuilding_desk.ui.text.name_display import names

_SETTLE_MS: Final = 250
"""Time from a change of the packages to the new figures: one action changes them several times."""
_MINUTE_MS: Final = 60_000
_RECENT: Final = 30
"""Days of the period that an empty report offers."""


class ReportsController(QObject):
    """Counts only while the report is shown."""

    export_wanted = Signal()
    print_wanted = Signal()
    packages_wanted = Signal(object, str)
    """A `PackageSelection` to show as a list, and its name."""
    list_wanted = Signal(str)
    """The kind of the list that a figure of now stands for."""
    package_wanted = Signal(object)
    """The `PackageRow` of an overdue package to show in its list."""
    community_wanted = Signal(str)
    support_wanted = Signal()

    def __init__(self, view: ReportView) -> None:
        super().__init__(view)
        self._view = view
        self._workspace: Workspace | None = None
        self._is_joined = False
        """Whether the signals of the workspace are connected: only once its reports are opened."""
        self._period = report_words.current("recent", desk_clock.day(datetime.now(UTC)))
        self.figures: Figures | None = None
        """The figures on the screen, `None` before they are counted."""
        self._counted_at = datetime.now(UTC)
        self._is_current = True
        """Whether the period is that of today, and so changes with it."""
        self._settling = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settling.timeout.connect(self.count)
        self._clock = QTimer(self, interval=_MINUTE_MS)
        self._clock.timeout.connect(self._tick)
        self._join(view)

    def _join(self, view: ReportView) -> None:
        toolbar = view.toolbar
        toolbar.picker.chosen.connect(self.show_period)
        toolbar.community_chosen.connect(self.community_wanted)
        toolbar.print.clicked.connect(self.print_out)
        toolbar.export.clicked.connect(self.export)
        view.tile_chosen.connect(self._open_tile)
        view.acted.connect(self._act)
        view.overdue_chosen.connect(self.package_wanted)
        view.days.chosen.connect(self._open_time)
        view.hours.chosen.connect(self._open_hour)
        view.carriers.chosen.connect(self._open_carrier)
        view.bands.chosen.connect(self._open_band)
        view.days_card.table.chosen.connect(self._open_group)
        view.hours_card.table.chosen.connect(self._open_hour_row)
        view.bands_card.table.chosen.connect(lambda at: self._open_band(self._shown.bands[at]))
        view.carriers_card.table.chosen.connect(lambda at: self._open_carrier(self._shown.carriers[at].name))
        view.users_card.table.chosen.connect(self._open_user)
        view.units_card.table.chosen.connect(self._open_unit)
        names.changed.connect(self._names_changed)

    # Account

    def bind(self, workspace: Workspace | None) -> None:
        """Report on this account from now on; forget everything of the one before."""
        self.hide()
        self._workspace, self.figures, self._is_current = workspace, None, True
        self._is_joined = False
        if workspace is not None:
            self._period = report_words.current("recent", self.today)

    def _join_workspace(self, workspace: Workspace) -> None:
        self._is_joined = True
        workspace.reports.counted.connect(self._show)
        workspace.reports.failed.connect(self._show_failure)
        workspace.store.packages_changed.connect(self._changed)
        workspace.store.history_changed.connect(self._changed)
        workspace.refresher.network_changed.connect(self._network_changed)

    def show(self) -> None:
        """Count the figures, and again when something changes, until `hide`."""
        if self._workspace is not None and not self._is_joined:
            self._join_workspace(self._workspace)
        self._clock.start()
        self._show_period()
        self.count()

    def hide(self) -> None:
        """Stop counting; the report stays as it is."""
        self._clock.stop()
        self._settling.stop()

    def scroll(self, event: QKeyEvent) -> None:
        """Scroll the report by a key."""
        self._view.scroll_by(event)

    @property
    def is_shown(self) -> bool:
        """Whether the report is on the screen."""
        return self._clock.isActive()

    @property
    def community(self) -> Community | None:
        """The community of the report: the desk's."""
        return self._workspace.store.community() if self._workspace is not None else None

    @property
    def zone(self) -> tzinfo | None:
        """The time zone of the community, `None` for the computer's own."""
        return zone_of(self.community.timezone) if self.community is not None else None

    @property
    def today(self) -> date:
        """The community's day."""
        return local_day(datetime.now(UTC), self.zone)

    @property
    def period(self) -> Period:
        """The period that is shown."""
        return self._period

    @property
    def document(self) -> ReportDocument | None:
        """The report in words, `None` before all figures are counted."""
        if self.figures is None or self.community is None or not self.figures.is_complete:
            return None
        return report_text.document(self.figures, self.community, self._circumstances())

    def export(self) -> None:
        """Ask for the export of the report."""
        self.export_wanted.emit()

    def print_out(self) -> None:
        """Ask for the report on paper."""
        self.print_wanted.emit()

    # Period, and counting

    def show_period(self, period: Period) -> None:
        """Report on another period."""
        self._period = period
        self._is_current = period.kind != "days" and period == report_words.current(period.kind, self.today)
        self._show_period()
        self.count()

    def _show_period(self) -> None:
        if self._is_current:
            self._period = report_words.current(self._period.kind, self.today)
        self._view.toolbar.picker.show_period(self._period, self.today)
        if self._workspace is not None:
            store = self._workspace.store
            self._view.toolbar.show_communities(store.communities(), store.community_id)

    def count(self) -> None:
        """Count the figures of the period."""
        self._settling.stop()
        if self._workspace is None or self.community is None:
            return
        request = self._request()
        if self.figures is None or self.figures.request != request:
            self._view.show_loading()
        self._workspace.reports.ask(request)

    def _request(self) -> ReportRequest:
        assert self._workspace is not None  # noqa: S101 - the callers have one
        settings = self._workspace.preferences.now
        return ReportRequest(
            self._workspace.store.community_id,
            self._period,
            by_user=settings.report_users,
            by_unit=not names.short,
        )

    def _changed(self) -> None:
        if self.is_shown and not self._settling.isActive():
            self._settling.start()

    def _names_changed(self) -> None:
        if self.is_shown and self.figures is not None:
            self._show_overdue()  # at once, so that no full name stays on the screen
            self.count()

    def _tick(self) -> None:
        """Show how old the figures are; at midnight, go to the new day."""
        before = self._period
        self._show_period()
        if self._period != before:
            self.count()
        self._show_basis()

    # Display

    def _show(self, figures: Figures) -> None:
        if self._workspace is None or self.community is None or figures.request != self._request():
            return
        before = self.figures
        if before is not None and before.is_complete and before.request == figures.request and not figures.is_complete:
            return  # the complete report stays, so that it can be exported at any moment
        self.figures, self._counted_at = figures, datetime.now(UTC)
        if self.is_shown:
            self._show_figures(figures, self.community)

    def _show_figures(self, figures: Figures, community: Community) -> None:
        made = self._circumstances()
        document = report_text.document(figures, community, made)
        self._view.show_notice(" ".join(report_text.notes(figures, made)), offline=made.offline)
        self._show_basis()
        if figures.is_complete and not (figures.overview.logged or figures.overview.released):
            recent = QCoreApplication.translate("reports", "Last %Ln days", None, _RECENT)
            self._view.show_message(self.tr("No packages in this period"), "inbox", [("report_recent", recent)])
            return
        self._view.show_figures(figures, document, report_text.local(made.now, community))
        self._show_overdue()
        self._show_handover()

    def _show_overdue(self) -> None:
        assert self._workspace is not None  # noqa: S101 - the callers have one
        store = self._workspace.store
        listing = store.listing("overdue", "arrived", descending=False)
        first = list(listing.first)[:MAX_OVERDUE]
        rows = sorted([*first, *listing.window(0, MAX_OVERDUE)], key=lambda row: row.package.arrived_at)
        self._view.show_overdue(rows, len(listing.first) + listing.count, store.limits)

    def _show_handover(self) -> None:
        assert self._workspace is not None  # noqa: S101 - the callers have one
        last = self._workspace.handovers.last()
        self._view.handovers.show_words(report_words.last_handover(last, datetime.now(UTC)))
        community_id = self._workspace.store.community_id
        audit = self._workspace.records.read(lambda records: records.audits.last(community_id), None)
        self._view.audit.show_words(report_words.last_audit(audit, datetime.now(UTC)))

    def _show_failure(self, _error: DeskError) -> None:
        self.figures = None
        if self.is_shown:
            words = self.tr("This report couldn’t be created. Try again.")
            actions = [("report_retry", self.tr("Try again")), ("report_support", self.tr("Copy support information"))]
            self._view.show_message(words, "triangle-alert", actions)

    def _show_basis(self) -> None:
        if self.figures is not None:
            since = self.figures.since or self.figures.begins
            words = report_text.based_on(since, self._counted_at, datetime.now(UTC))
            self._view.show_basis(words)

    def _network_changed(self) -> None:
        if self.is_shown and self.figures is not None:
            document = [*report_text.notes(self.figures, self._circumstances())]
            self._view.show_notice(" ".join(document), offline=self._circumstances().offline)

    def _circumstances(self) -> report_text.Circumstances:
        offline = self._workspace is not None and self._workspace.refresher.offline is not None
        return report_text.Circumstances(datetime.now(UTC), offline)

    def _act(self, name: str) -> None:
        if name == "report_recent":
            self.show_period(Period("days", self.today - timedelta(days=_RECENT - 1), self.today))
        elif name == "report_retry":
            self.count()
        else:
            self.support_wanted.emit()

    # Packages behind a figure

    @property
    def _shown(self) -> Figures:
        assert self.figures is not None  # noqa: S101 - what is chosen is of figures
        return self.figures

    def _open_tile(self, key: str) -> None:
        if key == "in_storage":
            self.list_wanted.emit("pending")
        elif key == "overdue":
            self.list_wanted.emit("overdue")
        elif self.figures is not None:
            self._open(released=key != "logged")

    def _open_time(self, key: TimeKey) -> None:
        group = Group(key.start, key.end, Count())
        words = chart_text.group_name(group, kind_for(self._shown.request.period))
        self._open(words, released=key.released, spans=between(key.start, key.end, self.zone))

    def _open_group(self, index: int) -> None:
        group, table = report_text.groups(self._shown)[index], report_text.days_table(self._shown)
        self._open(table.texts[index][0], spans=between(group.start, group.end, self.zone))

    def _open_hour(self, key: HourKey) -> None:
        spans = at_hour(self._shown.request.period, key.weekday, key.hour, self.zone)
        self._open(chart_text.weekday_hour(key.weekday, key.hour), released=key.released, spans=spans)

    def _open_hour_row(self, index: int) -> None:
        hour = report_text.hour_range(self._shown)[index]
        spans = at_hour_of_any_day(self._shown.request.period, hour, self.zone)
        self._open(chart_text.hours(hour), released=self._view.hours.is_released, spans=spans)

    def _open_band(self, band: Band) -> None:
        self._open(report_text.band_name(band), released=True, days=(band.least, band.less_than))

    def _open_carrier(self, name: str | None) -> None:
        if name is None:
            self._view.show_all_carriers()
            return
        self._open(report_text.name_of(name), carrier=name)

    def _open_user(self, index: int) -> None:
        name = self._shown.users[index].name
        self._open(report_text.name_of(name), user=name)

    def _open_unit(self, index: int) -> None:
        name = report_text.known_units(self._shown)[index].name
        self._open(report_text.name_of(name), unit=name)

    def _open(
        self,
        words: str = "",
        *,
        released: bool = False,
        spans: tuple[Span, ...] | None = None,
        carrier: str | None = None,
        user: str | None = None,
        unit: str | None = None,
        days: tuple[int, int | None] | None = None,
    ) -> None:
        """Open packages logged, or `released`, in these times, or else in the whole period."""
        period = self._shown.request.period
        selection = PackageSelection(
            self._shown.request.community_id, released, spans or in_period(period, self.zone), carrier, user, unit, days
        )
        state = report_text.tile_names()["released" if released else "logged"]
        when = "" if spans else report_words.period(period)
        self.packages_wanted.emit(selection, " · ".join(filter(None, (state, words, when))))
