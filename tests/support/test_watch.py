"""The watch over the journeys detects a secret in every place."""

import base64
import logging
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from mybuilding_desk.practice.building import PRACTICE_PASSWORD
from tests.e2e.watch import Watch

TOKEN = "d023e13c563b8825e458a82fea70154006aae8d7"


@pytest.fixture
def watch(qapp, tmp_path: Path) -> Watch:
    QGuiApplication.clipboard().clear()
    made = Watch(tmp_path)
    made.secrets.add(TOKEN)
    assert made.left([]) == []
    return made


@pytest.mark.parametrize(
    "content",
    [
        TOKEN.encode(),
        b"\x00\x01" + PRACTICE_PASSWORD.encode("utf-16-le"),
        base64.b64encode(b"x" + TOKEN.encode()),
        TOKEN.encode().hex().encode(),
    ],
)
def test_a_secret_in_a_file_is_detected(watch: Watch, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "copy.db-wal").write_bytes(b"before" + content + b"after")
    assert watch.left([]) == ["the file copy.db-wal"]
    watch.allowed.add("copy.db-wal")
    assert watch.left([]) == []


@pytest.mark.parametrize(("message", "argument"), [(f"x {TOKEN}", ""), ("%s", f"?access_token={TOKEN}")])
def test_a_secret_in_a_log_line_is_detected(watch: Watch, message: str, argument: str) -> None:
    record = logging.makeLogRecord({"name": "some", "msg": message, "args": (argument,) if argument else ()})
    assert watch.left([record]) == ["a log line of some"]


def test_a_secret_on_the_clipboard_is_detected(watch: Watch) -> None:
    QGuiApplication.clipboard().setText(f"copied {TOKEN}")
    assert watch.left([]) == ["the clipboard"]
    QGuiApplication.clipboard().clear()


def test_a_secret_in_a_title_or_accessible_text_is_detected(watch: Watch, qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setWindowTitle(TOKEN)
    inner = QLabel(window)
    inner.setObjectName("inner")
    inner.setToolTip(TOKEN)
    assert watch.left([]) == ["a window title", "what inner tells assistive tools"]


def test_a_secret_in_a_repr_is_detected(watch: Watch) -> None:
    @dataclass
    class Careless:
        token: str

    Careless.__module__ = "mybuilding_desk.somewhere"
    kept = [Careless(TOKEN), Careless("nothing")]
    assert watch.left([]) == [f"the repr of {Careless.__qualname__}"]
    kept.clear()


def test_secrets_registered_by_the_program_are_watched(watch: Watch) -> None:
    watch.know("n3w-secret")
    watch.know("abc")
    assert "n3w-secret" in watch.secrets
    assert "abc" not in watch.secrets
