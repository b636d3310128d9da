"""The worker's own connections to the cache and the records of one account, opened on first use."""

import logging
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from functools import cached_property
from pathlib import Path

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.models import AnyPackage
from mybuilding_desk.domain.records.desk_record import DayCount, DeskRecord
from mybuilding_desk.services.packages.overdue import HoldIndex
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.cache.reports import ReportReader
from mybuilding_desk.storage.records.records import Records

_log = logging.getLogger(__name__)

_BUSY_S = 1.0


class ReportFiles:
    """The files that a report is counted over. Without the records, a report has fewer days, and no error."""

    def __init__(self, cache: Path, records: Path, *, read_only: bool = False) -> None:
        """`read_only`: another process has these files, and nothing of them may be changed."""
        self._cache_path, self._records_path, self._read_only = cache, records, read_only

    @cached_property
    def cache(self) -> PackageCache:
        """The cache. Raises `StorageTrouble`."""
        return PackageCache(self._cache_path, read_only=self._read_only)

    @cached_property
    def reader(self) -> ReportReader:
        """The counts of the cache."""
        return ReportReader(self.cache.file)

    @cached_property
    def _records(self) -> Records:
        return Records(self._records_path, busy=_BUSY_S, read_only=self._read_only)

    def day_counts(self, community_id: str) -> list[DayCount]:
        """Return the daily counts that stayed of packages which left the cache, `[]` if the records cannot be read."""
        try:
            return self._records.counts(community_id)
        except StorageTrouble as trouble:
            _log.warning("a report has no daily counts of the records: %s", trouble.reason)
            return []

    def of_packages(self, packages: Sequence[AnyPackage]) -> dict[str, DeskRecord]:
        """Return what this desk knows of packages, by id, or by reference without one; if the records can be read."""
        try:
            return self._records.of_packages(packages)
        except StorageTrouble as trouble:
            _log.warning("a package list has nothing of the records: %s", trouble.reason)
            return {}

    def holds(self, community_id: str, day: date) -> HoldIndex:
        """Return the holds of a community in effect on a day, none if the records cannot be read."""
        try:
            return HoldIndex(self._records.instructions.holds(community_id, day), day)
        except StorageTrouble as trouble:
            _log.warning("a report has no holds of the records: %s", trouble.reason)
            return HoldIndex((), day)

    def close(self) -> None:
        """Close what was opened."""
        for name in ("cache", "_records"):
            opened = self.__dict__.pop(name, None)
            if opened is not None:
                with suppress(StorageTrouble):
                    opened.close()
        self.__dict__.pop("reader", None)
