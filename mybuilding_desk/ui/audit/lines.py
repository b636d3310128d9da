"""The rows of an audit: the lines of its groups, each group under its heading."""

from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from mybuilding_desk.domain.records.audit import Audit, AuditGroup, AuditLine, AuditState
from mybuilding_desk.domain.text import fold, unit_sort_key
from mybuilding_desk.ui.audit import text
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.theme.cell_layout import Index

ROW: Final = int(Qt.ItemDataRole.UserRole)
_TEXTS: Final = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))
_ORDER: Final[tuple[AuditGroup, ...]] = ("problems", "open", "found", "moved")
_OF_TAB: Final[dict[str, tuple[AuditGroup, ...]]] = {"all": _ORDER, "open": ("open",), "problems": ("problems",)}
SORTS: Final = ("unit", "recipient", "age")


class Head(NamedTuple):
    """The heading of a group, with the number of its lines."""

    title: str
    lines: int


class AuditLines(QAbstractListModel):
    """The lines of one tab. Found ones and problems are newest first, those not scanned yet as the user sorts them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[Head | AuditLine] = []
        self.audit: Audit | None = None

    def show(self, audit: Audit | None, state: AuditState, tab: str, sort: str) -> None:
        """Show the lines of a tab."""
        rows: list[Head | AuditLine] = []
        for group in _OF_TAB[tab]:
            lines = state.group(group)
            if lines:
                head = Head(text.group_title(group), len(lines))
                rows += [head, *(_sorted(lines, sort) if group == "open" else _newest_first(lines))]
        self.beginResetModel()
        self._rows, self.audit = rows, audit
        self.endResetModel()

    @property
    def lines(self) -> list[AuditLine]:
        """The lines that are listed, in their order."""
        return [row for row in self._rows if isinstance(row, AuditLine)]

    def next_open(self, line: AuditLine) -> str:
        """Return the key of the line that is ticked after this one, so that Space goes on; `""` if there is none."""
        keys = [one.key for one in self.lines if one.result == "open"]
        here = keys.index(line.key) if line.key in keys else -1
        return (keys[here + 1 :] or keys[:here] or [""])[0]

    def row_at(self, number: int) -> Head | AuditLine | None:
        """Return a row, `None` if there is none with this number."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def position(self, key: str) -> int:
        """Return the number of the row of a line, -1 if it is not listed."""
        found = (number for number, row in enumerate(self._rows) if isinstance(row, AuditLine) and row.key == key)
        return next(found, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only lines be selected."""
        if isinstance(self.row_at(index.row()), Head):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return the row, or how assistive tools read it."""
        row = self.row_at(index.row())
        if role == ROW:
            return row
        if role not in _TEXTS or row is None or self.audit is None:
            return None
        return (
            f"{row.title} {error_messages.number(row.lines)}"
            if isinstance(row, Head)
            else text.spoken(row, self.audit.began)
        )


def _newest_first(lines: Sequence[AuditLine]) -> list[AuditLine]:
    left = [one for one in lines if one.scan is None]
    return [*left, *sorted((one for one in lines if one.scan), key=lambda one: one.scan.at, reverse=True)]  # type: ignore[union-attr]


def _sorted(lines: Sequence[AuditLine], sort: str) -> list[AuditLine]:
    by_unit = sorted(lines, key=lambda one: unit_sort_key(one.row.package.unit) if one.row else "")
    return sorted(by_unit, key=_KEYS[sort])


_KEYS: Final[dict[str, Callable[[AuditLine], Any]]] = {
    "unit": lambda _line: 0,
    "recipient": lambda line: fold(line.row.package.resident_name) if line.row is not None else "",
    "age": lambda line: line.row.package.arrived_at.timestamp() if line.row is not None else 0.0,
}
