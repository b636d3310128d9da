"""Modules that are read when something of them is used, not when somebody imports them."""

import importlib
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from mybuilding_desk.late import import_late


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The name of a module that nobody has read yet; it tells the times it was read in `sys.read`."""
    name = "desk_late_module"
    (tmp_path / f"{name}.py").write_text(
        "import sys\nsys.read.append(1)\nVALUE = 7\ndef double(number, *, more=0):\n    return 2 * number + more\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "read", [], raising=False)
    yield name
    sys.modules.pop(name, None)


def times_read() -> int:
    return len(sys.read)  # type: ignore[attr-defined]


def test_it_is_read_with_the_first_use_and_once(module: str) -> None:
    import_late(module)
    first, second = importlib.import_module(module), importlib.import_module(module)
    assert times_read() == 0
    assert first.VALUE == second.VALUE == 7
    assert first.double(4, more=1) == 9
    assert times_read() == 1
    assert sys.modules[module] is not first
    assert importlib.import_module(module).double is first.double


def test_a_function_that_somebody_took_out_reads_it_when_it_is_called(module: str) -> None:
    import_late(**{module: ("double",)})
    namespace: dict[str, object] = {}
    exec(f"from {module} import double", namespace)
    assert times_read() == 0
    assert namespace["double"](3, more=2) == 8  # type: ignore[operator]
    assert times_read() == 1


def test_a_part_of_a_package_is_there_by_both_ways_of_importing_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "desk_late_package").mkdir()
    (tmp_path / "desk_late_package" / "part.py").write_text("VALUE = 7\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    import_late("desk_late_package.part")
    namespace: dict[str, Any] = {}
    exec("import desk_late_package.part, desk_late_package\nfrom desk_late_package import part", namespace)
    assert namespace["desk_late_package"].part.VALUE == namespace["part"].VALUE == 7


@pytest.mark.parametrize("how", ["import {0}.part as part", "from {0} import part", "from {0}.part import VALUE"])
def test_a_part_of_a_late_package_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    """As `from ctypes import wintypes`, which only Windows has."""
    name = "desk_late_whole"
    for module in (name, f"{name}.part"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    (tmp_path / name).mkdir()
    (tmp_path / name / "__init__.py").write_text("")
    (tmp_path / name / "part.py").write_text("VALUE = 7\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    import_late(name)
    exec(how.format(name), {})
    assert sys.modules[f"{name}.part"].VALUE == 7
    for module in (name, f"{name}.part"):
        sys.modules.pop(module, None)


def test_what_it_has_not_is_missed_as_ever(module: str) -> None:
    import_late(module)
    late = importlib.import_module(module)
    with pytest.raises(AttributeError):
        assert late.__nothing__
    assert times_read() == 0
    with pytest.raises(AttributeError):
        assert late.nothing
    with pytest.raises(ImportError):
        exec(f"from {module} import nothing", {})


def test_what_is_there_already_stays(module: str) -> None:
    there = sys.modules[module] = ModuleType(module)
    import_late(module)
    assert sys.modules[module] is there


def test_its_version_is_told_without_reading_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """`requests` looks at the version of `charset_normalizer`, and as our answers are UTF-8, at nothing else."""
    monkeypatch.delitem(sys.modules, "charset_normalizer", raising=False)
    import_late("charset_normalizer")
    late = sys.modules["charset_normalizer"]
    assert late.__version__ == version("charset_normalizer")
    assert sys.modules["charset_normalizer"] is late
    import_late("desk_no_such_module")
    with pytest.raises(AttributeError):
        assert sys.modules.pop("desk_no_such_module").__version__
