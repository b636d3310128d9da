"""Proof of release: from the activity, the history, the panel, and the palette, to a PDF that other programs read."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.ui.commands import catalog
from tests.e2e import menu_hands
from tests.e2e.conftest import Start
from tests.e2e.hands import LOOK_MS, RIVERSIDE, Hands, others
from tests.e2e.menu_hands import shown_menu
from tests.e2e.scanner import BarcodeScanner, End
from tests.e2e.signing import by_mouse
from tests.e2e.test_user_switch import to_somebody_else
from tests.support.proofs import run, text_of
from tests.support.server import PracticeServer
from tests.support.spooler import is_installed, spooler

UNIT, ZOE, JOHN = "12B", "Zoë Ångström", "John John"


class Viewer(QObject):
    """Stands for the program that opens PDF files."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


@pytest.fixture
def viewer() -> Iterator[Viewer]:
    made = Viewer()
    QDesktopServices.setUrlHandler("file", made, "open")
    yield made
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def desk(start: Start, server: PracticeServer) -> Hands:
    hands = start(server.profile)
    hands.sign_in()
    hands.until_fresh()
    return hands


def release_signed(hands: Hands) -> None:
    """Release the four packages of 12B with a signature, and wait until MyBuilding has them."""
    hands.app.preferences.change(signature="optional")
    hands.type("12b")
    hands.press("Return")
    by_mouse(hands.desk.ui.release_sheet.pad)
    hands.press("Return")
    assert not hands.sees("release_sheet")
    hands.until_sent()
    hands.press("Ctrl+4")
    hands.until(lambda: hands.rows() and hands.rows()[0].package.unit == UNIT and hands.desk.is_quiet)


def open_proof(hands: Hands) -> None:
    """Open the proof from the activity of the selected package."""
    hands.press("Alt+Return")
    hands.press_until("Tab", "proof_story")
    hands.press("Return")
    until_drawn(hands)


def until_drawn(hands: Hands) -> QImage:
    preview = hands.desk.proofs.sheet().preview
    hands.until(lambda: preview.image is not None)
    assert preview.image is not None
    return preview.image


def strike(hands: Hands, *keys: str) -> None:
    """Press keys in the focused window, which may be the dialog of the system, at the pace of a person."""
    for name in keys:
        hands.time += LOOK_MS
        ear, key = hands.ear, QKeySequence(name)[0]
        typed = name if len(name) == 1 else key.key()
        QTest.keyClick(QGuiApplication.focusWindow(), typed, key.keyboardModifiers())
        if ear is not None:
            ear.pause()
        QApplication.processEvents()


def burst(hands: Hands, text: str, end: End) -> None:
    """Send keys at the pace of a scanner, with silence before and after them."""
    hands.rest()
    BarcodeScanner(hands, end=end).burst(text)
    hands.rest()


def save_as(hands: Hands, path: Path | None) -> str:
    """Press Enter, type a path or keep the proposed name, and press Enter; return the proposed name."""
    strike(hands, "Return")
    hands.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    proposed = Path(dialog.selectedFiles()[0]).name
    if path is not None:
        strike(hands, "Ctrl+A", *str(path))
    strike(hands, "Return")
    hands.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    hands.window.activateWindow()
    hands.until(lambda: hands.sees("proof_banner"))
    return proposed


def test_a_signed_release_becomes_a_pdf_that_opens(desk: Hands, viewer: Viewer, tmp_path: Path) -> None:
    release_signed(desk)
    desk.go_to_list("Home")
    open_proof(desk)
    path = tmp_path / "documents" / "mine.pdf"
    path.parent.mkdir()
    day = desk_clock.local(desk.rows()[0].package.released_at)
    assert save_as(desk, path) == f"Proof of release - 12B - {day:%Y-%m-%d}.pdf"
    assert desk.words("proof_banner_text") == "Saved: mine.pdf"
    assert [one.name for one in path.parent.iterdir()] == ["mine.pdf"]
    row, text = desk.rows()[0], text_of(path)
    for fact in (
        "140 Riverside", f"1 package for {UNIT} was released to {ZOE} by {JOHN}", f"Picked up by {ZOE}", "As of ",
        f"Released by {JOHN}", "Photo ID Not checked", row.package.package_id, row.package.accepted_by,
        "Signed at this desk", "signature on file", "Page 1 of 1",
    ):  # fmt: skip
        assert fact in text
    assert len(run("pdfimages", "-list", str(path)).splitlines()) == 3
    desk.press("Return")
    assert viewer.opened == [str(path)]
    assert not desk.sees("proof_sheet")
    open_proof(desk)
    save_as(desk, None)
    assert len(list(path.parent.iterdir())) == 2  # in the folder of the last one


