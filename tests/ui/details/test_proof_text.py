"""Texts of a proof of release: what it says of the signature, of unknown names, and of troubles."""

from dataclasses import replace
from datetime import timedelta

import pytest

from mybuilding_desk.core.errors import PrintTrouble, StorageTrouble, Unreachable
from mybuilding_desk.domain.activity import activity_of
from mybuilding_desk.domain.models import Community, Package
from mybuilding_desk.domain.records.desk_record import ReleaseRecord, key_of
from mybuilding_desk.domain.records.of_entry import release_record
from mybuilding_desk.domain.records.release_proof import ProofContent, ReleaseProof, proofs_of
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.ui.details import proof_text
from mybuilding_desk.ui.text.documents import paper_text
from tests.domain.test_release_proof import GONE, KEPT, entry
from tests.storage.values import NOON

pytestmark = pytest.mark.usefixtures("qapp")

HOUSE = Community("c", "140 Riverside <b>", "140 Riverside Boulevard", "New York", "NY")


def proof(gone: Package = GONE, kept: ReleaseRecord | None = KEPT) -> ReleaseProof:
    activity = activity_of(PackageRow(gone, "released"), [], "John")
    [only] = proofs_of([activity], {key_of(gone): kept} if kept is not None else {})
    return only


def content(gone: Package = GONE, kept: ReleaseRecord | None = KEPT) -> ProofContent:
    return proof_text.content(proof(gone, kept), HOUSE, NOON)


def signature(kept: ReleaseRecord | None) -> str:
    """What the document says instead of a signature, `""` if it shows one."""
    return dict(content(GONE, kept).release.facts).get("Signature", "")


def test_the_document_says_why_there_is_no_signature() -> None:
    assert signature(KEPT) == ""
    assert content().signature == b"png"
    assert signature(replace(KEPT, signature=b"")) == "None was taken"
    removed = replace(KEPT, signature=b"", signature_removed_at=NOON + timedelta(days=90, hours=3))
    assert signature(removed).startswith("Removed on ")
    assert signature(removed).endswith(" after 90 days")
    assert signature(None).startswith("Released at another desk, or no longer on record here.")


def test_a_computer_that_keeps_no_signatures_says_so() -> None:
    kept = release_record(replace(entry(), package=GONE), None, "John", signed=False)
    assert signature(kept) == "Not kept: this computer keeps no signatures"
    unsigned = release_record(replace(entry(b""), package=GONE), None, "John", signed=False)
    assert signature(unsigned) == "None was taken"


def test_the_facts_of_the_release_are_those_of_the_record() -> None:
    facts = dict(content().release.facts)
    assert facts["Pieces"] == "3"
    assert facts["Photo ID"] == "Checked"
    assert facts["Note"] == "Left door"
    assert facts["Reference ID"] == "r"
    assert "Recorded here" not in facts
    late = dict(content(replace(GONE, released_at=NOON + timedelta(hours=3))).release.facts)
    assert late["Recorded here"] == facts["Released"] != late["Released"]
    assert dict(content(kept=replace(KEPT, id_checked=False)).release.facts)["Photo ID"] == "Not checked"


def test_what_is_unknown_is_said_in_words() -> None:
    bare = replace(GONE, released_to="", released_at=None, released_by="Joe", resident_name="")
    made = content(bare, None)
    assert made.statement.endswith("released to an unnamed person by Joe, at an unknown time.")
    assert dict(made.sections[0].facts)["Recipient"] == "Any resident"
    assert made.building == HOUSE.title
    assert made.address == "140 Riverside Boulevard, New York, NY"
    assert proof_text.content(proof(), None, NOON).address == ""


@pytest.mark.parametrize(
    ("reason", "start"),
    [
        ("full", "The disk is full"), ("gone", "That folder is no longer"), ("read_only", "No PDF was saved: the"),
        ("unknown", "No PDF was saved. Choose"),
    ],
)  # fmt: skip
def test_a_disk_in_trouble_is_explained(reason: str, start: str) -> None:
    assert paper_text.why_not_saved(StorageTrouble(reason)).startswith(start)
    assert paper_text.why_not_saved(Unreachable()).startswith("No PDF was saved. Choose")


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("no_printer", "No printer for A4 or Letter"), ("offline", "Office <1> is offline"), ("paper", "out of paper"),
        ("stopped", "is paused"), ("no_answer", "may still print it"), ("crashed", "Office <1> reported a problem"),
    ],
)  # fmt: skip
def test_a_printer_in_trouble_is_explained(reason: str, words: str) -> None:
    told = proof_text.why_not_printed(PrintTrouble(reason, "Office <1>"))
    assert words in told
    assert told.endswith("Save a PDF instead.") or "save a PDF instead" in told
    assert "The printer reported" in proof_text.why_not_printed(Unreachable())
