"""Architecture rules: import directions, homes of outside libraries, and lengths."""

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import grimp
import pytest

PACKAGE = "mybuilding_desk"
ROOT = Path(__file__).parents[1] / PACKAGE
FEATURES = (
    "ui.packages", "ui.details", "ui.scanning", "ui.release", "ui.outbox", "ui.access", "ui.settings", "ui.palette",
    "ui.labels", "ui.overdue", "ui.reports", "ui.handover", "ui.moves", "ui.instructions", "ui.outgoing", "ui.audit",
)  # fmt: skip
LAYERS = (
    ("core", "version"),
    ("domain",),
    ("config",),
    ("api", "storage", "practice", "printing", "exporting"),
    ("jobs",),
    ("services",),
    ("ui.theme",),
    ("ui.commands",),
    ("ui.text",),
    ("ui.base",),
    FEATURES,
    ("ui.main_page",),
    ("ui.window", "ui"),
    ("diagnostics", "app", "__main__"),
)
"""A layer never imports one after it. The longest matching prefix decides; `version` is the package itself."""

APART = (
    ({"api"}, {"storage"}),
    ({"printing", "exporting"}, {"api", "storage", "practice"}),
    ({"printing"}, {"exporting"}),
    (set(FEATURES), set(FEATURES)),
)
"""Parts of one layer that never import each other."""

SEEN_BY_UI = {"version", "core", "domain", "config", "printing", "exporting", "services", "ui"}

PROGRAM = (
    "ui",
    "app",
    "printing",
    "__main__",
    "diagnostics.fault_log",
    "diagnostics.self_test",
    "diagnostics.support_report",
)
WIRE = ("api.client", "api.transport", "api.tls", "api.avatar", "practice.adapter")
HOMES = {
    "requests": WIRE,
    "urllib3": WIRE,
    "sqlite3": ("storage",),
    "keyring": ("storage.keychain",),
    "platformdirs": ("core.paths",),
    "truststore": ("api.tls",),
    "zxingcpp": ("printing",),
    "xlsxwriter": ("exporting.workbook",),
    # The check tests whether Qt can be loaded; it opens no window.
    "PySide6": (*PROGRAM, "diagnostics.check.system"),
    "PySide6.QtCore": ("diagnostics.check.system", "jobs.worker", "services", *PROGRAM),
}
"""The modules that may import each outside library; the longest matching name decides."""

LATER_REASONS = (
    "a command-line option",
    "a failed start",
    "after the first paint",
    "practice mode only",
    "before setup only",
    "with a kept account only",
    "network libraries, on the worker",
    "keyring, on first use",
    "labels, on first use",
    "documents, on first use",
    "reports, on first use",
    "storeroom, on first use",
    "Qt, ",
    "Windows only",
    "not on Windows",
)
"""Accepted reasons for an import inside a function: the start of the comment after `noqa: PLC0415`."""
AFTER_THE_FIRST_PAINT = {"app.application", "app.single_instance", "ui.base.announcer", "ui.window.main_window"}
"""Modules of the first stage that import a part of the second."""

RECORDS = "storage.records"
RECORDS_DOOR = "storage.records.records"
"""The only module of the records that others import, see docs/decisions/0012-records-between-desks.md."""
RECORDS_CHECK = "diagnostics.check.records imports storage.records.open_records"
"""`--check` examines the file of a program that may not be able to open it."""
RECORDS_OPENERS = {
    "services.desk_records",  # the desk: reads, and writes on the printing worker
    "jobs.account_context",  # the network worker: server ids, and the cleanup
    "services.reports.files",  # reports and exports: only read
}
"""Modules that open the records; all others get them from `DeskRecords.read` and `write`, or from these."""

