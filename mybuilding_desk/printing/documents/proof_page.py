"""Proofs of release on paper. Black on white, A4 or Letter."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from mybuilding_desk.domain.records.release_proof import Fact, ProofContent, ProofSection
from mybuilding_desk.printing.documents.flow import POINT, Cell, Draw, Flow, Role, width_of
from mybuilding_desk.printing.documents.parts import FOOT, GAP, MEASURED_CHARS, number_pages, write_head, write_heading
from mybuilding_desk.printing.documents.tables import TableColumn, write_table

_MIN_NAME: Final = 84 * POINT
_MAX_NAME: Final = 160 * POINT
_SIGNATURE: Final = 175 * POINT
_SIGNATURE_HEIGHT: Final = 70 * POINT


def lay_out(proofs: Sequence[ProofContent], size: QSizeF) -> list[Draw]:
    """Return the pages of proofs for a printable area of `size` in tenths of a point; each proof begins a page."""
    flow = Flow(size, FOOT, right_to_left=any(proof.right_to_left for proof in proofs))
    first = 0
    for proof in proofs:
        if proof is not proofs[0]:
            first = len(flow.pages)
            flow.begin_page()
        _write(flow, proof)
        number_pages(flow, proof.footer, proof.page_of, first)
    return flow.drawn()


def _write(flow: Flow, proof: ProofContent) -> None:
    width = flow.size.width()
    write_head(flow, proof.building, proof.address, proof.as_of, proof.title)
    flow.row([Cell(proof.statement, 0, width, Role.STATEMENT)])
    _write_release(flow, proof)
    for section in proof.sections:
        _write_section(flow, section, width)
    flow.space(1.6 * GAP)
    flow.row([Cell(proof.source, 0, width, Role.NAME)])


def _write_release(flow: Flow, proof: ProofContent) -> None:
    """Write the facts of the release, with the signature above a line beside them."""
    width = flow.size.width()
    signature = QImage.fromData(proof.signature)
    if signature.isNull():
        _write_section(flow, proof.release, width)
        return
    flow.keep(_SIGNATURE_HEIGHT + 6 * GAP)
    left, page = width - _SIGNATURE, len(flow.pages)
    write_heading(flow, proof.release.heading)
    top, bottom = flow.y, flow.y + _SIGNATURE_HEIGHT
    gray = signature.convertToFormat(QImage.Format.Format_Grayscale8)  # PDF/A-1 allows no transparency
    flow.image_at(gray, left, _SIGNATURE, bottom - 0.3 * GAP, _SIGNATURE_HEIGHT - 0.6 * GAP)
    flow.y = bottom
    flow.line_at(left, _SIGNATURE, 0.7 * POINT)
    flow.y += 0.4 * GAP
    flow.row([Cell(proof.signed, left, _SIGNATURE, Role.NAME)])
    beside, flow.y = flow.y, top
    _write_facts(flow, proof.release, left - 2 * GAP)
    if len(flow.pages) == page:
        flow.y = max(flow.y, beside)


def _write_section(flow: Flow, section: ProofSection, width: float) -> None:
    write_heading(flow, section.heading)
    _write_facts(flow, section, width)
    if section.columns:
        write_table(flow, [TableColumn(title) for title in section.columns], section.rows)


def _write_facts(flow: Flow, section: ProofSection, width: float) -> None:
    name_width = min(max([_MIN_NAME, *(width_of(name, Role.NAME) + POINT for name, _ in section.facts)]), _MAX_NAME)
    half = (width - 2 * GAP) / 2
    longest = half - name_width - GAP if section.paired else 0.0
    for facts in _pairs(section.facts, longest):
        cells = []
        for number, (name, value) in enumerate(facts):
            left = number * (half + 2 * GAP)
            value_left, end = left + name_width + GAP, left + half if len(facts) > 1 else width
            cells += [Cell(name, left, name_width, Role.NAME), Cell(value, value_left, end - value_left)]
        flow.row(cells)
        flow.space(0.2 * GAP)


def _pairs(facts: Sequence[Fact], longest: float) -> Iterator[tuple[Fact, ...]]:
    """Yield facts with short values two by two, the others one by one, in their order."""
    before: tuple[Fact, ...] = ()
    for fact in facts:
        is_short = width_of(fact[1][:MEASURED_CHARS], Role.BODY) < longest
        if before:
            yield from [(*before, fact)] if is_short else [before, (fact,)]
            before = ()
        elif is_short:
            before = (fact,)
        else:
            yield (fact,)
    if before:
        yield before
