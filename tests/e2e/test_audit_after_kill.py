"""350 boxes audited through the whole program, with kill -9 at random moments: none is found twice or lost."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any

from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD, PracticeBuilding, WireRequest
from mybuilding_desk.practice.sample_data import ACCOUNTS
from mybuilding_desk.storage.records.records import Records
from tests.e2e.hands import RIVERSIDE
from tests.support.server import PracticeServer

FOUND, LEFT, MISPLACED, MISSING, UNKNOWN, RELEASED = 190, 10, 60, 40, 30, 20
BOXES = FOUND + LEFT + MISPLACED + MISSING + UNKNOWN + RELEASED
HERE, ELSEWHERE = "Z9", "Y8"
KILLS = 5
_ROOT = Path(__file__).parents[2]


class OtherDesk:
    """Another desk, which logs and releases packages of the building."""

    def __init__(self, building: PracticeBuilding) -> None:
        self._building, self._token = building, token(building)

    def add(self, number: str, location: str) -> str:
        what = {"unit": "2A", "typeName": "Amazon", "trackingNumber": number, "location": location}
        return str(self._call("packages/add", **what)["packageId"])

    def release(self, package_id: str) -> None:
        self._call("packages/release", packageId=package_id, releasedTo="A neighbor")

    def _call(self, path: str, **params: str) -> Any:
        given = {"access_token": self._token, "format": "json", "communityId": RIVERSIDE, **params}
        answer = self._building.answer(WireRequest("POST", path, given))
        assert answer.body["status"] == "success", answer.body
        return answer.body["response"]


def token(building: PracticeBuilding) -> str:
    form = {
        "grant_type": "password", "client_id": "practice-desk", "client_secret": "practice-building",
        "username": PRACTICE_EMAIL, "password": PRACTICE_PASSWORD,
    }  # fmt: skip
    return str(building.answer(WireRequest("POST", "oauth/access_token", form)).body["access_token"])


class Desk:
    """The program, started again on the same folder after each kill."""

    def __init__(self, server: PracticeServer, folder: Path) -> None:
        user = asdict(ACCOUNTS[PRACTICE_EMAIL].user)
        self._orders: dict[str, Any] = {
            "folder": str(folder), "base_url": server.base_url, "ca_bundle": str(server.ca_file), "user": user,
            "token": token(server.building), "location": HERE,
        }  # fmt: skip

    def run(self, scans: Iterable[tuple[int, str]], until: int, *, is_last: bool = False) -> list[Any]:
        """Start, scan until this many lines were seen, and kill; return all that was seen."""
        call = [sys.executable, "-m", "tests.support.audit_clerk"]
        pipe = subprocess.PIPE
        with subprocess.Popen(call, stdin=pipe, stdout=pipe, text=True, cwd=_ROOT) as running:
            assert running.stdin is not None and running.stdout is not None
            running.stdin.write(json.dumps({**self._orders, "scans": list(scans), "is_last": is_last}) + "\n")
            running.stdin.flush()
            seen = [json.loads(line) for _, line in zip(range(until), running.stdout, strict=False)]
            running.kill()
            seen += [json.loads(line) for line in running.stdout if line.endswith("\n")]
            with suppress(BrokenPipeError):
                running.stdin.close()
        assert len(seen) >= until, "the program ended by itself"
        return seen


def test_an_audit_survives_kills(tmp_path: Path) -> None:
    random, building = Random(21), PracticeBuilding(days=1)
    other = OtherDesk(building)
    numbers = [f"TBA{random.randrange(10**11, 10**12)}" for _ in range(BOXES)]
    assert len(set(numbers)) == BOXES
    wanted = dict(zip(numbers, _results(), strict=True))
    ids = {
        number: other.add(number, ELSEWHERE if result in ("misplaced", "released") else HERE)
        for number, result in wanted.items()
        if result != "unknown"
    }
    for number in _of(wanted, "released"):
        other.release(ids[number])
    scans = [one for one, result in wanted.items() if result not in ("open", "left")]
    random.shuffle(scans)
    with PracticeServer(building) as server:
        desk, done = Desk(server, tmp_path), 0
        for kill in range(KILLS):
            again = random.sample(range(done), min(done, 3))  # boxes that the user is not sure about
            walk = [*((-1, scans[one]) for one in again), *enumerate(scans[done:], done)]
            seen = desk.run(walk, random.randrange(1, len(scans) // KILLS))
            done = max([done, *(number + 1 for number in seen)])
            if kill == 2:  # another desk releases some of those that are not scanned yet
                for number in _of(wanted, "left"):
                    other.release(ids[number])
        rest = list(enumerate(scans[done:], done))
        result = desk.run(rest, len(rest) + 1, is_last=True)[-1]
    assert result["results"] == wanted
    assert result["lines"] == BOXES, "none twice"
    assert result["figures"] == f"{FOUND + LEFT} of {FOUND + LEFT + MISSING} found"
    with closing(Records(next(tmp_path.rglob("desk.db")))) as records:
        [audit] = records.audits.open_audits(RIVERSIDE)
        stored = Counter(one.number for one in records.audits.scans(audit.audit_id))
    assert stored == Counter(scans)


def _results() -> list[str]:
    """What is prepared for each box, in an order of its own."""
    counts = {
        "found": FOUND, "left": LEFT, "misplaced": MISPLACED, "open": MISSING, "unknown": UNKNOWN,
        "released": RELEASED,
    }  # fmt: skip
    return [result for result, count in counts.items() for _ in range(count)]


def _of(wanted: dict[str, str], result: str) -> list[str]:
    return [number for number, one in wanted.items() if one == result]
