"""One word for each thing, on the screen and in the documents: no text uses a word that another one has replaced."""

import re
from pathlib import Path

import pytest

from mybuilding_desk.ui.commands.catalog import COMMANDS
from tests.support.translations import FOLDER, PLACEHOLDER, ROOT, messages

NEVER = {
    r"parcels?|box(es)?": "package",
    r"whom|who it is for": "recipient",
    r"flats?|apartments?": "unit",
    r"shelf": "location",
    r"couriers?": "carrier",
    r"kinds?": "type",
    r"numbers?|nos?\.": "tracking number",
    r"check in": "log",
    r"hand(ed)? (out|over)|give out": "release",
    r"collects?|collected|who collects": "picked up by",
    r"waits?|waiting": "pending, in storage, or queued",
    r"late": "overdue",
    r"(unknown )?pile|held|put aside": "unidentified",
    r"drops?": "batch, or remove",
    r"sent|goes? out|outbox|deeds?": "synced, sync queue, or changes",
    r"refused?": "rejected",
    r"tak(e|en) (it )?(off|back)|dropped|give(n)? up": "remove, or undo",
    r"story": "activity",
    r"list of residents": "resident directory",
    r"clerks?": "user, or staff",
    r"short names": "privacy mode",
    r"PCs?": "computer",
    r"whoever|somebody|nobody": "your IT team, someone, or no one",
    r"keychain": "secure storage",
    r"practice building": "practice mode",
    r"sheets?": "window",
    r"the program|this program": "MyBuilding Desk",
    r"e-mail": "email",
    r"anew|colours?|licen[c]es?": "again, color, or license",
}
"""What is not written, and what is written instead."""

LEGITIMATE = (
    # A count of something else than packages.
    "tracking number", "Tracking no.", "whole number", "number of seconds", "numbers of days",
    "numbers of hours", "unit numbers",
    "a number is too long", "umber sheet",
    # The sync queue tells by this word what holds it up.
    "waiting to sync", "waiting on this computer",
    # What the network carries, not what a user does.
    "nothing was sent", "MyBuilding sent",
    # Practice mode reaches no one: not MyBuilding, and not a resident by email.
    "saved or sent",
    # Later than an action allows; "overdue" is said of packages.
    "Too late to undo",
    # A connection that broke.
    "connection dropped",
    # Another program on this computer.
    "Another program", "that program",
)  # fmt: skip
"""Phrases in which such a word means something else."""

DOCUMENTS = (
    "README.md",
    "CHANGELOG.md",
    "SECURITY.md",
    "docs/deploy.md",
    "docs/labels.md",
    "docs/reports.md",
    "docs/security.md",
)
ORDINARY = {
    "whom|who it is for",
    r"numbers?|nos?\.",
    "waits?|waiting",
    "late",
    "sent|goes? out|outbox|deeds?",
    "keychain",
}
"""Words that documents also use in their ordinary sense."""
IN_DOCUMENTS = ("umber sheet", "check boxes", "a held key", "Windows protected your PC")
"""Phrases in which a document uses one of the others in its ordinary sense."""

CODE = re.compile(r"```.*?```|`[^`]*`|(?<=\])\([^)]*\)", re.DOTALL)

SYNONYMS = {command.synonyms_source for command in COMMANDS}
"""Words that a user may type to find a command: the screen does not show them."""
ENGLISH = sorted({message.source for message in messages(FOLDER / "desk_es.ts")} - SYNONYMS)
FORMS = sorted({text for message in messages(FOLDER / "desk_en.ts") for text in message.texts})


@pytest.mark.parametrize(("word", "instead"), NEVER.items())
def test_a_word_that_was_replaced_is_not_used(word: str, instead: str) -> None:
    pattern = re.compile(rf"(?<![\w-])(?:{word})(?!\w)", re.IGNORECASE)
    found = [text for text in [*ENGLISH, *FORMS] if pattern.search(_plain(text))]
    assert found == [], f"write: {instead}"


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_document_does_not_use_it_either(document: str) -> None:
    text = _plain(CODE.sub("", (ROOT / document).read_text("utf-8")), IN_DOCUMENTS)
    words = "|".join(NEVER.keys() - ORDINARY)
    assert re.findall(rf".*(?<![\w-])(?:{words})(?!\w).*", text, re.IGNORECASE) == []


def _plain(text: str, legitimate: tuple[str, ...] = LEGITIMATE) -> str:
    """The text without what is filled in, and without the phrases that are legitimate."""
    text = PLACEHOLDER.sub("", text)
    for phrase in legitimate:
        text = re.sub(re.escape(phrase), "", text, flags=re.IGNORECASE)
    return text


def test_every_legitimate_phrase_is_used() -> None:
    whole = "\n".join([*ENGLISH, *FORMS])
    assert [phrase for phrase in LEGITIMATE if phrase.lower() not in whole.lower()] == []


def test_texts_use_contractions_and_curly_quotes() -> None:
    stiff = re.compile(r"\b(cannot|can not|do not|does not|did not|is not|are not|was not|were not|it is)\b", re.I)
    assert [text for text in [*ENGLISH, *FORMS] if stiff.search(text)] == []
    assert [text for text in [*ENGLISH, *FORMS] if "'" in text or "..." in text] == []


BRITISH = re.compile(
    r"colour|licence|centre|\bgrey|labelled(?!by)|cancelled|behaviour|neighbour|favour|honour"
    r"|(?:normal|organ|recogn|initial|serial|optim|minim|maxim)is(?:e|ing|ation)",
    re.IGNORECASE,
)


def test_names_and_comments_are_spelled_as_in_the_united_states() -> None:
    sources = [path for folder in ("mybuilding_desk", "packaging", "tests") for path in (ROOT / folder).rglob("*.py")]
    found = {path.name: BRITISH.findall(path.read_text("utf-8")) for path in sources if path != Path(__file__)}
    assert {name: words for name, words in found.items() if words} == {}
    assert len(found) > 500
