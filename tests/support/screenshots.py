"""Makes the pictures of the documentation in the practice building: `python tests/support/screenshots.py [folder]`.

Every screen and state in light, dark, and both high-contrast themes, the main ones also at other sizes, text sizes, and
scales, in the other languages, stretched, and mirrored; off screen. `--look NAME` makes one series. No assertions.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "en_US.UTF-8"  # dates and times as in the US, on every computer
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QPoint, Qt  # noqa: E402 - the path is chosen first
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QComboBox  # noqa: E402

from mybuilding_desk.core.errors import Refused, StorageTrouble, Unreachable  # noqa: E402
from mybuilding_desk.ui.base.banner import Banner  # noqa: E402
from tests.e2e.signing import by_mouse  # noqa: E402
from tests.support.camera import Camera, Look  # noqa: E402
from tests.support.screenshot_content import a_thousand, answers, no_network, of_long_names, slow, titles  # noqa: E402

UPS = "1Z999AA10123456784"
MAIN = frozenset({"main", "palette-unit", "logging", "release", "release-signed", "outbox", "settings-look", "sign-in"})
WORDS = MAIN | {
    "welcome", "set-up", "first-steps-1", "history", "refused", "story", "keys", "drop", "unidentified",
    "settings-counter", "settings-scanner", "settings-lock", "settings-privacy", "settings-about", "locked",
}  # fmt: skip
"""The pictures in which a longer language could be too long."""
WINDOWS = frozenset({"main", "unidentified", "logging", "release-signed", "history", "settings-look", "keys"})
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
    with camera.program(practice=True) as app:
        camera.sign_in()
        assert app.window.desk is not None
        sheet = app.window.desk.ui.settings()
        camera.press("Ctrl+,")
        for section, button in sheet.side.buttons.items():
            while app.window.focusWidget() is not button:
                camera.press("Down")
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
        camera.take("overdue-residents")


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


SCENES: tuple[Callable[[Camera], None], ...] = (
    before_the_work, practice_mode, the_first_steps, the_list, the_settings, the_release, with_privacy, what_goes_wrong,
    the_lock, a_drop, menus_and_rows, the_queue, a_resident, before_the_first_list, other_houses,
)  # fmt: skip
OF_THE_MAIN = (before_the_work, the_list, the_settings, the_release, a_drop)
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
