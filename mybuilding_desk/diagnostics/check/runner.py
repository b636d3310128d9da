"""Looks at several things side by side, each for a limited time. What it looks at is not known here."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import TypeVar

from mybuilding_desk.diagnostics.check.finding import Finding, wrong

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Look:
    """Something to look at, and for how long at most."""

    about: str
    seconds: float
    findings: Callable[[], Iterator[Finding]]


def side_by_side(looks: Sequence[Look]) -> Iterator[Finding]:
    """What all looks find, in their order. One that takes too long is left alone and said to hang."""
    began = time.monotonic()
    heard = [(look, _begun(look.findings)) for look in looks]
    for look, answers in heard:
        yield from _until(look, answers, began + look.seconds)


def _begun(findings: Callable[[], Iterator[Finding]]) -> "SimpleQueue[Finding | Exception | None]":
    answers: SimpleQueue[Finding | Exception | None] = SimpleQueue()

    def run() -> None:
        try:
            for finding in findings():
                answers.put(finding)
            answers.put(None)
        except Exception as error:  # whatever it is: the other looks are worth having
            answers.put(error)

    # A daemon: a name server or a keychain that hangs must not hold the end of the program.
    threading.Thread(target=run, daemon=True).start()
    return answers


def _until(look: Look, answers: "SimpleQueue[Finding | Exception | None]", end: float) -> Iterator[Finding]:
    while True:
        try:
            answer = answers.get(timeout=max(end - time.monotonic(), 0.01))
        except Empty:
            yield wrong(look.about, f"did not answer within {look.seconds:g} seconds", "Look at what it waits for.")
            return
        if answer is None:
            return
        if isinstance(answer, Exception):
            # Only the kind: the text of an error that nobody foresaw may quote what nobody should read.
            yield wrong(look.about, f"the check of it failed: {type(answer).__name__}", "Tell whoever maintains this.")
            return
        yield answer


def within(seconds: float, call: Callable[[], T]) -> T:
    """The answer of a call that cannot be ended; it is left alone after this time. Raises `TimeoutError`."""
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
    return answer  # type: ignore[return-value]  # no error, so there is one
