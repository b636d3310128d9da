"""The crash campaign: the real program against the real HTTPS server, with every kind of failure at random moments.

`python -m tests.support.campaign [--moments 500] [--seed N] [--no-reference]`. At the end, the server must hold exactly
once every package that the program confirmed to the clerk; else the exit code is 1. The same seed makes the same plan.
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from random import Random, SystemRandom
from shutil import copyfile
from threading import Event
from time import monotonic

from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD, PRACTICE_PROFILE, PracticeBuilding
from mybuilding_desk.practice.http_messages import WireRequest
from mybuilding_desk.practice.sample_data import ACCOUNTS
from mybuilding_desk.services.workspace import account_folder
from mybuilding_desk.storage.outbox.outbox import Outbox
from tests.support.campaign_clerk import Orders
from tests.support.campaign_desk import Desk
from tests.support.campaign_plan import WRITES, Moment, plan
from tests.support.campaign_verdict import ClerkRecord, Verdict, settled_entries, verdict
from tests.support.destruction import DATABASE, HOW, JOURNAL, LOG
from tests.support.knobs import Knobs
from tests.support.server import PracticeServer

COMMUNITY = "32"
_READ_SECONDS = 0.6
_HIT_SECONDS = 6.0
"""Seconds after which an unused fault is withdrawn: the program has nothing to send."""
_SHOWN = 20
_DESTROYED_EACH = 10
"""Starts after which one file of the outbox is destroyed."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A whole campaign: its plan and its results."""

    seed: int
    reference: bool
    moments: Counter[str]
    missed: int
    starts: int
    destroyed: Counter[str]
    asked: int
    seconds: float
    emptied: bool
    verdict: Verdict

    @property
    def is_clean(self) -> bool:
        """Whether nothing was lost, duplicated, or left over."""
        return self.emptied and self.verdict.is_clean


