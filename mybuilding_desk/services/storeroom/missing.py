"""How many packages that audits did not find wait for whom: all of a community are counted at once."""

from collections import Counter

from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.domain.text import unit_code
from mybuilding_desk.services.desk_records import DeskRecords
from mybuilding_desk.services.packages.store import PackageStore

MissingCounts = Counter[tuple[str, str]]
"""Missing packages by the code of the unit and the resident's id."""


def missing_counts(store: PackageStore, records: DeskRecords) -> MissingCounts:
    """Count the missing packages of the current community. Asks only for their ids if there are none."""
    community_id = store.community_id
    ids = records.read(lambda records: records.audits.missing_ids(community_id), list[str]())
    rows = store.rows(store.cache.pending_among(community_id, ids)) if ids else []
    missing = [row.package for row in rows if row.is_missing and not store.is_released(row)]
    return Counter((unit_code(one.unit), one.resident_id) for one in missing)


def missing_of(counts: MissingCounts, match: Match) -> int:
    """Return how many of the pending packages of a match are missing: as these, of the whole unit or of a person."""
    code = unit_code(match.unit)
    if match.resident is not None and not match.people:
        return counts[code, match.resident.resident_id]
    return sum(count for (unit, _resident), count in counts.items() if unit == code)
