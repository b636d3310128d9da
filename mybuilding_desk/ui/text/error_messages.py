"""Every sentence about an error, a state or a time that the clerk reads. The literals lie in `sentences`.

What a server sent is data: it is made plain before it stands in a sentence. Formatting comes after translating,
because a translator finds whole literals alone.
"""

import html
import math
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from mybuilding_desk.core import errors
from mybuilding_desk.ui.text import error_texts
from mybuilding_desk.ui.text.lock_text import wait_words

MAX_TEXT_CHARS: Final = 200
"""Characters of a server's own text that are shown."""

_MAX_WORD_CHARS: Final = 20
_MAX_SECONDS: Final = 1e12


def sentence(error: errors.DeskError) -> str:
    """What happened, what it means for the work in hand, and what to do."""
    match error:
        case errors.Refused():
            return _refusal(error, error_texts.REFUSALS)
        case errors.StorageTrouble():
            return _said(error_texts.STORAGE.get(error.reason, error_texts.STORAGE["unknown"]))
        case errors.ConfigTrouble():
            return plain(_config(error), longest=2 * MAX_TEXT_CHARS)
        case errors.SignInNeeded():
            return _said(error_texts.SIGN_IN_ENDED)
        case errors.SecretsUnavailable():
            return _said(error_texts.NO_KEYCHAIN)
    return _network(error, error_texts.NETWORK) or _said(error_texts.FAULT)


def opening_sentence(error: errors.DeskError, folder: Path) -> str:
    """The same while the desk opens: nothing was under way that could have been kept. `folder` is that of its files."""
    if isinstance(error, errors.StorageTrouble) and error.reason in error_texts.STORAGE_AT_START:
        place = error.detail if error.reason == "silent" else str(folder)
        return _said(error_texts.STORAGE_AT_START[error.reason]).format(plain(place, longest=2 * MAX_TEXT_CHARS))
    return sentence(error)


def sign_in_sentence(error: errors.DeskError) -> str:
    """The same for a sign-in that did not work: nothing was under way, so nothing is said about work."""
    match error:
        case errors.WrongPassword() if error.seconds:
            return _with_wait(_said(error_texts.NO_MATCH), error.seconds)
        case errors.TooSoon():
            return _with_wait(_said(error_texts.TOO_MANY_WRONG), error.seconds)
        case errors.Refused():
            return _refusal(error, error_texts.SIGN_IN_REFUSALS)
        case errors.ConfigTrouble():
            return _said(error_texts.NOT_SET_UP).format(sentence(error))
        case errors.SecretsUnavailable():
            return _said(error_texts.NO_KEYCHAIN_AT_SIGN_IN)
    return _network(error, error_texts.SIGN_IN_NETWORK) or sentence(error)


def unlock_sentence(error: errors.DeskError, *, has_pin: bool = False) -> str:
    """The same for a desk that stays locked; without a network a PIN opens it, where there is one."""
    match error:
        case errors.WrongPassword() if error.seconds:
            return _with_wait(_said(error_texts.NOT_YOUR_PASSWORD_YET), error.seconds)
        case errors.Refused(reason="invalid_grant"):
            return _said(error_texts.NOT_YOUR_PASSWORD)
        case errors.Unreachable(certificate=False) | errors.NoAnswer() | errors.ServerTrouble():
            return _said(error_texts.UNLOCK_BY_PIN if has_pin else error_texts.UNLOCK_OFFLINE)
    return sign_in_sentence(error)


def pin_sentence(error: errors.DeskError) -> str:
    """The same for a PIN that is not set, as its clerk's password could not be checked."""
    match error:
        case errors.WrongPassword() if error.seconds:
            return _with_wait(_said(error_texts.NOT_YOUR_PASSWORD_FOR_PIN), error.seconds)
        case errors.Refused(reason="invalid_grant"):
            return _said(error_texts.NOT_YOUR_PASSWORD_FOR_PIN)
        case errors.Unreachable(certificate=False) | errors.NoAnswer() | errors.ServerTrouble():
            return _said(error_texts.PIN_OFFLINE)
    return sign_in_sentence(error)


def resume_sentence(error: errors.DeskError) -> str:
    """Why the kept sign-in could not be used."""
    return _said(error_texts.NOT_RESUMED) if isinstance(error, errors.SecretsUnavailable) else sentence(error)


def sign_in_ended() -> str:
    """Why the sign-in stands over the work."""
    return _said(error_texts.SIGN_IN_ENDED)


def set_up_sentence(error: errors.DeskError) -> str:
    """The same for the set-up form, where a setting is called by the name of its field."""
    if isinstance(error, errors.SecretsUnavailable):
        return _said(error_texts.NO_KEYCHAIN_AT_SET_UP)
    if not isinstance(error, errors.ConfigTrouble) or not set_up_field(error):
        return sentence(error)
    field = _said(error_texts.FORM_FIELDS[error.values[0]])
    return plain(QCoreApplication.translate("config", error.said).format(field, *error.values[1:]))


def set_up_field(error: errors.DeskError) -> str:
    """The setting that a trouble with the set-up form is about, `""` where it is about none."""
    if not isinstance(error, errors.ConfigTrouble) or error.path:
        return ""
    key = error.values[0] if error.values else ""
    return key if key in error_texts.FORM_FIELDS else ""


def plain(text: str, longest: int = MAX_TEXT_CHARS) -> str:
    """A server's text, fit to be shown: one line, no control characters, at most `longest` characters.

    A very long word gets invisible places to break, so that it cannot push a window wide.
    """
    # The text may be megabytes long; what lies beyond this is never shown.
    text = text[: 8 * longest]
    if "&" in text:  # else the names of all entities are read for nothing, 0.5 MiB
        text = html.unescape(text)
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    if len(line) > longest:
        line = line[: longest - 1].rstrip() + "…"
    return " ".join(_breakable(word) for word in line.split(" "))


