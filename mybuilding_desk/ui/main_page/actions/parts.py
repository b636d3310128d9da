"""The parts of the main page that a feature connects to."""

from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from mybuilding_desk.ui.labels.controller import LabelsController
from mybuilding_desk.ui.main_page.actions.paper import PaperActions
from mybuilding_desk.ui.main_page.layout import MainPageLayout
from mybuilding_desk.ui.main_page.lists.controller import ListsController
from mybuilding_desk.ui.outbox.controller import OutboxController
from mybuilding_desk.ui.release.controller import ReleaseController
from mybuilding_desk.ui.scanning.scan_controller import ScanController
from mybuilding_desk.ui.scanning.scan_router import ScanRouter


@dataclass(frozen=True)
class PageParts:
    """A main page, its layout, and its controllers."""

    page: QWidget = field(repr=False)
    ui: MainPageLayout = field(repr=False)
    lists: ListsController = field(repr=False)
    router: ScanRouter = field(repr=False)
    scan: ScanController = field(repr=False)
    outbox: OutboxController = field(repr=False)
    releases: ReleaseController = field(repr=False)
    labels: LabelsController = field(repr=False)
    paper: PaperActions = field(repr=False)
