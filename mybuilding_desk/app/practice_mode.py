"""Practice mode: its folder, its server, and its texts."""

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.practice.accounts import PRACTICE_EMAIL, PRACTICE_PASSWORD, PRACTICE_PROFILE
from mybuilding_desk.practice.building import PracticeBuilding

if TYPE_CHECKING:
    from mybuilding_desk.practice.adapter import PracticeAdapter


class PracticeMode:
    """Practice mode in `folder`, or in a temporary folder: empty at each start, and erased by `close`."""

    email, password = PRACTICE_EMAIL, PRACTICE_PASSWORD

    def __init__(self, folder: Path | None = None) -> None:
        self._temporary: TemporaryDirectory[str] | None = None
        if folder is None:
            self._temporary = TemporaryDirectory(prefix="mybuilding-desk-", ignore_cleanup_errors=True)
            folder = Path(self._temporary.name)
        else:
            shutil.rmtree(folder, ignore_errors=True)  # of a run that was killed
        self._folder = folder
        self.folders = AppPaths.under(folder)

    def connection(self) -> Connection:
        """Return a connection to a new practice building."""
        return Connection(PRACTICE_PROFILE, _adapters())

    def not_kept_reason(self) -> str:
        """Return the reason why practice mode does not keep a sign-in."""
        return QCoreApplication.translate("app", "Practice mode starts fresh each time you open the app.")

    def close(self) -> None:
        """Erase everything that was entered."""
        if self._temporary is not None:
            self._temporary.cleanup()
        shutil.rmtree(self._folder, ignore_errors=True)


def _adapters() -> "Callable[[], PracticeAdapter]":
    """Return a factory of HTTP adapters that all share one practice building; call it on the worker."""

    building = cache(PracticeBuilding)

    def adapter() -> "PracticeAdapter":
        from mybuilding_desk.practice.adapter import PracticeAdapter  # noqa: PLC0415 - network libraries, on the worker

        return PracticeAdapter(building())

    return adapter
