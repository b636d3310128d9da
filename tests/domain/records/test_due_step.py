"""What is due next for overdue packages, and how a return to the sender is written."""

from datetime import UTC, datetime, timedelta

import pytest

from mybuilding_desk.domain.records.desk_record import PackageKey
from mybuilding_desk.domain.records.due_step import ReminderPolicy, due_step
from mybuilding_desk.domain.records.reminder import Reminder
from mybuilding_desk.domain.records.sender_return import returned_by, returned_to_sender

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
POLICY = ReminderPolicy(every=7, final=21, give_back=35)


def reminder(days: float, kind: str = "email") -> Reminder:
    return Reminder(PackageKey("32", "r"), kind, NOW - timedelta(days=days), "John John")


@pytest.mark.parametrize(
    ("days", "last", "step"),
    [
        (11, None, "reminder"),
        (20.9, reminder(6.9), ""),
        (20.9, reminder(7), "reminder"),
        (21, None, "reminder"),
        (21, reminder(0), ""),
        (21, reminder(6.9), ""),
        (21, reminder(7), "final"),
        (22, reminder(1, "final_slip"), ""),
        (34.9, reminder(13, "final_email"), "reminder"),
        (35, reminder(0, "final_copy"), ""),
        (35, reminder(13.9, "final_copy"), "reminder"),
        (35, reminder(14, "final_copy"), "return"),
        (400, None, "reminder"),
        (400, reminder(1), ""),
        (400, reminder(7), "final"),
        (400, reminder(0, "final_email"), ""),
        (400, reminder(14, "final_email"), "return"),
    ],
)
def test_the_next_step_follows_the_age_and_the_last_reminder(days, last, step):
    assert due_step(NOW - timedelta(days=days), last, POLICY, NOW) == step


def test_a_step_can_be_left_out():
    old = NOW - timedelta(days=400)
    assert due_step(old, reminder(90), ReminderPolicy(0, 0, 0), NOW) == ""
    assert due_step(old, None, ReminderPolicy(0, 0, 0), NOW) == "reminder"
    assert due_step(old, reminder(90, "final_slip"), ReminderPolicy(0, 30, 0), NOW) == ""
    assert due_step(old, reminder(0), ReminderPolicy(0, 30, 0), NOW) == ""
    assert due_step(old, reminder(1), ReminderPolicy(0, 30, 0), NOW) == "final"
    assert due_step(old, reminder(6, "final_slip"), ReminderPolicy(7, 0, 35), NOW) == ""
    assert due_step(old, reminder(7, "final_slip"), ReminderPolicy(7, 0, 35), NOW) == "return"
    assert due_step(old, reminder(0, "final_slip"), ReminderPolicy(0, 60, 30), NOW) == ""
    assert due_step(old, reminder(1, "final_slip"), ReminderPolicy(0, 60, 30), NOW) == "return"


@pytest.mark.parametrize("carrier", ["UPS", "", "OnTrac (LaserShip)", "a\nb"])
def test_who_took_a_package_back_is_read_from_the_release(carrier):
    assert returned_by(returned_to_sender(carrier)) == carrier


@pytest.mark.parametrize(
    "name", ["", "Zoë Ångström", "Returned to sender UPS", "Returned to senders", "returned to sender"]
)
def test_other_names_are_no_return(name):
    assert returned_by(name) is None
