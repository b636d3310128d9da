"""The child process of the test of labels and kills: a desk without a window or a server, and a printer that is a file.

`python -m tests.support.label_clerk FOLDER log|count|print`: `log` logs packages until it is killed and prints each
reference, `count` prints the references of the labels that did not print, `print` prints those again, and ends.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Event

from PySide6.QtCore import QCoreApplication, QTimer

from mybuilding_desk.domain.records.desk_record import PackageKey
from mybuilding_desk.domain.records.label import LabelContent
from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.worker import Worker
from mybuilding_desk.practice.building import PRACTICE_PROFILE
from mybuilding_desk.printing import client
from mybuilding_desk.printing.values import LabelOptions
from mybuilding_desk.services.packages.actions import PackageForm
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.storage.settings_file import SettingsFile
from tests.support.offices import CLERK, RIVERSIDE

PRINTED = "printed.txt"
_PRINTING_S = 0.002


class FilePrinter:
    """Writes the code of each label to a file, and to the disk, before it says that it is printed."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)

    def print_labels(self, _options: LabelOptions, labels: Sequence[LabelContent]) -> None:
        Event().wait(_PRINTING_S)
        os.write(self._file, "".join(f"{label.code}\n" for label in labels).encode())
        os.fsync(self._file)

    def close(self) -> None:
        os.close(self._file)


class Clerk:
    """The desk, and what is done there."""

    def __init__(self, folder: Path) -> None:
        client.PrintClient = lambda: FilePrinter(folder / PRINTED)  # type: ignore[misc,assignment]
        preferences = Preferences(SettingsFile(folder / "settings.json"))
        preferences.change(grace_seconds=300, label_when="every", label_printer="file")
        self.workspace = Workspace(Worker(), Connection(PRACTICE_PROFILE), CLERK, folder / "desk", preferences)
        self.workspace.outbox_sender.stop()
        self.workspace.store.community_chosen.disconnect(self.workspace._chosen)
        self.workspace.store.choose(RIVERSIDE)
        self.printer = self.workspace.label_printer
        self.printer.contents_of = self._contents
        self._timer = QTimer(interval=0)

    def log(self) -> None:
        """Log until killed."""
        self._timer.timeout.connect(self._log_one)
        self._timer.start()

    def count(self) -> None:
        """Tell which labels did not print, after those that a kill lost were found."""
        self.printer.changed.connect(self._tell)

    def print_again(self) -> None:
        """Print them."""
        self.printer.changed.connect(self._end_if_printed)
        self.printer.print_again(self.workspace.records.open_labels())

    def _contents(self, key: PackageKey) -> Sequence[LabelContent]:
        row = self.workspace.store.row_of(key)
        return [LabelContent(row.package.reference, row.package.unit)] if row is not None else []

    def _log_one(self) -> None:
        entry = self.workspace.actions.log(PackageForm(read_scan(""), "12B"))
        print(entry.reference, flush=True)  # noqa: T201 - read by the test

    def _tell(self) -> None:
        labels = [f"{one.key.reference} {one.state}" for one in self.workspace.records.open_labels()]
        print(*labels, sep="\n", flush=True)  # noqa: T201
        os._exit(0)

    def _end_if_printed(self) -> None:
        if not self.workspace.records.open_labels():
            os._exit(0)


def main() -> int:
    """Run until killed, or until done."""
    application = QCoreApplication(sys.argv)
    clerk = Clerk(Path(sys.argv[1]))
    {"log": clerk.log, "count": clerk.count, "print": clerk.print_again}[sys.argv[2]]()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
