"""Proof of release: what is known of one pickup, and the texts of its document as the printing draws them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from mybuilding_desk.domain.activity import PackageActivity
from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.records.contents import read_release_note
from mybuilding_desk.domain.records.desk_record import PackageKey, ReleaseRecord, key_of
from mybuilding_desk.domain.text import fold

SignatureState = Literal["kept", "none", "removed", "elsewhere"]
"""Whether the page shows the signature.

`none`: none was taken. `removed`: its time is over. `elsewhere`: this desk has no record of the release.
"""

Paper = Literal["A4", "Letter"]

Fact = tuple[str, str]
"""Name and value of a fact."""

_UNSAFE: Final = re.compile(
    r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]+'
)
"""Characters that a file system rejects, and invisible ones that could disguise a name."""
_MAX_ABOUT_CHARS: Final = 40


@dataclass(frozen=True, slots=True)
class ReleaseProof:
    """The released `packages` of one pickup, the `pieces` of each, and this desk's `record`, `None` without one."""

    packages: tuple[PackageActivity, ...]
    pieces: tuple[int, ...]
    record: ReleaseRecord | None = None

    @property
    def first(self) -> Package:
        """The first package; all have the same release."""
        return self.packages[0].row.package

    @property
    def signature_state(self) -> SignatureState:
        """Whether there is a signature, and why not."""
        if self.record is None:
            return "elsewhere"
        if self.record.signature:
            return "kept"
        return "removed" if self.record.signature_removed_at is not None else "none"


@dataclass(frozen=True, slots=True)
class ProofSection:
    """A part of the document: `facts` as (name, value), or a table with `columns`.

    `paired`: short facts stand two by two.
    """

    heading: str
    facts: tuple[Fact, ...] = ()
    paired: bool = False
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class ProofContent:
    """The texts of one proof, all final and in the user's language; any of them may hold any characters.

    `release` are the facts beside the signature, a PNG or `b""`; `signed` is the line below it, or why there is none.
    `page_of` is the page number in words, such as `Page {0} of {1}`.
    """

    title: str
    building: str
    address: str
    as_of: str
    statement: str
    release: ProofSection
    signature: bytes
    signed: str
    sections: tuple[ProofSection, ...]
    source: str
    footer: str
    page_of: str
    right_to_left: bool = False


def is_same_pickup(one: Package, other: Package) -> bool:
    """Return whether two released packages were picked up together: at one time, by one person, from one user."""
    return one.released_at is not None and _pickup(one) == _pickup(other)


def record_of(activity: PackageActivity, kept: ReleaseRecord | None) -> ReleaseRecord | None:
    """Return this desk's record of the release in force: the one `kept`, else the one still in the outbox.

    A record of a release that another desk made first is none.
    """
    package = activity.row.package
    if kept is not None and _is_in_force(kept, package):
        return kept
    entry = next((one.entry for one in activity.events if one.kind == "released"), None)
    if entry is None or entry.release is None:
        return None
    release = entry.release
    return ReleaseRecord(
        key_of(package),
        release.reference,
        release.released_at,
        release.released_to,
        package.released_by,
        release.note,
        activity.row.contents.count,
        read_release_note(release.note)[0],
        release.signature,
    )


def proofs_of(activities: Sequence[PackageActivity], records: Mapping[PackageKey, ReleaseRecord]) -> list[ReleaseProof]:
    """Return one proof for each pickup, in the order of its first package. `records` are those kept, by package."""
    groups: list[list[PackageActivity]] = []
    by_pickup: dict[tuple[object, ...], list[PackageActivity]] = {}
    for activity in activities:
        package = activity.row.package
        pickup = _pickup(package) if package.released_at is not None else (activity.row.key,)
        if pickup not in by_pickup:
            groups.append(by_pickup.setdefault(pickup, []))
        by_pickup[pickup].append(activity)
    return [_proof(group, records) for group in groups]


def file_name(title: str, about: str, day: str) -> str:
    """Return a name for the PDF that every file system accepts, such as `Proof of release - 12B - 2026-11-26.pdf`."""
    title, about, day = (" ".join(_UNSAFE.sub(" ", part).split()) for part in (title, about, day))
    return " - ".join(part for part in (title, about[:_MAX_ABOUT_CHARS].strip(". "), day) if part) + ".pdf"


def _proof(group: Sequence[PackageActivity], records: Mapping[PackageKey, ReleaseRecord]) -> ReleaseProof:
    """Return the proof of one pickup; its packages have the same signature, so the first one kept counts."""
    known = [record_of(one, records.get(key_of(one.row.package))) for one in group]
    pieces = tuple(
        record.pieces if record is not None else one.row.contents.count
        for one, record in zip(group, known, strict=True)
    )
    made = [record for record in known if record is not None]
    return ReleaseProof(tuple(group), pieces, next((one for one in made if one.signature), made[0] if made else None))


def _pickup(package: Package) -> tuple[object, ...]:
    return package.community_id, package.released_at, package.released_to, package.released_by


def _is_in_force(record: ReleaseRecord, package: Package) -> bool:
    """Return whether MyBuilding names the same people; a server may have put its own time on the release."""
    same_by = not package.released_by or fold(record.released_by) == fold(package.released_by)
    return same_by and fold(record.released_to) == fold(package.released_to)
