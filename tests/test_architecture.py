"""The rules of the house that no reader can keep in mind: which way imports go, who uses what, how long things are."""

import ast
import re
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import grimp
import pytest

PACKAGE = "mybuilding_desk"
ROOT = Path(__file__).parents[1] / PACKAGE
LAYERS = (
    {"", "courtesy", "domain", "errors", "config", "limited_read", "redaction"},
    {"api", "storage", "practice"},
    {"jobs"},
    {"desk"},
    {"ui"},
    {
        "__main__",
        "app",
        "check",
        "command_line",
        "crashes",
        "farewell",
        "faults",
        "first_start",
        "forgetting",
        "lean_qt",
        "logs",
        "selftest",
        "shift",
        "single",
        "support",
        "terminal",
    },
)
"""Left never imports right. The part `""` is the package itself, which holds the version."""

APART = {("api", "storage"), ("storage", "api")}
SEEN_BY_UI = {"", "ui", "courtesy", "desk", "domain", "errors", "config"}
PROGRAM = (
    "ui",
    "__main__",
    "app",
    "command_line",
    "farewell",
    "faults",
    "first_start",
    "forgetting",
    "lean_qt",
    "selftest",
    "shift",
    "single",
    "support",
)
WIRE = ("api.client", "api.transport", "api.adapter", "api.picture", "practice.adapter")
HOMES = {
    "requests": WIRE,
    "urllib3": WIRE,
    "sqlite3": ("storage",),
    "keyring": ("storage.secrets",),
    "platformdirs": ("config",),
    "truststore": ("api.trust",),
    # The check asks whether Qt can be loaded; it makes no window.
    "PySide6": (*PROGRAM, "check.versions"),
    "PySide6.QtCore": ("check.versions", "jobs.lane", "desk", *PROGRAM),
}
"""Where each outside library may be imported; the longest matching name decides."""

COLOUR = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6})\b|^#[0-9a-fA-F]{3}$")


@dataclass(frozen=True)
class Source:
    """One module of the package: its name below the package, and its text."""

    name: str
    text: str

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def length(self) -> int:
        return len(self.text.splitlines())


def _sources() -> list[Source]:
    paths = sorted(ROOT.rglob("*.py"))
    return [Source(_dotted(path.relative_to(ROOT)), path.read_text(encoding="utf-8")) for path in paths]


def _dotted(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix("__init__").removesuffix(".")


SOURCES = _sources()


def part(module: str) -> str:
    """`mybuilding_desk.api.client` -> `api`."""
    return module.removeprefix(PACKAGE).removeprefix(".").partition(".")[0]


def rank(name: str) -> int:
    return next(number for number, parts in enumerate(LAYERS) if name in parts)


def wrong_imports(graph: grimp.ImportGraph) -> list[str]:
    """Every import that goes right, joins what must stay apart, or gives `ui` more than it may see."""
    return [
        f"{importer} imports {imported}"
        for importer in sorted(graph.modules)
        for imported in sorted(graph.find_modules_directly_imported_by(importer))
        if _is_wrong(part(importer), part(imported))
    ]


def _is_wrong(importer: str, imported: str) -> bool:
    to_the_right = rank(imported) > rank(importer)
    too_far = importer == "ui" and imported not in SEEN_BY_UI
    return to_the_right or too_far or (importer, imported) in APART


def homeless_imports(source: Source) -> list[str]:
    """Imports of an outside library away from its home."""
    return [library for library in outside_names(source.tree) if not _at_home(source.name, library)]


def outside_names(tree: ast.Module) -> Iterator[str]:
    """Every imported name, in full: `from PySide6 import QtCore` -> `PySide6.QtCore`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _at_home(module: str, library: str) -> bool:
    names = [name for name in HOMES if f"{library}.".startswith(f"{name}.")]
    if not names:
        return True
    return any(f"{module}.".startswith(f"{home}.") for home in HOMES[max(names, key=len)])


def functions(source: Source) -> Iterator[tuple[str, int]]:
    """Each function with its length in lines, from `def` to its last line."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{source.name}.{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


def colours(source: Source) -> list[str]:
    """Colour literals in the texts of a module."""
    texts = (node.value for node in ast.walk(source.tree) if isinstance(node, ast.Constant))
    return [text for text in texts if isinstance(text, str) and COLOUR.search(text)]


def test_every_part_has_its_place() -> None:
    assert {part(source.name) for source in SOURCES} <= set().union(*LAYERS)


def test_imports_go_left() -> None:
    assert wrong_imports(grimp.build_graph(PACKAGE, cache_dir=None)) == []


@pytest.mark.parametrize(
    ("importer", "imported"),
    [("domain.models", "api.wire"), ("api.client", "storage.packages"), ("ui.window", "jobs.lane"), ("jobs.x", "ui.y")],
)
def test_an_import_to_the_right_would_be_seen(importer: str, imported: str) -> None:
    graph = grimp.ImportGraph()
    graph.add_import(importer=f"{PACKAGE}.{importer}", imported=f"{PACKAGE}.{imported}")
    assert len(wrong_imports(graph)) == 1


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name or PACKAGE)
def test_outside_libraries_stay_at_home(source: Source) -> None:
    assert homeless_imports(source) == []


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("jobs.refresh", "import requests"),
        ("api.wire", "def f():\n    from requests.adapters import HTTPAdapter"),
        ("desk.session", "import keyring.errors"),
        ("desk.shelf", "from PySide6 import QtGui"),
        ("desk.shelf", "from PySide6.QtWidgets import QLabel"),
        ("jobs.delivery", "from PySide6.QtCore import QObject"),
        ("api.client_two", "import requests"),
        ("check.server", "import requests"),
        ("check.report", "from PySide6.QtWidgets import QApplication"),
    ],
)
def test_a_library_away_from_home_would_be_seen(module: str, line: str) -> None:
    assert len(homeless_imports(Source(module, line))) == 1


@pytest.mark.parametrize(
    ("module", "line"),
    [("api.client", "import requests"), ("desk.shelf", "from PySide6.QtCore import QObject"), ("api.x", "import json")],
)
def test_a_library_at_home_is_welcome(module: str, line: str) -> None:
    assert homeless_imports(Source(module, line)) == []


def test_no_module_is_long() -> None:
    assert [source.name for source in SOURCES if source.length > 300] == []
    assert statistics.median(source.length for source in SOURCES) <= 120


def test_no_function_is_long() -> None:
    lengths = dict(found for source in SOURCES for found in functions(source))
    assert [name for name, length in lengths.items() if length > 40] == []
    assert statistics.median(lengths.values()) <= 7
    assert statistics.quantiles(lengths.values(), n=10)[-1] <= 20


def test_the_length_of_a_function_is_its_lines() -> None:
    assert list(functions(Source("m", "class A:\n    def f(self):\n        x = 1\n        return x\n"))) == [("m.f", 3)]


@pytest.mark.parametrize(
    "source", [source for source in SOURCES if source.name != "ui.palettes"], ids=lambda source: source.name
)
def test_colours_come_from_the_theme(source: Source) -> None:
    assert colours(source) == []


@pytest.mark.parametrize("text", ["'#a0B1c2'", "'#fff'", "'color: #112233;'", "f'{x} #11223344'"])
def test_a_colour_would_be_seen(text: str) -> None:
    assert len(colours(Source("ui.window", f"paint({text})"))) == 1


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name or PACKAGE)
def test_a_module_says_what_it_owns(source: Source) -> None:
    assert ast.get_docstring(source.tree)
