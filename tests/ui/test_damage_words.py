"""What the clerk reads when files of this PC were damaged: one message, whatever was."""

from pathlib import Path

import pytest

from mybuilding_desk.domain.outbox import Rescue
from mybuilding_desk.ui.damage_words import damage_words

pytestmark = pytest.mark.usefixtures("qapp")  # one and many are a translation

GAVE = Path("/data/outbox.db.damaged-20260301T120000000000Z")


def rescue(rescued: int, lost: int | None) -> Rescue:
    return Rescue(GAVE, rescued, lost)


def test_nothing_is_said_where_all_is_sound() -> None:
    assert damage_words(copy="sound", rescue=None) == ""


def test_a_damaged_copy_costs_nothing_but_time_and_says_so() -> None:
    words = damage_words(copy="damaged", rescue=None)
    assert "fetched anew" in words
    assert "lost" in words


@pytest.mark.parametrize(
    ("rescued", "said"), [(0, "no entry of it could be saved"), (1, "1 entry was saved"), (7, "7 entries were saved")]
)
def test_what_was_saved_of_the_outbox_is_counted(rescued: int, said: str) -> None:
    assert said in damage_words(copy="sound", rescue=rescue(rescued, 1)).lower()


@pytest.mark.parametrize(("lost", "warns"), [(0, False), (3, True), (None, True)])
def test_only_where_something_may_be_lost_the_clerk_is_sent_to_the_shelves(lost: int | None, warns: bool) -> None:
    assert ("Compare the shelves" in damage_words(copy="sound", rescue=rescue(4, lost))) == warns


def test_an_empty_outbox_that_was_damaged_is_not_called_a_loss() -> None:
    assert "nothing was in it" in damage_words(copy="sound", rescue=rescue(0, 0)).lower()


def test_both_are_one_message() -> None:
    words = damage_words(copy="damaged", rescue=rescue(2, None))
    assert "fetched anew" in words
    assert "2 entries were saved" in words
    assert "Compare the shelves" in words
    assert words.count("damaged") <= 2
