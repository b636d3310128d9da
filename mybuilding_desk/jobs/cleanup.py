"""Scheduled cleanup of this user's files and those of other users of this computer.

Runs on the worker, a few hundred rows per step, so that the user's own requests can run in between.
"""

import logging
from collections.abc import Collection, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, NamedTuple

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.history import IN_PARTS, HistorySync
from mybuilding_desk.jobs.record_cleanup import clean_up_records
from mybuilding_desk.storage.outbox.file import journaled_states
from mybuilding_desk.storage.outbox.outbox import Outbox
from mybuilding_desk.storage.sqlite import rewrite
from mybuilding_desk.storage.stale_files import old_leftovers, remove, unused_since

_log = logging.getLogger(__name__)

OUTBOX_FILES = ("outbox.db", "outbox.journal")
"""Files of an outbox; either one alone shows that an account has one."""


def other_accounts(folder: Path) -> list[Path]:
    """Return the folders of the other accounts on this computer that have an outbox."""
    others = (one for one in sorted(folder.parent.iterdir()) if one != folder)
    return [one for one in others if any((one / name).is_file() for name in OUTBOX_FILES)]


class OthersLeft(NamedTuple):
    """What other users of this computer left: changes that no job sends, and packages that nobody else sees."""

    waiting: int = 0
    unidentified: int = 0


def left_by_others(folder: Path, sent: Collection[Path]) -> OthersLeft:
    """Return what is left in the outboxes of the accounts other than `folder`.

    `sent` are the folders of accounts that are being synced already: none of their changes counts as waiting.
    """
    left = OthersLeft()
    for one in other_accounts(folder):
        try:
            with closing(Outbox(one / "outbox.db", rescuing=False)) as outbox:
                found = OthersLeft(outbox.waiting_count(), outbox.counts()["held"])
        except StorageTrouble as trouble:  # recovered, with a notice, when its owner signs in
            _log.warning("the outbox of another account was not read: %s", trouble.reason)
            states = journaled_states(one / "outbox.db")
            found = OthersLeft(states.count("waiting"), states.count("held"))
        left = OthersLeft(left.waiting + (0 if one in sent else found.waiting), left.unidentified + found.unidentified)
    return left


KEPT: Final = timedelta(days=30)
"""Retention of settled entries, of files set aside, and of the cache of an unused account."""

_REWRITTEN_EVERY: Final = timedelta(days=7)
_LAST: Final = "rewritten"
_UNLABELED: Final = "unlabeled"
"""Note of the place up to which old packages have label codes and carriers; migrations of the cache make it."""
_LONG_AGO: Final = datetime(2000, 1, 1, tzinfo=UTC)


def clean_up(account_context: AccountContext, settings: Path, *, quiet: bool) -> Iterator[None]:
    """Clean up this account, the other accounts on this computer, and the `settings` folder.

    `quiet` means that the desk is idle, so that the outbox may be locked for a moment. Raises `StorageTrouble`.
    """
    now = account_context.clock()
    yield from _fill_new_keys(account_context)
    yield from _forget_packages(account_context)
    yield from _tolerant(clean_up_records(account_context, KEPT))
    while account_context.outbox.clean_up(now - KEPT):
        yield
    while account_context.outbox.erase_signatures(now - account_context.signatures):
        yield
    for folder in other_accounts(account_context.folder):
        _clean_up_account(folder, now, account_context)
        yield
    for folder in (account_context.folder, settings):
        remove(old_leftovers(folder, now - KEPT))
    if not account_context.copy.can_be_rewritten():  # no room on the disk for a second copy of the file
        return
    if _is_due(account_context, now, "copy"):
        yield from _rewrite_copy(account_context, now)
    elif account_context.copy.reference_data.recall(IN_PARTS):
        yield from _merge(account_context)
    if _is_due(account_context, now, "outbox") and quiet and rewrite(account_context.folder / "outbox.db"):
        _note(account_context, now, "outbox")
    if _is_due(account_context, now, "records") and quiet:
        yield from _tolerant(_rewrite_records(account_context, now))


def schedule_rewrite(account_context: AccountContext) -> None:
    """Make the rewrite of all files due at the next cleanup, after a reduction of the retention time."""
    for what in ("copy", "outbox", "records"):
        _note(account_context, _LONG_AGO, what)


def _fill_new_keys(account_context: AccountContext) -> Iterator[None]:
    """Work out label codes and carriers of packages that an older version stored; new ones have theirs."""
    copy, notes = account_context.copy, account_context.copy.reference_data
    while place := notes.recall(_UNLABELED):
        last = copy.fill_new_keys(int(place))
        notes.remember(_UNLABELED, "" if last is None else str(last))
        yield


def _forget_packages(account_context: AccountContext) -> Iterator[None]:
    for community_id in account_context.copy.orphaned_communities():
        while account_context.copy.forget_community(community_id):
            yield
    for community in account_context.copy.reference_data.communities():
        for _ in HistorySync(account_context, community.community_id).forget():
            yield


def _rewrite_copy(account_context: AccountContext, now: datetime) -> Iterator[None]:
    """Merge the search index, then rewrite the cache file: no byte of deleted packages remains in it."""
    yield from _merge(account_context)
    if rewrite(account_context.copy.path):
        _note(account_context, now, "copy")


def _rewrite_records(account_context: AccountContext, now: datetime) -> Iterator[None]:
    account_context.records.check()
    if rewrite(account_context.records_path):
        _note(account_context, now, "records")
    yield


def _tolerant(steps: Iterator[None]) -> Iterator[None]:
    """Run steps on the records; an error ends them, but not the cleanup of the other files."""
    try:
        yield from steps
    except StorageTrouble as trouble:
        _log.warning("the records were not cleaned up: %s", trouble.reason)


def _merge(account_context: AccountContext) -> Iterator[None]:
    """Merge the parts of the search index: 17 parts took 0.4 of the 7.6 ms per key in *Find* at 400,000 packages."""
    account_context.copy.begin_merging()
    while account_context.copy.go_on_merging():
        yield
    account_context.copy.reference_data.remember(IN_PARTS, "")


def _clean_up_account(folder: Path, now: datetime, account_context: AccountContext) -> None:
    """Clean up an inactive account: its outbox, old leftovers, and an unused cache, which can be fetched again."""
    try:
        with closing(Outbox(folder / "outbox.db", account_context.clock, rescuing=False)) as outbox:
            changed = [*iter(lambda: outbox.clean_up(now - KEPT), 0)]
        if changed:
            rewrite(folder / "outbox.db")
    except StorageTrouble as trouble:  # recovered, with a notice, when its owner signs in
        _log.warning("the outbox of another account was left as it is: %s", trouble.reason)
    remove([*unused_since(folder / "copy.db", now - KEPT), *old_leftovers(folder, now - KEPT)])


def _is_due(account_context: AccountContext, now: datetime, what: str) -> bool:
    """Return whether a week has passed since the last rewrite, or the clock was set back by a week or more.

    For a new file, stores `now` as the start of the first week.
    """
    last = account_context.copy.reference_data.recall(f"{_LAST}:{what}")
    if not last:
        _note(account_context, now, what)
        return False
    return abs(now - datetime.fromisoformat(last)) >= _REWRITTEN_EVERY


def _note(account_context: AccountContext, now: datetime, what: str) -> None:
    account_context.copy.reference_data.remember(f"{_LAST}:{what}", now.isoformat())
