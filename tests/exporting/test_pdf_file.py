"""PDF files of hostile reports: drawn in the printing process, and read by poppler."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from mybuilding_desk.domain.models import Community
from mybuilding_desk.domain.reports.figures import Count, Figures, Named, Overview, ReportRequest
from mybuilding_desk.domain.reports.period import Period
from mybuilding_desk.printing.client import pdf
from mybuilding_desk.ui.text.documents import report_text
from tests.support.export_content import HOSTILE
from tests.support.proofs import text_of


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_hostile_texts_are_drawn_as_they_are(qapp, tmp_path: Path) -> None:
    period = Period("days", date(2026, 10, 26), date(2026, 11, 1))
    request = ReportRequest("32", period, by_user=True, by_unit=True)
    names = tuple(Named(text, Count(2, 1)) for text in HOSTILE)
    overview = Overview(66, 33)
    figures = Figures(request, overview, overview, carriers=names, users=names, units=names)
    community = Community("32", HOSTILE[12], HOSTILE[-3], timezone="America/New_York")
    made = report_text.Circumstances(datetime(2026, 11, 1, 15, 42, tzinfo=UTC))
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([report_text.document(figures, community, made)], "A4", HOSTILE[12]))
    text = text_of(path)
    assert "<script>alert(1" in text
    assert "=1+1" in text
    content = path.read_bytes()
    assert not any(part in content for part in (b"/JavaScript", b"/URI", b"/OpenAction", b"/EmbeddedFile"))