COLOR = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6})\b|^#[0-9a-fA-F]{3}$")
MIN_MODULES, MAX_MODULES = 5, 16
"""Number of modules in a folder, without `__init__`."""
SMALL_FOLDERS = {
    ".": "the package itself: `python -m` starts it, and the layers are its folders",
    "services/handover": "the shift hand-over, one part of the desk",
    "jobs/moves": "moves of packages, one part of the jobs",
    "ui/moves": "moves of packages, one feature",
    "services/storeroom": "what the desk keeps of its storeroom, one part of the desk",
    "ui/base/signature": "the pad to sign on, one shared widget",
    "ui/packages/find": "the search of the package lists",
    "ui/text/documents": "the texts of documents, one part of the texts",
    "ui/base/residents": "what several features show of residents, one part of the shared widgets",
    "ui/base/documents": "the way of documents to paper and files, one part of the shared widgets",
    "ui/base/lists": "lists of painted rows, one part of the shared widgets",
    "ui/main_page/sidebar": "the sidebar, one part of the main page",
}
"""Folders with fewer modules, each with its reason."""
MAX_MODULE_LINES = 400
MAX_FUNCTION_LINES = 40


YIELDING_TO_GUI = ("jobs", "storage", "services.packages.residents", "ui")
"""Modules that yield to the GUI or report when it is idle: jobs, their work in the cache, and the GUI itself."""


@dataclass(frozen=True)
class Source:
    """A module of the package: its dotted name below the package, and its text."""

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


def short(module: str) -> str:
    """`mybuilding_desk.api.client` -> `api.client`; the package itself -> `version`."""
    return module.removeprefix(PACKAGE).removeprefix(".") or "version"


def part(name: str) -> str:
    """The longest part of `LAYERS` that a module belongs to: `ui.theme.icons` -> `ui.theme`."""
    parts = [part for parts in LAYERS for part in parts if f"{name}.".startswith(f"{part}.")]
    return max(parts, key=len, default="")


def rank(name: str) -> int:
    return next((number for number, parts in enumerate(LAYERS) if name in parts), len(LAYERS))


def wrong_imports(graph: grimp.ImportGraph) -> list[str]:
    """Imports against the layer order, between separate parts, or beyond what `ui` may see."""
    pairs = [
        (short(importer), short(imported))
        for importer in sorted(graph.modules)
        for imported in sorted(graph.find_modules_directly_imported_by(importer))
    ]
    return [
        f"{importer} imports {imported}" for importer, imported in pairs if _is_wrong(part(importer), part(imported))
    ]


def _is_wrong(importer: str, imported: str) -> bool:
    to_the_right = rank(imported) > rank(importer)
    too_far = importer.partition(".")[0] == "ui" and imported.partition(".")[0] not in SEEN_BY_UI
    return to_the_right or too_far or (importer != imported and _are_apart(importer, imported))


def _are_apart(one: str, other: str) -> bool:
    return any((one in a and other in b) or (one in b and other in a) for a, b in APART)


def import_cycles(graph: grimp.ImportGraph) -> list[str]:
    """Modules in an import cycle, each with its imports within the cycle."""
    cycles = []
    for module in sorted(graph.modules):
        for imported in sorted(graph.find_modules_directly_imported_by(module)):
            if graph.chain_exists(imported, module):
                cycles.append(f"{short(module)} imports {short(imported)}")
    return cycles


def homeless_imports(source: Source) -> list[str]:
    """Imports of an outside library outside its home."""
    return [library for library in outside_names(source.tree) if not _at_home(source.name, library)]


def outside_names(tree: ast.Module) -> Iterator[str]:
    """Every imported name in full: `from PySide6 import QtCore` -> `PySide6.QtCore`."""
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


