"""The support information (F12): the state of this computer and this run as plain text.

Always in English, for the people who give support. It contains no resident or package, and all of it is redacted.
"""

import locale
import platform
import shutil
import ssl
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from mybuilding_desk import __version__
from mybuilding_desk.core.redaction import redacted
from mybuilding_desk.diagnostics import logs as diagnostics_logs
from mybuilding_desk.diagnostics.crash_log import LAST_CRASH
from mybuilding_desk.diagnostics.fault_log import Fault
from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.storage.sqlite import sqlite_version

if TYPE_CHECKING:
    from mybuilding_desk.services.desk_records import DeskRecords
from mybuilding_desk.services.workspace import Workspace

LOG_LINES: Final = 200
_CRASH_LINES: Final = 60
_PACKAGES: Final = ("PySide6-Essentials", "requests", "urllib3", "keyring", "truststore", "certifi", "tzdata")


@dataclass(frozen=True, slots=True)
class ProgramState:
    """The input of the report. `logs` and `data` are the folders of this run.

    `server` is the base URL in use, `""` if there is none yet.
    """

    logs: Path
    data: Path
    server: str
    settings: Settings
    workspace: "Workspace | None"
    faults: tuple[Fault, ...]
    crashed: bool
    """Whether the previous run ended in a crash."""


def support_text(situation: ProgramState) -> str:
    """Return the whole report, including the last lines of the logs."""
    parts = [
        "MyBuilding Desk: support information",
        _block("Versions", _versions()),
        _block("This computer", _pc(situation)),
        _block("State", _state(situation)),
        _block("Errors", _faults(situation)),
        _block("Last crash", diagnostics_logs.tail(situation.logs, LAST_CRASH, _CRASH_LINES).splitlines()),
        _block("Log", diagnostics_logs.tail(situation.logs, diagnostics_logs.LOG, LOG_LINES).splitlines()),
    ]
    return redacted("\n\n".join(parts)) + "\n"


def _block(title: str, lines: "Iterator[str] | list[str]") -> str:
    return "\n".join([title, *(f"  {line}" for line in lines or ["none"])])


def _versions() -> Iterator[str]:
    yield f"MyBuilding Desk {__version__}{', stand-alone' if getattr(sys, 'frozen', False) else ''}"
    yield f"Python {platform.python_version()}, Qt {qVersion()}"
    yield f"SQLite {sqlite_version()}, {ssl.OPENSSL_VERSION}"
    versions = {name: _version_of(name) for name in _PACKAGES}
    yield ", ".join(f"{name} {version}" for name, version in versions.items() if version)


def _version_of(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:  # a stand-alone program contains the metadata of few packages
        return ""


def _pc(situation: ProgramState) -> Iterator[str]:
    yield f"{platform.platform()}, {platform.machine()}"
    screen = QGuiApplication.primaryScreen()
    size = screen.size()
    scale = f"{screen.devicePixelRatio():g}"
    yield f"{QGuiApplication.platformName()}, {size.width()} x {size.height()} at {scale}"
    yield f"language {locale.getlocale()[0] or 'none'}, {situation.settings.language}"
    yield f"time {datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC, zone {time.strftime('%z')}"
    yield f"data in {situation.data}, {_free(situation.data)} free"


def _free(folder: Path) -> str:
    there = next((one for one in (folder, *folder.parents) if one.exists()), folder)
    try:
        return f"{shutil.disk_usage(there).free // 2**20} MiB"
    except OSError as error:
        return f"unknown ({type(error).__name__})"


def _state(situation: ProgramState) -> Iterator[str]:
    yield f"server {situation.server or 'not set up'}"
    workspace = situation.workspace
    if workspace is None:
        yield "no user signed in"
        return
    refresher, store = workspace.refresher, workspace.store
    yield f"signed in as {workspace.user.role or 'no role'}, {len(store.communities())} communities"
    offline = refresher.offline
    yield "online" if offline is None else f"offline: {type(offline).__name__}: {offline}"
    yield f"last checked {refresher.checked_at or 'never'}, unreadable records {refresher.rejected}"
    yield f"queued {store.waiting_count()}, rejected {store.refused_count()}, unidentified {len(store.unidentified())}"
    yield f"records {_records_state(workspace.records)}"
    yield f"pending {sum(store.pending_counts().values())}, residents as of {store.residents_as_of() or 'never'}"


def _records_state(records: "DeskRecords") -> str:
    if records.trouble is not None:
        return f"not used: {records.trouble.reason}"
    return "sound" if records.damaged is None else "damaged or missing, replaced by a new file"


def _faults(situation: ProgramState) -> list[str]:
    lines = ["the previous run ended in a crash"] if situation.crashed else []
    for fault in situation.faults:
        lines.append(f"{fault.count} x {fault.location}, last {fault.last:%H:%M:%S} UTC, thread {fault.thread}")
        lines += [f"  {line}" for line in fault.trace.splitlines()]
    return lines
