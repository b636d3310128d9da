"""The names that the text of a `TypeError` is made of; they are PySide6's own, here from when the first one is needed.

The library takes this module out of `sys.modules` once, and reads its names as long as the program runs.
"""

import sys
from _thread import RLock
from types import ModuleType
from typing import Any


def update_mapping() -> None:
    """Bring the names up to date; the library calls this before it reads any."""
    with _lock:  # a thread that comes meanwhile would find some of them missing, and the library takes that badly
        own = own_part("mapping")
        own.update_mapping()
        globals().update({name: value for name, value in vars(own).items() if name not in _OURS})


def own_part(name: str) -> Any:
    """A module of PySide6's own signatures, out of the archive in its library."""
    with _lock:
        if not _own:
            _own.append(_fetched())
    return getattr(_own[0], name)


def _fetched() -> ModuleType:
    stand_ins = [one for one in sys.modules if one.partition(".")[0] == "shibokensupport"]
    _kept.extend(sys.modules.pop(one) for one in stand_ins)
    places, archive = sys.modules["signature_bootstrap"].prepare_zipfile()
    places.insert(0, archive)
    try:
        from shibokensupport import signature  # noqa: PLC0415 - theirs, from here on
        from shibokensupport.signature import loader  # noqa: F401, PLC0415 - brings all others
    finally:
        places.remove(archive)
    return signature


_lock = RLock()
_own: list[ModuleType] = []
_kept: list[ModuleType] = []
_OURS = frozenset(globals())
