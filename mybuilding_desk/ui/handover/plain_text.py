"""A hand-over as plain text, for the clipboard: names are those on the screen."""

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.records.handover import Handover
from mybuilding_desk.ui.handover import storeroom_text, text
from mybuilding_desk.ui.text import error_messages


def as_text(handover: Handover, building: str) -> str:
    """Return a hand-over in lines, with a heading for each part that has any."""
    say = QCoreApplication.translate
    lines = [
        " · ".join(part for part in (text.title(), error_messages.plain(building)) if part),
        f"{error_messages.plain(handover.by)} · {text.exact_span(handover.began, handover.ended)}",
        "",
        *(
            error_messages.with_label(one.name, error_messages.number(one.value))
            for one in text.figures(handover.counts)
        ),
    ]
    if handover.counts.rejected:
        lines.append(text.rejected(handover.counts.rejected))
    for heading, part in (
        (say("handover", "Needs attention"), _items(handover)),
        (say("handover", "Batches"), _batches(handover)),
        (storeroom_text.audits_title(), [storeroom_text.audit_line(one) for one in handover.audits]),
        (storeroom_text.outgoing_title(), storeroom_text.outgoing_lines(handover.outgoing)),
        (say("handover", "Notes"), _notes(handover)),
    ):
        if part:
            lines += ["", heading, *part]
    if handover.confirmed_at is not None:
        lines += ["", text.confirmed(handover, handover.ended)]
    return "\n".join(lines) + "\n"


def _items(handover: Handover) -> list[str]:
    lines = []
    for one in handover.items:
        line = text.item_line(one, handover.ended)
        words = " · ".join(part for part in (text.item_kind(one.kind), one.unit, line.title, line.detail) if part)
        lines.append(f"[{'x' if one.done else ' '}] {words}")
    return [*lines, *(text.left_out(kind, count) for kind, count in handover.left_out)]


def _batches(handover: Handover) -> list[str]:
    return [
        f"{text.carriers(one)} {error_messages.number(one.packages)} · {text.batch(one, handover.ended)}"
        for one in handover.batches
    ]


def _notes(handover: Handover) -> list[str]:
    kinds = dict(text.note_kinds())
    lines = []
    for one in handover.notes:
        words = text.note_words(one).replace("\n", "\n    ")
        tick = f"[{'x' if one.done else ' '}] " if one.kind == "to_do" else "- "
        unit = f" {error_messages.plain(one.unit)}" if one.unit else ""
        lines.append(tick + error_messages.with_label(f"{kinds[one.kind]}{unit}", words))
    return lines
