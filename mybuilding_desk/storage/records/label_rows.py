"""Rows of labels in the records."""

from typing import Any, Final, get_args

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.records.desk_record import OPEN_LABEL_STATES, LabelRecord, LabelState, PackageKey
from mybuilding_desk.storage.values import from_micros

SELECT: Final = """SELECT label_id, community_id, reference, package_id, state, requested_at, requested_by, automatic,
    printed_at, printer, labels.reason FROM labels JOIN records USING (record_id)"""
INSERT: Final = """INSERT INTO labels (record_id, state, requested_at, requested_by, automatic)
    VALUES (?, 'waiting', ?, ?, ?)"""
UPDATE: Final = """UPDATE labels SET state = ?, reason = ?, printer = CASE ? WHEN '' THEN printer ELSE ? END,
    printed_at = CASE WHEN ? = 'printed' THEN ? ELSE printed_at END WHERE label_id = ?"""
OPEN: Final = f"({', '.join(repr(state) for state in OPEN_LABEL_STATES)})"

_STATES: Final = get_args(LabelState)


def to_label(row: tuple[Any, ...]) -> LabelRecord:
    """Return the label of a row of `SELECT`. Raises `StorageTrouble` (`corrupt`) if the row is invalid."""
    label_id, community_id, reference, package_id, state, requested_at, by, automatic, printed_at, printer, reason = row
    try:
        if state not in _STATES:
            raise ValueError("no such state")
        return LabelRecord(
            label_id,
            PackageKey(community_id, reference, package_id),
            state,
            from_micros(requested_at),
            by,
            bool(automatic),
            None if printed_at is None else from_micros(printed_at),
            printer,
            reason,
        )
    except (ArithmeticError, TypeError, ValueError) as error:
        raise StorageTrouble("corrupt", f"label {label_id} cannot be read") from error
