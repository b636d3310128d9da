"""What is printed of outgoing packages: labels, and the proof of a pickup, which has names in full: it is evidence."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from mybuilding_desk import __version__
from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.models import Community
from mybuilding_desk.domain.people.masking import initials, monogram
from mybuilding_desk.domain.records.label import LabelContent
from mybuilding_desk.domain.records.outgoing import OutgoingItem, PickupRecord
from mybuilding_desk.domain.records.release_proof import Fact, ProofContent, ProofSection, file_name
from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.domain.text import sanitize
from mybuilding_desk.domain.tracking import grouped
from mybuilding_desk.ui.outgoing import text
from mybuilding_desk.ui.text import error_messages, package_text
from mybuilding_desk.ui.text.documents.practice_mark import practice_mark
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.theme.cell_layout import right_to_left


def label_contents(item: OutgoingItem, settings: Settings) -> tuple[LabelContent, ...]:
    """Return the label of a package, or one for each of its pieces if the settings say so."""
    private = settings.privacy or settings.label_name == "initials"
    name = "" if settings.label_name == "none" else initials(item.resident_name) if private else item.resident_name
    to_resident = item.waits_for_resident and not item.pickup_for
    by = name if to_resident else item.pickup_for or item.carrier
    number = f" …{item.tracking_number[-4:]}" if item.tracking_number else ""
    when = error_messages.date(item.added_at, with_year=False), error_messages.time_of_day(item.added_at)
    added = QCoreApplication.translate("wording", "{0}, {1}").format(*when)
    pieces = [""] if item.pieces == 1 else [f"×{item.pieces}"]
    if item.pieces > 1 and settings.label_each_piece:
        pieces = [f"{piece}/{item.pieces}" for piece in range(1, item.pieces + 1)]
    return tuple(
        LabelContent(
            code=item.label_code,
            unit=item.unit,
            name=text.pickup_by(by) if by else "",
            carrier=f"{item.carrier}{number}".strip(),
            arrived=" · ".join(part for part in (added, monogram(item.added_by)) if part),
            heading=practice_mark.heading(text.label_heading(item.kind)),
            pieces=piece,
        )
        for piece in pieces
    )


def proof_title() -> str:
    """Return the name of the document."""
    return QCoreApplication.translate("outgoing", "Proof of pickup")


def proof_file(record: PickupRecord) -> str:
    """Return a name for its PDF."""
    return file_name(
        proof_title(), record.pickup.collector, f"{desk_clock.local(record.pickup.picked_up_at):%Y-%m-%d %H-%M}"
    )


def exact(when: datetime) -> str:
    """Return a time with its day, year, and zone."""
    day, zone = error_messages.date(when, with_year=True), desk_clock.local(when).tzname() or ""
    written = QCoreApplication.translate("wording", "{0}, {1}").format(day, error_messages.time_of_day(when))
    return f"{written} {zone}".strip()


def proof(record: PickupRecord, community: Community | None, now: datetime) -> ProofContent:
    """Return the proof of a pickup as of `now`."""
    say, pickup = QCoreApplication.translate, record.pickup
    place = (community.address, community.city, community.state) if community is not None else ()
    who, count = _clean(pickup.picked_up_by), len(record.items)
    statement = say("outgoing", "%Ln packages were picked up by {who} for {carrier} on {when}.", None, count)
    statement = statement.format(who=who, carrier=_clean(pickup.collector), when=exact(pickup.picked_up_at))
    return ProofContent(
        title=proof_title(),
        building=practice_mark.building(community),
        address=_clean(", ".join(part for part in place if part)),
        as_of=say("proof", "As of {0}").format(exact(now)),
        statement=error_messages.one_period(statement),
        release=ProofSection(say("outgoing", "Pickup"), tuple(_facts(record))),
        signature=pickup.signature,
        signed=say("proof", "Signed at this desk"),
        sections=(_table(record),),
        source=say("outgoing", "From the records of this desk."),
        footer=f"{proof_title()} · {_clean(pickup.collector)} · MyBuilding Desk {__version__}",
        page_of=say("proof", "Page {0} of {1}"),
        right_to_left=right_to_left(),
    )


def _facts(record: PickupRecord) -> list[Fact]:
    say, pickup = QCoreApplication.translate, record.pickup
    pieces = sum(one.pieces for one in record.items)
    facts = [
        (say("outgoing", "For"), pickup.collector),
        (say("outgoing", "Picked up by"), pickup.picked_up_by),
        (say("outgoing", "Time"), exact(pickup.picked_up_at)),
        (package_text.column_title("released_by"), pickup.recorded_by),
        (say("proof", "Pieces"), error_messages.number(pieces)),
        (say("proof", "Reference ID"), pickup.pickup_id),
        (say("proof", "Signature"), "" if pickup.signature else text.signed(record)),
    ]
    return [(name, _clean(value)) for name, value in facts if value]


def _table(record: PickupRecord) -> ProofSection:
    say = QCoreApplication.translate
    columns = (
        "",
        *map(package_text.column_title, ("unit", "recipient")),
        say("outgoing", "Type"),
        say("outgoing", "Added"),
        *map(package_text.column_title, ("number",)),
        say("proof", "Pieces"),
        say("proof", "Note"),
    )
    rows = tuple(
        (
            error_messages.number(line),
            _clean(one.unit),
            _clean(names.person(one.resident_name)),
            text.kind_name(one.kind),
            exact(one.added_at),
            _clean(grouped(one.tracking_number)),
            error_messages.number(one.pieces),
            _clean(names.note(one.note)),
        )
        for line, one in enumerate(record.items, 1)
    )
    return ProofSection(package_text.packages(len(record.items)), columns=columns, rows=rows)


def _clean(words: str) -> str:
    """Return a text without characters that a page cannot show, in full length."""
    return sanitize(words, max(len(words), 1))
