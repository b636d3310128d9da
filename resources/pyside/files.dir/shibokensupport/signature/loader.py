"""Stands where PySide6 looks for its signatures, and fetches PySide6's own only when one is asked for.

PySide6 compiles and keeps 13 modules at each start, which tell the signatures of its functions to `help` and to the
text of a `TypeError`: 30 ms before the first picture, 2.5 MiB after it (docs/decisions/0006-lean-qt.md). The functions
here are those that `libshiboken/signature/signature_globals.cpp` of PySide6 6.11 asks its loader for.
"""

from typing import Any

from shibokensupport.signature.mapping import own_part


def pyside_type_init(type_key: str, sig_strings: list[str]) -> Any:
    """The signatures of a type."""
    return own_part("loader").pyside_type_init(type_key, sig_strings)


def create_signature(props: Any, key: Any) -> Any:
    """A signature as `inspect` has it."""
    return own_part("loader").create_signature(props, key)


def seterror_argument(args: Any, func_name: str, info: Any) -> Any:
    """The type and the text of an error about arguments."""
    return own_part("loader").seterror_argument(args, func_name, info)


def make_helptext(func: Any) -> Any:
    """What `help` shows."""
    return own_part("loader").make_helptext(func)


def finish_import(_module: Any) -> None:
    """A module of Qt was imported; PySide6 6.11 has nothing to mend then (`PySide6/support/deprecated.py` is empty)."""


def feature_import(*_args: Any, **_named: Any) -> None:
    """No switches (`from __feature__ import ...`): the import goes on as it is."""


def feature_imported(*_args: Any, **_named: Any) -> None:
    """Likewise."""


def post_init() -> None:
    """Leaves `builtins.__import__` alone, which PySide6 replaces for the sake of its switches."""
