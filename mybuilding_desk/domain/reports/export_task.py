"""What the process that writes a report file is asked for."""

from dataclasses import dataclass
from datetime import datetime

from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.records.release_proof import Paper
from mybuilding_desk.domain.reports.document import ReportDocument
from mybuilding_desk.domain.reports.export_options import ExportOptions
from mybuilding_desk.domain.reports.figures import ReportRequest
from mybuilding_desk.domain.settings import Language


@dataclass(frozen=True, slots=True)
class ExportTask:
    """A report, as it is shown, for the file at `path`. `created` is the time now, with a zone."""

    path: str
    request: ReportRequest
    document: ReportDocument
    options: ExportOptions
    created: datetime
    language: Language
    paper: Paper = "A4"


@dataclass(frozen=True, slots=True)
class ExportSource:
    """Where its packages are: the paths of the cache and the records, and the open outbox entries of `user_name`."""

    cache: str
    records: str
    entries: tuple[OutboxEntry, ...] = ()
    user_name: str = ""
