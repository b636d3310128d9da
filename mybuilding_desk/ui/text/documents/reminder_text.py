"""Texts of reminders and final notices, in the resident's language whatever the language of the screen."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from functools import lru_cache
from typing import Final, Literal

from PySide6.QtCore import QDate, QLocale, QTranslator, QUrl

from mybuilding_desk.core.paths import resource_path
from mybuilding_desk.domain.mail_link import fits, mail_link
from mybuilding_desk.domain.models import Community
from mybuilding_desk.domain.records.door_slip import SlipContent
from mybuilding_desk.domain.reports.zone import local_day, zone_of
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.settings import LANGUAGES, MAX_PICKUP_CHARS, Language, Settings
from mybuilding_desk.domain.text import sanitize
from mybuilding_desk.ui.text.documents.practice_mark import practice_mark
from mybuilding_desk.ui.text.language import language_code
from mybuilding_desk.ui.text.package_text import badge_of

ReminderKind = Literal["reminder", "final_notice"]
Say = Callable[..., str]

PLACEHOLDERS: Final = ("name", "count", "packages", "days", "pickup", "building")
"""Words in braces that a text may contain: see `_values`."""

_PLACEHOLDER: Final = re.compile(r"\{(" + "|".join(PLACEHOLDERS) + r")\}")
_EMPTY_LINES: Final = re.compile(r"\n{3,}")
_MAX_LISTED: Final = 100
_MAX_CHARS: Final = 80


@dataclass(frozen=True, slots=True)
class Notice:
    """What a resident is told about: packages of one resident in one unit, in a language, at a time.

    `name` is the resident's, `""` for a whole unit.
    """

    rows: Sequence[PackageRow]
    name: str
    community: Community
    settings: Settings
    language: Language
    now: datetime
    final: bool = False

    @property
    def kind(self) -> ReminderKind:
        """Which of the two texts it has."""
        return "final_notice" if self.final else "reminder"


def language_of(chosen: str, settings: Settings) -> Language:
    """Return the language to write to a resident in: the one chosen for them, else the language of the desk."""
    return next((code for code in LANGUAGES[1:] if code == chosen), language_code(settings.language))


def standard_text(kind: ReminderKind, language: Language) -> str:
    """Return the standard text of a reminder, with its placeholders."""
    say = _speaker(language)
    if kind == "final_notice":
        return say(
            "reminder",
            "Hello {name},\n\n"
            "This is our final notice. We still have {count} for you at the front desk:\n\n{packages}\n\n"
            "Already here for {days}. Pick up now: packages left here are returned to the sender."
            "\n\n{pickup}\n\n{building}",
        )
    return say(
        "reminder",
        "Hello {name},\n\nWe have {count} for you at the front desk:\n\n{packages}\n\n"
        "Already here for {days}. Come by soon to pick up.\n\n{pickup}\n\n{building}",
    )


def reminder(notice: Notice, listed: int = _MAX_LISTED) -> tuple[str, str]:
    """Return the subject and the body, with at most `listed` packages listed one by one."""
    say, values = _speaker(notice.language), _values(notice, listed)
    subject = say("reminder", "Final notice: {count} at {building}") if notice.final else ""
    subject = subject or say("reminder", "Reminder: {count} at {building}")
    return practice_mark.before(_filled(subject, values), say), _filled(_text(notice), values)


def mail(notice: Notice, address: str) -> QUrl | None:
    """Return the link that opens the mail program with the reminder, `None` if there is no address to send it to.

    A link has room for so many packages only: the text says how many more there are.
    """
    texts = (reminder(notice, listed) for listed in (_MAX_LISTED, 20, 15, 10, 5))
    fitting = (text for text in texts if fits(address, *text))
    link = mail_link(address, *next(fitting, reminder(notice, 1)))
    return QUrl.fromEncoded(link.encode()) if link else None


def slip(notice: Notice, by: str) -> SlipContent:
    """Return the slip for the door, printed by this user. Neighbors may read it: in privacy mode it has no name."""
    say, values = _speaker(notice.language), _values(notice)
    if notice.settings.privacy:
        values["name"] = values["unit"]
    first, *others = _text(notice).replace("\r\n", "\n").split("\n\n")
    greets = "{name}" in first
    paragraphs = others if greets else [first, *others]
    apart = {"packages": "", "pickup": "", "building": ""}  # have places of their own
    texts = (_filled(one, values | apart) for one in paragraphs if one.strip() not in {f"{{{name}}}" for name in apart})
    printed = say("reminder", "Printed {0} by {1}").format(_date(notice.now, notice), sanitize(by, _MAX_CHARS))
    return SlipContent(
        unit=values["unit"],
        building=" · ".join(filter(None, (values["building"], practice_mark.words(say)))),
        title=say("reminder", "{0} for you").format(values["count"]),
        greeting=_filled(first, values | apart) if greets and not notice.settings.privacy else "",
        paragraphs=tuple(text for text in texts if text),
        columns=(say("reminder", "Carrier"), say("reminder", "Received"), say("reminder", "Pieces")),
        rows=tuple(_cells(row, notice) for row in notice.rows[:_MAX_LISTED]),
        where=values["pickup"] or say("reminder", "Pick up at the front desk"),
        footer=printed,
        page_of=say("reminder", "Page {0} of {1}"),
        final_notice=say("reminder", "Final notice") if notice.final else "",
    )


def _text(notice: Notice) -> str:
    """Return the text of the building, else the standard one."""
    custom = str(getattr(notice.settings, f"{notice.kind}_{notice.language}"))
    return custom if custom.strip() else standard_text(notice.kind, notice.language)


def _filled(text: str, values: dict[str, str]) -> str:
    """Return a text with its placeholders replaced; lines of an empty one leave no gap."""
    filled = _PLACEHOLDER.sub(lambda found: values[found[1]], "\n".join(text.splitlines()))
    return _EMPTY_LINES.sub("\n\n", filled).strip()


def _values(notice: Notice, listed: int = _MAX_LISTED) -> dict[str, str]:
    """Return what the placeholders stand for, and the `unit`."""
    say, rows, locale = _speaker(notice.language), notice.rows, QLocale(notice.language)
    unit = sanitize(rows[0].package.unit, _MAX_CHARS) if rows else ""
    lines = [f"- {' · '.join(filter(None, _words(row, notice)))}" for row in rows[:listed]]
    if more := len(rows) - len(lines):
        lines.append(f"- {_counted(say, 'more', more, locale)}")
    days = max(((notice.now - row.package.arrived_at).days for row in rows), default=0)
    return {
        "name": sanitize(notice.name, _MAX_CHARS) or say("reminder", "residents of {0}").format(unit),
        "count": _counted(say, "packages", len(rows), locale),
        "packages": "\n".join(lines),
        "days": _counted(say, "days", max(days, 1), locale),
        "pickup": sanitize(notice.settings.pickup_text, MAX_PICKUP_CHARS),
        "building": sanitize(notice.community.title, _MAX_CHARS),
        "unit": unit,
    }


def _words(row: PackageRow, notice: Notice) -> list[str]:
    """Return the carrier, the day of arrival, and the number of pieces if there are several."""
    say, count = _speaker(notice.language), row.contents.count
    received = say("reminder", "received {0}").format(_date(row.package.arrived_at, notice))
    pieces = _counted(say, "pieces", count, QLocale(notice.language)) if count > 1 else ""
    return [_carrier(row), received, pieces]


def _cells(row: PackageRow, notice: Notice) -> tuple[str, str, str]:
    return _carrier(row), _date(row.package.arrived_at, notice), QLocale(notice.language).toString(row.contents.count)


def _carrier(row: PackageRow) -> str:
    return sanitize(badge_of(row)[1], _MAX_CHARS)


def _counted(say: Say, what: Literal["packages", "more", "days", "pieces"], count: int, locale: QLocale) -> str:
    match what:
        case "packages":
            words = say("reminder", "%Ln packages", None, count)
        case "more":
            words = say("reminder", "and %Ln more", None, count)
        case "days":
            words = say("reminder", "%Ln days", None, count)
        case "pieces":
            words = say("reminder", "%Ln pieces", None, count)
    return words.replace("%Ln", locale.toString(count))


def _date(when: datetime, notice: Notice) -> str:
    """Return the day of a time in the community's zone, as the country of this computer writes it."""
    zone, country = zone_of(notice.community.timezone), QLocale().territory()
    locale = QLocale(QLocale(notice.language).language(), country)
    day, say = local_day(when, zone), _speaker(notice.language)
    order = locale.dateFormat(QLocale.FormatType.LongFormat).replace("dddd", "")
    if order.find("d") < order.find("M"):
        layout = say("wording", "d MMM") if _is_this_year(day, notice, zone) else say("wording", "d MMM yyyy")
    else:
        layout = say("wording", "MMM d") if _is_this_year(day, notice, zone) else say("wording", "MMM d, yyyy")
    return locale.toString(QDate(day.year, day.month, day.day), layout)


def _is_this_year(day: date, notice: Notice, zone: tzinfo | None) -> bool:
    return day.year == local_day(notice.now, zone).year


@lru_cache(maxsize=len(LANGUAGES))
def _speaker(language: Language) -> Say:
    """Return a function that translates to this language, with the arguments of `QCoreApplication.translate`."""
    translator = QTranslator()
    translator.load(str(resource_path("translations", f"desk_{language}.qm")))

    def say(context: str, text: str, disambiguation: str | None = None, count: int = -1) -> str:
        return translator.translate(context, text, disambiguation, count) or text

    return say
