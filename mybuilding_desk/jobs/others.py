"""What other accounts of this PC did and nobody sends: each is sent by its own clerk alone. It changes nothing."""

import logging
from collections.abc import Collection
from contextlib import closing
from pathlib import Path

from mybuilding_desk.errors import StorageTrouble
from mybuilding_desk.storage.outbox import Outbox
from mybuilding_desk.storage.outbox_file import journaled_states

_log = logging.getLogger(__name__)

OUTBOX_FILES = ("outbox.db", "outbox.journal")
"""Either alone tells that an account has an outbox."""


def accounts_beside(folder: Path) -> list[Path]:
    """The folders of the other accounts of this PC that have an outbox."""
    beside = (one for one in sorted(folder.parent.iterdir()) if one != folder)
    return [one for one in beside if any((one / name).is_file() for name in OUTBOX_FILES)]


def waiting_of_others(folder: Path, sent: Collection[Path]) -> int:
    """How many deeds wait beside the account of `folder`, but for accounts in `sent`, which are being sent."""
    waiting = 0
    for one in accounts_beside(folder):
        if one in sent:
            continue
        try:
            with closing(Outbox(one / "outbox.db", rescuing=False)) as outbox:
                waiting += outbox.waiting_count()
        except StorageTrouble as trouble:  # its owner is told, and it is recovered then
            _log.warning("the outbox of another account was not read: %s", trouble.reason)
            waiting += journaled_states(one / "outbox.db").count("waiting")
    return waiting
