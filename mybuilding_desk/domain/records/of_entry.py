"""What the records keep of an action of the user: the key of its package, its contents, and the proof of a release."""

from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.records.contents import Contents, read_description, read_release_note
from mybuilding_desk.domain.records.desk_record import PackageKey, ReleaseRecord


def log_key(entry: OutboxEntry) -> PackageKey:
    """Return the key of the package that an entry logs."""
    return PackageKey(entry.community_id, entry.reference, entry.package_id)


def log_contents(entry: OutboxEntry) -> Contents:
    """Return count and flags of the package that an entry logs."""
    return read_description(entry.draft.description if entry.draft is not None else "")[0]


def release_record(entry: OutboxEntry, log: OutboxEntry | None, by: str, *, signed: bool = True) -> ReleaseRecord:
    """Return the proof of a release by the user `by`; `log` is the entry that it follows, `None` if it follows none.

    Unless `signed`, its signature counts as removed at once. Raises `ValueError` for an entry that is no release.
    """
    release, package = entry.release, entry.package
    if release is None:
        raise ValueError(f"entry {entry.entry_id} is no release")
    reference = log.reference if log is not None else package.reference if package is not None else ""
    description = package.description if package is not None else ""
    contents = log_contents(log) if log is not None else read_description(description)[0]
    return ReleaseRecord(
        key=PackageKey(entry.community_id, reference, entry.package_id or (log.package_id if log is not None else "")),
        reference=entry.reference,
        released_at=release.released_at,
        released_to=release.released_to,
        released_by=by,
        note=release.note,
        pieces=contents.count,
        id_checked=read_release_note(release.note)[0],
        signature=release.signature if signed else b"",
        signature_removed_at=release.released_at if release.signature and not signed else None,
    )
