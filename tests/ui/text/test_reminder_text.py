"""Reminders in the resident's language: mails, slips for the door, and links that open the mail program."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from PySide6.QtCore import QLocale, QUrl

from mybuilding_desk.domain.mail_link import MAX_LINK_CHARS, is_address, mail_link
from mybuilding_desk.domain.models import Community
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.settings import LANGUAGES, Settings
from mybuilding_desk.ui.text.documents.reminder_text import Notice, language_of, mail, reminder, slip, standard_text
from tests.storage.values import package

NOW = datetime(2026, 11, 30, 15, 0, tzinfo=UTC)
RIVERSIDE = Community("32", "140 Riverside", timezone="America/New_York")
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def american(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


def row(number: int = 1, days: int = 12, **fields: object) -> PackageRow:
    return PackageRow(package(str(number), arrived_at=NOW - days * DAY, **fields))


def notice(*rows: PackageRow, language: str = "en", final: bool = False, name: str = "Zoë", **settings: str) -> Notice:
    made = Settings(**({"pickup_text": "Front desk, 8 to 10"} | settings))
    return Notice(rows or (row(),), name, RIVERSIDE, made, language, NOW, final)


def test_a_reminder_lists_every_package_with_carrier_day_and_pieces() -> None:
    rows = row(1, 41, description="2 pieces · Fragile · vase"), row(2, type_name="Other", description="OnTrac")
    subject, body = reminder(notice(*rows))
    assert subject == "Reminder: 2 packages at 140 Riverside"
    assert body == (
        "Hello Zoë,\n\nWe have 2 packages for you at the front desk:\n\n"
        "- UPS · received Oct 20 · 2 pieces\n- OnTrac · received Nov 18\n\n"
        "Already here for 41 days. Come by soon to pick up.\n\nFront desk, 8 to 10\n\n140 Riverside"
    )
    assert "vase" not in body


@pytest.mark.parametrize(
    ("language", "subject", "words"),
    [
        ("en", "Final notice: 1 package at 140 Riverside", ("1 package for you", "received Nov 29", "1 day.")),
        ("es", "Último aviso: 1 paquete en 140 Riverside", ("1 paquete para usted", "recibido el 29 nov", "1 día ")),
        ("fr", "Dernier avis\u202f: 1 colis à 140 Riverside", ("1 colis pour vous", "reçu le 29 nov.", "1 jour ")),
    ],
)
def test_each_language_has_its_words_whatever_that_of_the_screen(language, subject, words) -> None:
    title, body = reminder(notice(row(days=1), language=language, final=True))
    assert title == subject
    for part in words:
        assert part in body


def test_the_language_is_the_one_chosen_for_the_resident_else_that_of_the_desk() -> None:
    assert language_of("fr", Settings(language="es")) == "fr"
    assert [language_of(chosen, Settings(language="es")) for chosen in ("", "system", "de", "\ud800")] == ["es"] * 4


def test_days_are_those_of_the_building_and_the_year_is_told_if_it_is_another() -> None:
    evening = datetime(2026, 11, 29, 3, 0, tzinfo=UTC)  # in New York still Nov 28
    assert "Nov 28" in reminder(notice(PackageRow(package("1", arrived_at=evening))))[1]
    assert "Dec 26, 2025" in reminder(notice(row(days=339)))[1]


def test_a_whole_unit_is_addressed_by_its_number_and_an_empty_line_leaves_no_gap() -> None:
    _, body = reminder(notice(name="", pickup_text=""))
    assert body.startswith("Hello residents of 12B,")
    assert "to pick up.\n\n140 Riverside" in body


def test_the_building_can_write_its_own_text() -> None:
    own = "Dear {name} of {building}: {count}, {days}.\r\n{packages}\n{unknown} {0} {name.__class__} 100%"
    _, body = reminder(notice(reminder_en=own))
    assert body == (
        "Dear Zoë of 140 Riverside: 1 package, 12 days.\n- UPS · received Nov 18\n{unknown} {0} {name.__class__} 100%"
    )
    assert reminder(notice(reminder_en=own, final=True)) == reminder(notice(final=True))
    assert reminder(notice(reminder_en=" \n")) == reminder(notice())
    assert "{count}" not in reminder(notice(name="{count}{name}", reminder_en="{name}"))[1].replace("{count}{name}", "")


def test_standard_texts_have_all_placeholders_in_all_languages() -> None:
    for kind in ("reminder", "final_notice"):
        texts = {standard_text(kind, language) for language in LANGUAGES[1:]}
        assert len(texts) == 3
        for text in texts:
            for name in ("name", "count", "packages", "days", "pickup", "building"):
                assert text.count(f"{{{name}}}") == 1


def test_a_slip_has_the_same_text_but_no_name_in_privacy_mode() -> None:
    made = slip(notice(row(1, 41), row(2), final=True), "John")
    assert (made.unit, made.building, made.title, made.final_notice) == (
        "12B", "140 Riverside", "2 packages for you", "Final notice",
    )  # fmt: skip
    assert made.greeting == "Hello Zoë,"
    assert made.paragraphs == (
        "This is our final notice. We still have 2 packages for you at the front desk:",
        "Already here for 41 days. Pick up now: packages left here are returned to the sender.",
    )
    assert made.rows == (("UPS", "Oct 20", "1"), ("UPS", "Nov 18", "1"))
    assert (made.where, made.footer) == ("Front desk, 8 to 10", "Printed Nov 30 by John")
    private = slip(notice(reminder_en="{name}!\n\n{name}, {pickup} {packages}", privacy=True), "John")
    assert private.greeting == ""
    assert private.paragraphs == ("12B,",)
    assert slip(notice(pickup_text="", language="es"), "John").where == "Recoger en la recepción"
    assert slip(notice(reminder_en="Come soon"), "John").paragraphs == ("Come soon",)


def encoded(link: QUrl | str) -> str:
    """The link as it is given to the system."""
    return (QUrl(link) if isinstance(link, str) else link).toEncoded().data().decode("ascii")


def parts(link: QUrl | str) -> tuple[str, str, str]:
    """The address, subject, and body of a link, as a mail program reads them."""
    split = urlsplit(encoded(link))
    query = parse_qs(split.query.replace("+", "%2B"), strict_parsing=True)
    assert split.scheme == "mailto"
    return unquote(split.path), query["subject"][0], query["body"][0]


def test_a_link_has_every_character_of_the_mail() -> None:
    subject, body = "a&b=c?d#e+f%20 ü", 'Hello "Zoë" & co.\n\n100 % <b>\r\n\u202e+1\n'
    link = mail_link("zoe+desk@example.org", subject, body)
    assert parts(link) == ("zoe+desk@example.org", subject, 'Hello "Zoë" & co.\r\n\r\n100 % <b>\r\n\u202e+1')
    assert "%0D%0A" in encoded(link)
    assert encoded(link) == link


NO_ADDRESSES = [
    "", " ", "zoe", "zoe@", "@example.org", "zoe@example", "a@b.c, d@e.f", "a@b.c;d@e.f", "Zoë <zoe@example.org>",
    "zoe@example.org?bcc=eve@example.org", "zoe@example.org\nBcc: eve@example.org", "zoe@example.org\x00", "a b@c.de",
    "\u202ezoe@example.org", "zoe@exa\ud800mple.org", "zoe@@example.org", "mailto:zoe@example.org", "z" * 250 + "@a.bc",
]  # fmt: skip


@pytest.mark.parametrize("address", NO_ADDRESSES)
def test_what_is_no_address_gets_no_link(address: str) -> None:
    assert not is_address(address)
    assert mail_link(address, "s", "b") == ""
    assert mail(notice(), address) is None


def test_addresses_of_any_script_are_encoded() -> None:
    for address in ("zoë@exämple.org", "o'neil_%&@mail.example.org", "jürgen@例え.jp", " zoe@example.org "):
        assert parts(mail_link(address, "s", "b"))[0] == address.strip()


def test_a_mail_that_is_too_long_for_a_link_says_how_many_packages_are_left_out() -> None:
    rows = [row(number, 12, type_name="Dry Cleaning Ünlimited") for number in range(99)]
    link = mail(notice(*rows, language="fr"), "zoe@example.org")
    _, subject, body = parts(link)
    assert len(encoded(link)) < MAX_LINK_CHARS
    assert subject.startswith("Rappel\u202f: 99 colis")
    assert f"et {99 - body.count('- Dry')} de plus" in body
    assert 5 <= body.count("- Dry") < 99
    assert body.endswith("140 Riverside")
    assert reminder(notice(*rows))[1].count("- UPS") == 0
    assert reminder(notice(*rows))[1].count("- Dry") == 99


def test_a_text_that_is_too_long_ends_at_a_line_with_a_mark() -> None:
    link = mail(notice(reminder_en="äöü word\n" * 110), "zoe@example.org")
    body = parts(link)[2]
    assert len(encoded(link)) <= MAX_LINK_CHARS
    assert body.endswith("äöü word\r\n[…]")
    one_line = mail(notice(reminder_en="ä" * 1000), "zoe@example.org")
    assert len(encoded(one_line)) <= MAX_LINK_CHARS
    assert parts(one_line)[2] == "[…]"


HOSTILE = [
    "=HYPERLINK(1)",
    "<b>&amp;",
    "\u202eزوي\u202c",
    "a\nb\r\n\x00\x1b[31m",
    "\ud800",
    "x" * 1_000_000,
    "e" + "\u0301" * 999,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:12]))
def test_any_text_stays_on_its_line(text: str) -> None:
    bad = row(unit=text, type_name=text, resident_name=text, description=text)
    made = replace(notice(bad, bad, name=text, pickup_text=text), community=Community("32", text, timezone=text))
    for final in (False, True):
        subject, body = reminder(replace(made, final=final))
        usual = reminder(notice(row(), row(), final=final))[1]
        assert "\n" not in subject
        assert body.count("\n") <= usual.count("\n")
        assert len(body) < 1500
        body.encode()
    link = mail(made, "zoe@example.org")
    assert len(encoded(link)) <= MAX_LINK_CHARS
    parts(link)
    texts = slip(made, text)
    for part in (texts.unit, texts.building, texts.title, texts.greeting, texts.where, texts.footer, *texts.rows[0]):
        part.encode()
        assert "\n" not in part
        assert len(part) < 300
