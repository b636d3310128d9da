"""The child process of `tests.support.destruction`: a running outbox with connections of the window and the worker.

It reads one command a line (`log MARK`, `release PACKAGE_ID MARK`, `hand MARK`: release the package last logged) and
answers each with one line of JSON: what was confirmed, or the error that the user sees instead. It runs until killed.
"""

import json
import sys
from pathlib import Path
from uuid import uuid4

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.models import Package, Release
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.storage.outbox.outbox import Outbox
from mybuilding_desk.ui.outbox.text import damage_words
from tests.support.offices import RIVERSIDE, a_draft, now

SIGNATURE = b"\x89PNG\r\n\x1a\na signature"


def main() -> None:
    """Answer commands until killed."""
    messages: list[str] = []
    path = Path(sys.argv[1])
    window = Outbox(path, repaired=lambda report: messages.append(damage_words(recovery=report)))
    callback_thread = Outbox(path)
    last: list[OutboxEntry] = []
    respond(ready=True)
    for line in sys.stdin:
        verb, *arguments = line.split()
        try:
            entry = act(window, verb, arguments, last)
        except StorageTrouble as trouble:
            respond(error=trouble.reason, told=messages)
        else:
            seen = entry.entry_id in read(callback_thread)
            respond(confirmed=entry.reference, kind=entry.kind, mark=arguments[-1], worker=seen, told=messages)
        messages.clear()


def read(callback_thread: Outbox) -> set[int]:
    """Read like the worker: the first read of a damaged file reports the damage, the next one uses the new file."""
    try:
        return {one.entry_id for one in callback_thread.entries()}
    except StorageTrouble:
        return {one.entry_id for one in callback_thread.entries()}


def act(outbox: Outbox, verb: str, arguments: list[str], last: list[OutboxEntry]) -> OutboxEntry:
    """Run an action of the user."""
    if verb == "log":
        last[:] = [outbox.log(a_draft(description=arguments[0], unit="12B"))]
        return last[0]
    package: Package | int
    if verb == "hand":
        package, package_id = last[0].entry_id, ""
    else:
        package_id = arguments[0]
        package = Package(package_id, RIVERSIDE, "12B", "UPS", now())
    given = Release(RIVERSIDE, package_id, "Zoë", str(uuid4()), now(), arguments[-1], SIGNATURE)
    return outbox.release([(given, package)])[0]


def respond(**line: object) -> None:
    """Print one line for the parent."""
    print(json.dumps(line), flush=True)  # noqa: T201 - read by the parent


if __name__ == "__main__":
    main()