def unexplained_imports(source: Source) -> list[str]:
    """Imports inside a function without an accepted reason, or with one that does not apply to the module."""
    inner = (
        node.lineno
        for function in ast.walk(source.tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    )
    lines = source.text.splitlines()
    return [line.strip() for line in (lines[number - 1] for number in inner) if not _is_explained(source.name, line)]


def _is_explained(module: str, line: str) -> bool:
    reason = line.partition("PLC0415 - ")[2]
    if reason == "after the first paint":
        return module in AFTER_THE_FIRST_PAINT
    return reason.startswith(LATER_REASONS)


def functions(source: Source) -> Iterator[tuple[str, int]]:
    """Each function with its length in lines, from `def` to its last line."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{source.name}.{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


def color_literals(source: Source) -> list[str]:
    """Color literals in the strings of a module."""
    texts = (node.value for node in ast.walk(source.tree) if isinstance(node, ast.Constant))
    return [text for text in texts if isinstance(text, str) and COLOR.search(text)]


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph(PACKAGE, cache_dir=None)


def test_every_module_has_a_layer() -> None:
    assert [source.name for source in SOURCES if not part(source.name or "version")] == []


def test_imports_follow_the_layer_order(graph: grimp.ImportGraph) -> None:
    assert wrong_imports(graph) == []


def test_there_are_no_import_cycles(graph: grimp.ImportGraph) -> None:
    assert import_cycles(graph) == []


def test_only_jobs_and_the_cache_yield_to_the_gui(graph: grimp.ImportGraph) -> None:
    importers = map(short, graph.find_modules_that_directly_import(f"{PACKAGE}.core.gui_priority"))
    assert [name for name in importers if not name.startswith(YIELDING_TO_GUI)] == []


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        ("core.files", "domain.models"), ("domain.models", "api.response"), ("api.client", "storage.cache.packages"),
        ("ui.window.idle", "jobs.worker"), ("jobs.x", "ui.base.y"), ("ui.release.x", "ui.packages.y"),
        ("ui.base.x", "ui.packages.y"), ("ui.text.x", "ui.base.y"), ("ui.packages.x", "ui.main_page.page"),
    ],
)  # fmt: skip
def test_a_wrong_import_is_detected(importer: str, imported: str) -> None:
    graph = grimp.ImportGraph()
    graph.add_import(importer=f"{PACKAGE}.{importer}", imported=f"{PACKAGE}.{imported}")
    assert len(wrong_imports(graph)) == 1


def test_an_import_cycle_is_detected() -> None:
    graph = grimp.ImportGraph()
    graph.add_import(importer=f"{PACKAGE}.core.a", imported=f"{PACKAGE}.core.b")
    assert import_cycles(graph) == []
    graph.add_import(importer=f"{PACKAGE}.core.b", imported=f"{PACKAGE}.core.a")
    assert len(import_cycles(graph)) == 2


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name or PACKAGE)
def test_outside_libraries_are_imported_only_at_home(source: Source) -> None:
    assert homeless_imports(source) == []


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("jobs.refresh", "import requests"),
        ("api.response", "def f():\n    from requests.adapters import HTTPAdapter"),
        ("services.access.session", "import keyring.errors"),
        ("services.packages.store", "from PySide6 import QtGui"),
        ("services.packages.store", "from PySide6.QtWidgets import QLabel"),
        ("jobs.delivery", "from PySide6.QtCore import QObject"),
        ("api.client_two", "import requests"),
        ("diagnostics.check.server", "import requests"),
        ("diagnostics.check.report", "from PySide6.QtWidgets import QApplication"),
    ],
)
def test_a_library_outside_its_home_is_detected(module: str, line: str) -> None:
    assert len(homeless_imports(Source(module, line))) == 1


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("api.client", "import requests"),
        ("services.packages.store", "from PySide6.QtCore import QObject"),
        ("api.x", "import json"),
    ],
)
def test_a_library_at_home_is_accepted(module: str, line: str) -> None:
    assert homeless_imports(Source(module, line)) == []


def folder_sizes(paths: Iterable[Path]) -> Counter[str]:
    """The number of modules in each folder, `.` for the package itself."""
    return Counter(path.parent.as_posix() for path in paths if path.name != "__init__.py")


def test_every_folder_has_a_reasonable_number_of_modules() -> None:
    sizes = folder_sizes(path.relative_to(ROOT) for path in ROOT.rglob("*.py"))
    assert {folder: size for folder, size in sizes.items() if size > MAX_MODULES} == {}
    assert {folder for folder, size in sizes.items() if size < MIN_MODULES} <= set(SMALL_FOLDERS)


def test_the_size_of_a_folder_counts_only_its_own_modules() -> None:
    paths = [Path("a.py"), Path("ui/b.py"), Path("ui/__init__.py"), Path("ui/text/c.py"), Path("ui/text/d.py")]
    assert folder_sizes(paths) == {".": 1, "ui": 1, "ui/text": 2}


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name or PACKAGE)
def test_an_import_inside_a_function_has_an_accepted_reason(source: Source) -> None:
    assert unexplained_imports(source) == []


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("services.access.session", "import json"),
        ("services.access.session", "import json  # noqa: PLC0415"),
        ("services.access.session", "import json  # noqa: PLC0415 - needed only here"),
        ("services.access.session", "from a import b  # noqa: PLC0415 - after the first paint"),
    ],
)
def test_an_import_without_a_reason_is_detected(module: str, line: str) -> None:
    assert len(unexplained_imports(Source(module, f"def f():\n    {line}\n"))) == 1


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("services.sounds", "import winsound  # noqa: PLC0415 - Windows only"),
        ("app.application", "from a import b  # noqa: PLC0415 - after the first paint"),
        ("app.fast_start", "import PySide6.QtWidgets  # noqa: F401, PLC0415 - Qt, after `prepare_qt`"),
    ],
)
def test_an_import_with_a_reason_is_accepted(module: str, line: str) -> None:
    assert unexplained_imports(Source(module, f"def f():\n    {line}\n")) == []


def test_no_module_is_long() -> None:
    assert [source.name for source in SOURCES if source.length > MAX_MODULE_LINES] == []


def test_no_function_is_long() -> None:
    lengths = dict(entry for source in SOURCES for entry in functions(source))
    assert [name for name, length in lengths.items() if length > MAX_FUNCTION_LINES] == []


def test_the_length_of_a_function_counts_its_lines() -> None:
    assert list(functions(Source("m", "class A:\n    def f(self):\n        x = 1\n        return x\n"))) == [("m.f", 3)]


@pytest.mark.parametrize(
    "source", [source for source in SOURCES if source.name != "ui.theme.palettes"], ids=lambda source: source.name
)
def test_colors_come_from_the_theme(source: Source) -> None:
    assert color_literals(source) == []


@pytest.mark.parametrize("text", ["'#a0B1c2'", "'#fff'", "'color: #112233;'", "f'{x} #11223344'"])
def test_a_color_literal_is_detected(text: str) -> None:
    assert len(color_literals(Source("ui.window", f"paint({text})"))) == 1


def past_the_door(graph: grimp.ImportGraph) -> list[str]:
    """Imports of the records from outside, but for those of their door."""
    return [
        f"{short(importer)} imports {short(imported)}"
        for imported in sorted(graph.modules)
        if part_of_records(short(imported)) and short(imported) != RECORDS_DOOR
        for importer in sorted(graph.find_modules_that_directly_import(imported))
        if not part_of_records(short(importer))
    ]


def part_of_records(module: str) -> bool:
    return f"{module}.".startswith(f"{RECORDS}.")


def opens_records(source: Source) -> bool:
    """Whether a module makes a connection to the records: `Records(path)`."""
    calls = (node.func for node in ast.walk(source.tree) if isinstance(node, ast.Call))
    return any((isinstance(one, ast.Name) and one.id == "Records")
               or (isinstance(one, ast.Attribute) and one.attr == "Records") for one in calls)  # fmt: skip


def test_the_records_have_one_door(graph: grimp.ImportGraph) -> None:
    assert past_the_door(graph) == [RECORDS_CHECK]
    assert {source.name for source in SOURCES if opens_records(source)} == RECORDS_OPENERS


def test_a_way_past_the_door_of_the_records_is_detected() -> None:
    graph = grimp.ImportGraph()
    graph.add_import(importer=f"{PACKAGE}.services.x", imported=f"{PACKAGE}.storage.records.label_rows")
    graph.add_import(importer=f"{PACKAGE}.storage.records.records", imported=f"{PACKAGE}.storage.records.label_rows")
    graph.add_import(importer=f"{PACKAGE}.services.x", imported=f"{PACKAGE}.{RECORDS_DOOR}")
    assert past_the_door(graph) == ["services.x imports storage.records.label_rows"]
    assert opens_records(Source("ui.x", "from a import Records\n\nopened = Records(path)\n"))
    assert not opens_records(Source("ui.x", "from a import Records\n\n\ndef f(records: Records): records.check()\n"))


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name or PACKAGE)
def test_every_module_has_a_docstring(source: Source) -> None:
    assert ast.get_docstring(source.tree)
