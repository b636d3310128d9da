"""Every document of practice mode says so, whatever its form; others never do."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest

from mybuilding_desk.domain.models import Community
from mybuilding_desk.ui.text.documents import daily_log_text, overdue_list_text
from mybuilding_desk.ui.text.documents.practice_mark import practice_mark
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
