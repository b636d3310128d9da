"""Texts about printing: the paper, why something did not print, and what became of a number sheet."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from mybuilding_desk.core.errors import DeskError, PrintTrouble
from mybuilding_desk.domain.records.release_proof import Paper
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.package_text import capitalized

_MAX_PRINTER_CHARS = 60
_LETTER: Final = frozenset(
    getattr(QLocale.Country, name)
    for name in (
        "UnitedStates", "Canada", "Mexico", "PuertoRico", "Philippines", "Chile", "Colombia", "CostaRica", "Guatemala",
        "Nicaragua", "Panama", "Venezuela",
    )
)  # fmt: skip
"""Countries of Letter paper (Unicode CLDR, `paperSize`)."""


def paper() -> Paper:
    """Return the paper of the user's country."""
    return "Letter" if QLocale.system().territory() in _LETTER else "A4"


def looking() -> str:
    """Return what is shown until the printers are known."""
    return QCoreApplication.translate("labels", "Looking for printers…")


def no_printers() -> str:
    """Return what to do without a printer."""
    return QCoreApplication.translate("labels", "No printers found on this computer. Install one, then try again.")


def why_not_printed(reason: str, printer: str) -> str:
    """Return the end of a sentence that says why something did not print; `reason` is that of a `PrintTrouble`."""
    say = QCoreApplication.translate
    reasons = {
        "no_printer": say("labels", "no label printer is chosen."),
        "gone": say("labels", "{0} is no longer installed on this computer."),
        "offline": say("labels", "{0} is offline."),
        "paper": say("labels", "{0} is out of labels."),
        "stopped": say("labels", "{0} is paused."),
        "no_answer": say("labels", "{0} isn’t responding."),
        "crashed": say("labels", "printing on {0} stopped unexpectedly."),
        "too_small": say("labels", "the labels in {0} are too small."),
    }
    words = reasons.get(reason, say("labels", "{0} reported a problem."))
    shown = error_messages.plain(printer.replace("_", " "), _MAX_PRINTER_CHARS)  # CUPS has no spaces in its names
    return words.format(shown or say("labels", "the printer"))


def problem(error: DeskError, printer: str) -> str:
    """Return why something did not print on `printer`, as a sentence of its own."""
    if not isinstance(error, PrintTrouble):
        return error_messages.sentence(error)
    return capitalized(why_not_printed(error.reason, printer))


def printing_numbers() -> str:
    """Return that a number sheet is printing."""
    return QCoreApplication.translate("labels", "Printing number sheet…")


def numbers_printed(printer: str) -> str:
    """Return where a number sheet was printed."""
    words = QCoreApplication.translate("labels", "Number sheet printed on {0}.")
    return words.format(error_messages.plain(printer, _MAX_PRINTER_CHARS))


def numbers_not_printed(error: DeskError) -> str:
    """Return why a number sheet did not print."""
    if isinstance(error, PrintTrouble) and error.reason == "no_printer":
        return QCoreApplication.translate("labels", "No printer with A4 or Letter paper found on this computer.")
    return problem(error, error.printer if isinstance(error, PrintTrouble) else "")
