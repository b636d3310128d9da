"""Texts about documents on paper: what prints where, and why one did not print."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.core.errors import DeskError, PrintTrouble, StorageTrouble
from mybuilding_desk.domain.records.door_slip import SlipContent
from mybuilding_desk.services.paper import Documents
from mybuilding_desk.ui.text import error_messages

_MAX_PRINTER_CHARS = 60


def printing(documents: Documents) -> str:
    """Return that documents are on their way to a printer."""
    return error_messages.with_label(_name(documents), QCoreApplication.translate("paper", "printing…"))


def printed(documents: Documents, printer: str) -> str:
    """Return which printer has taken documents."""
    words = QCoreApplication.translate("paper", "printing on {0}")
    return error_messages.with_label(_name(documents), words.format(error_messages.plain(printer, _MAX_PRINTER_CHARS)))


def why_not_printed(error: DeskError) -> str:
    """Return why documents did not print, and what to do."""
    say = QCoreApplication.translate
    reason, printer = (error.reason, error.printer) if isinstance(error, PrintTrouble) else ("", "")
    texts = {
        "no_printer": say("paper", "Not printed: no printer for A4 or Letter is set up on this computer."),
        "offline": say("paper", "Not printed: {0} is offline. Turn it on, then try again."),
        "paper": say("paper", "Not printed: {0} is out of paper. Add some, then try again."),
        "stopped": say("paper", "Not printed: {0} is paused. Resume it, then try again."),
        "no_answer": say("paper", "{0} isn’t responding, and may still print. Check it before you try again."),
    }
    text = texts.get(reason, say("paper", "Not printed: {0} reported a problem. Check it, then try again."))
    return text.format(error_messages.plain(printer, _MAX_PRINTER_CHARS) or say("proof", "The printer"))


def _name(documents: Documents) -> str:
    """Return the name of documents: the title of a report, or how many door slips."""
    first = documents[0]
    if isinstance(first, SlipContent):
        return QCoreApplication.translate("paper", "%Ln door slips", None, len(documents))
    return first.title


def pdf_files() -> str:
    """Return the name of PDF in a save dialog, with its ending."""
    return QCoreApplication.translate("paper", "PDF documents (*.pdf)")


def csv_files() -> str:
    """Return the name of CSV in a save dialog, with its ending."""
    return "CSV (*.csv)"


def saved(path: Path) -> str:
    """Return that a file was saved."""
    return QCoreApplication.translate("proof", "Saved: {0}").format(path.name)


def why_not_saved(error: DeskError) -> str:
    """Return why the PDF was not saved, and what to do."""
    say = QCoreApplication.translate
    match error.reason if isinstance(error, StorageTrouble) else "":
        case "full":
            return say("proof", "The disk is full, so no PDF was saved. Free up space or choose another folder.")
        case "gone":
            return say("proof", "That folder is no longer there, so no PDF was saved. Choose another one.")
        case "read_only" | "in_use":
            return say(
                "proof",
                "No PDF was saved: the folder can’t be written to, or the file is open in another program. Close it "
                "or choose another folder.",
            )
    return say("proof", "No PDF was saved. Choose another folder, then try again.")
