"""The locations that the packages of a community have had."""

from pathlib import Path
from typing import Final

from mybuilding_desk.storage.database_file import DatabaseFile
from mybuilding_desk.storage.values import storable

_MAX_STEPS: Final = 1000
# Steps from one location to the next in the index, of pending and of released packages: no scan of the history.
_LOCATIONS: Final = """
    WITH RECURSIVE known (community, state, one) AS (
        SELECT column1, column2, (SELECT min(shelf_key) FROM packages
            WHERE community_id = column1 AND pending = column2 AND shelf_key > '') FROM (VALUES (?, 1), (?, 0))
        UNION ALL
        SELECT community, state, (SELECT min(shelf_key) FROM packages
            WHERE community_id = community AND pending = state AND shelf_key > one)
        FROM known WHERE one IS NOT NULL LIMIT ?
    )
    SELECT (SELECT shelf FROM packages WHERE community_id = community AND pending = state AND shelf_key = one LIMIT 1)
    FROM known WHERE one IS NOT NULL
"""


def known_locations(file: DatabaseFile[Path], community_id: str) -> list[str]:
    """Return the locations of a community, each in one spelling, at most 1,000 with those of pending packages first."""
    found = file.rows(_LOCATIONS, (storable(community_id), storable(community_id), _MAX_STEPS))
    return list(dict.fromkeys(location for (location,) in found))
