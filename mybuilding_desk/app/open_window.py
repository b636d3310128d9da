"""Open the window and run the program until it is closed: the part of the command line that needs Qt."""

import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from mybuilding_desk import __version__
from mybuilding_desk.app.application import App
from mybuilding_desk.app.single_instance import SingleInstance, bring_to_front
from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.core.files import restrict_to_owner
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.diagnostics.crash_log import disable_core_dumps, watch_for_crashes
from mybuilding_desk.domain.settings import BuildingPolicy
from mybuilding_desk.ui.window.event_loop import WindowFirst


def open_window(
    folders: AppPaths, profile: ServerProfile | None, policy: BuildingPolicy, *, practice: bool, data_dir: Path | None
) -> tuple[int, bool]:
    """Run the program with its window. Return the exit code, and whether to start again because practice mode ended.

    `data_dir` is the folder that was given on the command line.
    """
    # Make everything the program writes private to this account, including existing files.
    os.umask(0o077)
    _restrict_folders(folders, own_folder=data_dir is None)
    qt = _application()
    # Practice mode uses a new folder at every start, unless one is given.
    single = None if practice and not data_dir else SingleInstance(folders.data)
    if single is not None and not single.acquire():
        return 0, False
    disable_core_dumps()
    crashed = watch_for_crashes(folders.logs)
    app = App(folders, policy=policy)
    app.crashed = crashed
    _keep_watch(app)
    app.window.practice_wanted.connect(_open_practice)
    if practice:
        app.start_practice(data_dir.expanduser().absolute() / "practice" if data_dir else None)
    else:
        app.start(profile)
    app.show()
    if single is not None:
        single.raised.connect(lambda: bring_to_front(app.window))
        app.window.painted.connect(single.listen)
    app.window.painted.connect(lambda: WindowFirst(qt))
    code = qt.exec()
    if single is not None:
        single.release()
    if app.erased:
        app.stage_two.erase_folders(folders)
    return code, app.starts_again


def _open_practice() -> None:
    from mybuilding_desk.core.processes import start_program  # noqa: PLC0415 - practice mode only

    start_program("--practice", "--beside")


def _keep_watch(app: App) -> None:
    """Open the log and install the fault hooks after the first paint, or earlier if an exception comes first."""

    def keep_watch() -> None:
        app.stage_two.keep_watch()

    def met(*what: Any) -> None:
        keep_watch()
        sys.excepthook(*what)

    sys.excepthook = met
    app.window.painted.connect(keep_watch)


def _application() -> QApplication:
    os.environ["QT_NO_GLIB"] = "1"  # Qt's GLib event loop reports itself idle before it handles pending events
    qt = QApplication([sys.argv[0]])
    del os.environ["QT_NO_GLIB"]  # do not pass it on to child processes
    qt.setApplicationName("MyBuilding Desk")
    qt.setApplicationVersion(__version__)
    qt.setDesktopFileName("mybuilding-desk")
    return qt


def _restrict_folders(folders: AppPaths, *, own_folder: bool) -> None:
    """Restrict the folders and settings to this account.

    `own_folder`: the settings are in a folder used by this program alone, not in one given by the user.
    """
    settings_folder = folders.settings_file.parent
    settings = (
        [settings_folder]
        if own_folder
        else [*settings_folder.glob(f"{folders.settings_file.name}*"), folders.user_config]
    )
    restrict_to_owner(folders.data, folders.logs, *settings)
