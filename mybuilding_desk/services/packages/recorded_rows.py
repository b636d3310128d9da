"""Rows with what this desk knows of their packages besides: the records of a page are read when it is shown."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, overload

from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.scan_intent import PackageRow

_PAGE: Final = 64

ToRows = Callable[[Sequence[Package]], list[PackageRow]]
"""Returns packages of the cache as rows with their records, which it reads with one query."""

AddRecords = Callable[[Sequence[PackageRow]], list[PackageRow]]
"""Returns rows with their records, which it reads with one query."""


class RecordedRows(Sequence[PackageRow]):
    """Rows in memory, which may be a thousand; `add_records` is called once for each page that is used."""

    def __init__(self, rows: Sequence[PackageRow] = (), add_records: AddRecords = list) -> None:
        self._rows, self._add_records = list(rows), add_records
        self._pages: set[int] = set()

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> PackageRow: ...
    @overload
    def __getitem__(self, index: slice) -> list[PackageRow]: ...
    def __getitem__(self, index: int | slice) -> PackageRow | list[PackageRow]:
        """Return a row, or several rows, with their records."""
        chosen = range(len(self._rows))[index]
        for page in {place // _PAGE for place in ([chosen] if isinstance(chosen, int) else chosen)} - self._pages:
            begin, end = page * _PAGE, (page + 1) * _PAGE
            self._rows[begin:end] = self._add_records(self._rows[begin:end])
            self._pages.add(page)
        return self._rows[index]

    def __iter__(self) -> Iterator[PackageRow]:
        """Iterate over the rows with their records."""
        return iter(self[:])

    def position(self, key: str) -> int | None:
        """Return the index of a row by its key, `None` if it is not among them; reads no records."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), None)
