"""Texts about printing labels: what is printed, what did not print, and why."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.records.desk_record import LabelRecord
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.ui.text import entry_text, error_messages, package_text, print_text
from mybuilding_desk.ui.text.name_display import names

_DIGITS = 4
_UNCERTAIN = ("no_answer", "crashed")


def about(row: PackageRow | None) -> str:
    """Return what a package is called in a sentence: its unit; if it is unidentified, what was typed."""
    package = row.package if row is not None else None
    name = package.unit or names.label(package.resident_name) if package is not None else ""
    return error_messages.plain(name, 40) or entry_text.unknown()


def title(row: PackageRow | None) -> str:
    """Return a package in a list of labels: "12B · Zoë Ångström"."""
    if row is None or not row.package.unit:
        return about(row)
    name = error_messages.plain(names.person(row.package.resident_name)) or package_text.whole_unit()
    return f"{about(row)} · {name}"


def detail(row: PackageRow | None) -> str:
    """Return the carrier, the end of the number, and the location of a package: "UPS …4944 · D4"."""
    if row is None:
        return ""
    number, kind = row.package.tracking_number, package_text.badge_of(row)[1]
    carrier = f"{kind} …{number[-_DIGITS:]}" if number else kind
    return " · ".join(error_messages.plain(part, 40) for part in (carrier, row.package.shelf) if part)


def printing(what: str, count: int) -> str:
    """Return that labels are printing: of one package, which `what` names, or of several by their number."""
    say = QCoreApplication.translate
    if count > 1:
        return say("labels", "Printing %Ln labels…", None, count)
    return say("labels", "Printing label for {0}…").format(what)


def printed(what: str, count: int) -> str:
    """Return that labels were printed."""
    say = QCoreApplication.translate
    if count > 1:
        return say("labels", "%Ln labels printed", None, count)
    return say("labels", "Label printed for {0}").format(what)


def also_printing() -> str:
    """Return what the toast of a log adds if its label prints."""
    return QCoreApplication.translate("labels", "Label printing")


def also_printed() -> str:
    """Return what that toast says as soon as the label is printed."""
    return QCoreApplication.translate("labels", "Label printed")


def throw_away(row: PackageRow | None) -> str:
    """Return what to do with the label of a log that was undone."""
    return QCoreApplication.translate("labels", "Throw away the label for {0}").format(about(row))


def print_title(count: int) -> str:
    """Return the name of the button, and of the window, that prints labels."""
    return QCoreApplication.translate("labels", "Print %Ln labels", None, count)


def not_printed(count: int) -> str:
    """Return how many labels did not print, `""` if all did."""
    if not count:
        return ""
    return QCoreApplication.translate("labels", "%Ln labels not printed", None, count)


def state(record: LabelRecord) -> str:
    """Return what is known of a label that is not certainly printed."""
    say = QCoreApplication.translate
    if record.state == "printing" or record.reason in _UNCERTAIN:
        return say("labels", "May have printed")
    return say("labels", "Not printed")


def problem(reason: str, printer: str, count: int, what: str) -> str:
    """Return why `count` labels, or the one of the package `what`, did not print, as one sentence.

    `reason` is that of `PrintTrouble`; after some, the label may come out of the printer all the same.
    """
    say = QCoreApplication.translate
    if reason in _UNCERTAIN:
        one = say("labels", "The label for {0} may not have printed")
        many = say("labels", "%Ln labels may not have printed", None, count)
    else:
        one = say("labels", "The label for {0} didn’t print")
        many = say("labels", "%Ln labels didn’t print", None, count)
    which = many if count > 1 else one.format(what)
    return error_messages.with_label(which, print_text.why_not_printed(reason, printer))


def choose_printer() -> str:
    """Return the title of the window that asks for a printer."""
    return QCoreApplication.translate("labels", "Choose a label printer")


def no_printer() -> str:
    """Return what to do without a printer, beside a button that looks again."""
    return QCoreApplication.translate("labels", "No printer is installed on this computer: add one, then look again.")


def why_not_print(rows: Sequence[PackageRow], count: int, most: int) -> str:
    """Return why no label of these packages, `count` in all, can be printed; `""` if it can."""
    say = QCoreApplication.translate
    if count > most:
        return say("selection", "Select up to %Ln packages", None, most)
    return "" if any(row.state != "released" for row in rows) else say("reasons", "Already released")
