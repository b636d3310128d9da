"""Proofs of release: gathered from what this desk and MyBuilding know, then saved or printed as other documents."""

from collections.abc import Callable, Sequence

from mybuilding_desk.domain.activity import activity_of
from mybuilding_desk.domain.records.desk_record import PackageKey, ReleaseRecord, key_of
from mybuilding_desk.domain.records.release_proof import ReleaseProof, proofs_of
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.jobs.worker import Worker
from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.services.paper import PaperJobs


class ReleaseProofs(PaperJobs):
    """The proofs of release of one account."""

    def __init__(
        self, worker: Worker, store: PackageStore, release_of: Callable[[PackageKey], ReleaseRecord | None]
    ) -> None:
        """`release_of` returns this desk's record of a package's release."""
        super().__init__(worker)
        self._store, self._release_of = store, release_of

    def gather(self, rows: Sequence[PackageRow]) -> list[ReleaseProof]:
        """Return the proofs of these released packages, one for each pickup."""
        clerk, reminders = self._store.user.full_name, self._store.reminders
        activities = [
            activity_of(
                row, self._store.entries_of_package(row), clerk, reminders=reminders.all_of(key_of(row.package))
            )
            for row in rows
        ]
        kept = {key: self._release_of(key) for key in (key_of(row.package) for row in rows)}
        return proofs_of(activities, {key: record for key, record in kept.items() if record is not None})

    def others(self, rows: Sequence[PackageRow]) -> list[PackageRow]:
        """Return the packages that were picked up together with these and are not among them."""
        known = {row.key for row in rows}
        others: dict[str, PackageRow] = {}
        for proof in proofs_of([activity_of(row, (), "") for row in rows], {}):
            found = self._store.released_with(proof.packages[0].row)
            others |= {row.key: row for row in found if row.key not in known}
        return list(others.values())
