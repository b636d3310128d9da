"""The records in step with the outbox: ids joined on delivery, what a kill left out, and no trouble for delivery."""

from mybuilding_desk.domain.records.contents import Contents
from mybuilding_desk.domain.records.desk_record import PackageKey
from mybuilding_desk.domain.records.label_code import label_code
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.record_keeping import catch_up
from mybuilding_desk.jobs.settle_from_cache import settle_from_cache
from tests.support.knobs import Knobs
from tests.support.offices import (
    RIVERSIDE,
    a_draft,
    a_release,
    deliver,
    deliver_all,
    described,
    open_account_context,
    waiting,
)

PNG = b"\x89PNG\r\n\x1a\n"


def caught_up(account_context: AccountContext, signed: bool = True) -> AccountContext:
    for _ in catch_up(account_context, keeps_signatures=lambda: signed):
        pass
    return account_context


def test_a_delivery_joins_the_id_and_a_code_leads_to_it(account_context, building):
    entry = account_context.outbox.log(a_draft(description="3 pieces · Fragile · vase"))
    account_context.records.note(PackageKey(RIVERSIDE, entry.reference), Contents(3, ("fragile",)))
    assert deliver(account_context).error is None
    [package] = described(building, "3 pieces · Fragile · vase")
    code = label_code(entry.reference)
    assert account_context.records.keys_of_code(RIVERSIDE, code) == [
        PackageKey(RIVERSIDE, entry.reference, package.package_id)
    ]


def test_an_id_that_comes_with_a_refresh_is_joined(account_context, building, server):
    server.knobs = Knobs(no_content=True)
    entry = account_context.outbox.log(a_draft())
    deliver(account_context)
    [package] = [one for one in waiting(building) if one.reference == entry.reference]
    account_context.copy.store_packages([package])
    settle_from_cache(account_context, RIVERSIDE)
    [key] = account_context.records.keys_of_code(RIVERSIDE, label_code(entry.reference))
    assert key.package_id == package.package_id


def test_lost_records_come_back_from_the_outbox(account_context, building):
    """Codes, contents, and proofs; what was undone does not, and the second time only news are read."""
    pending = waiting(building)[0]
    log = account_context.outbox.log(a_draft(description="2 pieces"))
    undone = account_context.outbox.log(a_draft())
    account_context.outbox.undo([undone.entry_id])
    release = a_release(pending, signature=PNG, note="ID checked · front door")
    account_context.outbox.release([(release, pending)])
    deliver_all(account_context)
    account_context.outbox.log(a_draft(reference="open"))
    [follower] = account_context.outbox.release([(a_release(pending, reference="follows"), log.entry_id)])
    account_context.records.close()
    account_context.__dict__.pop("records")
    (account_context.folder / "desk.db").unlink()

    records = caught_up(account_context).records
    logged = account_context.outbox.entry(log.entry_id).package_id
    assert logged
    kept = records.release_of(PackageKey(RIVERSIDE, "", pending.package_id))
    assert (kept.signature, kept.id_checked, kept.released_by) == (PNG, True, account_context.user.full_name)
    [key] = records.keys_of_code(RIVERSIDE, label_code(log.reference))
    assert key == PackageKey(RIVERSIDE, log.reference, logged)
    assert records.release_of(key).reference == follower.reference
    assert records.release_of(key).pieces == 2
    assert records.keys_of_code(RIVERSIDE, label_code(undone.reference)) == []
    assert records.keys_of_code(RIVERSIDE, label_code("open")) == [PackageKey(RIVERSIDE, "open")]
    assert records.recall(f"recorded:{account_context.folder.name}") == "3", "the open ones are read again"
    records.forget_release(kept.reference)
    assert caught_up(account_context).records.release_of(kept.key) is None


def test_signatures_that_are_not_kept_are_not_caught_up(account_context, building):
    pending = waiting(building)[0]
    account_context.outbox.release([(a_release(pending, signature=PNG), pending)])
    kept = caught_up(account_context, signed=False).records.release_of(PackageKey(RIVERSIDE, "", pending.package_id))
    assert kept.signature == b""


def test_a_release_that_another_desk_made_first_is_no_proof(account_context, building, server, profile, tmp_path):
    pending = waiting(building)[0]
    account_context.outbox.release([(a_release(pending, reference="ours"), pending)])
    caught_up(account_context)
    with open_account_context(profile, tmp_path / "other") as other:
        other.client.release_package(a_release(pending, released_to="Erik Ångström"))
    assert deliver(account_context).other is not None
    assert account_context.records.release_of(PackageKey(RIVERSIDE, "", pending.package_id)) is None


def test_trouble_with_the_records_does_not_stop_a_delivery(account_context, building):
    (account_context.folder / "file").parent.mkdir(parents=True)
    (account_context.folder / "file").touch()
    account_context.records_path = account_context.folder / "file" / "desk.db"  # a folder that cannot be
    before = building.adds
    account_context.outbox.log(a_draft())
    assert deliver(account_context).entry.state == "done"
    assert building.adds == before + 1
