"""Printers at the boundary of the printing process: it keeps what it is given, or fails or hangs as told."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Event
from typing import Any

import pytest

from mybuilding_desk.core.errors import PrintTrouble
from mybuilding_desk.domain.records.label import LabelContent
from mybuilding_desk.printing import client
from mybuilding_desk.printing.values import LabelOptions, Printer

ZEBRA = Printer("Zebra_ZD421", "Zebra ZD421", is_default=True)


class Paper:
    """The printer, and the client of the printing process that reaches it."""

    def __init__(self) -> None:
        self.jobs: list[tuple[LabelOptions, tuple[LabelContent, ...]]] = []
        self.sheets: list[tuple[str, ...]] = []
        """The codes of each number sheet."""
        self.marks: list[str] = []
        """The mark on each number sheet."""
        self.documents: list[Sequence[Any]] = []
        """The whole pages of each job."""
        self.installed = [ZEBRA, Printer("Office", "Office printer")]
        self.reason = ""
        """Reason of the trouble that the next labels meet."""
        self.attempts = self.looks = 0
        self._free = Event()
        self._free.set()

    @property
    def units(self) -> list[str]:
        """The units on the labels, in their order."""
        return [label.unit for _, labels in self.jobs for label in labels]

    @contextmanager
    def hanging(self) -> Iterator[None]:
        """Let the printer take no label to the end."""
        self._free.clear()
        try:
            yield
        finally:
            self._free.set()

    # As `PrintClient`

    def printers(self) -> list[Printer]:
        self.looks += 1
        self._free.wait(60)
        if self.reason == "no_answer":
            raise PrintTrouble("no_answer")
        return self.installed

    def print_labels(self, options: LabelOptions, labels: Sequence[LabelContent]) -> None:
        self.attempts += 1
        self._free.wait(60)
        if self.reason:
            raise PrintTrouble(self.reason, options.printer)
        self.jobs.append((options, tuple(labels)))

    def print_numbers(self, _preferred: str, codes: Sequence[str], mark: str = "") -> str:
        if self.reason:
            raise PrintTrouble(self.reason)
        self.sheets.append(tuple(codes))
        self.marks.append(mark)
        return self.installed[-1].description

    def print_documents(self, documents: Sequence[Any]) -> str:
        if self.reason:
            raise PrintTrouble(self.reason)
        self.documents.append(documents)
        return self.installed[-1].description

    def close(self) -> None:
        self._free.set()


def installed(monkeypatch: pytest.MonkeyPatch) -> Paper:
    """Let every program of this test print on the paper that is returned."""
    paper = Paper()
    monkeypatch.setattr(client, "PrintClient", lambda: paper)
    return paper


@contextmanager
def printing_on_paper() -> Iterator[Paper]:
    """Let every program within print on this paper."""
    with pytest.MonkeyPatch.context() as patch:
        yield installed(patch)
