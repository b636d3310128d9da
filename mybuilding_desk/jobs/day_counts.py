"""Keep daily counts, without names, of packages that are about to leave the cache."""

import logging
from datetime import date, datetime, timedelta
from typing import Final

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.core.gui_priority import yielding_to_gui
from mybuilding_desk.domain.records.desk_record import DayCount
from mybuilding_desk.domain.reports.zone import local_day, midnight, zone_of
from mybuilding_desk.domain.settings import MAX_HISTORY_DAYS
from mybuilding_desk.jobs.account_context import AccountContext

_log = logging.getLogger(__name__)

_DAY: Final = timedelta(days=1)
_COUNTED: Final = "counted:"


def keep_day_counts(account_context: AccountContext, community_id: str, limit: datetime) -> None:
    """Count the days that begin before `limit`, each once; call it before their packages leave the cache.

    Days are those of the community's time zone, as in reports. Earlier counts are of days of the computer's clock:
    where that is another zone, they are off by the difference. Without the records, nothing is kept, and the packages
    leave all the same.
    """
    communities = account_context.copy.reference_data.communities()
    zone = next((zone_of(one.timezone) for one in communities if one.community_id == community_id), None)
    end = local_day(limit, zone) + _DAY
    note = f"{_COUNTED}{account_context.folder.name}:{community_id}"
    try:
        known = account_context.records.recall(note)
        first = date.fromisoformat(known) if known else end - MAX_HISTORY_DAYS * _DAY
        if first < end:
            days = (first + number * _DAY for number in range((end - first).days))
            counts = [
                DayCount(day, *account_context.copy.day_counts(community_id, *span, (), ()))
                for day, span in yielding_to_gui(
                    (day, (midnight(day, zone), midnight(day + _DAY, zone))) for day in days
                )
            ]
            account_context.records.keep_counts(community_id, [one for one in counts if one.logged or one.released])
            account_context.records.remember(note, end.isoformat())
    except StorageTrouble as trouble:
        _log.warning("the daily counts were not kept: %s", trouble.reason)
