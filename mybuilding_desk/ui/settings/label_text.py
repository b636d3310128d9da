"""Texts of the labels section: printers, label sizes such as `2.25 × 1.25 in (57 × 32 mm)`, and a sample package."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale

from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.records.contents import Contents, described
from mybuilding_desk.domain.records.label import LabelContent
from mybuilding_desk.domain.records.label_code import shown_code
from mybuilding_desk.domain.scan_intent import PackageRow

if TYPE_CHECKING:  # not loaded before it is used
    from mybuilding_desk.printing.values import PaperSize, Printer

_MM_PER_INCH: Final = 25.4
_IMPERIAL: Final = (QLocale.MeasurementSystem.ImperialUSSystem, QLocale.MeasurementSystem.ImperialUKSystem)

translate = QCoreApplication.translate


def printer_values(printers: Sequence["Printer"] | None, chosen: str) -> list[tuple[str, str]]:
    """Return each printer with its text; the `chosen` one also if it is gone, marked. `None`: not known yet.

    Printers with the same description are told apart by their names.
    """
    titles = Counter(one.description for one in printers or ())
    values = {
        one.name: one.description if one.description and titles[one.description] == 1 else one.name
        for one in printers or ()
    }
    if chosen and chosen not in values:
        gone = translate("settings", "{0} (not installed)").format(chosen)
        values[chosen] = chosen if printers is None else gone
    return list(values.items())


def size_values(printer: "Printer") -> list[tuple[str, str]]:
    """Return the label sizes of a printer, its own first, which is stored as `""`."""
    sizes = {one.key: one for one in printer.sizes}
    own = sizes.pop(printer.default_size, None)
    first = [("", size_text(own))] if own is not None else [("", translate("settings", "Printer’s own size"))]
    return [*first, *((key, size_text(one)) for key, one in sizes.items())]


def size_text(size: "PaperSize") -> str:
    """Return a size in inches and millimeters, first in the unit of the user's country."""
    inches = translate("settings", "{0} × {1} in").format(
        _number(size.width_mm / _MM_PER_INCH, 2), _number(size.height_mm / _MM_PER_INCH, 2)
    )
    metric = translate("settings", "{0} × {1} mm").format(_number(size.width_mm, 0), _number(size.height_mm, 0))
    first, second = (inches, metric) if QLocale().measurementSystem() in _IMPERIAL else (metric, inches)
    return f"{first} ({second})"


def content_words(content: LabelContent) -> str:
    """Return the texts of a label, as a screen reader reads them."""
    parts = (
        content.heading, content.unit, content.name, content.location, content.pieces, content.carrier,
        content.arrived, shown_code(content.code),
    )  # fmt: skip
    return ", ".join(part for part in parts if part)


def sample_row() -> PackageRow:
    """Return a made-up package of three pieces, as in practice mode."""
    arrived = desk_clock.local(datetime.now(UTC)).replace(hour=20, minute=30)
    contents = described(Contents(3, ("perishable",)), "")
    package = Package(
        "sample", "", "12B", "UPS", arrived, resident_name="Zoë Ångström", tracking_number="1Z9JWCFYYW14744944",
        description=contents, shelf="D4", accepted_by="John John",
    )  # fmt: skip
    return PackageRow(package)


def _number(value: float, decimals: int) -> str:
    """Return a number with at most this many decimals, without zeros at its end."""
    locale = QLocale()
    text = locale.toString(float(value), "f", decimals)
    return text.rstrip("0").rstrip(locale.decimalPoint()) if decimals else text
