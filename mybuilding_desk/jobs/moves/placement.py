"""Keep the cache in step with the moves in the records, so that lists and searches find packages where they are."""

from dataclasses import replace

from mybuilding_desk.domain.records.desk_record import PackageKey
from mybuilding_desk.domain.records.move import MovedPackage
from mybuilding_desk.jobs.account_context import AccountContext


def sync_moves(account_context: AccountContext) -> None:
    """Store moved packages of the cache where they are, and those not moved anymore where MyBuilding has them.

    A package of which MyBuilding has sent another location since is not moved anymore. Runs on the network worker.
    Raises `StorageTrouble`.
    """
    copy, wanted = account_context.copy, set[tuple[str, str]]()
    for moved in account_context.records.moves.moved():
        if sync_move(account_context, moved):
            wanted.add((moved.key.community_id, moved.key.package_id))
    for (community_id, package_id), (server_location, here, ended) in copy.moved().items():
        package = copy.package(community_id, package_id)
        if (community_id, package_id) not in wanted and package is not None:
            back = package.shelf == here and not ended
            copy.place(replace(package, shelf=server_location if back else package.shelf), None)


def sync_move(account_context: AccountContext, moved: MovedPackage) -> bool:
    """Store one moved package of the cache where it is; return whether it still is moved."""
    copy, key, server = account_context.copy, moved.key, moved.server_location
    package = copy.package(key.community_id, key.package_id) if key.package_id else copy.by_reference(key.reference)
    if package is None:
        return True
    known = copy.moved().get((key.community_id, package.package_id))
    is_known = known is not None and known.location == moved.location and server in (None, known.server_location)
    if known is not None and is_known and known.ended:
        account_context.records.moves.end(key, agrees=package.shelf == moved.location)
        return False
    if not is_known:
        before = package.shelf if server is None else server
        copy.place(replace(package, shelf=moved.location), before)
    return True


def moved_package(account_context: AccountContext, key: PackageKey) -> MovedPackage | None:
    """Return a package that is elsewhere than MyBuilding has it, `None` if it is not."""
    return next((one for one in account_context.records.moves.moved() if one.key.is_same(key)), None)
