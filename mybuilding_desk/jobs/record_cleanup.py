"""Clean up the records: what is no longer needed leaves with its package."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from mybuilding_desk.domain.records.desk_record import PackageKey
from mybuilding_desk.jobs.account_context import HISTORY, AccountContext
from mybuilding_desk.storage.stale_files import old_leftovers, remove

_AT_ONCE: Final = 200


def clean_up_records(account_context: AccountContext, kept: timedelta) -> Iterator[None]:
    """Delete signatures, records, hand-overs, outgoing packages, and ended instructions whose time is over.

    Files set aside are deleted if they are older than `kept`.
    """
    now, records = account_context.clock(), account_context.records
    records.forget_signatures(now - account_context.signatures)
    records.outgoing.forget_signatures(now - account_context.signatures)
    yield
    for is_own, before in ((True, account_context.history), (False, max(account_context.history, HISTORY))):
        yield from _forget(account_context, now - before, is_own=is_own)
        _forget_by_community(account_context, now - before, is_own=is_own)
        yield
    remove(old_leftovers(account_context.records_path.parent, now - kept))


def _forget(account_context: AccountContext, before: datetime, *, is_own: bool) -> Iterator[None]:
    """Delete records unchanged since this time: of packages that left, or of communities that another account has."""
    records, own = account_context.records, account_context.copy.reference_data.communities()
    known, after = {one.community_id for one in own}, 0
    while found := records.unchanged_since(before, after, _AT_ONCE):
        after = found[-1][0]
        records.forget(
            [
                record_id
                for record_id, key in found
                if (key.community_id in known) == is_own and not (is_own and _is_known(account_context, key))
            ]
        )
        yield


def _forget_by_community(account_context: AccountContext, before: datetime, *, is_own: bool) -> None:
    """Delete hand-overs, audits, what left, ended instructions, and residents' languages before this time."""
    records, own = account_context.records, account_context.copy.reference_data.communities()
    known = {one.community_id for one in own}
    for part in (records.handovers, records.reminders, records.instructions, records.outgoing, records.audits):
        for community_id in part.communities():
            if (community_id in known) == is_own:
                part.forget(community_id, before)


def _is_known(account_context: AccountContext, key: PackageKey) -> bool:
    """Return whether the package is in the cache, or still in the outbox."""
    copy, outbox = account_context.copy, account_context.outbox
    if copy.package(key.community_id, key.package_id) or copy.by_reference(key.reference):
        return True
    return any(entry.is_open for entry in outbox.entries_of(key.community_id, key.package_id, key.reference))
