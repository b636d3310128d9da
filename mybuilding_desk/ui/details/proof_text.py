"""Texts of a proof of release."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from mybuilding_desk import __version__
from mybuilding_desk.core.errors import DeskError, PrintTrouble
from mybuilding_desk.domain.activity import PackageActivity
from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.models import Community
from mybuilding_desk.domain.records.contents import Contents, read_release_note
from mybuilding_desk.domain.records.release_proof import (
    Fact,
    ProofContent,
    ProofSection,
    ReleaseProof,
    file_name,
)
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.text import sanitize
from mybuilding_desk.domain.tracking import grouped
from mybuilding_desk.ui.details import activity_text
from mybuilding_desk.ui.details.activity_text import exact_time
from mybuilding_desk.ui.text import error_messages, package_text
from mybuilding_desk.ui.text.contents_text import contents_parts
from mybuilding_desk.ui.text.documents.practice_mark import practice_mark
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.theme.cell_layout import right_to_left

MAX_PROOFS: Final = 100
"""Maximum number of packages in one document."""


def title() -> str:
    """Return the name of the document."""
    return QCoreApplication.translate("proof", "Proof of release")


def name_of_file(proofs: Sequence[ReleaseProof], now: datetime) -> str:
    """Return the name for the PDF: the unit, or how many packages, and the day of the release or of the document."""
    packages = [one.row.package for proof in proofs for one in proof.packages]
    units, times = {one.unit for one in packages}, [one.released_at for one in packages]
    about = units.pop() if len(units) == 1 else package_text.packages(len(packages))
    when = times[0] if times[0] is not None and len(set(times)) == 1 else now
    return file_name(title(), about, f"{desk_clock.local(when):%Y-%m-%d}")


def content(proof: ReleaseProof, community: Community | None, now: datetime) -> ProofContent:
    """Return the texts of one proof as of `now`; names and notes are shown as `names` does."""
    say, several = QCoreApplication.translate, len(proof.packages) > 1
    sections = [_table(proof)] if several else []
    for number, (activity, pieces) in enumerate(zip(proof.packages, proof.pieces, strict=True), 1):
        sections += _package_sections(activity, pieces, str(number) if several else "", now)
    place = (community.address, community.city, community.state) if community is not None else ()
    return ProofContent(
        title=title(),
        building=practice_mark.building(community),
        address=_clean(", ".join(part for part in place if part)),
        as_of=say("proof", "As of {0}").format(exact_time(now)),
        statement=_statement(proof),
        release=ProofSection(say("proof", "Release"), tuple(_release_facts(proof))),
        signature=proof.record.signature if proof.record is not None else b"",
        signed=say("proof", "Signed at this desk"),
        sections=tuple(sections),
        source=_source(proof),
        footer=f"{title()} · {_units(proof)} · MyBuilding Desk {__version__}",
        page_of=say("proof", "Page {0} of {1}"),
        right_to_left=right_to_left(),
    )


def _statement(proof: ReleaseProof) -> str:
    """Return what the document proves, in one sentence."""
    say, package = QCoreApplication.translate, proof.first
    sentence = say("proof", "%Ln packages for {unit} were released to {to} by {by}, {when}.", None, len(proof.packages))
    sentence = sentence.format(
        unit=_units(proof),
        to=_clean(names.person(package.released_to)) or say("proof", "an unnamed person"),
        by=_clean(package.released_by) or say("proof", "an unnamed user"),
        when=exact_time(package.released_at) if package.released_at else say("proof", "at an unknown time"),
    )
    return error_messages.one_period(sentence)


def _release_facts(proof: ReleaseProof) -> list[Fact]:
    say, package, record = QCoreApplication.translate, proof.first, proof.record
    when = exact_time(package.released_at) if package.released_at is not None else ""
    facts = [
        (package_text.column_title("released_to"), names.person(package.released_to)),
        (package_text.column_title("released"), when),
        (package_text.column_title("released_by"), package.released_by),
        (say("proof", "Pieces"), error_messages.number(sum(proof.pieces))),
    ]
    if record is not None:
        note, here = read_release_note(record.note)[1], exact_time(record.released_at)
        facts += [
            (say("proof", "Recorded here"), here if here != when else ""),
            (say("proof", "Photo ID"), say("proof", "Checked") if record.id_checked else say("proof", "Not checked")),
            (say("proof", "Note"), names.note(note)),
            (say("proof", "Reference ID"), record.reference),
        ]
    return _known([*facts, (say("proof", "Signature"), _why_unsigned(proof))])


def _why_unsigned(proof: ReleaseProof) -> str:
    """Return why the document shows no signature, `""` if it does."""
    say, record = QCoreApplication.translate, proof.record
    if record is None:
        return say(
            "proof",
            "Released at another desk, or no longer on record here. MyBuilding has the name and the time. Signature, "
            "note, and ID check are kept where they were taken.",
        )
    removed_at = record.signature_removed_at
    if record.signature:
        return ""
    if removed_at is None:
        return say("proof", "None was taken")
    days = (removed_at - record.released_at).days
    if not days:
        return say("proof", "Not kept: this computer keeps no signatures")
    day = error_messages.date(removed_at, with_year=True)
    return say("proof", "Removed on {day} after %Ln days", None, days).format(day=day)


def _table(proof: ReleaseProof) -> ProofSection:
    """Return the packages of a pickup as a table."""
    columns = ("", *map(package_text.column_title, ("unit", "recipient", "kind", "number")))
    rows = [
        (error_messages.number(number), *_identity(one), error_messages.number(pieces))
        for number, (one, pieces) in enumerate(zip(proof.packages, proof.pieces, strict=True), 1)
    ]
    heading = package_text.packages(len(proof.packages))
    pieces_title = QCoreApplication.translate("proof", "Pieces")
    return ProofSection(heading, columns=(*columns, pieces_title), rows=tuple(rows))


def _package_sections(activity: PackageActivity, pieces: int, number: str, now: datetime) -> list[ProofSection]:
    """Return facts and activity of a package; `number` is its line in the table, which has the other facts."""
    say, package = QCoreApplication.translate, activity.row.package
    contents = Contents(max(pieces, 1), activity.row.contents.flags)
    facts = [
        (say("proof", "Received"), exact_time(package.arrived_at)),
        (say("proof", "Logged by"), package.accepted_by),
        (package_text.column_title("shelf"), package.shelf),
        (say("proof", "Contents"), " · ".join(contents_parts(contents))),
        (say("proof", "Note"), names.note(activity.row.note)),
        (say("proof", "MyBuilding ID"), package.package_id),
        (say("proof", "Reference ID"), package.reference),
    ]
    if not number:
        names_of = ("unit", "recipient", "kind", "number")
        facts = [*zip(map(package_text.column_title, names_of), _identity(activity), strict=True), *facts]
    happened = tuple((when, _clean(words)) for when, words in activity_text.exact_events(activity, now))
    heading = say("proof", "Package {0}").format(number) if number else say("proof", "Package")
    events = "" if number else say("proof", "Activity")
    return [ProofSection(heading, tuple(_known(facts)), paired=True), ProofSection(events, happened)]


def _identity(activity: PackageActivity) -> tuple[str, str, str, str]:
    """Return unit, recipient, carrier, and tracking number."""
    package, carrier = activity.row.package, package_text.badge_of(activity.row)[1]
    recipient = _clean(names.person(package.resident_name)) or package_text.whole_unit()
    return _clean(package.unit), recipient, _clean(carrier), _clean(grouped(package.tracking_number))


def _source(proof: ReleaseProof) -> str:
    """Return where the facts come from, and what is not certain yet."""
    say = QCoreApplication.translate
    parts = [
        say("proof", "Names and times come from MyBuilding.")
        if proof.record is None
        else say("proof", "Names and times come from MyBuilding and from the records of this desk.")
    ]
    if any(one.row.entry is not None and one.row.entry.is_open for one in proof.packages):
        parts.append(say("proof", "The release hasn’t synced to MyBuilding yet."))
    return " ".join(parts)


def _units(proof: ReleaseProof) -> str:
    return error_messages.listed(list(dict.fromkeys(_clean(one.row.package.unit) for one in proof.packages)))


def _known(facts: Sequence[Fact]) -> list[Fact]:
    return [(name, text) for name, value in facts if (text := _clean(value))]


def _clean(text: str) -> str:
    """Return a text without characters that a page cannot show, in full length."""
    return sanitize(text, max(len(text), 1))


# The window


def extents() -> tuple[tuple[str, str], tuple[str, str]]:
    """Return the choices of what the document contains, with their texts."""
    say = QCoreApplication.translate
    return ("selected", say("proof", "Selected only")), ("pickup", say("proof", "Whole pickup"))


def privacy() -> str:
    """Return what the document shows while privacy mode is on."""
    return QCoreApplication.translate("proof", "The document shows full names and notes: it’s evidence.")


def together(others: int) -> str:
    """Return how many other packages were picked up at the same time."""
    return QCoreApplication.translate("proof", "%Ln more packages in the same pickup", None, others)


def about(proofs: Sequence[ReleaseProof]) -> str:
    """Return what the document is about: the package, or how many packages and pages."""
    packages = [one for proof in proofs for one in proof.packages]
    if len(packages) == 1:
        return activity_text.title(packages[0].row)
    words = package_text.packages(len(packages))
    units = {one.row.package.unit for one in packages}
    return " · ".join([*units, words]) if len(units) == 1 else words


def released(proofs: Sequence[ReleaseProof], now: datetime) -> str:
    """Return to whom and when the packages were released; of several pickups, how many there are."""
    if len(proofs) > 1:
        return QCoreApplication.translate("proof", "%Ln pickups, a page for each", None, len(proofs))
    package = proofs[0].first
    to = error_messages.plain(names.person(package.released_to)) or "?"
    if package.released_at is None:
        return QCoreApplication.translate("proof", "Released to {0}").format(to)
    when = error_messages.clock(package.released_at, now)
    return QCoreApplication.translate("proof", "Released to {0}, {1}").format(to, when)


def evidence(proofs: Sequence[ReleaseProof]) -> str:
    """Return whether the document shows a signature, and why not; of several pickups, of how many."""
    say, signed = QCoreApplication.translate, sum(proof.signature_state == "kept" for proof in proofs)
    if len(proofs) > 1:
        return say("proof", "%Ln with a signature", None, signed)
    if signed:
        return say("proof", "With the signature")
    return error_messages.with_label(say("proof", "Signature"), _why_unsigned(proofs[0]))


def printed(printer: str) -> str:
    """Return that the document is on its way, and to which printer."""
    return QCoreApplication.translate("proof", "Printing proof of release on {0}").format(
        error_messages.plain(printer, 60)
    )


def why_not_printed(error: DeskError) -> str:
    """Return why the document was not printed, and what to do."""
    say = QCoreApplication.translate
    reason, printer = (error.reason, error.printer) if isinstance(error, PrintTrouble) else ("", "")
    texts = {
        "no_printer": say("proof", "No printer for A4 or Letter is set up on this computer. Save a PDF instead."),
        "offline": say("proof", "Not printed: {0} is offline. Turn it on, or save a PDF instead."),
        "paper": say("proof", "Not printed: {0} is out of paper. Add some, or save a PDF instead."),
        "stopped": say("proof", "Not printed: {0} is paused. Resume it, or save a PDF instead."),
        "no_answer": say("proof", "{0} isn’t responding, and may still print it. Save a PDF instead."),
    }
    text = texts.get(reason, say("proof", "Not printed: {0} reported a problem. Save a PDF instead."))
    return text.format(error_messages.plain(printer, 60) or say("proof", "The printer"))


def why_no_proof(rows: Sequence[PackageRow], count: int) -> str:
    """Return why there is no proof of these packages, `count` in all; `""` if there is one."""
    if count > MAX_PROOFS:
        return QCoreApplication.translate("selection", "Select up to %Ln packages", None, MAX_PROOFS)
    released = all(row.state == "released" for row in rows)
    return "" if released else QCoreApplication.translate("proof", "Only for released packages")
