"""Find packages by the code of their label, in all local data."""

from collections.abc import Iterable
from typing import NamedTuple

from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.records.desk_record import PackageKey
from mybuilding_desk.domain.records.label_code import label_code
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.services.desk_records import DeskRecords
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.outbox.outbox import Outbox


class Labeled(NamedTuple):
    """Packages with one label code: unconfirmed rows, and packages of the cache."""

    rows: list[PackageRow]
    packages: list[Package]


def find_labeled(
    code: str, community_id: str, unconfirmed: Iterable[PackageRow], sources: tuple[DeskRecords, Outbox, PackageCache]
) -> Labeled:
    """Return the packages with this label code (its 9 characters)."""
    records, outbox, cache = sources
    keys = records.keys_of_code(community_id, code)
    if not keys:  # the records may have been lost, or another desk printed the label of a package without a reference
        logged = outbox.logged(community_id)
        keys = [PackageKey(community_id, *names) for names in logged if code in map(label_code, names)]
    known = {name for key in keys for name in (key.package_id, key.reference) if name}
    rows = [row for row in unconfirmed if names_of(row.package) & known or _code_of(row.package) == code]
    recorded = (cache.package(community_id, key.package_id) or cache.by_reference(key.reference) for key in keys)
    return Labeled(rows, [one for one in recorded if one is not None] + cache.find_label(community_id, code))


def names_of(package: Package) -> set[str]:
    """Return the server's id and the reference of a package, those that it has."""
    return {package.package_id, package.reference} - {""}


def _code_of(package: Package) -> str:
    return label_code(package.reference or package.package_id)