class Campaign:
    """One server, one program, and the moments between them."""

    def __init__(self, folder: Path, seed: int, *, reference: bool) -> None:
        self._folder = folder
        self._seed = seed
        self._reference = reference
        self._building = PracticeBuilding()
        self._pause = Event()
        self._stack = ExitStack()
        self._missed = 0
        self._strangers = 0
        self._random = Random(seed)
        self._settled: dict[str, OutboxEntry] = {}
        self.destroyed: Counter[str] = Counter()
        """Files that were destroyed between two starts, and how."""
        self._server = self._opened(0)
        self._user = ACCOUNTS[PRACTICE_EMAIL].user
        self._desk = Desk(self._orders())

    def run(self, moments: Sequence[Moment]) -> Outcome:
        """Run every moment in turn, then end without faults."""
        began = monotonic()
        with self._stack:
            try:
                self._start()
                for moment in moments:
                    self._live_through(moment)
                emptied = self._desk.finish(90)
            finally:
                self._desk.kill()
                self._server.close()
        return Outcome(
            seed=self._seed,
            reference=self._reference,
            moments=Counter(moment.kind for moment in moments),
            missed=self._missed,
            starts=self._desk.starts,
            destroyed=self.destroyed,
            asked=self._desk.said["unsure"],
            seconds=monotonic() - began,
            emptied=emptied,
            verdict=self._verdict(),
        )

    @property
    def notes(self) -> list[dict[str, object]]:
        """The program's output besides actions: rejections, errors, and questions to the clerk."""
        return self._desk.notes

    @property
    def said(self) -> Counter[str]:
        """The number of output lines of each kind."""
        return self._desk.said

    def _verdict(self) -> Verdict:
        folder = account_folder(self._folder, self._orders().base_url, self._user)
        undone = frozenset(str(note["undone"]) for note in self.notes if "undone" in note)
        return verdict(
            self._building,
            COMMUNITY,
            folder,
            ClerkRecord(self._desk.confirmed, undone, self._strangers, tuple(self._settled.values())),
        )

    def _orders(self) -> Orders:
        return Orders(
            folder=str(self._folder),
            base_url=self._server.base_url,
            ca_bundle=str(self._folder / "ca.pem"),
            timeout_read=_READ_SECONDS,
            user=asdict(self._user),
            token=self._token(),
            start=0,
            seed=self._seed,
            done={},
        )

    def _token(self) -> str:
        form = {
            "grant_type": "password",
            "client_id": PRACTICE_PROFILE.client_id,
            "client_secret": PRACTICE_PROFILE.client_secret,
            "username": PRACTICE_EMAIL,
            "password": PRACTICE_PASSWORD,
        }
        return str(self._building.answer(WireRequest("POST", "oauth/access_token", form)).body["access_token"])

    def _opened(self, port: int) -> PracticeServer:
        server = PracticeServer(self._building, port=port, knobs=self._knobs())
        server.__enter__()
        copyfile(server.ca_file, self._folder / "ca.pem")
        return server

    def _knobs(self) -> Knobs:
        return Knobs(ignore_reference=not self._reference, retry_after="0.2", error_wait="0.2")

    # Restarts

    def _restart(self) -> None:
        self._desk.kill()
        self._start()

    def _start(self) -> None:
        """Start the program; before each tenth start, one of its files is destroyed."""
        if self._desk.starts and self._desk.starts % _DESTROYED_EACH == 0:
            self._destroy()
        logs = [one for one in self._settled.values() if one.state == "done" and one.draft is not None]
        self._desk.start({one.reference: one.draft.description for one in logs if one.draft is not None})

    def _destroy(self) -> None:
        folder = account_folder(self._folder, self._orders().base_url, self._user)
        with tempfile.TemporaryDirectory() as temporary:
            for name in (DATABASE, LOG, JOURNAL):
                if (folder / name).exists():
                    copyfile(folder / name, Path(temporary) / name)
            with closing(Outbox(Path(temporary) / DATABASE)) as outbox:
                self._settled |= {one.reference: one for one in settled_entries(outbox)}
        name, how = self._random.choice([DATABASE, LOG, JOURNAL]), self._random.choice(list(HOW))
        if (folder / name).exists():
            HOW[how](folder / name)
            self.destroyed[f"{name} {how}"] += 1

    # One moment

    def _live_through(self, moment: Moment) -> None:
        self._desk.wait_for_deeds(moment.deeds)
        if self._desk.died:
            raise RuntimeError(f"the program ended by itself: {self.notes[-5:]}")
        self._pause.wait(moment.pause)
        if moment.stranger:
            self._log_elsewhere(moment.stranger)
        getattr(self, f"_{moment.kind}", self._fault)(moment)

    def _log_elsewhere(self, unit: str) -> None:
        params = {"access_token": self._token(), "communityId": COMMUNITY, "unit": unit, "typeName": "Other"}
        answer = self._building.answer(WireRequest("POST", "packages/add", params | {"description": "another desk"}))
        assert isinstance(answer.body, dict) and answer.body["status"] == "success"
        self._strangers += 1

    def _kill(self, moment: Moment) -> None:
        self._restart()

    def _kill_while_sending(self, moment: Moment) -> None:
        """The program dies during a request; the server acts on it later."""
        with self._faulty(moment) as knobs:
            knobs.only = set()
            knobs.hang = True
            self._until_requests(1, WRITES)
            self._desk.kill()
            if moment.late:
                self._start()
                self._until_requests(1)
            self._server.release()
        if not moment.late:
            self._start()

    def _kill_after_commit(self, moment: Moment) -> None:
        with self._faulty(moment) as knobs:
            knobs.only = set(WRITES)
            knobs.hang_after_commit = True
            self._until_requests(1, WRITES)
            self._desk.kill()
            self._server.release()
        self._start()

    def _hang_then_release(self, moment: Moment) -> None:
        """The program times out; the server acts on all requests when it wakes up."""
        with self._faulty(moment) as knobs:
            knobs.only = set()
            knobs.hang = True
            self._until_requests(moment.hits, WRITES if moment.writes_only else None)
            if moment.late:
                self._until_requests(1)
            self._maybe_kill(moment)
            self._server.release()

    def _hang_after_commit(self, moment: Moment) -> None:
        with self._faulty(moment) as knobs:
            knobs.hang_after_commit = True
            self._until_requests(moment.hits)
            self._maybe_kill(moment)
            self._server.release()

    def _revoke(self, moment: Moment) -> None:
        self._building.revoke_all()
        self._maybe_kill(moment)

    def _revoke_and_kill(self, moment: Moment) -> None:
        self._building.revoke_all()
        self._until_requests(1)
        self._restart()

    def _gone(self, moment: Moment) -> None:
        port = self._server.port
        self._server.close()
        self._desk.wait_for_deeds(moment.hits * 3, _HIT_SECONDS / 3)
        self._maybe_kill(moment)
        self._server = self._opened(port)

    def _fault(self, moment: Moment) -> None:
        """Turn on one of the knobs until it has hit the given number of requests."""
        with self._faulty(moment) as knobs:
            on = getattr(knobs, moment.kind)
            setattr(knobs, moment.kind, True if isinstance(on, bool) else moment.hits)
            self._until_requests(moment.hits, WRITES if moment.writes_only else None)
            self._maybe_kill(moment)

    def _maybe_kill(self, moment: Moment) -> None:
        if moment.kills:
            self._restart()

    @contextmanager
    def _faulty(self, moment: Moment) -> Iterator[Knobs]:
        """The knobs of the server for this moment; all off afterward."""
        knobs = self._knobs()
        knobs.status_code = moment.status
        knobs.only = set(WRITES) if moment.writes_only else set()
        self._server.knobs = knobs
        try:
            yield knobs
        finally:
            self._server.knobs = self._knobs()

    def _until_requests(self, more: int, paths: frozenset[str] | None = None) -> None:
        """Wait until this many requests of these paths arrive, or the program has nothing to send."""
        requests = self._server.requests
        begin = len(requests)

        def has_arrived() -> bool:
            return sum(paths is None or seen.path.strip("/") in paths for seen in requests[begin:]) >= more

        if not self._server.arrives(has_arrived, _HIT_SECONDS):
            self._missed += 1


