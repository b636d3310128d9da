"""Texts of count and flags, in the language of the screen."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.records.contents import Contents, Flag
from mybuilding_desk.ui.text import package_text


def flag_name(flag: Flag) -> str:
    """Return a flag in words, such as *ID required*."""
    say = QCoreApplication.translate
    match flag:
        case "perishable":
            return say("contents", "Perishable")
        case "oversize":
            return say("contents", "Oversize")
        case "fragile":
            return say("contents", "Fragile")
        case "id_required":
            return say("contents", "ID required")
        case "damaged":
            return say("contents", "Damaged on arrival")


def pieces(count: int) -> str:
    """Return a number of pieces in words."""
    return QCoreApplication.translate("contents", "%Ln pieces", None, count)


def packages_and_pieces(all_of_them: Iterable[Contents]) -> str:
    """Return the number of packages, and that of their pieces if it is larger: "4 packages (6 pieces)"."""
    counts = [contents.count for contents in all_of_them]
    packages = package_text.packages(len(counts))
    return packages if sum(counts) == len(counts) else f"{packages} ({pieces(sum(counts))})"


def count_mark(count: int) -> str:
    """Return the count of a package as a short mark, such as `×3`; `""` for one piece."""
    return f"×{count}" if count > 1 else ""


def contents_parts(contents: Contents) -> list[str]:
    """Return count and flags in words, one text each; nothing for one piece without flags."""
    count = [pieces(contents.count)] if contents.count > 1 else []
    return [*count, *map(flag_name, contents.flags)]
