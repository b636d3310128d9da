"""Every paper of practice mode says so, whatever its form; others never do."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest

from mybuilding_desk.domain.models import Community
from mybuilding_desk.domain.records.outgoing import OutgoingItem
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.ui.outgoing.documents import label_contents as outgoing_contents
from mybuilding_desk.ui.text.documents import daily_log_text, overdue_list_text
from mybuilding_desk.ui.text.documents.practice_mark import practice_mark
from mybuilding_desk.ui.text.documents.reminder_text import Notice, reminder, slip
from mybuilding_desk.ui.text.label_content import label_contents
from mybuilding_desk.ui.text.language import use_language
from tests.storage.values import package
from tests.support.export_content import DOCUMENT, content, written

HOME = Community("32", "140 Riverside")
NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
MARKED = "140 Riverside · Practice: not real packages"


@pytest.fixture(params=[True, False])
def building(qapp, request):
    practice_mark.is_on = request.param
    return MARKED if request.param else "140 Riverside"


def test_documents_name_the_building_with_the_mark(building):
    assert practice_mark.building(HOME) == building
    assert daily_log_text.document([], NOW.date(), HOME, NOW).building == building
    assert overdue_list_text.document([], HOME, NOW).building == building


def test_a_document_without_a_community_is_marked_too(qapp):
    assert practice_mark.building(None) == ""
    practice_mark.is_on = True
    assert practice_mark.building(None) == "Practice: not real packages"


@pytest.mark.parametrize("file_format", ["csv", "html", "xlsx"])
def test_every_file_has_the_mark(qapp, file_format):
    practice_mark.is_on = True
    document = replace(DOCUMENT, building=practice_mark.building(HOME))
    data = written(content([], file_format, document=document))
    if file_format == "xlsx":
        with ZipFile(BytesIO(data)) as parts:
            data = parts.read("xl/sharedStrings.xml")
    assert MARKED in data.decode()


ROW = PackageRow(package("1"))


@pytest.fixture
def modes(qapp) -> Iterator[Iterator[bool]]:
    """In a real account, then in practice mode; texts are English."""
    use_language(qapp, "en")

    def each() -> Iterator[bool]:
        for is_on in (False, True):
            practice_mark.is_on = is_on
            yield is_on

    yield each()
    use_language(qapp, "system")


def test_storage_labels_are_marked_in_one_word(modes):
    found = [label_contents(row, Settings())[0] for _ in modes for row in (ROW, replace(ROW, state="held"))]
    assert [label.heading for label in found] == ["", "UNIDENTIFIED", "PRACTICE", "PRACTICE · UNIDENTIFIED"]
    assert replace(found[2], heading="") == found[0], "nothing else changes"


@pytest.mark.parametrize(("kind", "heading"), [("outgoing", "OUTGOING"), ("cleaning_back", "FROM THE CLEANER")])
def test_outgoing_labels_are_marked_too(modes, kind, heading):
    item = OutgoingItem("i", "32", kind, "12B", "UPS", "John John", "1", NOW)
    found = [outgoing_contents(item, Settings())[0].heading for _ in modes]
    assert found == [heading, f"PRACTICE · {heading}"]


@pytest.mark.parametrize(
    ("language", "mark"),
    [
        ("en", "Practice: not real packages"), ("es", "Práctica: paquetes no reales"),
        ("fr", "Entraînement\u202f: colis fictifs"),
    ],
)  # fmt: skip
def test_reminders_are_marked_in_the_language_of_the_resident(modes, language, mark):
    notice = Notice([ROW], "Zoë", HOME, Settings(), language, NOW)
    (subject, body), (marked, same) = (reminder(notice) for _ in modes)
    assert mark not in subject + body
    assert (marked, same) == (f"{mark} · {subject}", body)


def test_door_slips_are_marked_beside_the_building(modes):
    plain, marked = (slip(Notice([ROW], "Zoë", HOME, Settings(), "en", NOW), "John John") for _ in modes)
    assert (plain.building, marked.building) == ("140 Riverside", MARKED)
    assert replace(marked, building=plain.building) == plain
