"""Modules that others import at their top, and that are read only when something of them is used."""

import importlib
import sys
from pathlib import Path
from types import ModuleType
from typing import Any


def import_late(*names: str, **functions: tuple[str, ...]) -> None:
    """From now on an `import` of these modules costs nothing; the first use of one of their names imports it.

    What somebody imports by `from module import name` is used at once, but for the `functions` named here by their
    module: those import it when they are called, and of such a module nobody imports a part.
    (`importlib.util.LazyLoader` before Python 3.12 loads a module as soon as another one imports it.)
    """
    for name in (*names, *functions):
        if name not in sys.modules:
            sys.modules[name] = late = _Late(name, functions.get(name, ()))
            package, _, last = name.rpartition(".")
            if package:
                setattr(importlib.import_module(package), last, late)


class _Late(ModuleType):
    def __init__(self, name: str, functions: tuple[str, ...]) -> None:
        super().__init__(name)
        self.__functions = functions

    def __getattr__(self, name: str) -> Any:
        if name == "__version__":
            return self.__version()
        if name == "__path__" and not self.__functions:  # a part of it is imported: `import ctypes.wintypes`
            return self.__module().__path__
        if name.startswith("__"):
            raise AttributeError(name)
        if name in self.__functions:

            def late(*given: Any, **named: Any) -> Any:
                return getattr(self.__module(), name)(*given, **named)

            return late
        return getattr(self.__module(), name)

    def __module(self) -> ModuleType:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        module = importlib.import_module(self.__name__)
        vars(self).update(vars(module))
        return module

    def __version(self) -> str:
        """Of what is installed, without reading it: `requests` looks at it and needs nothing else.

        By the name of the folder that every installer makes (packaging.python.org, "Recording installed projects"):
        what Python has for it reads thirty modules.
        """
        for place in sys.path:
            for found in Path(place).glob(f"{self.__name__}-*.dist-info"):
                return found.stem.partition("-")[2]
        raise AttributeError("__version__")
