"""The translation files and the marked texts of the source, as values. No assertions."""

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "es", "fr")
PLACEHOLDER = re.compile(r"\{\w*\}|%L?n")
KEY_OR_NUMBER = re.compile(r"\bF\d+\b|\*\.\w+")


@dataclass(frozen=True)
class Message:
    """One message of a file: its texts (singular and plural), and whether its translation is finished."""

    context: str
    source: str
    texts: tuple[str, ...]
    plural: bool
    finished: bool

    @property
    def key(self) -> tuple[str, str, bool]:
        return self.context, self.source, self.plural


def messages(file: Path) -> list[Message]:
    """All messages of a `.ts` file."""
    result = []
    for context in ET.parse(file).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)
            finished = "type" not in translation.attrib
            plural = message.get("numerus") == "yes"
            result.append(Message(name, message.findtext("source") or "", forms, plural, finished))
    return result


def marked() -> Iterator[tuple[str, str, bool]]:
    """Every text that the source marks for translation: its context, the text, and whether it has a count."""
    for path in sorted((ROOT / "mybuilding_desk").rglob("*.py")):
        yield from _marked_in(ast.parse(path.read_text(encoding="utf-8")), "")


def _marked_in(node: ast.AST, around: str) -> Iterator[tuple[str, str, bool]]:
    for child in ast.iter_child_nodes(node):
        yield from _marked_in(child, child.name if isinstance(child, ast.ClassDef) else around)
        if isinstance(child, ast.Call):
            yield from _of_call(child, around)


def _of_call(call: ast.Call, around: str) -> Iterator[tuple[str, str, bool]]:
    name, given = ast.unparse(call.func), call.args
    if name == "self.tr":
        yield around, text_of(given[0]), len(given) > 2 or bool(call.keywords)
    elif name in ("QCoreApplication.translate", "translate", "say", "noop") and not _is_marked_elsewhere(given):
        yield text_of(given[0]), text_of(given[1]), len(given) > 3 or bool(call.keywords)


def _is_marked_elsewhere(given: list[ast.expr]) -> bool:
    """Whether another module marks the text: `error_messages`, `ConfigTrouble`, or the table of commands."""
    return text_of(given[0]) in {"wording", "config", "commands"} and isinstance(given[1], ast.Name | ast.Attribute)


def text_of(node: ast.AST) -> str:
    """The value of a literal text; for other nodes their source, which no file has."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ast.unparse(node)
