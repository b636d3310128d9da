"""Values that cross to the printing process and back."""

from dataclasses import dataclass
from typing import Final

from mybuilding_desk.domain.settings import LabelSymbol

_LABEL_MM: Final = 110
"""Width in mm above which a page is no label: shipping labels are 4 in wide."""


@dataclass(frozen=True, slots=True)
class PaperSize:
    """A page size that a printer offers. `key` is the driver's own; width and height are of the upright page."""

    key: str
    name: str
    width_mm: float
    height_mm: float


@dataclass(frozen=True, slots=True)
class Printer:
    """An installed printer. `name` is its key, `description` what the system shows for it.

    `default_size` is the key of the page size that is set in the driver, `""` if the driver names none.
    """

    name: str
    description: str
    is_default: bool = False
    sizes: tuple[PaperSize, ...] = ()
    default_size: str = ""

    @property
    def is_for_labels(self) -> bool:
        """Whether the page that is set in the driver is no wider than the widest usual labels."""
        return any(one.key == self.default_size and one.width_mm <= _LABEL_MM for one in self.sizes)


@dataclass(frozen=True, slots=True)
class LabelOptions:
    """How labels are printed: on `printer`, on the page size with the key `size` (`""`: the driver's own)."""

    printer: str
    size: str = ""
    symbol: LabelSymbol = "qr"
    copies: int = 1
