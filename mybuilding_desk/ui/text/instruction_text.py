"""Texts of instructions, each in one line; in privacy mode only their kind, as free text may hold names."""

from datetime import UTC, date, datetime
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.records.instruction import (
    INSTRUCTION_KINDS,
    MAX_INSTRUCTION_CHARS,
    Guidance,
    Instruction,
    InstructionKind,
)
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.name_display import names

KIND_ICONS: Final[dict[InstructionKind, str]] = {
    "may_collect": "users", "away": "calendar-clock", "deliver": "package", "ask_id": "flag-id", "other": "info",
}  # fmt: skip
_NOTE_ICON: Final = "mailbox"


class Line(NamedTuple):
    """One line about packages, with its icon."""

    icon: str
    text: str


def kind_name(kind: InstructionKind) -> str:
    """Return the name of a kind."""
    say = QCoreApplication.translate
    return {
        "may_collect": say("instructions", "Who can pick up"),
        "away": say("instructions", "Away until"),
        "deliver": say("instructions", "Deliver to door"),
        "ask_id": say("instructions", "Ask for ID"),
        "other": say("instructions", "Other"),
    }[kind]


def kinds() -> list[tuple[InstructionKind, str]]:
    """Return all kinds with their names."""
    return [(kind, kind_name(kind)) for kind in INSTRUCTION_KINDS]


def line(one: Instruction) -> str:
    """Return an instruction in one line: "Who can pick up: Ana Núñez", "Away until Dec 12 · back late"."""
    text = "" if names.short else error_messages.plain(one.text, MAX_INSTRUCTION_CHARS)
    if one.kind == "other":
        return text or QCoreApplication.translate("instructions", "Instruction")
    if one.kind == "may_collect":
        return error_messages.with_label(kind_name("may_collect"), text) if text else kind_name("may_collect")
    return " · ".join(part for part in (_head(one), text) if part)


def _head(one: Instruction) -> str:
    if one.kind == "away" and one.last_day is not None:
        return QCoreApplication.translate("instructions", "Away until {0}").format(day(one.last_day))
    return kind_name(one.kind)


def lines(guidance: Guidance) -> list[Line]:
    """Return what is to be known about packages, each in one line."""
    notes = [Line(_NOTE_ICON, server_note(one)) for one in guidance.notes]
    return [*(Line(KIND_ICONS[one.kind], line(one)) for one in guidance.instructions), *notes]


def server_note(text: str) -> str:
    """Return what MyBuilding notes about a resident; hidden in privacy mode."""
    return error_messages.with_label("MyBuilding", names.note(error_messages.plain(text, MAX_INSTRUCTION_CHARS)))


def day(when: date) -> str:
    """Return a day: "Dec 12"; with the year if it is another one."""
    this_year = desk_clock.day(datetime.now(UTC)).year
    return error_messages.date(when, with_year=when.year != this_year)


def more(count: int) -> str:
    """Return how many lines are not shown."""
    return QCoreApplication.translate("instructions", "and %Ln more", None, count)


def spoken_mark() -> str:
    """Return what the mark in a row of the list means."""
    return QCoreApplication.translate("instructions", "has instructions")


def heading(guidance: Guidance) -> str:
    """Return all of it in a sentence for screen readers."""
    title = QCoreApplication.translate("instructions", "Instructions")
    return error_messages.with_label(title, "; ".join(one.text for one in lines(guidance)))
