"""Moves are sent by real processes that are killed at any moment: each is on the server exactly once."""

import json
import os
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from mybuilding_desk.domain.records.desk_record import key_of
from mybuilding_desk.domain.records.move import Move
from mybuilding_desk.practice.building import PRACTICE_PASSWORD, PracticeBuilding
from mybuilding_desk.storage.records.records import Records
from tests.support.offices import CLERK, RIVERSIDE, waiting

UPDATE, COUNT = "packages/update", 12
SENDER = """
import json, sys
from datetime import timedelta
from pathlib import Path
from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.domain.models import User
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.moves.sending import send_next

given = json.loads(sys.argv[1])
connection = Connection(ServerProfile(**given["profile"]))
connection.token = given["token"]
context = AccountContext(connection, User("1142", "STAFF", "a@b.example", "John John"), Path(given["folder"]))
context.quiet = timedelta()
while context.records.moves.has_unsent("1142"):
    context.moves_now = True
    send_next(context)
"""


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_every_move_is_on_the_server_once(server, tmp_path, account_context, method):
    random, folder = Random(7), tmp_path / "account"
    server.building = building = PracticeBuilding(days=14, endpoints={"update_package": f"{method} {UPDATE}"})
    token, _user = account_context.connection.sign_in(CLERK.email, PRACTICE_PASSWORD)
    packages = waiting(building)[:COUNT]
    account_context.copy.store_packages(packages)
    past = datetime.now(UTC) - timedelta(minutes=1)
    with closing(Records(folder / "desk.db")) as records:
        records.moves.add(
            [
                Move(key_of(one), one.shelf, f"Kill {n}", past, "John John", CLERK.user_id, f"move-{n}", "waiting")
                for n, one in enumerate(packages)
            ],
            past,
        )
    profile = server.profile
    settings = {"base_url": profile.base_url, "ca_bundle": profile.ca_bundle, "endpoints": building.endpoints}
    given = json.dumps({"profile": settings, "token": token, "folder": str(folder)})
    server.knobs.latency, kills = 0.01, 0
    while True:
        before, more = len(server.requests), random.randrange(1, 4)
        with subprocess.Popen([sys.executable, "-c", SENDER, given], env=os.environ, cwd=Path.cwd()) as sender:
            died = not server.arrives(lambda now=before + more: len(server.requests) >= now, 10)
            if died or (kills > COUNT and sender.wait(60) == 0):
                assert sender.wait(60) == 0
                break
            sender.kill()
        kills += 1
    shelves = {one.package_id: one.shelf for one in building.packages(RIVERSIDE)}
    assert [shelves[one.package_id] for one in packages] == [f"Kill {n}" for n in range(COUNT)]
    assert building.moves == COUNT
    calls = [one.params["packageId"] for one in server.requests if one.path == UPDATE]
    assert set(calls) == {one.package_id for one in packages}
    assert len(calls) <= COUNT + kills
    assert kills > 2
    with closing(Records(folder / "desk.db")) as records:
        assert {one.state for package in packages for one in records.moves.all_of(key_of(package))} == {"sent"}
