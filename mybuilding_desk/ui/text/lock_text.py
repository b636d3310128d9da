"""Texts of the lock screen: why a PIN did not unlock the desk, and waits in words."""

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from mybuilding_desk.services.access.pins import PinResult

_FEW = 3


def pin_words(pin_result: "PinResult") -> str:
    """Return why the PIN did not unlock the desk, and what to do."""
    say = QCoreApplication.translate
    if pin_result.outcome == "forgotten":
        return say(
            "lock",
            "Too many wrong attempts, so your PIN was removed. Unlock with your password, then set a new PIN.",
        )
    if pin_result.outcome == "wait":
        words = say("lock", "Try again in {0}, or unlock with your password now.")
        return words.format(wait_words(pin_result.seconds))
    words = say("lock", "Incorrect PIN.")
    if pin_result.seconds:
        words += " " + say("lock", "Try again in {0}.").format(wait_words(pin_result.seconds))
    if pin_result.left <= _FEW:
        words += " " + say("lock", "%Ln more wrong attempts remove your PIN.", None, pin_result.left)
    return words


def wait_words(seconds: int) -> str:
    """Return a wait in words, such as "40 seconds" or "3 minutes"; minutes are rounded up."""
    if seconds < 60:
        return QCoreApplication.translate("lock", "%Ln seconds", None, seconds)
    return QCoreApplication.translate("lock", "%Ln minutes", None, math.ceil(seconds / 60))
