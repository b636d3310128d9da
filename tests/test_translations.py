"""The translations are whole: every marked text is in every language, compiled, found at run time, and fits its source.

`python3 dev.py translate` brings the files up to date; what it could not translate stands there as `unfinished`.
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
ENDS_OTHERWISE = {"Copy no.", "MyBuilding no.", "unknown pile"}
"""A point that shortens a word."""

LAYOUT = re.compile(r"[dMy ,.]+")
"""How a day is written: letters that Qt reads, not words."""

SAME = {
    "MyBuilding Desk", "Esc", "Tab", "Alt", "Ctrl", "Note", "Type", "Signature", "Section", "Communication",
    "minutes", "PIN",
}  # fmt: skip
"""Texts that a language may have in common with English."""


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory) -> Path:
    """The files as the command makes them of this source."""
    folder = tmp_path_factory.mktemp("translations")
    for language in LANGUAGES:
        shutil.copy(FOLDER / f"desk_{language}.ts", folder)
    dev = runpy.run_path(str(ROOT / "dev.py"))
    dev["translate"].__globals__["PYTHON"] = Path(sys.executable)
    assert dev["translate"]([str(folder)]) == 0
    return folder


def of(language: str) -> list[Message]:
    return messages(FOLDER / f"desk_{language}.ts")


def test_the_files_hold_what_the_source_marks_and_nothing_else(language: str, fresh: Path) -> None:
    assert messages(fresh / f"desk_{language}.ts") == of(language), "run: python3 dev.py translate"


def test_every_marked_text_is_seen_by_the_tool() -> None:
    """It takes what is no plain text, such as an f-string, for a text that can never be found, or passes it over."""
    seen = {message.key for message in of("es")}
    assert {key for key in marked() if key not in seen} == set()
    assert len(seen) > 400


def test_of_english_there_are_the_forms_for_one_and_for_many_alone() -> None:
    assert {message.key for message in of("en")} == {key for key in marked() if key[2]}


def test_nothing_is_left_to_translate(language: str) -> None:
    missing = [message.source for message in of(language) if not message.finished or not all(message.texts)]
    assert missing == []


def test_what_is_filled_in_is_the_same_in_source_and_translation(language: str) -> None:
    for message in of(language):
        wanted = Counter(PLACEHOLDER.findall(message.source))
        for number, text in enumerate(message.texts):
            found = Counter(PLACEHOLDER.findall(text))
            # "a day" says its number by itself.
            one = message.plural and number == 0
            assert found == wanted or (one and found == wanted - Counter(["%Ln"])), (message.source, text)
            assert sorted(KEY_OR_NUMBER.findall(text)) == sorted(KEY_OR_NUMBER.findall(message.source)), text


def test_blanks_points_and_tone_are_those_of_the_source(language: str) -> None:
    for message in of(language):
        for text in message.texts:
            assert text.strip() == text
            assert message.source in ENDS_OTHERWISE or (message.source[-1] in ".…”") == (text[-1] in ".…”»"), text
            assert "!" not in text
            assert LAYOUT.fullmatch(message.source) is None or text == message.source


@pytest.mark.parametrize("language", sorted(NEW))
def test_what_stays_english_is_meant_so(language: str) -> None:
    words = re.compile(r"[A-Za-z]{2,}")
    same = {m.source for m in of(language) if m.texts[0] == m.source and words.search(PLACEHOLDER.sub("", m.source))}
    assert {text for text in same if not LAYOUT.fullmatch(text)} <= SAME | {
        "{0} min",
        "Version {0} · Qt {1} · Python {2}",
    }


def test_french_sets_its_signs_apart(language: str) -> None:
    if language == "fr":
        wrong = [text for m in of("fr") for text in m.texts if re.search(r"[^\u00a0\u202f:]:(?!/)| [;?»]|« |'", text)]
        assert wrong == []


def test_the_compiled_file_is_that_of_the_text(language: str, fresh: Path) -> None:
    name = f"desk_{language}.qm"
    assert (fresh / name).read_bytes() == (FOLDER / name).read_bytes(), "run: python3 dev.py translate"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_found_at_run_time(language: str, qapp) -> None:
    translator = QTranslator()
    assert translator.load(str(FOLDER / f"desk_{language}.qm"))
    qapp.installTranslator(translator)
    try:
        for message in of(language):
            if message.plural:
                said = [QCoreApplication.translate(message.context, message.source, None, count) for count in (1, 5)]
                assert said == [text.replace("%Ln", count) for text, count in zip(message.texts, "15", strict=True)]
            else:
                assert QCoreApplication.translate(message.context, message.source) == message.texts[0]
    finally:
        qapp.removeTranslator(translator)


def test_what_counts_has_a_context_by_name() -> None:
    """`self.tr` with a count asks the class of the object alone, never the one that holds the text (measured)."""
    classes = {node.name for node in nodes() if isinstance(node, ast.ClassDef)}
    calls = [node for node in nodes() if isinstance(node, ast.Call) and ast.unparse(node.func) == "self.tr"]
    assert len(calls) > 100
    assert [ast.unparse(call) for call in calls if len(call.args) > 1 or call.keywords] == []
    assert all(message.context in classes or message.context.islower() or message.plural for message in of("es"))


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
"""What shows words, and which of its arguments they are."""

TONES = {"bad", "warn", "info", "ok"}


def test_no_word_is_shown_as_it_stands_in_the_source() -> None:
    found = []
    for call in (node for node in nodes() if isinstance(node, ast.Call)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name == "say" and ast.unparse(call.func) == "say":  # the short name of `translate`
            continue
        given = [call.args[place] for place in SHOWN.get(name, ()) if place < len(call.args)]
        given += [keyword.value for keyword in call.keywords if keyword.arg == "shown"]
        found += [ast.unparse(call) for value in given if _words_in(value) - TONES]
    assert found == []


def _words_in(value: ast.expr) -> set[str]:
    """The words of a literal text, and of the parts of an f-string that are literal."""
    parts = value.values if isinstance(value, ast.JoinedStr) else [value]
    texts = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return {word for text in texts for word in re.findall(r"[A-Za-z]{2,}", text)}


def test_words_are_calm() -> None:
    loud = re.compile(r"!|\b(error|invalid|fail(ed|ure)|illegal|fatal|please|oops|sorry)\b", re.IGNORECASE)
    assert [message.source for message in of("es") if loud.search(message.source)] == []
    assert [text for name in ("es", "fr") for message in of(name) for text in message.texts if "!" in text] == []


def nodes() -> Iterator[ast.AST]:
    for path in (ROOT / "mybuilding_desk").rglob("*.py"):
        yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))
