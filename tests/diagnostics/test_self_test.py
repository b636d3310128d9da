"""The self-test reports failures and ends."""

import json

from PySide6.QtGui import QGuiApplication

from mybuilding_desk.diagnostics import self_test
from mybuilding_desk.practice.building import PracticeBuilding
from mybuilding_desk.practice.http_messages import failed


def test_a_failing_step_is_reported(qapp, capsys, monkeypatch):
    answer = PracticeBuilding.answer
    monkeypatch.setattr(
        PracticeBuilding,
        "answer",
        lambda self, request: failed("access_denied") if "add" in request.path else answer(self, request),
    )
    assert self_test.self_test() == 1
    report = json.loads(capsys.readouterr().out)
    assert report["ok"] is False
    assert report["failed"] == "StepFailed: the server's confirmation did not come"
    assert set(report["seconds"]) == {"start", "sign_in", "list"}
    assert [window for window in QGuiApplication.topLevelWindows() if window.isVisible()] == []


def test_a_successful_run_is_reported(qapp, capsys):
    assert self_test.self_test() == 0
    report = json.loads(capsys.readouterr().out)
    assert report["ok"] is True
    assert report["released"]["pending"] < report["logged"]["pending"]
    assert report["exported"]["packages"] > 0
    assert report["exported"]["bytes"] > 5_000
