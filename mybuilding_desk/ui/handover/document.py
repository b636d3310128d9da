"""A hand-over as a document of one or more pages, with lines for the signatures of both users."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication

from mybuilding_desk.domain.models import Community
from mybuilding_desk.domain.records.handover import Handover, HandoverOutgoing
from mybuilding_desk.domain.reports.document import Column, ReportDocument, ReportTable, Tile
from mybuilding_desk.ui.handover import storeroom_text, text
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.documents.practice_mark import practice_mark

Texts = tuple[str, ...]


def document(handover: Handover, community: Community | None) -> ReportDocument:
    """Return a hand-over for paper; names are those on the screen."""
    say, by = QCoreApplication.translate, error_messages.plain(handover.by)
    address = (
        ", ".join(part for part in (community.address, community.city, community.state) if part) if community else ""
    )
    counts = handover.counts
    return ReportDocument(
        title=text.title(),
        building=practice_mark.building(community),
        address=error_messages.plain(address),
        period=f"{by} · {text.exact_span(handover.began, handover.ended)}",
        as_of=text.exact(handover.ended),
        missing=tuple(
            one
            for one in (
                text.unsynced(counts.unsynced, handover.by) if counts.unsynced else "",
                text.rejected(counts.rejected) if counts.rejected else "",
            )
            if one
        ),
        tiles=tuple(Tile(one.key, one.name, error_messages.number(one.value)) for one in text.figures(counts)),
        tables=tuple(one for one in _tables(handover) if one.rows),
        language=QLocale().bcp47Name(),
        right_to_left=QGuiApplication.isRightToLeft(),
        has_names=True,
        page_of=say("proof", "Page {0} of {1}"),
        signatures=(
            error_messages.with_label(say("handover", "Outgoing"), by),
            error_messages.with_label(say("handover", "Incoming"), error_messages.plain(handover.confirmed_by)),
        ),
    )


def _tables(handover: Handover) -> tuple[ReportTable, ...]:
    return _items(handover), _batches(handover), _audits(handover), _outgoing(handover), _notes(handover)


def _items(handover: Handover) -> ReportTable:
    say = QCoreApplication.translate
    rows = []
    for one in handover.items:
        line = text.item_line(one, handover.ended)
        rows.append(("✓" if one.done else "", text.item_kind(one.kind), one.unit, line.title, line.detail))
    columns = (
        Column("done", say("handover", "Done"), "check"),
        Column("reason", say("handover", "Reason")),
        Column("unit", say("handover", "Unit")),
        Column("about", say("handover", "About")),
        Column("details", say("handover", "Details")),
    )
    return _table("items", say("handover", "Needs attention"), columns, rows, text.all_left_out(handover))


def _batches(handover: Handover) -> ReportTable:
    say = QCoreApplication.translate
    columns = (
        Column("carrier", say("handover", "Carrier")),
        Column("when", say("handover", "Time")),
        Column("packages", say("handover", "Packages"), "number"),
    )
    rows = [
        (text.carriers(one), text.batch(one, handover.ended), error_messages.number(one.packages))
        for one in handover.batches
    ]
    return _table("batches", say("handover", "Batches"), columns, rows)


def _audits(handover: Handover) -> ReportTable:
    say = QCoreApplication.translate
    columns = Column("location", say("handover", "Location")), Column("result", say("handover", "Result"))
    rows = [(storeroom_text.place(one), storeroom_text.result(one)) for one in handover.audits]
    return _table("audits", storeroom_text.audits_title(), columns, rows)


def _outgoing(handover: Handover) -> ReportTable:
    say, counts, number = QCoreApplication.translate, handover.outgoing, error_messages.number
    columns = (
        Column("added", say("handover", "Added"), "number"),
        Column("picked_up", say("handover", "Picked up"), "number"),
        Column("for_pickup", say("handover", "To be picked up"), "number"),
    )
    row = number(counts.added), number(counts.picked_up), number(counts.waiting)
    return _table("outgoing", storeroom_text.outgoing_title(), columns, [row] if counts != HandoverOutgoing() else [])


def _notes(handover: Handover) -> ReportTable:
    say, kinds = QCoreApplication.translate, dict(text.note_kinds())
    columns = (
        Column("kind", say("handover", "Type")),
        Column("unit", say("handover", "Unit")),
        Column("text", say("handover", "Note")),
    )
    rows = [(kinds[one.kind], error_messages.plain(one.unit), text.note_words(one)) for one in handover.notes]
    return _table("notes", say("handover", "Notes"), columns, rows)


def _table(key: str, title: str, columns: tuple[Column, ...], rows: Sequence[Texts], note: str = "") -> ReportTable:
    return ReportTable(key, title, columns, tuple(rows), note=note, texts=tuple(rows))
