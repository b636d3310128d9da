"""The child process of the test of audits and kills: the whole program, and a barcode scanner. No assertions.

`python -m tests.support.audit_clerk` reads its orders as JSON from the first line of its input. It prints the number of
each scan once the program has shown what it meant, and at the end the results of the audit.
"""

import json
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from mybuilding_desk.app.application import App
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.domain.models import User
from mybuilding_desk.practice.building import PRACTICE_PROFILE
from mybuilding_desk.storage.keychain import MemoryKeychain
from tests.e2e.hands import Hands


class Clerk:
    """The program, driven by real keys, as far as the orders go."""

    def __init__(self, orders: dict[str, Any]) -> None:
        self._orders = orders
        user, server = User(**orders["user"]), orders["base_url"]
        keychain = MemoryKeychain()
        keychain.keep_token(server, user.email, orders["token"])
        self._app = App(AppPaths.under(Path(orders["folder"])), keychain)
        self._app.preferences.change(account=user, server=server, welcomed=True, sound="off")
        self._app.start(replace(PRACTICE_PROFILE, base_url=server, ca_bundle=orders["ca_bundle"], timeout_read=20.0))
        self._app.show()
        self._app.window.resize(1366, 768)
        self._app.window.activateWindow()
        self._hands = Hands(None, self._app)
        self._wait = QTimer(interval=10)
        self._wait.timeout.connect(self._begin)
        self._wait.start()

    def _begin(self) -> None:
        """Resume the audit, or begin it, as soon as the packages are there."""
        workspace = self._app.workspace
        if workspace is None or QGuiApplication.focusWindow() is None or workspace.refresher.checked_at is None:
            return
        self._wait.stop()
        hands = self._hands
        hands.rest()
        if hands.sees("audit_chip"):
            hands.click(hands.find("audit_chip"))
        else:
            hands.press("Ctrl+Shift+A")
            hands.scan(f"MBD1:L:{self._orders['location']}")
        assert hands.sees("audit_figures"), "no audit is on the screen"
        for number, text in self._orders["scans"]:
            hands.scan(text)
            self._say(number)
        if self._orders["is_last"]:
            self._finish()
        sys.stdin.readline()  # until the kill

    def _finish(self) -> None:
        assert self._app.workspace is not None
        state = self._app.workspace.storeroom.audits.state()
        results = {
            (
                line.row.package.tracking_number if line.row is not None else line.scan.number if line.scan else ""
            ): line.result
            for line in state.lines
        }
        self._say({"results": results, "lines": len(state.lines), "figures": self._hands.words("audit_figures")})

    def _say(self, what: object) -> None:
        print(json.dumps(what), flush=True)  # noqa: T201 - read by the test


def main() -> int:
    """Work until killed."""
    orders = json.loads(sys.stdin.readline())
    app = QApplication(sys.argv)
    sys.excepthook = lambda *error: (sys.__excepthook__(*error), os._exit(3))
    clerk = Clerk(orders)
    code = app.exec()
    del clerk
    return code


if __name__ == "__main__":
    sys.exit(main())
