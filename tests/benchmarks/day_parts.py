"""The parts of `days`, each in its own process: `python -m tests.benchmarks.day_parts PART ...` prints JSON."""

import gc
import json
import os
import resource
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import process_time, time
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_NO_GLIB"] = "1"  # as in the program
if sys.argv[1:2] != ["bare"]:  # as the program starts
    from mybuilding_desk.app.fast_start import load_qt

    gc.disable()
    load_qt()

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QVBoxLayout

if TYPE_CHECKING:
    from mybuilding_desk.ui.window.main_window import MainWindow

_PENDING = 300
_HOUR_LOGS, _HOUR_SEARCHES, _HOUR_LISTS = 300, 100, 100


def mib() -> float:
    """The memory of this process in MiB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


def bare(*size: str) -> dict[str, Any]:
    """A plain PySide6 dialog, of this width and height if given."""
    dialog = QDialog()
    layout = QVBoxLayout(dialog)
    for part in (QLabel("Sign in"), QLineEdit(), QLineEdit(), QPushButton("Sign in")):
        layout.addWidget(part)
    if size:
        dialog.resize(*map(int, size))
    dialog.show()
    QCoreApplication.processEvents()
    return {"mib": mib()}


def fill(folder: str, count: str) -> dict[str, Any]:
    """Fill the account's cache with this many packages, and keep the account signed in."""
    from mybuilding_desk.core.paths import AppPaths
    from mybuilding_desk.services.preferences import Preferences
    from mybuilding_desk.services.workspace import account_folder
    from mybuilding_desk.storage.settings_file import SettingsFile
    from tests.benchmarks import find
    from tests.benchmarks.many import CLERK, COMMUNITY

    folders, clerk = AppPaths.under(Path(folder)), CLERK
    Preferences(SettingsFile(folders.settings_file)).change(
        account=clerk, server=_profile().base_url, email=clerk.email, community_id=COMMUNITY
    )
    find.fill(account_folder(folders.data, _profile().base_url, clerk), int(count))
    return {}


def _profile() -> Any:
    from dataclasses import replace

    from mybuilding_desk.practice.accounts import PRACTICE_PROFILE

    # A port without a listener: the desk opens offline.
    return replace(PRACTICE_PROFILE, base_url="https://localhost:9")


def start_list(folder: str) -> dict[str, Any]:
    """Open the kept account until its pending list is painted."""
    with _kept_desk(folder) as window:
        eyes = _Eyes(lambda: _has_list(window))
        QApplication.instance().installEventFilter(eyes)
        while not eyes.seen:
            QCoreApplication.processEvents()
        return {"painted_at": time()}


@contextmanager
def _kept_desk(folder: str) -> Iterator["MainWindow"]:
    """The window of a program that starts with a kept account."""
    from mybuilding_desk.app.application import App
    from mybuilding_desk.core.paths import AppPaths
    from mybuilding_desk.storage.keychain import MemoryKeychain
    from tests.benchmarks.many import CLERK

    secrets = MemoryKeychain()
    secrets.keep_token(_profile().base_url, CLERK.email, "kept")
    app = App(AppPaths.under(Path(folder)), secrets)
    app.start(_profile())
    app.show()
    yield app.window
    app.window.close()


def _has_list(window: "MainWindow") -> bool:
    return window.desk is not None and window.desk.ui.table.rows.rowCount() >= _PENDING


class _Eyes(QObject):
    """Records whether the table was painted with rows in it."""

    def __init__(self, matters: Callable[[], bool]) -> None:
        super().__init__()
        self._matters = matters
        self.seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched.parent() is not None:
            self.seen = self.seen or (watched.parent().objectName() == "packages" and self._matters())
        return False


