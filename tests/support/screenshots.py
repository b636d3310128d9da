"""Makes the pictures of the documentation in the practice building: `python tests/support/screenshots.py [folder]`.

Every screen and state in light, dark, and both high-contrast themes, the main ones also at other sizes, text sizes, and
scales, in the other languages, stretched, and mirrored; off screen. `--look NAME` makes one series. No assertions.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "en_US.UTF-8"  # dates and times as in the US, on every computer
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QPoint, Qt  # noqa: E402 - the path is chosen first
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QScrollArea, QTableView, QWidget  # noqa: E402

from mybuilding_desk.core.errors import Refused, StorageTrouble, Unreachable  # noqa: E402
from mybuilding_desk.domain.records.handover import HandoverBatch  # noqa: E402
from mybuilding_desk.domain.records.instruction import Instruction, Stamp  # noqa: E402
from mybuilding_desk.domain.records.reminder import ReminderKind  # noqa: E402
from mybuilding_desk.domain.reports.period import Period, year_of  # noqa: E402
from mybuilding_desk.printing.values import PaperSize  # noqa: E402
from mybuilding_desk.ui.base.banner import Banner  # noqa: E402
from tests.e2e.signing import by_mouse  # noqa: E402
from tests.support.camera import Camera, Look  # noqa: E402
from tests.support.paper import ZEBRA, printing_on_paper  # noqa: E402
from tests.support.screenshot_content import (  # noqa: E402
    a_thousand,
    answers,
    no_network,
    of_counts_and_flags,
    of_long_names,
    of_the_storeroom,
    released_packages,
    slow,
    titles,
)

UPS = "1Z999AA10123456784"
LABEL_PRINTER = replace(ZEBRA, sizes=(PaperSize("w162h90", "2.25 x 1.25", 57.15, 31.75),), default_size="w162h90")
MAIN = frozenset(
    {"main", "palette-unit", "logging", "log-card", "log-card-batch", "release", "release-signed", "outbox",
     "proof", "settings-look", "sign-in", "handover", "instructions", "instruction", "log-instructions",
     "release-instructions", "reports", "reports-bottom", "daily-log", "outgoing",
     "outgoing-add", "outgoing-pickup",
     "audit", "audit-finish"}
)  # fmt: skip
WORDS = MAIN | {
    "welcome", "set-up", "first-steps-1", "history", "refused", "story", "keys", "drop", "unidentified",
    "label-printer", "label-several", "label-problem", "labels-unprinted",
    "settings-counter", "settings-labels", "settings-scanner", "settings-lock", "settings-privacy", "settings-about",
    "release-id", "locked", "handover-view", "handovers", "handover-banner",
}  # fmt: skip
"""The pictures in which a longer language could be too long."""
WINDOWS = frozenset(
    {"main", "unidentified", "logging", "log-card", "release-signed", "history", "settings-look", "keys",
     "label-printer", "label-problem", "reports", "reports-bottom"}
)  # fmt: skip
LOOKS = [
    Look("light", choices={"theme": "light"}),
    Look("dark", choices={"theme": "dark"}),
    Look("light", "contrast", {"theme": "light", "contrast": "high"}),
    Look("dark", "contrast", {"theme": "dark", "contrast": "high"}),
    *(Look(f"{size[0]}", "sizes", {"theme": "light"}, size, only=WINDOWS) for size in ((1024, 768), (1920, 1080))),
    Look("1366-at-150", "sizes", {"theme": "light"}, (1366, 768), 1.5, WINDOWS),
    Look("1920-at-150", "sizes", {"theme": "light"}, (1920, 1080), 1.5, WINDOWS),
    Look("1920-at-200", "sizes", {"theme": "light"}, (1920, 1080), 2, WINDOWS),
    *(
        Look(f"text-{size}", "sizes", {"theme": "light", "text_size": size}, only=MAIN)
        for size in ("115", "130", "150")
    ),
    *(Look(language, "languages", {"theme": "light", "language": language}, only=WORDS) for language in ("es", "fr")),
    Look("stretched", "languages", {"theme": "light"}, only=WORDS, stretched=True),
    Look("mirrored", "languages", {"theme": "light"}, only=MAIN, mirrored=True),
]


def before_the_work(camera: Camera) -> None:
    """Welcome, setup, sign-in, and its errors."""
    with camera.program(practice=False) as app:
        camera.take("welcome")
        camera.press("Return")
        camera.until(lambda: app.window.focusWidget().objectName() != "choose_set_up")
        camera.take("set-up")
    with camera.program(practice=True) as app:
        camera.take("sign-in")
        card = app.window._card
        card.show_progress()
        camera.take("sign-in-busy")
        card.reset()
        card.show_failure(Refused("invalid_grant"))
        camera.take("sign-in-error")
        card.show_failure(Unreachable())
        camera.take("sign-in-offline")


def practice_mode(camera: Camera) -> None:
    """The band above the pages."""
    with camera.program(practice=True, marked=True):
        camera.sign_in()
        camera.take("practice")


def the_first_steps(camera: Camera) -> None:
    """Onboarding for a new user: each step disappears after it was done."""
    with camera.program(practice=True, welcomed=False):
        camera.sign_in()
        camera.take("first-steps-1")
        camera.scan(UPS)
        camera.take("first-steps-2")
        camera.type("12b")
        camera.press("Return")
        camera.take("first-steps-3")
        camera.type("12b")
        camera.press("Return", "Escape")
        camera.take("first-steps-4")


def the_list(camera: Camera) -> None:
    """The desk, from the list to an entry that is being sent."""
    with camera.program(practice=True) as app:
        camera.sign_in()
        camera.take("main")
        camera.press("Ctrl+Shift+S")
        camera.take("outbox-empty")
        camera.press("Escape")
        camera.scan(UPS)
        camera.type("a")
        camera.take("logging-choice")
        camera.press("Ctrl+A")
        camera.type("12b")
        camera.take("logging")
        camera.press("Return")
        camera.take("logged")
        camera.press("Ctrl+Shift+S")
        camera.take("outbox")
        camera.press("Escape", "F1")
        camera.take("keys")
        camera.press("Escape", "Ctrl+4")
        camera.take("history")
        camera.go_to_list("Home", "Alt+Return")
        camera.take("story")
        camera.press("Escape", "Ctrl+2")
        camera.take("overdue")
        camera.press("Ctrl+F")
        camera.type("ups 12b")
        camera.take("find")
        camera.press("Ctrl+A")
        camera.type("zeppelin")
        camera.take("find-nothing")
        camera.press("Escape", "Ctrl+K")
        camera.take("palette")
        camera.type("12b")
        camera.until(lambda: not app.window.desk.palette_controller.is_searching)  # type: ignore[union-attr]
        camera.take("palette-unit")
        camera.press("Tab")
        camera.take("palette-actions")
        camera.press("Escape", "Escape")
        camera.type(">re")
        camera.take("palette-commands")
        camera.press("Ctrl+A")
        camera.type("zeppelin")
        camera.until(lambda: not app.window.desk.palette_controller.is_searching)  # type: ignore[union-attr]
        camera.take("palette-nothing")
        camera.press("Escape", "Escape")
        app.window.desk.ui.toast.hide()  # type: ignore[union-attr]


def the_settings(camera: Camera) -> None:
    """Each section; *About* reads the licenses when it is first visible."""
    with printing_on_paper() as paper, camera.program(practice=True) as app:
        paper.installed[0] = LABEL_PRINTER
        camera.sign_in()
        assert app.window.desk is not None
        app.preferences.change(label_when="every", label_printer=LABEL_PRINTER.name)
        sheet = app.window.desk.ui.settings()
        camera.press("Ctrl+,")
        for section, button in sheet.side.buttons.items():
            while app.window.focusWidget() is not button:
                camera.press("Down")
            if section == "labels":
                camera.until(sheet.findChild(QComboBox, "label_size").count)
            if section == "about":
                camera.until(sheet.findChild(QComboBox, "about_parts").count)
            camera.take(f"settings-{section}")


def the_release(camera: Camera) -> None:
    """Releases with and without a signature."""
    with camera.program(practice=True) as app:
        camera.sign_in()
        desk = app.window.desk
        assert desk is not None
        camera.type("12b")
        camera.press("Return")
        camera.take("release")
        camera.press("Space", "Down", "Space", "Down", "Space", "Down", "Space", "Return")
        camera.take("release-nothing")
        camera.press("Escape")
        app.preferences.change(signature="required")
        camera.type("12b")
        camera.press("Return")
        camera.until(desk.ui.release_sheet.pad.isVisible)
        by_mouse(desk.ui.release_sheet.pad)
        camera.take("release-signed")
        camera.press("Return")
        camera.take("released")


def a_proof(camera: Camera) -> None:
    """The proof of a signed release: its window, its menu, and the document itself."""
    with camera.program(practice=True, signature="optional") as app:
        camera.sign_in()
        desk = app.window.desk
        assert desk is not None
        camera.type("12b")
        camera.press("Return")
        camera.until(desk.ui.release_sheet.pad.isVisible)
        by_mouse(desk.ui.release_sheet.pad)
        camera.press("Return", "Ctrl+4")
        camera.until(lambda: desk.is_quiet)
        camera.go_to_list("Home", "Shift+F10")
        camera.take_popup("proof-menu")
        camera.until(lambda: QApplication.activePopupWidget() is None)
        app.window.activateWindow()
        desk.proofs.press()
        camera.until(lambda: desk.proofs.sheet().preview.image is not None)
        camera.take("proof")
        camera.take_page("proof-page", desk.proofs)
        desk.proofs.sheet().extent_chosen.emit(True)
        camera.take_page("proof-page-pickup", desk.proofs)
        camera.press("Escape", "End", "Up", "Up")
        camera.until(lambda: desk.is_quiet)
        desk.proofs.press()
        camera.take_page("proof-page-elsewhere", desk.proofs)


def outgoing_packages(camera: Camera) -> None:
    """The list, the window that adds a package, a signed pickup, and its proof."""
    with camera.program(practice=True) as app:
        camera.sign_in()
        desk = app.window.desk
        assert desk is not None
        for unit, carrier in (("9c", "UPS"), ("12b", "FedEx"), ("4k", "UPS"), ("7h", "UPS")):
            camera.press("Ctrl+Shift+O")
            sheet = desk.storeroom.outgoing.controller.add_sheet()
            camera.type(unit)
            sheet.resident.finish()
            sheet.carrier.show_name(carrier)
            if unit == "7h":
                desk.ui.toast.hide()
                camera.take("outgoing-add")
            sheet.confirm.click()
        camera.press("Ctrl+6")
        desk.ui.toast.hide()
        camera.take("outgoing")
        camera.press("Home", "Ctrl+E")
        camera.take("outgoing-edit")
        camera.press("Escape", "End", "Ctrl+Shift+K")
        pickup = desk.storeroom.outgoing.controller.pickup_sheet()
        camera.type("Ben")
        camera.until(pickup.pad.isVisible)
        by_mouse(pickup.pad)
        camera.take("outgoing-pickup")
        camera.press("Return", "End")
        desk.ui.toast.hide()
        camera.take("outgoing-picked-up")
        camera.press("Return")
        camera.take("outgoing-proof")


def with_privacy(camera: Camera) -> None:
    """What residents across the counter can read in privacy mode."""
    with camera.program(practice=True, privacy=True) as app:
        camera.sign_in()
        camera.go_to_list("Home", "Ctrl+L")
        camera.take("private")
        camera.scan(UPS)
        camera.type("a")
        camera.take("private-choice")
        camera.press("Ctrl+A")
        camera.type("12b")
        camera.press("Return")
        camera.take("private-logged")
        app.window.desk.ui.toast.hide()  # type: ignore[union-attr]
        camera.type("12b")
        camera.press("Return")
        camera.take("private-release")
        camera.press("Return")
        camera.press("Ctrl+4")
        camera.take("private-history")
        camera.press("Ctrl+Shift+S")
        camera.take("private-outbox")


def what_goes_wrong(camera: Camera) -> None:
    """Rejected, offline, and an expired sign-in."""
    with camera.program(practice=True, grace_seconds=0) as app:
        camera.sign_in()
        desk = app.window.desk
        assert desk is not None
        camera.scan("TBA309471205881")
        camera.type("99z")
        camera.press("Return", "Return")
        camera.until(desk.ui.details.banner.text)
        camera.go_to_list("Home", "Ctrl+L")
        camera.take("refused")
        camera.press("Ctrl+Shift+S")
        camera.take("outbox-refused")
        camera.press("Escape", "Ctrl+E", "Escape")
        desk.ui.toast.hide()
        with no_network():
            camera.scan("TBA309471205882")
            camera.type("2a")
            camera.press("Return")
            camera.until(lambda: app.workspace.refresher.offline is not None)  # type: ignore[union-attr]
            camera.until(lambda: not app.workspace.refresher.busy)  # type: ignore[union-attr]
            desk.ui.toast.hide()
            camera.go_to_list("Home", "Ctrl+L")
            camera.take("offline")
        assert app.session is not None
        desk.ui.toast.hide()
        app.session.expire_token()
        camera.take("sign-in-over-the-work")


def the_lock(camera: Camera) -> None:
    """The lock, with and without a network."""
    with camera.program(practice=True, grace_seconds=300) as app:
        camera.sign_in()
        camera.scan(UPS)
        camera.type("12b")
        camera.press("Return", "Ctrl+Shift+L")
        camera.take("locked")
        with no_network():
            camera.press("Return")
            camera.until(lambda: app.window.findChild(Banner, "lock_banner").text())  # type: ignore[union-attr]
            camera.take("locked_offline")
    with camera.program(practice=True) as app:
        camera.sign_in()
        first = app.workspace
        camera.press("Ctrl+Shift+U", "0")
        camera.sign_in("manager@140riverside.example")
        camera.until(lambda: app.workspace is not first)
        camera.press("Ctrl+Shift+U")
        camera.take("change_clerk")


def a_drop(camera: Camera) -> None:
    """A batch, and unidentified packages."""
    with camera.program(practice=True) as app:
        camera.sign_in()
        camera.press("Ctrl+3")
        camera.take("unidentified-empty")
        camera.press("Ctrl+Shift+B")
        app.workspace.batch.keep(courier="Veho", location="B2")  # type: ignore[union-attr]
        for number, unit in ((UPS, "12b"), ("TBA309471205881", "2a"), ("ZZKK12398765432100", "zo ang")):
            camera.scan(number)
            camera.type(unit)
            camera.press("Return")
        camera.scan("ZZKK12398765432101")
        camera.type("a")
        camera.take("drop")
        camera.press("Ctrl+A", "Delete", "Return")
        for number, label in (("TBA309471205882", "J. Angstrum"), ("TBA309471205883", "a"), ("TBA309471205884", "")):
            camera.scan(number)
            camera.type(label)
            camera.press("Ctrl+U")
        camera.press("Ctrl+3")
        camera.take("unidentified")
        ui = app.window.desk.ui  # type: ignore[union-attr]
        ui.toast.hide()
        camera.go_to_list("Home")
        at = QPoint(ui.table.columnViewportPosition(ui.table.rows.columns.index("reason")) + 30, 20)
        QTest.mouseClick(ui.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
        camera.take_popup("reason-menu")
        camera.press("Ctrl+L")
        ui.scan_field.pill.click()
        camera.take("batch-open")


def count_and_flags(camera: Camera) -> None:
    """The log card with count and flags, typed and chosen; a count that no package has; and in a batch."""
    with camera.program(practice=True) as app:
        camera.sign_in()
        camera.scan(UPS)
        camera.type("12b x3")
        camera.press("Alt+F", "Tab", "Tab", "Tab")
        camera.type("Leave upright")
        camera.press("Ctrl+L")
        camera.take("log-card")
        camera.press("Escape")
        camera.scan(UPS)
        camera.type("12b x0 !")
        camera.press("Return")
        camera.take("log-card-wrong")
        camera.press("Escape", "Ctrl+Shift+B")
        app.workspace.batch.keep(courier="UPS", location="B2")  # type: ignore[union-attr]
        camera.scan(UPS)
        camera.press("Alt+P", "Alt+I")
        camera.type("12b *12")
        camera.take("log-card-batch")


def menus_and_rows(camera: Camera) -> None:
    """Menus, several selected packages, compact rows, and overdue packages by resident."""
    with camera.program(practice=True) as app:
        camera.sign_in()
        assert app.window.desk is not None
        ui = app.window.desk.ui
        ui.sidebar.user.click()
        camera.take_popup("user-menu")
        camera.go_to_list("Home", "Down", "Shift+Down", "Shift+Down", "Shift+Down")
        camera.take("selected")
        camera.press("Shift+F10")
        camera.take_popup("package-menu")
        camera.go_to_list("Home")
        app.preferences.change(density="compact")
        camera.take("compact")
        app.preferences.change(density="comfortable")
        camera.press("Ctrl+PgDown", "Ctrl+2")
        camera.until(lambda: ui.table.rows.rowCount() and not app.workspace.refresher.busy)  # type: ignore[union-attr]
        ui.overdue_bar.buttons()[0].click()
        camera.go_to_list("Home")
        reminders, store = app.workspace.reminders, app.workspace.store  # type: ignore[union-attr]
        kinds: tuple[ReminderKind, ...] = ("email", "email", "slip", "final_email", "email", "slip")
        rows = [row for number in (7, 8, 9, 0, 1, 4) if (row := ui.table.rows.row(number)) is not None]
        for row, kind in zip(rows, kinds, strict=False):
            reminders.note(store.packages_of(row), kind)
        camera.until(lambda: app.window.desk.is_quiet)  # type: ignore[union-attr]
        camera.go_to_list("Home")
        camera.take("overdue-residents")
        camera.press("Right")
        camera.take_popup("overdue-menu")
        overdue = app.window.desk.overdue
        overdue.holds.press()
        camera.type("2 weeks")
        camera.take("overdue-hold")
        camera.press("Escape")
        overdue.returns.press()
        camera.take("overdue-return")
        camera.press("Escape")


def the_queue(camera: Camera) -> None:
    """The sync queue with a rejected entry, a pickup, and synced entries."""
    with camera.program(practice=True, grace_seconds=0) as app:
        camera.sign_in()
        desk = app.window.desk
        assert desk is not None
        camera.scan(UPS)
        camera.type("12b")
        camera.press("Return")
        camera.scan("TBA309471205881")
        camera.type("99z")
        camera.press("Return", "Return")
        camera.until(desk.ui.details.banner.text)
        camera.press("Escape")
        app.preferences.change(grace_seconds=60)
        camera.scan("TBA309471205882")
        camera.type("3h")
        camera.press("Return")
        camera.type("12b")
        camera.press("Return")
        camera.until(desk.ui.release_sheet.isVisible)
        camera.press("Return")
        camera.press("Ctrl+Shift+S")
        camera.take("queue")
        camera.press("Down", "Down")
        camera.take("queue-pickup")


def labels(camera: Camera) -> None:
    """Labels that print, that do not, and the windows that print them."""
    with printing_on_paper() as paper, camera.program(practice=True) as app:
        camera.sign_in()
        desk = app.window.desk
        assert desk is not None
        camera.go_to_list("Home", "Ctrl+P")
        camera.until(lambda: desk.labels.printer_sheet.is_open and desk.labels.printer_sheet().printer.count())
        camera.take("label-printer")
        desk.labels.printer_sheet().print_button.click()
        camera.until(lambda: paper.jobs)
        app.preferences.change(label_when="every")
        camera.scan(UPS)
        camera.type("12b")
        camera.press("Return")
        camera.until(lambda: len(paper.jobs) == 2 and not app.workspace.records.open_labels())  # type: ignore[union-attr]
        camera.go_to_list("Home", "Ctrl+L")
        camera.take("label-logged")
        camera.go_to_list("Home", "Shift+Down", "Shift+Down", "Shift+Down", "Ctrl+P")
        camera.take("label-several")
        camera.press("Escape")
        paper.reason = "offline"
        for number, unit in (("TBA309471205882", "3h"), ("TBA309471205883", "4k")):
            camera.scan(number)
            camera.type(unit)
            camera.press("Return")
        desk.ui.toast.hide()
        camera.until(lambda: desk.labels.unprinted_count == 2)
        camera.go_to_list("Home", "Ctrl+L")
        camera.take("label-problem")
        desk.labels.open_unprinted()
        camera.take("labels-unprinted")


def a_hand_over(camera: Camera) -> None:
    """The hand-over of a shift: as it is written, the banner of the next user, the window to confirm it, and all."""
    with camera.program(practice=True, grace_seconds=300, ages=(1, 2, 3)) as app:
        camera.sign_in()
        first, ago = app.workspace, datetime.now(UTC) - timedelta(hours=8)
        assert first is not None
        first.shift_log._came = ago
        for carrier, count, minutes in (("UPS", 14, 8), ("Amazon", 31, 19)):
            began = ago + timedelta(hours=minutes / 4)
            batch = HandoverBatch(carrier, count, began, began + timedelta(minutes=minutes))
            first.batch.ended.emit(began, batch)
        for number, words in ((UPS, "9c !"), ("TBA309471205881", "12b"), ("TBA309471205882", "2a")):
            camera.scan(number)
            camera.type(words)
            camera.press("Return")
        camera.scan("TBA309471205883")
        camera.type("J. Angstrum")
        camera.press("Ctrl+U", "Ctrl+L")
        of_the_storeroom(first)
        camera.press("Ctrl+Shift+H")
        assert app.window.desk is not None
        notes = app.window.desk.handover._controller.sheet().notes
        notes.field.setPlainText("Elevator 2 is out of order until Monday.")
        notes.kinds.buttons["incident"].click()
        notes.add.click()
        notes.field.setPlainText("Will pick up after 9 PM. Fridge is full.")
        notes.kinds.buttons["to_do"].click()
        notes.unit.setFocus()
        camera.type("12b")
        camera.take("handover-unit")
        camera.press("Return")
        notes.field.setFocus()
        camera.take("handover")
        camera.press("Ctrl+Return")
        camera.until(lambda: app.window.findChild(QWidget, "clerk_1") is not None)
        camera.take("change_clerk-handover")
        camera.press("0")
        camera.sign_in("manager@140riverside.example")
        camera.until(lambda: app.workspace is not first)
        camera.until(app.window.desk.ui.handover_banner.text)  # type: ignore[union-attr]
        camera.take("handover-banner")
        app.window.desk.ui.handover_banner.action.click()
        camera.take("handover-view")
        camera.press("Ctrl+Return")
        app.window.desk.handover.open_list()
        camera.take("handovers")


def the_instructions(camera: Camera) -> None:
    """Instructions of residents: in their window, while one is added, at the scan, and at the release."""
    with camera.program(practice=True, grace_seconds=300) as app:
        camera.sign_in()
        service = app.workspace.storeroom.instructions  # type: ignore[union-attr]
        stamp, zoe = Stamp(datetime.now(UTC), ""), ("12B", "3001", "Zoë Ångström")
        days = service.today, service.today + timedelta(days=12)
        for (unit, resident_id, name), kind, text, last_day in (
            (zoe, "may_collect", "Ana Núñez, the nanny", None),
            (zoe, "ask_id", "", days[1]),
            (zoe, "deliver", "by the side door", None),
            (("7H", "", ""), "away", "family visit", days[1]),
            (("10G", "", ""), "other", "Ring twice", None),
        ):
            one = Instruction("", "32", unit, resident_id, kind, stamp, text, name, last_day=last_day)  # type: ignore[arg-type]
            service.add(one)
        camera.press("Ctrl+Shift+I")
        camera.until(lambda: camera.app.workspace.records._job is None)  # type: ignore[union-attr]
        camera.take("instructions")
        app.window.findChild(QAbstractButton, "add_instruction").click()  # type: ignore[union-attr]
        camera.type("12b zo")
        camera.press("Return", "Tab")
        camera.take("instruction")
        camera.press("Escape", "Escape")
        camera.scan(UPS)
        camera.type("12b zo")
        camera.take("log-instructions")
        camera.press("Return")
        camera.go_to_list("Home")
        camera.take("details-instructions")
        camera.press("Return")
        camera.take("release-instructions")


def a_resident(camera: Camera) -> None:
    """A user with read-only access."""
    with camera.program(practice=True):
        camera.sign_in("zoe@140riverside.example")
        camera.take("resident")
    with answers({"packages/list": {"packages": []}}), camera.program(practice=True):
        camera.sign_in("zoe@140riverside.example")
        camera.take("resident-empty")


def before_the_first_list(camera: Camera) -> None:
    """Loading for the first time, and what ends it: no network, a full disk."""
    with camera.program(practice=True) as app, slow("packages/list"):
        camera.press("Return")
        camera.until(lambda: app.window.desk and app.window.desk.ui.table.empty.shows_bars)
        camera.take("loading")
    with camera.program(practice=True) as app, no_network("communities/list"):
        camera.press("Return")
        camera.until(lambda: app.workspace is not None and app.workspace.refresher.offline)
        camera.take("offline-empty")
        desk = app.window.desk
        assert desk is not None and app.workspace is not None
        app.workspace.refresher.offline, app.workspace.refresher.local_error = None, StorageTrouble("reserve")
        desk.refresh_details()
        camera.take("disk-empty")


def other_houses(camera: Camera) -> None:
    """No community, no package, one community and two hundred, a thousand rows, names of every length and direction."""
    with answers({"packages/list": {"packages": []}}), camera.program(practice=True):
        camera.sign_in()
        camera.take("empty")
        camera.press("Ctrl+2")
        camera.take("overdue-empty")
        camera.press("Ctrl+4")
        camera.take("history-empty")
    with answers({"communities/list": {"communities": []}}), camera.program(practice=True):
        camera.sign_in()
        camera.take("no-community")
    one = [{"communityId": "32", "title": "140 Riverside"}]
    many = [{"communityId": str(n), "title": title} for n, title in enumerate(["140 Riverside", *titles()])]
    lists = {"communities/list": {"communities": many}, "packages/list": {"packages": []}}
    with answers(lists), camera.program(practice=True) as app:
        camera.press("Return")
        camera.until(lambda: app.workspace is not None)
        camera.until(lambda: app.window.desk.ui.sidebar.communities.count() == len(many))  # type: ignore[union-attr]
        camera.press("Ctrl+PgUp")
        camera.take("communities-200")
        app.window.desk.ui.sidebar.filter.setText("tower 1")  # type: ignore[union-attr]
        camera.take("communities-filtered")
    with answers({"communities/list": {"communities": one}}), camera.program(practice=True):
        camera.sign_in()
        camera.take("community-1")
    with answers({"packages/list": {"packages": a_thousand()}}), camera.program(practice=True):
        camera.sign_in()
        camera.go_to_list("End")
        camera.take("rows-1000")
    with answers({"packages/list": {"packages": of_long_names()}}), camera.program(practice=True):
        camera.sign_in()
        camera.go_to_list("Home")
        camera.take("long-names")
        camera.press("Return")
        camera.take("release-long-names")


def counts_and_flags(camera: Camera) -> None:
    """Packages of several pieces and with flags: in the list, the panel, the release, and the activity."""
    with answers({"packages/list": {"packages": of_counts_and_flags()}}), camera.program(practice=True) as app:
        camera.sign_in()
        camera.go_to_list("Home")
        camera.take("flags")
        camera.press("Down", "Down", "Down")
        camera.take("flags-all")
        app.preferences.change(density="compact", privacy=True)
        camera.take("flags-private")
        app.preferences.change(density="comfortable", privacy=False)
        camera.press("Ctrl+L")
        camera.type("12b")
        camera.press("Return")
        camera.take("release-id")
        camera.press("Return")
        camera.take("release-id-asked")
        camera.press("Alt+I", "Return")
        camera.until(lambda: not app.window.desk.ui.release_sheet.isVisible())  # type: ignore[union-attr]
        camera.press("Ctrl+4")
        camera.go_to_list("Home", "Alt+Return")
        camera.take("story-id")


def the_reports(camera: Camera) -> None:
    """The report of last week, its end, a day, a year, the packages behind a figure, and the daily log."""
    if not camera.wants("reports", "reports-bottom"):
        return
    with camera.program(practice=True) as app:
        camera.sign_in()
        assert app.window.desk is not None
        assert app.workspace is not None
        app.workspace.store.cache.store_packages(released_packages(60, datetime.now(app.workspace.store.zone)))
        app.workspace.store.reload()
        reports = app.window.desk.reports.open()

        def show(period: Period) -> None:
            reports.show_period(period)
            camera.until(lambda: reports.document is not None and reports.figures.request.period == period)  # type: ignore[union-attr]

        week = reports.period.before()
        show(week)
        camera.take("reports")
        scrolled = app.window.findChild(QScrollArea, "report_scroll").verticalScrollBar()  # type: ignore[union-attr]
        scrolled.setValue(scrolled.maximum())
        camera.take("reports-bottom")
        scrolled.setValue(0)
        show(Period("day", week.last, week.last))
        camera.take("reports-day")
        app.window.desk.reports.open_daily_log()
        table = app.window.findChild(QTableView, "daily_log_table")
        camera.until(lambda: table.model().rowCount() > 1)
        camera.until(lambda: table.height() == table.sizeHint().height())
        camera.take("daily-log")
        camera.press("Escape")
        show(year_of(week.last))
        camera.take("reports-year")
        app.window.findChild(QAbstractButton, "report_logged").click()  # type: ignore[union-attr]
        camera.until(lambda: app.window.desk.find_controller.counted_packages is not None)  # type: ignore[union-attr]
        camera.take("reports-packages")


def moves(camera: Camera) -> None:
    """The window that asks where packages are moved to, and the list and the details after it."""
    if not camera.wants("move", "moved"):
        return
    with camera.program(practice=True) as app:
        camera.sign_in()
        assert app.workspace is not None
        records = app.workspace.records
        camera.go_to_list("Home", "Ctrl+Shift+M")
        camera.take("move")
        camera.press("Escape")
        assert app.window.desk is not None
        app.window.desk.storeroom.moves.controller.move(app.window.desk.ui.table.selected_rows(), "Cold 2")
        camera.until(lambda: not records.unwritten_moves)
        camera.until(lambda: app.window.desk.ui.details.hero.location.text() == "Cold 2")  # type: ignore[union-attr]
        camera.take("moved")


def an_audit(camera: Camera) -> None:
    """The choice of a location, an audit with problems, its results, and a missing package in the list."""
    with camera.program(practice=True, grace_seconds=300) as app:
        camera.sign_in()
        assert app.workspace is not None
        audits = app.workspace.storeroom.audits
        camera.press("Ctrl+Shift+A")
        camera.take("audit-choice")
        camera.scan("MBD1:L:D4")
        lines = [one.row for one in audits.state().group("open") if one.row is not None]
        numbers = [row.package.tracking_number for row in lines if row.package.tracking_number]
        others = (row.package for row in audits.pending() if row.package.shelf not in ("", "D4"))
        for number in (*numbers[:3], UPS, next(one.tracking_number for one in others if one.tracking_number)):
            camera.scan(number)
        camera.take("audit")
        camera.press("Ctrl+Return")
        camera.take("audit-finish")
        app.window.findChild(QAbstractButton, "audit_do_missing").click()  # type: ignore[union-attr]
        camera.press("Escape", "Escape")
        camera.take("audit-paused")
        camera.press("Ctrl+Shift+A")
        camera.scan("MBD1:L:D4")
        camera.scan("MBD1:L:A1")
        camera.take("audit-changed")
        camera.scan(UPS)
        camera.press("Escape")
        camera.take("audits-paused")
        app.window.findChild(QAbstractButton, "audit_chip").click()  # type: ignore[union-attr]
        camera.take("audits-paused-choice")


SCENES: tuple[Callable[[Camera], None], ...] = (
    before_the_work, practice_mode, the_first_steps, the_list, the_settings, the_release, a_proof, with_privacy,
    what_goes_wrong, the_lock, a_drop, count_and_flags, menus_and_rows, the_queue, counts_and_flags, labels,
    a_hand_over, outgoing_packages, the_instructions, the_reports, moves, an_audit, a_resident,
    before_the_first_list, other_houses,
)  # fmt: skip
OF_THE_MAIN = (
    before_the_work,
    the_list,
    the_settings,
    the_release,
    a_proof,
    a_drop,
    count_and_flags,
    labels,
    a_hand_over,
    the_instructions,
    outgoing_packages,
    the_reports,
    an_audit,
)
OF_THE_WORDS = SCENES[:-3]


def main() -> int:
    """Make all pictures: each series in its own process, as the scale of a screen is fixed before the first window."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "screenshots")
    parser.add_argument("--look", help="a series by its place, such as 0, or the name of its pictures")
    parser.add_argument("--scene", help="a scene by its name, such as the_list")
    options = parser.parse_args()
    wanted = [n for n, look in enumerate(LOOKS) if options.look in (None, look.name, look.folder, str(n))]
    if options.look is not None and options.look.isdigit() and wanted == [int(options.look)]:
        look = LOOKS[wanted[0]]
        camera = Camera(QApplication([]), options.folder, look)
        for scene in OF_THE_WORDS if look.only is WORDS else OF_THE_MAIN if look.only else SCENES:
            if options.scene in (None, scene.__name__):
                scene(camera)
        return 0
    more = [] if options.scene is None else ["--scene", options.scene]
    codes = []
    for number in wanted:
        scale = {"QT_SCALE_FACTOR": str(LOOKS[number].scale)} if LOOKS[number].scale != 1 else {}
        call = [sys.executable, __file__, str(options.folder), "--look", str(number), *more]
        codes.append(subprocess.run(call, check=False, env=os.environ | scale).returncode)
    return max(codes, default=1)


if __name__ == "__main__":
    sys.exit(main())
