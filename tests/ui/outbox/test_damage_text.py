"""The message about damaged files on this computer: one message, whatever was damaged."""

from pathlib import Path

import pytest

from mybuilding_desk.domain.outbox import RecoveryReport
from mybuilding_desk.ui.outbox.text import damage_words

pytestmark = pytest.mark.usefixtures("qapp")  # plurals are translations

DAMAGED_FILE = Path("/data/outbox.db.damaged-20260301T120000000000Z")


def message(restored: int, *, complete: bool, file: Path | None = DAMAGED_FILE) -> str:
    return damage_words(recovery=RecoveryReport("database", file, restored, complete))


def test_without_damage_there_is_no_message() -> None:
    assert damage_words(recovery=None) == ""


def test_a_damaged_cache_is_downloaded_again_without_loss() -> None:
    text = damage_words(copy="damaged", recovery=None)
    assert "downloaded again" in text
    assert "nothing is lost" in text


@pytest.mark.parametrize(("restored", "expected"), [(1, "1 change was recovered"), (7, "7 changes were recovered")])
def test_recovered_changes_are_counted(restored: int, expected: str) -> None:
    assert expected in message(restored, complete=True)
    assert expected in message(restored, complete=False)


@pytest.mark.parametrize("restored", [0, 4])
def test_only_a_possible_loss_asks_the_user_to_check_the_shelves(restored: int) -> None:
    assert "Check your shelves" in message(restored, complete=False)
    assert "Check your shelves" not in message(restored, complete=True)
    assert "Nothing was lost" in message(restored, complete=True)


def test_a_kept_damaged_file_is_mentioned() -> None:
    assert "was kept" in message(1, complete=False)
    assert "was kept" not in message(1, complete=False, file=None)


def test_an_empty_queue_is_not_called_a_loss() -> None:
    assert "no unsynced changes" in message(0, complete=True)
    assert "its backup" in message(0, complete=False)


@pytest.mark.parametrize(("complete", "expected"), [(True, "Nothing was lost"), (False, "may be lost")])
def test_a_damaged_backup_is_reported(complete: bool, expected: str) -> None:
    report = RecoveryReport("journal", None, 0, complete)
    text = damage_words(recovery=report)
    assert "backup of unsynced changes" in text
    assert expected in text


def test_damage_to_both_files_gives_one_message() -> None:
    report = RecoveryReport("database", DAMAGED_FILE, 2, complete=False)
    text = damage_words(copy="damaged", recovery=report)
    assert "downloaded again" in text
    assert "2 changes were recovered" in text
