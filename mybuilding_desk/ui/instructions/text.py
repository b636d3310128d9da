"""Texts of the windows of instructions."""

from datetime import UTC, date, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.records.instruction import Instruction, InstructionChange, InstructionKind
from mybuilding_desk.ui.text import day_text, error_messages, instruction_text
from mybuilding_desk.ui.text.instruction_text import day, kind_name
from mybuilding_desk.ui.text.name_display import names

_MAX_NAME: Final = 60


def title() -> str:
    """Return the title of the window with all of them."""
    return QCoreApplication.translate("instructions", "Instructions")


def here_only() -> str:
    """Return that no other desk has them."""
    return QCoreApplication.translate(
        "instructions", "Instructions are kept on this computer only. Other desks don’t see them."
    )


def add_title() -> str:
    """Return the title of the window that adds one, and the text of the button that opens it."""
    return QCoreApplication.translate("instructions", "Add instruction")


def edit_title() -> str:
    """Return the title of the window that changes one."""
    return QCoreApplication.translate("instructions", "Edit instruction")


def whom(one: Instruction) -> str:
    """Return whom an instruction is about: "12B · Zoë Ångström"; of a whole unit, only the unit."""
    name = names.person(one.resident_name)
    return " · ".join(error_messages.plain(part, _MAX_NAME) for part in (one.unit, name) if part)


def days(one: Instruction, today: date) -> str:
    """Return from when to when it is in force, as far as that is known and the line does not say it."""
    state, say = one.state_on(today), QCoreApplication.translate
    if state == "ended":
        return say("instructions", "Ended")
    if state == "over":
        return say("instructions", "Over since {0}").format(day(one.last_day)) if one.last_day is not None else ""
    return _span(one) if one.first_day is not None or one.kind != "away" else ""


def _span(one: Instruction) -> str:
    """Return the days of an instruction: "Dec 4 to Dec 12", `""` without any."""
    say = QCoreApplication.translate
    if one.first_day is not None and one.last_day is not None:
        return say("instructions", "{0} to {1}").format(day(one.first_day), day(one.last_day))
    if one.first_day is not None:
        return say("instructions", "From {0}").format(day(one.first_day))
    return say("instructions", "Until {0}").format(day(one.last_day)) if one.last_day is not None else ""


def row(one: Instruction, today: date) -> tuple[str, str, str]:
    """Return a row of the list: whom it is about, the instruction, and its days."""
    return whom(one), instruction_text.line(one), days(one, today)


def state_choices() -> list[tuple[str, str]]:
    """Return which instructions the list can show."""
    say = QCoreApplication.translate
    return [("current", say("instructions", "Current")), ("past", say("instructions", "Ended"))]


def show_which() -> str:
    """Return the accessible name of that choice."""
    return QCoreApplication.translate("instructions", "Show")


def search() -> str:
    """Return the name of the search field."""
    return QCoreApplication.translate("instructions", "Search by unit, name, or text")


def none_found(searched: str, shown: str) -> str:
    """Return why the list is empty."""
    say = QCoreApplication.translate
    if searched:
        return say("instructions", "No instructions match.")
    if shown == "past":
        return say("instructions", "No ended instructions.")
    return say("instructions", "No instructions yet. Add one for a unit or a resident (Enter).")


def history() -> str:
    """Return the heading of the changes of an instruction."""
    return QCoreApplication.translate("instructions", "History")


def change_line(change: InstructionChange, before: Instruction | None, now: datetime) -> str:
    """Return one change: "Today, 10:42 · Ana Núñez changed it: Until Dec 12".

    It says what is not as `before`, or all of it without that.
    """
    say = QCoreApplication.translate
    forms = {
        "added": say("instructions", "{0} added it: {1}"),
        "changed": say("instructions", "{0} changed it: {1}"),
        "ended": say("instructions", "{0} ended it"),
    }
    by = error_messages.plain(change.stamp.by, _MAX_NAME)
    parts = _parts(change.after)
    known = _parts(before) if before is not None else ()
    new = [part for part in parts if part and part not in known]
    if before is not None and not _span(change.after) and _span(before):
        new.append(say("instructions", "no dates"))
    after = " · ".join(new or [part for part in parts if part])
    when = error_messages.capitalized(error_messages.clock(change.stamp.at, now))
    return " · ".join((when, forms[change.action].format(by, after)))


def _parts(one: Instruction) -> tuple[str, str, str]:
    """Return whom an instruction is about, its line, and its days as far as the line does not say them."""
    shown = one.first_day is not None or one.kind != "away"
    return whom(one), instruction_text.line(one), _span(one) if shown else ""


