"""Translations are complete: every marked text is in every language, compiled, found at run time, and well-formed.

`python3 dev.py translate` updates the files; untranslated texts are marked `unfinished`.
"""

import ast
import re
import runpy
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from tests.support.translations import FOLDER, KEY_OR_NUMBER, LANGUAGES, PLACEHOLDER, ROOT, Message, marked, messages

NEW = {"es", "fr"}
ABBREVIATED = {"Tracking no."}
"""Texts that end in an abbreviation point."""

LAYOUT = re.compile(r"[dMy ,.]+")
"""A date format: letters for Qt, not words."""

SAME = {
    "MyBuilding Desk", "Esc", "Tab", "Alt", "Ctrl", "Note", "Type", "Signature", "Section", "Communication",
    "minutes", "PIN", "Enter", "Animation", "Actions", "Menu", "Fragile", "QR", "Code 128", "Code", "{0} × {1} mm",
    "Format",
    "Incident", "Notes", "PDF…",
}  # fmt: skip
"""Texts that may be the same as in English."""


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory) -> Path:
    """The translation files as generated from the current source."""
    folder = tmp_path_factory.mktemp("translations")
    for language in LANGUAGES:
        shutil.copy(FOLDER / f"desk_{language}.ts", folder)
    dev = runpy.run_path(str(ROOT / "dev.py"))
    dev["translate"].__globals__["PYTHON"] = Path(sys.executable)
    assert dev["translate"]([str(folder)]) == 0
    return folder


def messages_of(language: str) -> list[Message]:
    return messages(FOLDER / f"desk_{language}.ts")


def test_the_files_contain_exactly_the_marked_texts(language: str, fresh: Path) -> None:
    assert messages(fresh / f"desk_{language}.ts") == messages_of(language), "run: python3 dev.py translate"


def test_every_marked_text_is_extracted_by_the_tool() -> None:
    """The tool skips texts that are no plain literals, such as f-strings, or stores them under a key never found."""
    seen = {message.key for message in messages_of("es")}
    assert {key for key in marked() if key not in seen} == set()
    assert len(seen) > 400


def test_the_english_file_contains_only_plural_forms() -> None:
    assert {message.key for message in messages_of("en")} == {key for key in marked() if key[2]}


def test_no_text_is_untranslated(language: str) -> None:
    missing = [message.source for message in messages_of(language) if not message.finished or not all(message.texts)]
    assert missing == []


def test_placeholders_match_the_source(language: str) -> None:
    for message in messages_of(language):
        wanted = Counter(PLACEHOLDER.findall(message.source))
        for number, text in enumerate(message.texts):
            placeholders = Counter(PLACEHOLDER.findall(text))
            # "a day" contains its number.
            is_singular = message.plural and number == 0
            assert placeholders == wanted or (is_singular and placeholders == wanted - Counter(["%Ln"])), (
                message.source,
                text,
            )
            assert sorted(KEY_OR_NUMBER.findall(text)) == sorted(KEY_OR_NUMBER.findall(message.source)), text


def test_spaces_punctuation_and_tone_match_the_source(language: str) -> None:
    for message in messages_of(language):
        for text in message.texts:
            assert text.strip() == text
            assert message.source in ABBREVIATED or (message.source[-1] in ".…”") == (text[-1] in ".…”»"), text
            assert "!" not in text
            assert LAYOUT.fullmatch(message.source) is None or text == message.source


@pytest.mark.parametrize("language", sorted(NEW))
def test_only_listed_texts_are_the_same_as_in_english(language: str) -> None:
    words = re.compile(r"[A-Za-z]{2,}")
    same = {
        m.source
        for m in messages_of(language)
        if m.texts[0] == m.source and words.search(PLACEHOLDER.sub("", m.source))
    }
    assert {text for text in same if not LAYOUT.fullmatch(text)} <= SAME | {
        "{0} min",
        "Version {0}",
        "Version {0} · Qt {1} · Python {2}",
    }


