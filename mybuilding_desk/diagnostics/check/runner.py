"""Run several checks in parallel, each with a time limit."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import TypeVar

from mybuilding_desk.diagnostics.check.finding import Finding, failure

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Check:
    """A check with its time limit in seconds."""

    about: str
    seconds: float
    run: Callable[[], Iterator[Finding]]


def in_parallel(checks: Sequence[Check]) -> Iterator[Finding]:
    """Yield the findings of all checks in their order; a check that takes too long is abandoned and reported."""
    began = time.monotonic()
    running = [(check, _begun(check.run)) for check in checks]
    for check, answers in running:
        yield from _until(check, answers, began + check.seconds)


def _begun(findings: Callable[[], Iterator[Finding]]) -> "SimpleQueue[Finding | Exception | None]":
    answers: SimpleQueue[Finding | Exception | None] = SimpleQueue()

    def run() -> None:
        try:
            for finding in findings():
                answers.put(finding)
            answers.put(None)
        except Exception as error:  # keep the results of the other checks, whatever the error
            answers.put(error)

    # Daemon threads: a hanging name server or keychain must not delay the exit of the program.
    threading.Thread(target=run, daemon=True).start()
    return answers


def _until(check: Check, answers: "SimpleQueue[Finding | Exception | None]", end: float) -> Iterator[Finding]:
    while True:
        try:
            answer = answers.get(timeout=max(end - time.monotonic(), 0.01))
        except Empty:
            yield failure(check.about, f"timed out after {check.seconds:g} seconds", "Find out what it is waiting for.")
            return
        if answer is None:
            return
        if isinstance(answer, Exception):
            # Only the type: the text of an unexpected error may contain private data.
            yield failure(check.about, f"check failed: {type(answer).__name__}", "Report this to the maintainers.")
            return
        yield answer


def with_timeout(seconds: float, call: Callable[[], T]) -> T:
    """Return the result of a call that cannot be canceled; after `seconds`, abandon it and raise `TimeoutError`."""
    answers: SimpleQueue[tuple[T | None, Exception | None]] = SimpleQueue()

    def run() -> None:
        try:
            answers.put((call(), None))
        except Exception as error:
            answers.put((None, error))

    threading.Thread(target=run, daemon=True).start()
    try:
        answer, error = answers.get(timeout=seconds)
    except Empty:
        raise TimeoutError(f"no answer within {seconds:g} s") from None
    if error is not None:
        raise error
    return answer  # type: ignore[return-value]  # without an error, there is an answer
