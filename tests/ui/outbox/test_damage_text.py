"""The message about damaged files on this computer: one message, whatever was damaged."""

from pathlib import Path

import pytest

from mybuilding_desk.domain.outbox import RecoveryReport
from mybuilding_desk.ui.outbox.text import damage_words

pytestmark = pytest.mark.usefixtures("qapp")  # one and many are a translation

ASIDE = Path("/data/outbox.db.damaged-20260301T120000000000Z")


def words(restored: int, *, complete: bool, file: Path | None = ASIDE) -> str:
    return damage_words(recovery=RecoveryReport("database", file, restored, complete))


def test_nothing_is_said_where_all_is_sound() -> None:
    assert damage_words(recovery=None) == ""


def test_a_damaged_cache_costs_nothing_but_time_and_says_so() -> None:
    said = damage_words(copy="damaged", recovery=None)
    assert "downloaded again" in said
    assert "nothing is lost" in said


@pytest.mark.parametrize(("restored", "said"), [(1, "1 change was recovered"), (7, "7 changes were recovered")])
def test_what_was_recovered_is_counted(restored: int, said: str) -> None:
    assert said in words(restored, complete=True)
    assert said in words(restored, complete=False)


@pytest.mark.parametrize("restored", [0, 4])
def test_only_where_something_may_be_lost_the_user_is_sent_to_the_shelves(restored: int) -> None:
    assert "Check your shelves" in words(restored, complete=False)
    assert "Check your shelves" not in words(restored, complete=True)
    assert "Nothing was lost" in words(restored, complete=True)


def test_the_damaged_file_is_named_as_kept_where_there_is_one() -> None:
    assert "was kept" in words(1, complete=False)
    assert "was kept" not in words(1, complete=False, file=None)


def test_an_empty_queue_is_not_called_a_loss() -> None:
    assert "no unsynced changes" in words(0, complete=True)
    assert "its backup" in words(0, complete=False)


@pytest.mark.parametrize(("complete", "said"), [(True, "Nothing was lost"), (False, "may be lost")])
def test_a_damaged_backup_is_told_too(complete: bool, said: str) -> None:
    report = RecoveryReport("journal", None, 0, complete)
    told = damage_words(recovery=report)
    assert "backup of unsynced changes" in told
    assert said in told


def test_both_are_one_message() -> None:
    report = RecoveryReport("database", ASIDE, 2, complete=False)
    said = damage_words(copy="damaged", recovery=report)
    assert "downloaded again" in said
    assert "2 changes were recovered" in said