def now_utc() -> datetime:
    """Return the time now."""
    return datetime.now(UTC)


# What is entered


def recipient() -> str:
    """Return the name of the field for whom it is about."""
    return QCoreApplication.translate("instructions", "Unit or name")


def applies_to() -> str:
    """Return the accessible name of the choice of whom it is about."""
    return QCoreApplication.translate("instructions", "Applies to")


def apply_choices() -> list[tuple[str, str]]:
    """Return whom it can be about."""
    say = QCoreApplication.translate
    return [("resident", say("instructions", "This resident")), ("unit", say("instructions", "Whole unit"))]


def kind() -> str:
    """Return the name of the choice of its kind."""
    return QCoreApplication.translate("instructions", "Instruction")


def words_of(chosen: InstructionKind) -> str:
    """Return the name of the field for its text, which depends on the kind."""
    if chosen == "may_collect":
        return QCoreApplication.translate("instructions", "Who can pick up (name)")
    if chosen == "other":
        return QCoreApplication.translate("instructions", "What to know about packages")
    return QCoreApplication.translate("instructions", "Note (optional)")


def first_day() -> str:
    """Return the name of the field for the first day."""
    return QCoreApplication.translate("instructions", "From (optional)")


def last_day(chosen: InstructionKind) -> str:
    """Return the name of the field for the last day."""
    if chosen == "away":
        return QCoreApplication.translate("instructions", "Through")
    return QCoreApplication.translate("instructions", "Through (optional)")


def example() -> str:
    """Return what can be typed as a day."""
    return QCoreApplication.translate("instructions", "Dec 12, Friday, or 2 weeks")


def typed_day(when: date) -> str:
    """Return a day as it is shown in its field: with its year, so that it is read as the same day."""
    return error_messages.date(when, with_year=True)


def preview(one: Instruction, today: date) -> str:
    """Return what is entered in a sentence, with its days in full."""
    say, parts = QCoreApplication.translate, [whom(one), kind_name(one.kind)]
    first = day_text.day_words(one.first_day, today) if one.first_day is not None else ""
    last = day_text.day_words(one.last_day, today) if one.last_day is not None else ""
    if first and last:
        parts.append(say("instructions", "from {0} through {1}").format(first, last))
    elif last and one.kind == "away":
        parts[-1] = say("instructions", "Away until {0}").format(last)
    elif last:
        parts.append(say("instructions", "through {0}").format(last))
    elif first:
        parts.append(say("instructions", "from {0}").format(first))
    if one.kind == "away":
        parts.append(say("instructions", "not overdue, and no reminders until then"))
    return " · ".join(part for part in parts if part)


def problem(code: str) -> str:
    """Return what is missing, for the codes of `problem_of` and of the window."""
    say = QCoreApplication.translate
    return {
        "no_recipient": say("instructions", "Enter the unit or the name of a resident."),
        "unknown": say("instructions", "No unit or resident matches. Enter one of this community."),
        "several": say("instructions", "More than one match. Use the arrow keys to choose, then press Enter."),
        "no_text": say("instructions", "Enter the text of the instruction."),
        "no_last_day": say("instructions", "Enter the day until which the resident is away."),
        "no_day": say("instructions", "Enter a day within the next year."),
        "days": say("instructions", "The last day is before the first day."),
    }.get(code, "")


# What was done


def added(one: Instruction) -> str:
    """Return that one was added."""
    return QCoreApplication.translate("instructions", "Instruction added: {0}").format(whom(one))


def changed(one: Instruction) -> str:
    """Return that one was changed."""
    return QCoreApplication.translate("instructions", "Instruction changed: {0}").format(whom(one))


def ended(one: Instruction) -> str:
    """Return that one was ended."""
    say = QCoreApplication.translate
    words = say("overdue", "Hold ended: {0}") if one.kind == "away" else say("instructions", "Instruction ended: {0}")
    return words.format(whom(one))


def end(one: Instruction | None) -> str:
    """Return the name of the command that ends one; one that is a hold is ended as in the details of its packages."""
    say = QCoreApplication.translate
    hold = one is not None and one.kind == "away"
    return say("overdue", "End hold") if hold else say("InstructionsSheet", "End")


def undo() -> str:
    """Return the name of the command that undoes such a change."""
    return QCoreApplication.translate("instructions", "Undo instruction")


def undone(one: Instruction) -> str:
    """Return that such a change was undone."""
    return QCoreApplication.translate("instructions", "Undone: {0}").format(whom(one))
