"""Number sheets: codes that are on no package yet, to be stuck on packages at a desk without a label printer."""

import uuid
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.records.label_code import label_code
from mybuilding_desk.jobs.worker import JobHandle
from mybuilding_desk.services.label_printer import LabelPrinter
from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.services.preferences import Preferences

_CODES: Final = 24
"""On one sheet, see `printing.documents.serial_sheet`."""


class NumberSheets:
    """Prints sheets of random codes, none of which is that of a package of the current community."""

    def __init__(self, labels: LabelPrinter, store: PackageStore, preferences: Preferences) -> None:
        self._labels, self._store, self._preferences = labels, store, preferences

    def print(self, mark: str, done: Callable[[str], None], failed: Callable[[DeskError], None]) -> JobHandle:
        """Print a sheet on the label printer if its pages are that large, else on another printer.

        `mark` is on each code, `""` for none; `done` gets the description of the printer.
        """
        codes, preferred = list(islice(self._new_codes(), _CODES)), self._preferences.now.label_printer
        return self._labels.run(lambda client: client.print_numbers(preferred, codes, mark), done, failed)

    def _new_codes(self) -> Iterator[str]:
        while True:
            code = label_code(str(uuid.uuid4()))
            if not self._store.find_label(code):
                yield code
