"""The child process of the test of outgoing packages and kills: a desk without a window or a server.

`python -m tests.support.outgoing_clerk FOLDER` adds packages and records pickups until it is killed, and prints what is
written: `added ID`, or `picked_up PICKUP ID...`. `FOLDER edit` edits two packages by turns:
`edited ID NOTE`.
"""

import os
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from mybuilding_desk.domain.records.outgoing import OutgoingItem
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.worker import Worker
from mybuilding_desk.practice.building import PRACTICE_PROFILE
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.storage.settings_file import SettingsFile
from tests.support.offices import CLERK, RIVERSIDE

_PICKED_UP: int = 7
"""Packages of one pickup."""
_EDITED: int = 2
"""Packages that are edited by turns."""
SIGNATURE = b"\x89PNG\r\n\x1a\n signed"


class Clerk:
    """The desk, and what is done there."""

    def __init__(self, folder: Path, *, edits: bool = False) -> None:
        preferences = Preferences(SettingsFile(folder / "settings.json"))
        self.workspace = Workspace(Worker(), Connection(PRACTICE_PROFILE), CLERK, folder / "desk", preferences)
        self.workspace.outbox_sender.stop()
        self.workspace.store.community_chosen.disconnect(self.workspace._chosen)
        self.workspace.store.choose(RIVERSIDE)
        self.outgoing = self.workspace.storeroom.outgoing
        self._said: list[str] = []
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._edit if edits else self._act)
        self._timer.start()
        self.workspace.records.changed.connect(self._tell)

    def _act(self) -> None:
        if self.outgoing._unwritten:  # one action at a time, so that each is told
            return
        waiting = self.outgoing.waiting()
        if len(waiting) >= _PICKED_UP:
            record = self.outgoing.pick_up(waiting[:_PICKED_UP], "Ben", SIGNATURE)
            ids = [one.item_id for one in record.items]
            self._said.append(" ".join(["picked_up", record.pickup.pickup_id, *ids]))
        else:
            new = OutgoingItem("", "", "outgoing", "12B", "UPS", "", "", datetime.now(UTC))
            self._said.append(f"added {self.outgoing.add(new).item_id}")

    def _edit(self) -> None:
        if self.outgoing._unwritten:
            return
        waiting = self.outgoing.waiting()
        if len(waiting) < _EDITED:
            self.outgoing.add(OutgoingItem("", "", "outgoing", "12B", "UPS", "", "", datetime.now(UTC), note="0"))
            return
        oldest = min(waiting, key=lambda one: int(one.note))
        note = str(max(int(one.note) for one in waiting) + 1)
        self.outgoing.edit(replace(oldest, note=note, carrier=f"Carrier {note}"))
        self._said.append(f"edited {oldest.item_id} {note}")

    def _tell(self) -> None:
        if not self.outgoing._unwritten:
            said, self._said = self._said, []
            os.write(1, "".join(f"{line}\n" for line in said).encode())


def main() -> int:
    """Run until killed."""
    application = QCoreApplication(sys.argv)
    clerk = Clerk(Path(sys.argv[1]), edits=sys.argv[2:] == ["edit"])
    assert clerk.outgoing is not None
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
