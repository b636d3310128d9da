"""Parts that documents have in common: the head of the first page, headings, and page numbers."""

from typing import Final

from mybuilding_desk.printing.documents.flow import GRAY, POINT, Cell, Flow, Role, width_of

GAP: Final = 10 * POINT
FOOT: Final = 30 * POINT
"""Height at the bottom of a page that the foot takes."""
MEASURED_CHARS: Final = 80
"""Characters of a text that are measured to divide the width; the text itself may be of any length."""


def write_head(flow: Flow, building: str, address: str, as_of: str, title: str) -> None:
    """Write what a document begins with."""
    width = flow.size.width()
    third = width / 3
    head = Cell(building, 0, 2 * third - GAP, Role.BODY, bold=True)
    flow.row([head, Cell(as_of, 2 * third, third, Role.NAME, at_end=True)])
    flow.row([Cell(address, 0, 2 * third - GAP, Role.NAME)])
    flow.space(0.6 * GAP)
    flow.rule(1.2 * POINT)
    flow.space(2.2 * GAP)
    flow.row([Cell(title, 0, width, Role.TITLE)])
    flow.space(0.8 * GAP)


def write_heading(flow: Flow, heading: str, height: float = 3 * GAP) -> None:
    """Write a heading with a line below it, on the page of what follows; without one, leave a smaller gap.

    `height` is that of the part of what follows that is not to be divided.
    """
    flow.keep(height + 3.5 * GAP)
    flow.space(2 * GAP if heading else 0.6 * GAP)
    if heading:
        flow.row([Cell(heading, 0, flow.size.width(), Role.HEADING)])
        flow.space(0.2 * GAP)
        flow.rule(0.5 * POINT, GRAY)
        flow.space(0.6 * GAP)


def number_pages(flow: Flow, footer: str, page_of: str, first: int = 0) -> None:
    """Write the foot of the pages from `first` on; `page_of` is such as `Page {0} of {1}`, or `""` for no number."""
    width, top, last = flow.size.width(), flow.size.height() - 14 * POINT, len(flow.pages)
    for page in range(first, last):
        words = page_of.format(page - first + 1, last - first)
        right = width_of(words, Role.FOOT) + 2 * POINT
        flow.write_at(page, Cell(footer, 0, width - right - GAP, Role.FOOT), top)
        flow.write_at(page, Cell(words, width - right, right, Role.FOOT, at_end=True), top)