def test_neither_fast_typing_nor_a_scan_leaves_the_dialog_for_the_file(desk: Hands, tmp_path: Path) -> None:
    release_signed(desk)
    desk.go_to_list("Home")
    open_proof(desk)
    strike(desk, "Return")
    desk.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    burst(desk, "1Z999AA10123456784", "Enter")
    assert isinstance(QApplication.activeModalWidget(), QFileDialog)
    assert desk.sees("proof_sheet")
    assert not desk.desk.scan_controller.busy
    strike(desk, "Ctrl+A")
    path = tmp_path / "12b_2026.pdf"
    burst(desk, str(path), "")  # a text expander types as fast as a scanner
    strike(desk, "Return")
    desk.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    desk.window.activateWindow()
    desk.until(lambda: desk.sees("proof_banner"))
    assert path.exists()


def test_the_whole_pickup_is_one_document_with_a_table(desk: Hands, tmp_path: Path) -> None:
    release_signed(desk)
    desk.go_to_list("Home")
    open_proof(desk)
    desk.press_until("Tab", "proof_extent_selected")
    desk.press("Right")
    save_as(desk, tmp_path / "pickup.pdf")
    text = text_of(tmp_path / "pickup.pdf")
    assert f"4 packages for {UNIT} were released to {ZOE}" in text
    assert all(row.package.package_id in text for row in desk.rows()[:4])
    assert len(run("pdfimages", "-list", str(tmp_path / "pickup.pdf")).splitlines()) == 3
    desk.press("Escape")
    desk.press("Shift+Down", "Shift+Down", "Shift+Down")  # the same packages, selected in the list
    desk.press("Shift+F10")
    menu_hands.choose(catalog.PROOF)
    desk.window.activateWindow()
    until_drawn(desk)
    assert not desk.sees("proof_extent")
    save_as(desk, tmp_path / "selected.pdf")
    assert f"4 packages for {UNIT}" in text_of(tmp_path / "selected.pdf")


def test_several_packages_of_the_history_are_one_file_with_a_page_each(desk: Hands, tmp_path: Path) -> None:
    desk.press("Ctrl+4")
    desk.go_to_list("Home", "Shift+Down", "Shift+Down")
    rows = desk.rows()[:3]
    desk.press("Ctrl+K")
    desk.desk.palette_controller.clock = lambda: float("inf")
    desk.type(">proof of release")
    desk.press("Return")
    until_drawn(desk)
    save_as(desk, tmp_path / "three.pdf")
    text = text_of(tmp_path / "three.pdf")
    assert text.count("Page 1 of 1") == 3
    assert all(row.package.package_id in text for row in rows)
    assert text.count("MyBuilding has the name and the time.") == 3


def test_another_account_proves_it_after_a_restart(desk: Hands, start: Start, server: PracticeServer, tmp_path) -> None:
    desk.until_kept()
    release_signed(desk)
    desk.close()
    again = start(server.profile)
    again.until_resumed()
    to_somebody_else(again)
    assert again.app.workspace is not None
    assert again.app.workspace.user.full_name != JOHN
    again.press("Ctrl+4")
    again.go_to_list("Home")
    open_proof(again)
    save_as(again, tmp_path / "again.pdf")
    assert f"released to {ZOE} by {JOHN}" in text_of(tmp_path / "again.pdf")
    assert len(run("pdfimages", "-list", str(tmp_path / "again.pdf")).splitlines()) == 3


