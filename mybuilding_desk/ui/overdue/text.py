"""Texts of reminders, holds, and returns to the sender."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Literal

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.ui.text import day_text, error_messages, package_text
from mybuilding_desk.ui.text.day_text import local_day
from mybuilding_desk.ui.text.name_display import names

# Reminders


def about(rows: Sequence[PackageRow]) -> str:
    """Return whose packages these are: "1204 · Zoë Ångström", "3 units"."""
    units = {row.package.unit for row in rows}
    if len(units) > 1:
        return QCoreApplication.translate("selection", "%Ln units", None, len(units))
    people = {row.package.resident_name for row in rows}
    name = names.person(people.pop()) if len(people) == 1 else ""
    return " · ".join(error_messages.plain(part) for part in (*units, name) if part)


def reminded(whom: str, way: str, *, final: bool) -> str:
    """Return that a reminder was opened, printed, or copied: "Reminder opened in your mail program: 1204"."""
    say = QCoreApplication.translate
    texts = {
        ("email", False): say("overdue", "Reminder opened in your mail program: {0}"),
        ("slip", False): say("overdue", "Printing door slip: {0}"),
        ("copy", False): say("overdue", "Reminder copied: {0}"),
        ("email", True): say("overdue", "Final notice opened in your mail program: {0}"),
        ("slip", True): say("overdue", "Printing final notice: {0}"),
        ("copy", True): say("overdue", "Final notice copied: {0}"),
    }
    return texts[way, final].format(whom)


def ways(*, final: bool) -> list[tuple[Literal["email", "slip", "copy"], str]]:
    """Return the ways to remind, with their names in a menu."""
    say = QCoreApplication.translate
    if final:
        return [
            ("email", say("overdue", "Email final notice")),
            ("slip", say("overdue", "Print final notice")),
            ("copy", say("overdue", "Copy final notice")),
        ]
    return [
        ("email", say("overdue", "Email reminder")),
        ("slip", say("overdue", "Print door slip")),
        ("copy", say("overdue", "Copy reminder")),
    ]


def by_mybuilding() -> str:
    """Return the name of the way to let MyBuilding remind."""
    return QCoreApplication.translate("overdue", "Send by MyBuilding")


def not_synced() -> str:
    """Return why MyBuilding cannot remind of packages that it does not have yet."""
    return QCoreApplication.translate("overdue", "Not synced yet")


def sent_by_mybuilding(whom: str) -> str:
    """Return that MyBuilding reminded residents."""
    return QCoreApplication.translate("overdue", "MyBuilding reminded {0}").format(whom)


def not_sent_by_mybuilding(whom: str, reason: str) -> str:
    """Return that MyBuilding did not remind residents, and why."""
    return QCoreApplication.translate("overdue", "MyBuilding couldn’t remind {0}: {1}").format(whom, reason)


def maybe_sent_by_mybuilding(whom: str) -> str:
    """Return that it is unknown whether MyBuilding reminded residents."""
    return QCoreApplication.translate(
        "overdue", "MyBuilding didn’t answer and may have reminded {0}. Check before you remind again."
    ).format(whom)


def final_notice() -> str:
    """Return the name of the final notice."""
    return QCoreApplication.translate("overdue", "Final notice")


def write_in() -> str:
    """Return the name of the menu of languages."""
    return QCoreApplication.translate("overdue", "Write in")


def no_email() -> str:
    """Return why no mail can be written."""
    return QCoreApplication.translate("desk", "No email on file")


def no_mail_program(whom: str, *, final: bool) -> str:
    """Return that the text was copied because no mail could be opened."""
    say = QCoreApplication.translate
    if final:
        return say("overdue", "No mail program opened. The final notice was copied instead: {0}").format(whom)
    return say("overdue", "No mail program opened. The reminder was copied instead: {0}").format(whom)


def undo_reminder(*, final: bool) -> str:
    """Return the name of the command that takes back the note of a reminder."""
    say = QCoreApplication.translate
    return say("overdue", "Undo final notice") if final else say("overdue", "Undo reminder")


def reminder_undone(*, final: bool) -> str:
    """Return that the note of a reminder was taken back."""
    say = QCoreApplication.translate
    return say("overdue", "Final notice undone") if final else say("overdue", "Reminder undone")


def too_many_mails(most: int) -> str:
    """Return how many residents can be emailed at once."""
    return QCoreApplication.translate("overdue", "Select up to %Ln residents to email", None, most)


def on_hold() -> str:
    """Return why residents are not reminded of packages on hold."""
    return QCoreApplication.translate("overdue", "On hold")


def only_pending() -> str:
    """Return why nothing can be done with released packages."""
    return QCoreApplication.translate("selection", "Select pending packages")


def of_one_resident() -> str:
    """Return why packages of several residents are not held."""
    return QCoreApplication.translate("overdue", "Select packages of one resident")


# Holds


def hold_title() -> str:
    """Return the title of the window of a hold."""
    return QCoreApplication.translate("overdue", "Hold packages")


def hold_button() -> str:
    """Return the text of its main button."""
    return QCoreApplication.translate("overdue", "Hold")


def hold_for() -> str:
    """Return the accessible name of the choice of whose packages are held."""
    return QCoreApplication.translate("overdue", "Hold packages of")


def hold_choices() -> list[tuple[str, str]]:
    """Return whose packages can be held."""
    say = QCoreApplication.translate
    return [("resident", say("overdue", "This resident")), ("unit", say("overdue", "Whole unit"))]


def hold_until() -> str:
    """Return the name of the field with the last day."""
    return QCoreApplication.translate("overdue", "Until")


def hold_example() -> str:
    """Return what can be typed there."""
    return QCoreApplication.translate("overdue", "Dec 12, Friday, or 2 weeks")


def hold_note() -> str:
    """Return the name of the field with a note."""
    return QCoreApplication.translate("overdue", "Note (optional)")


def hold_spans() -> list[str]:
    """Return spans to choose from, which `read_last_day` can read in each language."""
    say = QCoreApplication.translate
    return [say("overdue", "1 week"), say("overdue", "2 weeks"), say("overdue", "1 month")]


def last_day(day: date) -> str:
    """Return a last day in full: "Through Saturday, Dec 12"."""
    words = day_text.day_words(day, local_day(datetime.now(UTC)))
    return QCoreApplication.translate("overdue", "Through {0}. No reminders until then.").format(words)


def no_day() -> str:
    """Return that what was typed is not a day from today to a year from now."""
    return QCoreApplication.translate("overdue", "Enter a day within the next year.")


def held(whom: str, until: str) -> str:
    """Return that packages are on hold; `until` is "on hold until Dec 12"."""
    return error_messages.with_label(whom, until)


def end_hold() -> str:
    """Return the name of the command that ends a hold."""
    return QCoreApplication.translate("overdue", "End hold")


def hold_ended(whom: str) -> str:
    """Return that a hold ended."""
    return QCoreApplication.translate("overdue", "Hold ended: {0}").format(whom)


def undo_hold() -> str:
    """Return the name of the command that undoes a hold, or its end."""
    return QCoreApplication.translate("overdue", "Undo hold")


# Returns


def return_title() -> str:
    """Return the title of the window of a return."""
    return QCoreApplication.translate("overdue", "Return to sender")


def return_button(count: int) -> str:
    """Return the text of its main button: "Return 5 packages"."""
    return QCoreApplication.translate("overdue", "Return %Ln packages", None, count)


def return_about(rows: Sequence[PackageRow]) -> str:
    """Return which packages go back, and what that means."""
    carriers = sorted({package_text.badge_of(row)[1] for row in rows})
    return " · ".join((about(rows), error_messages.listed(carriers)))


def other_reason() -> str:
    """Return the name of the field for another reason."""
    return QCoreApplication.translate("overdue", "Other reason…")


def reason(english: str) -> str:
    """Return the reason of a return in the user's language; any other text as it is."""
    say = QCoreApplication.translate
    return {
        "Not claimed": say("overdue", "Not claimed"),
        "Declined": say("overdue", "Declined"),
        "Moved out": say("overdue", "Moved out"),
        "Wrong address": say("overdue", "Wrong address"),
    }.get(english, english)


def reason_title(words: str) -> str:
    """Return the accessible name of a reason."""
    return error_messages.with_label(QCoreApplication.translate("overdue", "Reason"), words)
