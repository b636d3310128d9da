"""How many packages wait in each community, however long the history of all is."""

from pathlib import Path
from typing import Final

from mybuilding_desk.storage.database_file import DatabaseFile

# From one community to the next. Grouped, all of the history was counted over: 17 ms at 400,000 packages, 150 of a
# cold file, before the first list and after each deed.
_WAITING: Final = """
    WITH RECURSIVE known (one) AS (
        SELECT min(community_id) FROM packages
        UNION ALL
        SELECT (SELECT min(community_id) FROM packages WHERE community_id > one) FROM known WHERE one IS NOT NULL
    )
    SELECT one, (SELECT count(*) FROM packages WHERE community_id = one AND pending = 1) FROM known
    WHERE one IS NOT NULL
"""


def waiting_counts(file: DatabaseFile[Path]) -> dict[str, int]:
    """By the ids of the communities; one without any is left out."""
    return {community_id: count for community_id, count in file.rows(_WAITING) if count}
