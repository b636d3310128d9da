"""Access the keychain in a separate, short-lived process.

The Linux back ends take 11 MiB of memory (`cryptography` alone 7), which Python never frees. The process checks that
the back end is trusted, as `keychain` does everywhere. Secrets pass through pipes only.
"""

import json
import subprocess
import sys
from pathlib import Path
from threading import Lock, Timer
from typing import TextIO

from mybuilding_desk.core.errors import SecretsUnavailable
from mybuilding_desk.storage.keychain import Keychain

OPTION = "--answer-for-the-keychain"
_RESTS = 5.0
"""Seconds without a request after which the process ends; a sign-in makes several requests."""


class KeychainApart:
    """A back end for `Keychain`. One request at a time; each may block as long as the keychain waits for its owner."""

    def __init__(self, command: list[str] | None = None, rests: float = _RESTS) -> None:
        here = [] if getattr(sys, "frozen", False) else ["-m", "mybuilding_desk"]
        self._command = command or [sys.executable, *here, OPTION]
        self._rests = rests
        self._turn = Lock()
        self._process: subprocess.Popen[str] | None = None
        self._end_soon = Timer(0, self.end)

    def get_password(self, service: str, name: str) -> str | None:
        """Return the secret of the entry, or `None`."""
        return self._ask("get_password", service, name)

    def set_password(self, service: str, name: str, secret: str) -> None:
        """Store the secret, replacing any older one."""
        self._ask("set_password", service, name, secret)

    def delete_password(self, service: str, name: str) -> None:
        """Delete the entry."""
        self._ask("delete_password", service, name)

    def end(self) -> None:
        """End the process; the next request starts another."""
        with self._turn:
            self._leave()

    def _ask(self, *question: str) -> str | None:
        with self._turn:
            self._end_soon.cancel()
            try:
                told = self._told(question)
            finally:
                self._end_soon = Timer(self._rests, self.end)
                self._end_soon.daemon = True
                self._end_soon.start()
        if "trouble" in told:
            raise SecretsUnavailable(told["trouble"])
        return told["answer"]

    def _told(self, question: tuple[str, ...]) -> dict[str, str]:
        if self._process is not None and self._process.poll() is not None:
            self._leave()
        process = self._process = self._process or self._begun()
        line = ""
        if process.stdin is not None and process.stdout is not None:
            process.stdin.write(json.dumps(question) + "\n")
            process.stdin.flush()
            line = process.stdout.readline()
        if not line:
            self._leave()
            raise SecretsUnavailable("the process that asks the keychain ended")
        return dict(json.loads(line))

    def _begun(self) -> "subprocess.Popen[str]":
        pipe, none = subprocess.PIPE, subprocess.DEVNULL
        return subprocess.Popen(  # noqa: S603 - this program itself
            self._command, stdin=pipe, stdout=pipe, stderr=none, text=True, encoding="ascii"
        )

    def _leave(self) -> None:
        if self._process is not None:
            self._process.communicate()
            self._process = None


def answer(questions: TextIO, answers: TextIO, keychain: Keychain | None = None) -> None:
    """Answer requests until the input ends; runs in the separate process."""
    keychain = keychain or Keychain()
    for line in questions:
        try:
            told = {"answer": keychain.ask(*json.loads(line))}
        except SecretsUnavailable as trouble:
            told = {"trouble": trouble.detail}
        print(json.dumps(told), file=answers, flush=True)


def of_this_program(kept: Path) -> Keychain:
    """Return the keychain for a long-running program: on Linux in a separate process, to save memory."""
    if sys.platform != "linux":
        return Keychain(kept=kept)
    apart = KeychainApart()
    return Keychain(lambda: apart, kept=kept)
