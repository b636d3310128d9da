"""Build every sentence about an error, a state or a time that the user reads. The literals are in `error_texts`.

Text from a server is data: `plain` cleans it before it goes into a sentence. Formatting comes after translating,
because a translator finds only whole literals.
"""

import html
import math
import re
from collections.abc import Mapping, Sequence
from datetime import date as calendar_day
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from mybuilding_desk.core import errors
from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.text import error_texts
from mybuilding_desk.ui.text.lock_text import wait_words

MAX_TEXT_CHARS: Final = 200
"""Maximum characters shown of a server's own text."""

_MAX_WORD_CHARS: Final = 20
_SECOND_PERIOD: Final = re.compile(r"(?<=[^.]\.)\.(?=\s|$)")
_MAX_SECONDS: Final = 1e12


def sentence(error: errors.DeskError) -> str:
    """Return what happened, what it means for the current work, and what to do."""
    match error:
        case errors.Refused():
            return _refusal(error, error_texts.REFUSALS)
        case errors.StorageTrouble():
            return _translated(error_texts.STORAGE.get(error.reason, error_texts.STORAGE["unknown"]))
        case errors.ConfigTrouble():
            return plain(_config(error), longest=2 * MAX_TEXT_CHARS)
        case errors.SignInNeeded():
            return _translated(error_texts.SIGN_IN_ENDED)
        case errors.SecretsUnavailable():
            return _translated(error_texts.NO_KEYCHAIN)
    return _network(error, error_texts.NETWORK) or _translated(error_texts.FAULT)


def opening_sentence(error: errors.DeskError, folder: Path) -> str:
    """Return the sentence for an error at startup, when no work is open. `folder` holds the program's files."""
    if isinstance(error, errors.StorageTrouble) and error.reason in error_texts.STORAGE_AT_START:
        path = error.detail if error.reason == "silent" else str(folder)
        return _translated(error_texts.STORAGE_AT_START[error.reason]).format(plain(path, longest=2 * MAX_TEXT_CHARS))
    return sentence(error)


def sign_in_sentence(error: errors.DeskError) -> str:
    """Return the sentence for a failed sign-in; it does not mention work, as none is open."""
    match error:
        case errors.WrongPassword() if error.seconds:
            return _with_wait(_translated(error_texts.NO_MATCH), error.seconds)
        case errors.TooSoon():
            return _with_wait(_translated(error_texts.TOO_MANY_WRONG), error.seconds)
        case errors.Refused():
            return _refusal(error, error_texts.SIGN_IN_REFUSALS)
        case errors.ConfigTrouble():
            return _translated(error_texts.NOT_SET_UP).format(sentence(error))
        case errors.SecretsUnavailable():
            return _translated(error_texts.NO_KEYCHAIN_AT_SIGN_IN)
    return _network(error, error_texts.SIGN_IN_NETWORK) or sentence(error)


def unlock_sentence(error: errors.DeskError, *, has_pin: bool = False) -> str:
    """Return the sentence for a failed unlock; while offline it suggests the PIN if the user `has_pin`."""
    match error:
        case errors.WrongPassword() if error.seconds:
            return _with_wait(_translated(error_texts.NOT_YOUR_PASSWORD_YET), error.seconds)
        case errors.Refused(reason="invalid_grant"):
            return _translated(error_texts.NOT_YOUR_PASSWORD)
        case errors.Unreachable(certificate=False) | errors.NoAnswer() | errors.ServerTrouble():
            return _translated(error_texts.UNLOCK_BY_PIN if has_pin else error_texts.UNLOCK_OFFLINE)
    return sign_in_sentence(error)


def pin_sentence(error: errors.DeskError) -> str:
    """Return the sentence for a PIN that was not set because the user's password could not be checked."""
    match error:
        case errors.WrongPassword() if error.seconds:
            return _with_wait(_translated(error_texts.NOT_YOUR_PASSWORD_FOR_PIN), error.seconds)
        case errors.Refused(reason="invalid_grant"):
            return _translated(error_texts.NOT_YOUR_PASSWORD_FOR_PIN)
        case errors.Unreachable(certificate=False) | errors.NoAnswer() | errors.ServerTrouble():
            return _translated(error_texts.PIN_OFFLINE)
    return sign_in_sentence(error)