def hour(folder: str, width: str = "1366", height: str = "768") -> dict[str, Any]:
    """One hour of logs, searches, and list changes in fast motion, in a window of this size."""
    import mybuilding_desk.api.client  # noqa: F401 - the worker's first request may come later
    from mybuilding_desk.core.errors import SecretsUnavailable
    from mybuilding_desk.storage.keychain import Keychain
    from tests.benchmarks import hands
    from tests.benchmarks.as_program import as_program

    account = next(Path(folder).rglob("copy.db")).parent
    with as_program(), _kept_desk(folder) as window:
        window.resize(int(width), int(height))
        hands.wait(
            lambda: _has_list(window)
        )  # an event filter would count: PySide6 makes a class for each kind of event
        with suppress(SecretsUnavailable):
            Keychain(kept=account / "entries.json").pin("", "")  # the keychain of this desk costs nothing
        for number in range(_HOUR_LOGS):
            hands.log(window, f"TBA{309_471_000_000 + number:012}")
            QCoreApplication.processEvents()
        for number in range(_HOUR_SEARCHES):
            hands.search(window, hands.QUERIES[number % len(hands.QUERIES)])
        desk = window.desk
        assert desk is not None
        for number in range(_HOUR_LISTS):
            desk.lists.show_list(("history", "overdue", "pending")[number % 3])
            QCoreApplication.processEvents()
        weight = mib()
    for file in account.glob("outbox.db*"):
        file.unlink()
    return {"mib": weight}


def logged(folder: str, count: str) -> dict[str, Any]:
    """Log this many packages, and send them over HTTPS to a server in its own process."""
    from tests.benchmarks import hands, stall
    from tests.benchmarks.as_program import as_program
    from tests.benchmarks.big_server import big_server

    data = Path(folder)
    data.mkdir()
    with big_server(400, data) as profile, as_program(), stall.signed_in(data / "desk", profile) as app:
        workspace = app.workspace
        assert workspace is not None
        hands.wait(lambda: bool(workspace.store.directory.search("2a")) and not workspace.refresher.busy)
        result: dict[str, Any] = {}
        for number in range(int(count)):
            hands.log(app.window, f"TBA{309_471_000_000 + number:012}")
            if number % 100 == 99:
                hands.wait(lambda: not workspace.store.waiting_count(), 120)
            if number == 999:
                result["mib_before"] = mib()
        result["mib_after"] = mib()
        return result


def idle(folder: str, seconds: str) -> dict[str, Any]:
    """A signed-in, idle desk with 1,400 pending packages for this long; then one check for changes."""
    from tests.benchmarks import hands, stall
    from tests.benchmarks.big_server import big_server

    with big_server(4000, Path(folder)) as profile, stall.signed_in(Path(folder) / "idle", profile) as app:
        workspace = app.workspace
        assert workspace is not None
        refresher = workspace.refresher
        hands.wait(lambda: refresher.checked_at is not None and not refresher.busy)
        end, used = time() + 5, 0.0
        _live_until(end)
        used, end = process_time(), time() + float(seconds)
        _live_until(end)
        used = process_time() - used
        return {"percent": 100 * used / float(seconds), **_look(workspace)}


def _live_until(end: float) -> None:
    """Run the program's own event loop; a loop here would keep the processor busy."""
    loop = QEventLoop()
    QTimer.singleShot(max(0, int((end - time()) * 1000)), loop.quit)
    loop.exec()


def _look(workspace: Any) -> dict[str, Any]:
    """The requests of one check for changes, and the bytes of their responses."""
    from mybuilding_desk.api import transport
    from tests.benchmarks import hands

    sizes: list[int] = []
    read = transport._body

    def weighing(*arguments: Any, **options: Any) -> Any:
        body = read(*arguments, **options)
        sizes.append(len(body))
        return body

    transport._body = weighing
    refresher, checked = workspace.refresher, workspace.refresher.checked_at
    refresher.poll()
    hands.wait(lambda: refresher.checked_at != checked and not refresher.busy, 60)
    transport._body = read
    return {"requests": len(sizes), "bytes": sum(sizes)}


PARTS: dict[str, Callable[..., dict[str, Any]]] = {
    "bare": bare,
    "fill": fill,
    "list": start_list,
    "hour": hour,
    "logged": logged,
    "idle": idle,
}


def main() -> None:
    """Run one part and print its result."""
    app = QApplication([])
    print(json.dumps(PARTS[sys.argv[1]](*sys.argv[2:])), flush=True)
    del app
    os._exit(0)


if __name__ == "__main__":
    main()