def campaign(seed: int, moments: int, *, reference: bool, output: Callable[[str], object] = lambda _: None) -> Outcome:
    """Run one campaign in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        running = Campaign(Path(folder), seed, reference=reference)
        outcome = running.run(plan(seed, moments))
        for note in running.notes:
            output(str(note))
        output(f"{dict(running.said)}")
        return outcome


def report(outcome: Outcome) -> str:
    """The outcome as lines of text."""
    result = outcome.verdict
    kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(outcome.moments.items()))
    lines = [
        f"seed {outcome.seed}, a server {'with' if outcome.reference else 'without'} reference",
        f"moments {outcome.moments.total()}: {kinds}",
        f"moments that met no request {outcome.missed}",
        f"restarts {outcome.starts - 1}; destroyed before one: "
        + (", ".join(f"{count} {what}" for what, count in sorted(outcome.destroyed.items())) or "nothing"),
        f"confirmed {result.confirmed_logs} logged, {result.confirmed_releases} released; unseen {result.unseen}",
        f"on the server {result.on_server} logged, {result.released_on_server} released",
        f"taken back {result.undone}, handed over once more than there was {result.twice}",
        f"losses {len(result.losses)}, duplicates {len(result.duplicates)}, asked the clerk {outcome.asked}",
        f"outbox {'empty' if outcome.emptied else 'NOT EMPTY'}; {outcome.seconds:.0f} s",
        *(f"LOSS {line}" for line in result.losses[:_SHOWN]),
        *(f"DUPLICATE {line}" for line in result.duplicates[:_SHOWN]),
        *(f"WRONG {line}" for line in result.others[:_SHOWN]),
    ]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the campaign of the command line; return 1 if anything was lost, duplicated, or left over."""
    parser = argparse.ArgumentParser(prog="python -m tests.support.campaign", description=__doc__)
    parser.add_argument("--moments", type=int, default=500)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--no-reference", action="store_true", help="a server that ignores `reference`")
    parser.add_argument("--notes", action="store_true", help="print what the program told besides deeds")
    options = parser.parse_args(arguments)
    seed = SystemRandom().randrange(10**6) if options.seed is None else options.seed
    write = partial(print, flush=True)
    write(f"seed {seed}")
    output = write if options.notes else lambda _: None
    outcome = campaign(seed, options.moments, reference=not options.no_reference, output=output)
    write(report(outcome))
    return 0 if outcome.is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
