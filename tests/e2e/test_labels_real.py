"""Storage labels scanned by the keys of an X server, in one run of the program in a process of its own."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from mybuilding_desk.domain.records.label_code import label_code, label_text, shown_code
from mybuilding_desk.domain.settings import MAX_GRACE_S
from tests.e2e.real_screen import TO_LIST, at_the_desk, is_missing, outbox_entries
from tests.e2e.watch import Watch
from tests.support.server import PracticeServer

pytestmark = pytest.mark.skipif(is_missing, reason="Xvfb and xdotool are not installed here")

LOGGED, NEXT = "1Z999AA10123456784", "TBA309471205881"
SUFFIXES = {"CR": ["Return"], "CR LF": ["Return", "Linefeed"], "CR CR CR": ["Return"] * 3}


def drafts(folder: Path) -> list[dict[str, Any]]:
    """What was logged, in order."""
    [file] = (folder / "kept").rglob("outbox.db")
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as outbox:
        rows = outbox.execute("SELECT deed FROM entries WHERE kind = 'log' ORDER BY entry_id").fetchall()
    return [json.loads(deed) for (deed,) in rows]


def test_labels_by_real_keys(server: PracticeServer, building: Any, tmp_path: Path, qtbot: Any, watch: Watch) -> None:
    pending = next(one for one in building.packages("32") if one.is_pending and one.resident_id)
    theirs = label_text(label_code(pending.package_id))
    with at_the_desk(server, tmp_path, qtbot, watch, grace=MAX_GRACE_S) as person:

        def kinds() -> list[str]:
            return [kind for _entry, kind, _dropped in outbox_entries(tmp_path)]

        person.scan(LOGGED)
        person.type("12b")
        person.press("Return")
        person.until(lambda: len(drafts(tmp_path)) == 1)
        own = label_text(label_code(drafts(tmp_path)[0]["reference"]))

        # Printed, stuck on, and scanned by accident: no suffix of a scanner releases or logs.
        for keys in SUFFIXES.values():
            for where in (["ctrl+l"], [*TO_LIST], ["ctrl+comma"]):
                person.press(*where)
                person.burst([*own.lower(), *keys], 3)
                person.burst([*theirs.lower(), *keys], 3, 200)
                person.press(*["Escape"] * 4)
        assert kinds() == ["log"]

        # A label in the log card is not the tracking number.
        person.scan(NEXT)
        person.burst([*theirs.lower(), "Return", "Linefeed"], 3)
        person.type("12b")
        person.press("Return")
        person.until(lambda: len(drafts(tmp_path)) == 2)
        assert drafts(tmp_path)[1]["tracking_number"] == NEXT

        # The label and one key release; then the label shows the activity, and releases nothing.
        person.keys = 0
        person.burst([*theirs.lower(), "Return"], 3)
        person.press("Return")
        assert person.keys == 1
        person.until(lambda: "release" in kinds())
        before = kinds()
        person.burst([*theirs.lower(), *SUFFIXES["CR CR CR"]], 3)
        person.press("Return", "Escape")
        person.press("ctrl+f")
        person.fill_in(shown_code(label_code(pending.package_id)))
        person.press("Return", "Escape")
        assert kinds() == before
    assert (building.adds, building.releases) == (0, 0)  # the grace time is running
