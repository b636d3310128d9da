"""After a kill without warning, every entry confirmed to the clerk is there at the next start."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

from mybuilding_desk.storage.outbox.outbox import Outbox

CLERK = """
import sys
from pathlib import Path
from mybuilding_desk.storage.outbox.outbox import Outbox
from tests.storage.values import draft
outbox = Outbox(Path(sys.argv[1]))
while True:
    entry = outbox.log(draft())
    outbox.mark_sending(entry.entry_id)
    print(entry.reference, flush=True)
"""


def test_no_confirmed_entry_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "outbox.db"
    with subprocess.Popen([sys.executable, "-c", CLERK, str(path)], stdout=subprocess.PIPE, text=True) as clerk:
        assert clerk.stdout is not None
        seen = [clerk.stdout.readline().strip() for _ in range(200)]
        clerk.kill()
        seen += clerk.stdout.read().split("\n")[:-1]  # an incomplete last line was not confirmed
    with closing(Outbox(path)) as outbox:
        outbox.recover()
        entries = outbox.entries()
    # A kill between the journal and the database rebuilds the latter at the next start, which marks them as well.
    in_doubt = sum(entry.state == "in_doubt" for entry in entries)
    kept = [entry.reference for entry in entries]
    assert len(seen) >= 200
    assert kept[: len(seen)] == seen
    assert len(seen) <= in_doubt <= len(kept) <= len(seen) + 1
