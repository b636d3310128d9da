"""What an export contains, and the name of its file."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Final, Literal, get_args

from mybuilding_desk.domain.reports.period import Period
from mybuilding_desk.domain.text import fold

ExportFormat = Literal["csv", "xlsx", "pdf", "html"]
EXPORT_FORMATS: Final[tuple[ExportFormat, ...]] = get_args(ExportFormat)


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Choices of an export. Names and signatures are only in it on demand, and never in privacy mode.

    A CSV file is the package list, or without `packages` the summary; a PDF is the summary.
    """

    file_format: ExportFormat
    summary: bool = True
    packages: bool = True
    names: bool = False
    signatures: bool = False


def is_of_another(name: str, file_format: ExportFormat) -> bool:
    """Return whether the ending of a file name is that of another format."""
    ending = PurePath(name).suffix.removeprefix(".").lower()
    return ending in EXPORT_FORMATS and ending != file_format


def file_name(title: str, period: Period, file_format: ExportFormat) -> str:
    """Return a file name such as `packages-140-riverside-2026-11-20_2026-11-26.csv`: ASCII, no spaces."""
    words = "".join(char if char.isascii() and char.isalnum() else " " for char in fold(title)).split()
    days = [period.first.isoformat(), period.last.isoformat()]
    return "-".join(["packages", *words, "_".join(dict.fromkeys(days))])[:120] + f".{file_format}"