def test_a_release_at_another_desk_says_what_is_missing(desk: Hands, building, tmp_path: Path) -> None:
    [first, *_] = [one for one in building.packages(RIVERSIDE) if one.unit == UNIT and one.is_pending]
    others(building, "packages/release", communityId=RIVERSIDE, packageId=first.package_id, releasedTo="<b>Bo</b>")
    desk.press("Ctrl+R", "Ctrl+4")
    desk.until(lambda: any(row.package.package_id == first.package_id for row in desk.rows()))
    desk.go_to_list("Home")
    desk.press_until("Down", lambda: desk.desk.ui.table.current().package.package_id == first.package_id)
    desk.click(desk.find("details_proof"))
    until_drawn(desk)
    save_as(desk, tmp_path / "other.pdf")
    text = text_of(tmp_path / "other.pdf")
    assert "Picked up by <b>Bo</b>" in text
    assert "Released at another desk, or no longer on record here." in text
    assert "Photo ID" not in text
    assert len(run("pdfimages", "-list", str(tmp_path / "other.pdf")).splitlines()) == 2


def test_privacy_mode_masks_the_preview_and_not_the_document(desk: Hands, tmp_path: Path) -> None:
    release_signed(desk)
    desk.go_to_list("Home")
    open_proof(desk)
    before = until_drawn(desk)
    assert not desk.sees("proof_privacy")
    desk.press("Ctrl+Shift+N")
    preview = desk.desk.proofs.sheet().preview
    desk.until(lambda: preview.image is not before)
    assert preview.image != before
    assert desk.sees("proof_privacy")
    assert ZOE not in desk.words("proof_about") + desk.words("proof_when")
    save_as(desk, tmp_path / "full.pdf")
    assert f"Picked up by {ZOE}" in text_of(tmp_path / "full.pdf")


def test_print_goes_to_the_office_printer_and_tells_which(
    desk: Hands, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    if not is_installed():
        pytest.skip("CUPS or pdftoppm is not installed")
    release_signed(desk)
    desk.go_to_list("Home")
    open_proof(desk)
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "none"))
    desk.press_until("Tab", "print_proof")
    desk.press("Return")
    desk.until(lambda: desk.words("proof_banner_text").startswith("No printer for A4 or Letter is set up"))
    monkeypatch.setattr(tempfile, "tempdir", None)  # that of a journey is closed to the users of the filters
    with spooler() as server:
        monkeypatch.setenv("CUPS_SERVER", server.address)
        office = server.add_label_printer("office", 215.9, 279.4, 600)
        desk.press_until("Tab", "print_proof")
        desk.press("Return")
        desk.until(lambda: not desk.sees("proof_sheet"))
        assert desk.desk.ui.toast.text() == "Printing proof of release on office"
        desk.until(server.is_idle)
        assert f"Picked up by {ZOE}" in text_of(office)
        assert len(run("pdfimages", "-list", str(office)).splitlines()) == 3


def test_the_menu_bar_says_why_there_is_no_proof(desk: Hands) -> None:
    def reason() -> str:
        menu_hands.open_menu(desk, catalog.PROOF)
        tip = next(one.toolTip() for one in shown_menu().actions() if one.objectName() == "proof")
        menu_hands.press("Escape")
        menu_hands.close_menus(desk)
        return str(tip)

    desk.go_to_list("Home")
    assert reason() == "Only for released packages"
    desk.press("Ctrl+4")
    desk.go_to_list("Ctrl+A")
    assert desk.desk.ui.table.selected_count() > 100
    assert reason() == "Select up to 100 packages"


def test_a_disk_in_trouble_leaves_no_half_file(desk: Hands, tmp_path: Path) -> None:
    desk.press("Ctrl+4")
    desk.go_to_list("Home")
    open_proof(desk)
    folder = tmp_path / "gone"
    desk.desk.proofs._save(str(folder / "proof.pdf"))
    desk.until(lambda: desk.words("proof_banner_text").startswith("That folder is no longer there"))
    assert desk.focus() == "save_proof"
    assert not folder.exists()
    save_as(desk, tmp_path / "proof.pdf")
    assert desk.words("proof_banner_text") == "Saved: proof.pdf"