def test_french_punctuation_has_its_spaces(language: str) -> None:
    if language == "fr":
        wrong = [
            text
            for m in messages_of("fr")
            for text in m.texts
            if re.search(r"[^\u00a0\u202f:]:(?!/)| [;?»]|« |'", text)
        ]
        assert wrong == []


def test_the_compiled_file_is_up_to_date(language: str, fresh: Path) -> None:
    name = f"desk_{language}.qm"
    assert (fresh / name).read_bytes() == (FOLDER / name).read_bytes(), "run: python3 dev.py translate"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_found_at_run_time(language: str, qapp) -> None:
    translator = QTranslator()
    assert translator.load(str(FOLDER / f"desk_{language}.qm"))
    qapp.installTranslator(translator)
    try:
        for message in messages_of(language):
            if message.plural:
                translated = [
                    QCoreApplication.translate(message.context, message.source, None, count) for count in (1, 5)
                ]
                assert translated == [
                    text.replace("%Ln", count) for text, count in zip(message.texts, "15", strict=True)
                ]
            else:
                assert QCoreApplication.translate(message.context, message.source) == message.texts[0]
    finally:
        qapp.removeTranslator(translator)


def test_texts_with_a_count_have_an_explicit_context() -> None:
    """`self.tr` with a count searches only the class of the object, not the class with the text (measured)."""
    classes = {node.name for node in nodes() if isinstance(node, ast.ClassDef)}
    calls = [node for node in nodes() if isinstance(node, ast.Call) and ast.unparse(node.func) == "self.tr"]
    assert len(calls) > 100
    assert [ast.unparse(call) for call in calls if len(call.args) > 1 or call.keywords] == []
    assert all(
        message.context in classes or message.context.islower() or message.plural for message in messages_of("es")
    )


SHOWN = {
    "setText": (0,),
    "setToolTip": (0,),
    "setPlaceholderText": (0,),
    "setAccessibleName": (0,),
    "addItem": (0,),
    "setAccessibleDescription": (0,),
    "setWindowTitle": (0,),
    "set_text": (0,),
    "label": (0,),
    "key_cap": (0,),
    "brand": (0, 1),
    "ActionButton": (1,),
    "ShortcutButton": (1,),
    "tell": (0, 1, 2),
    "drawText": (0, 1, 2, 3),
    "say": (1,),
    "show_choice": (),
    "draw_line": (2,),
}
"""Functions that show text, and the positions of their text arguments."""

TONES = {"bad", "warn", "info", "ok"}


def test_no_literal_text_is_shown_untranslated() -> None:
    untranslated = []
    for call in (node for node in nodes() if isinstance(node, ast.Call)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name == "say" and ast.unparse(call.func) == "say":  # the short name of `translate`
            continue
        given = [call.args[position] for position in SHOWN.get(name, ()) if position < len(call.args)]
        given += [keyword.value for keyword in call.keywords if keyword.arg == "shown"]
        untranslated += [ast.unparse(call) for value in given if _words_in(value) - TONES]
    assert untranslated == []


def _words_in(value: ast.expr) -> set[str]:
    """The words of a literal text, and of the literal parts of an f-string."""
    parts = value.values if isinstance(value, ast.JoinedStr) else [value]
    texts = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return {word for text in texts for word in re.findall(r"[A-Za-z]{2,}", text)}


def test_texts_have_a_calm_tone() -> None:
    loud = re.compile(r"!|\b(error|invalid|fail(ed|ure)|illegal|fatal|please|oops|sorry)\b", re.IGNORECASE)
    assert [message.source for message in messages_of("es") if loud.search(message.source)] == []
    assert [
        text for name in ("es", "fr") for message in messages_of(name) for text in message.texts if "!" in text
    ] == []


def nodes() -> Iterator[ast.AST]:
    for path in (ROOT / "mybuilding_desk").rglob("*.py"):
        yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))