def resume_sentence(error: errors.DeskError) -> str:
    """Return why the stored sign-in could not be used."""
    return _translated(error_texts.NOT_RESUMED) if isinstance(error, errors.SecretsUnavailable) else sentence(error)


def sign_in_ended() -> str:
    """Return why the sign-in form covers the work."""
    return _translated(error_texts.SIGN_IN_ENDED)


def set_up_sentence(error: errors.DeskError) -> str:
    """Return the sentence for the setup form, where a setting is called by the name of its field."""
    if isinstance(error, errors.SecretsUnavailable):
        return _translated(error_texts.NO_KEYCHAIN_AT_SET_UP)
    if not isinstance(error, errors.ConfigTrouble) or not set_up_field(error):
        return sentence(error)
    field = _translated(error_texts.FORM_FIELDS[error.values[0]])
    return plain(QCoreApplication.translate("config", error.message).format(field, *error.values[1:]))


def set_up_field(error: errors.DeskError) -> str:
    """Return the setting that an error in the setup form is about, `""` if none."""
    if not isinstance(error, errors.ConfigTrouble) or error.path:
        return ""
    key = error.values[0] if error.values else ""
    return key if key in error_texts.FORM_FIELDS else ""


def plain(text: str, longest: int = MAX_TEXT_CHARS) -> str:
    """Clean a server's text for display: one line, no control characters, at most `longest` characters.

    Very long words get invisible break points (zero-width spaces), so that they cannot widen a window.
    """
    # The text may be megabytes long; the rest is never shown.
    text = text[: 8 * longest]
    if "&" in text:  # else `unescape` would load the table of all entities for nothing, 0.5 MiB
        text = html.unescape(text)
    cleaned = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    if len(cleaned) > longest:
        cleaned = cleaned[: longest - 1].rstrip() + "…"
    return " ".join(_breakable(word) for word in cleaned.split(" "))


