"""Keep the records in step with the outbox: join ids as they become known, and add what a kill left out."""

import logging
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.records.contents import Contents
from mybuilding_desk.domain.records.desk_record import PackageKey, ReleaseRecord
from mybuilding_desk.domain.records.of_entry import log_contents, log_key, release_record
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.storage.records.records import Records

_log = logging.getLogger(__name__)

_AT_ONCE: Final = 200
_RECORDED: Final = "recorded:"


def change_records(account_context: AccountContext, change: Callable[[Records], object]) -> None:
    """Change the records. An error is only logged: the delivery of packages does not depend on them."""
    try:
        change(account_context.records)
    except StorageTrouble as trouble:
        _log.warning("the records were not changed: %s", trouble.reason)


def join_package(account_context: AccountContext, entry: OutboxEntry, package_id: str) -> None:
    """Note the server's id of the package that an entry logged; `""` is not noted."""
    if entry.kind == "log" and package_id:
        change_records(account_context, lambda records: records.join(entry.community_id, entry.reference, package_id))


def forget_release(account_context: AccountContext, entry: OutboxEntry) -> None:
    """Delete the proof of a release, because another desk released the package first."""
    change_records(account_context, lambda records: records.forget_release(entry.reference))


def catch_up(account_context: AccountContext, *, keeps_signatures: Callable[[], bool]) -> Iterator[bool]:
    """Record the entries of the outbox that are not recorded yet; yields true after each step but the last.

    All of them after the records were lost. Raises `StorageTrouble`.
    """
    records, outbox, note = account_context.records, account_context.outbox, f"{_RECORDED}{account_context.folder.name}"
    recorded = records.recall(note)
    recorded_id = last_id = int(recorded) if recorded.isdecimal() else 0
    while entries := outbox.since(last_id, _AT_ONCE):
        logs, releases = to_records(account_context, entries, signed=keeps_signatures())
        records.keep(logs, releases)
        for entry in entries:  # up to the first one that may still get an id
            if recorded_id == last_id and not _is_unnamed(entry):
                recorded_id = entry.entry_id
            last_id = entry.entry_id
        yield True
    if str(recorded_id) != recorded:
        records.remember(note, str(recorded_id))
    if account_context.copy.moved() or records.moves.moved():
        from mybuilding_desk.jobs.moves.placement import sync_moves  # noqa: PLC0415 - storeroom, on first use

        sync_moves(account_context)
    yield False


def to_records(
    account_context: AccountContext, entries: Iterable[OutboxEntry], *, signed: bool
) -> tuple[list[tuple[PackageKey, Contents]], list[ReleaseRecord]]:
    """Return what the records keep of these entries: nothing of those that were undone or removed."""
    kept = [entry for entry in entries if entry.state != "dropped"]
    logs = [(log_key(entry), log_contents(entry)) for entry in kept if entry.kind == "log"]
    releases = []
    for entry in kept:
        if entry.kind == "release":
            log = account_context.outbox.entry(entry.follows) if entry.follows else None
            releases.append(release_record(entry, log, account_context.user.full_name, signed=signed))
    return logs, releases


def _is_unnamed(entry: OutboxEntry) -> bool:
    return entry.is_open or (entry.state == "done" and entry.kind == "log" and not entry.package_id)