def age(seconds: float) -> str:
    """How long ago, in one unit and rounded down: "now", "2 min", "3 h", "11 d". A clock set back gives "now"."""
    # "not >=" takes NaN along.
    if not seconds >= 60:
        return QCoreApplication.translate("wording", "now")
    if seconds < 3600:
        return QCoreApplication.translate("wording", "{0} min").format(int(seconds // 60))
    if seconds < 86400:
        return QCoreApplication.translate("wording", "{0} h").format(int(seconds // 3600))
    days = int(min(seconds, _MAX_SECONDS) // 86400)
    return QCoreApplication.translate("wording", "{0} d").format(number(days))


def clock(when: datetime, now: datetime) -> str:
    """When, by this PC's clock: "today, 10:42", "yesterday, 18:05", "12 Nov, 14:03", "12 Nov 2024, 14:03"."""
    return QCoreApplication.translate("wording", "{0}, {1}").format(day(when, now), time_of_day(when))


def day(when: datetime, now: datetime) -> str:
    """The day alone: "today", "yesterday", "12 Nov", with its year where that is another one."""
    there, here = _local(when), _local(now)
    days = (here.date() - there.date()).days
    if days == 0:
        return QCoreApplication.translate("wording", "today")
    if days == 1:
        return QCoreApplication.translate("wording", "yesterday")
    return date(when, with_year=there.year != here.year)


def date(when: datetime, *, with_year: bool) -> str:
    """A date in the order of the country: "12 Nov", "Nov 12", "12 nov 2024"."""
    say, there = QCoreApplication.translate, _local(when)
    if _day_first():
        layout = say("wording", "d MMM yyyy") if with_year else say("wording", "d MMM")
    else:
        layout = say("wording", "MMM d, yyyy") if with_year else say("wording", "MMM d")
    return QLocale().toString(QDate(there.year, there.month, there.day), layout)


def time_of_day(when: datetime) -> str:
    """The time as the country writes it: "14:03", "2:03 PM"."""
    there = _local(when)
    return QLocale().toString(QTime(there.hour, there.minute), QLocale.FormatType.ShortFormat)


def number(count: int) -> str:
    """A whole number as the country writes it: "1,234"."""
    return QLocale().toString(count)


def listed(texts: Sequence[str]) -> str:
    """Several in a row: "a, b and c"."""
    return QLocale().createSeparatedList(list(texts))


def said_of(what: str, words: str) -> str:
    """Words about something: "12B: …", as the language sets its colon."""
    return QCoreApplication.translate("wording", "{0}: {1}").format(what, words)


def state_words(state: str) -> str:
    """The state of an outbox entry in one or two words."""
    return _said(error_texts.STATES[state]) if state in error_texts.STATES else plain(state)


def _said(literal: str) -> str:
    """The translation of a literal that `sentences` marks."""
    return QCoreApplication.translate("wording", literal)


def _with_wait(words: str, seconds: int) -> str:
    """The same rule and the same words as for a wrong PIN."""
    wait = QCoreApplication.translate("lock", "The next try is in {0}.").format(wait_words(seconds))
    return f"{words} {wait}"


def _config(error: errors.ConfigTrouble) -> str:
    """The file, the line where it is known, and what is wrong there."""
    said = QCoreApplication.translate("config", error.said)
    said = said.format(*error.values) if error.values else said
    if not error.path:
        return said
    place = QCoreApplication.translate("config", "{0}, line {1}").format(error.path, error.line)
    return said_of(place if error.line else error.path, said)


def _refusal(error: errors.Refused, known: Mapping[str, str]) -> str:
    if error.reason in known:
        return _said(known[error.reason])
    text = plain(error.detail) or plain(error.reason)
    return _said(error_texts.REFUSED).format(text) if text else _said(error_texts.REFUSED_SILENTLY)


def _network(error: errors.DeskError, known: Mapping[str, str]) -> str:
    match error:
        case errors.Unreachable():
            return _said(known["certificate" if error.certificate else "proxy" if error.proxy else "unreachable"])
        case errors.NoAnswer():
            return _said(known["no_answer"])
        case errors.ListTooLong() if error.detail in error_texts.TOO_LONG:
            return _said(error_texts.TOO_LONG[error.detail])
        case errors.ServerTrouble() if error.retry_after is not None:
            return _said(known["busy"]).format(_wait(error.retry_after))
        case errors.ServerTrouble():
            return _said(known["trouble"])
    return ""


def _wait(seconds: float) -> str:
    """A wait in words, minutes and hours rounded up; nobody is told to wait for no time at all."""
    # "not >" takes NaN along.
    whole = 1 if not seconds > 1 else math.ceil(min(seconds, _MAX_SECONDS))
    if whole < 60:
        return QCoreApplication.translate("wording", "{0} s").format(whole)
    return age(whole + (59 if whole < 3600 else 3599))


def _breakable(word: str) -> str:
    return "\u200b".join(word[start : start + _MAX_WORD_CHARS] for start in range(0, len(word), _MAX_WORD_CHARS))


def _local(when: datetime) -> datetime:
    try:
        return when.astimezone()
    except (OverflowError, OSError, ValueError):
        # The first and the last day that a datetime can hold, and on Windows what lies before 1970.
        return when


def _day_first() -> bool:
    """Whether the day comes before the month where it is written out."""
    layout = QLocale().dateFormat(QLocale.FormatType.LongFormat).replace("dddd", "")
    return layout.find("d") < layout.find("M")