def age(seconds: float) -> str:
    """Return an age in one unit, rounded down: "now", "2 min", "3 h", "11 d". Negative (clock set back) is "now"."""
    # "not >=" includes NaN.
    if not seconds >= 60:
        return QCoreApplication.translate("wording", "now")
    if seconds < 3600:
        return QCoreApplication.translate("wording", "{0} min").format(int(seconds // 60))
    if seconds < 86400:
        return QCoreApplication.translate("wording", "{0} h").format(int(seconds // 3600))
    days = int(min(seconds, _MAX_SECONDS) // 86400)
    return QCoreApplication.translate("wording", "{0} d").format(number(days))


def clock(when: datetime, now: datetime) -> str:
    """Return the day and time by the desk's clock.

    Examples: "today, 10:42", "yesterday, 18:05", "12 Nov, 14:03", "12 Nov 2024, 14:03".
    """
    return QCoreApplication.translate("wording", "{0}, {1}").format(day(when, now), time_of_day(when))


def day(when: datetime, now: datetime) -> str:
    """Return only the day: "today", "yesterday", "12 Nov"; with the year if it is not the current one."""
    there, here = desk_clock.local(when), desk_clock.local(now)
    days = (here.date() - there.date()).days
    if days == 0:
        return QCoreApplication.translate("wording", "today")
    if days == 1:
        return QCoreApplication.translate("wording", "yesterday")
    return date(when, with_year=there.year != here.year)


def date(when: calendar_day, *, with_year: bool, zone: tzinfo | None = None) -> str:
    """Return a date in the order of the user's country: "12 Nov", "Nov 12", "12 nov 2024".

    Without a `zone`, that of a time is by the desk's clock.
    """
    say, there = QCoreApplication.translate, desk_clock.local(when, zone) if isinstance(when, datetime) else when
    if _day_first():
        layout = say("wording", "d MMM yyyy") if with_year else say("wording", "d MMM")
    else:
        layout = say("wording", "MMM d, yyyy") if with_year else say("wording", "MMM d")
    return QLocale().toString(QDate(there.year, there.month, there.day), layout)


def time_of_day(when: datetime, zone: tzinfo | None = None) -> str:
    """Return the time in the format of the user's country, such as "14:03" or "2:03 PM"; `None` is the desk's clock."""
    there = desk_clock.local(when, zone)
    return QLocale().toString(QTime(there.hour, there.minute), QLocale.FormatType.ShortFormat)


def capitalized(text: str) -> str:
    """Return a text that stands alone, such as the value of a fact, with a capital letter at its start."""
    return text[:1].upper() + text[1:]


def number(count: int) -> str:
    """Return a whole number in the format of the user's country, such as "1,234"."""
    return QLocale().toString(count)


def listed(texts: Sequence[str]) -> str:
    """Join texts as a list in the current language, such as "a, b and c"."""
    return QLocale().createSeparatedList(list(texts))


def one_period(sentences: str) -> str:
    """Return sentences without a second period after an abbreviation at the end of one, such as "10:41 a.m."."""
    return _SECOND_PERIOD.sub("", sentences)


def with_label(what: str, words: str) -> str:
    """Return "what: words", with the colon as the language sets it."""
    return QCoreApplication.translate("wording", "{0}: {1}").format(what, words)


def state_words(state: str) -> str:
    """Return the state of an outbox entry in one or two words."""
    return _translated(error_texts.STATES[state]) if state in error_texts.STATES else plain(state)


def _translated(literal: str) -> str:
    """Translate a literal that `error_texts` marks."""
    return QCoreApplication.translate("wording", literal)


def _with_wait(words: str, seconds: int) -> str:
    """Append the wait before the next try, in the same words as after a wrong PIN."""
    wait = QCoreApplication.translate("lock", "Try again in {0}.").format(wait_words(seconds))
    return f"{words} {wait}"


def _config(error: errors.ConfigTrouble) -> str:
    """Return the file, the line if known, and what is wrong there."""
    message = QCoreApplication.translate("config", error.message)
    message = message.format(*error.values) if error.values else message
    if not error.path:
        return message
    location = QCoreApplication.translate("config", "{0}, line {1}").format(error.path, error.line)
    return with_label(location if error.line else error.path, message)


def _refusal(error: errors.Refused, known: Mapping[str, str]) -> str:
    if error.reason in known:
        return _translated(known[error.reason]).format(catalog.SYNC_QUEUE)
    text = plain(error.detail) or plain(error.reason)
    return _translated(error_texts.REFUSED).format(text) if text else _translated(error_texts.REFUSED_SILENTLY)


def _network(error: errors.DeskError, known: Mapping[str, str]) -> str:
    match error:
        case errors.Unreachable():
            return _translated(known["certificate" if error.certificate else "proxy" if error.proxy else "unreachable"])
        case errors.NoAnswer():
            return _translated(known["no_answer"])
        case errors.ListTooLong() if error.detail in error_texts.TOO_LONG:
            return _translated(error_texts.TOO_LONG[error.detail])
        case errors.ServerTrouble() if error.retry_after is not None:
            return _translated(known["busy"]).format(_wait(error.retry_after))
        case errors.ServerTrouble():
            return _translated(known["trouble"])
    return ""


def _wait(seconds: float) -> str:
    """Return a wait in words, rounded up to whole seconds, minutes or hours; at least 1 s."""
    # "not >" includes NaN.
    whole = 1 if not seconds > 1 else math.ceil(min(seconds, _MAX_SECONDS))
    if whole < 60:
        return QCoreApplication.translate("wording", "{0} s").format(whole)
    return age(whole + (59 if whole < 3600 else 3599))


def _breakable(word: str) -> str:
    return "\u200b".join(word[start : start + _MAX_WORD_CHARS] for start in range(0, len(word), _MAX_WORD_CHARS))


def _day_first() -> bool:
    """Return whether the day comes before the month in a written-out date."""
    layout = QLocale().dateFormat(QLocale.FormatType.LongFormat).replace("dddd", "")
    return layout.find("d") < layout.find("M")
