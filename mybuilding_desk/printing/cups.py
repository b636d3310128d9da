"""What CUPS knows of a printer and Qt does not tell: its state with the reasons, and the resolution that is set.

Qt's own printing plugin has loaded the library before; it is asked through its C functions
(https://www.cups.org/doc/cupspm.html). Without it, and on Windows, everything is unknown.
"""

import ctypes
import re
import sys
import time
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

_LIBRARY: Final = {"darwin": "libcups.2.dylib"}.get(sys.platform, "libcups.so.2")
_PROCESSING: Final = "4"
_STOPPED: Final = "5"
_PER_INCH: Final = 3
"""Values of the IPP attributes `printer-state` and of the unit of resolutions (RFC 8011)."""
_REASONS: Final = (
    ("offline", re.compile(r"offline|timed-out|shutdown")),
    ("paper", re.compile(r"media-(empty|needed|jam)|marker-supply-empty")),
    ("stopped", re.compile(r"paused|door-open|cover-open|stopped")),
)
"""Our reasons of trouble, by what the IPP attribute `printer-state-reasons` contains (RFC 8011, 5.4.12)."""
_CONNECTING: Final = "connecting-to-device"
_CONNECT_S: Final = 10
"""Seconds after which a printer in the network that is still being connected to counts as offline."""


class _Option(ctypes.Structure):
    _fields_ = (("name", ctypes.c_char_p), ("value", ctypes.c_char_p))


class _Printer(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("instance", ctypes.c_char_p),
        ("is_default", ctypes.c_int),
        ("count", ctypes.c_int),
        ("options", ctypes.POINTER(_Option)),
    )


def default_dpi(name: str) -> int:
    """Return the lower one of the two resolutions set for a printer, in dots per inch; 0 if it is unknown."""
    library, printer = _library(), _destination(name)
    if not printer:
        return 0
    information = library.cupsCopyDestInfo(None, printer)
    try:
        attribute = library.cupsFindDestDefault(None, printer, information, b"printer-resolution") if information else 0
        across, unit = ctypes.c_int(), ctypes.c_int()
        along = library.ippGetResolution(attribute, 0, ctypes.byref(across), ctypes.byref(unit)) if attribute else 0
        return min(along, across.value) if unit.value == _PER_INCH else 0
    finally:
        library.cupsFreeDestInfo(information)
        library.cupsFreeDests(1, printer)


def trouble(name: str) -> str:
    """Return why a printer cannot print now, a reason of `PrintTrouble`; `""` if nothing is known against it.

    An idle printer still has the reasons of its last job, which may be over, so they count only during a job.
    """
    attributes = _attributes(name)
    state, reasons = attributes.get("printer-state"), attributes.get("printer-state-reasons", "")
    is_stopped = state == _STOPPED or attributes.get("printer-is-accepting-jobs") == "false"
    if not is_stopped and state != _PROCESSING:
        return ""
    since = time.time() - int(attributes.get("printer-state-change-time") or 0)
    if _CONNECTING in reasons and since > _CONNECT_S:
        return "offline"
    return next((reason for reason, pattern in _REASONS if pattern.search(reasons)), "stopped" if is_stopped else "")


def _attributes(name: str) -> Mapping[str, str]:
    """Return what the server tells about a printer, by attribute; nothing if there is no such printer."""
    printer = _destination(name)
    if not printer:
        return {}
    options = (printer.contents.options[number] for number in range(printer.contents.count))
    told = {option.name.decode(): option.value.decode(errors="replace") for option in options}
    _library().cupsFreeDests(1, printer)
    return told


def _destination(name: str) -> Any:
    """Return a pointer to a printer, to be freed; `None` if there is none."""
    library = _library()
    return library.cupsGetNamedDest(None, name.encode(), None) if library else None


@cache
def _library() -> Any:
    try:
        library = ctypes.CDLL(_LIBRARY)
    except OSError:
        return None
    destination, text, pointer = ctypes.POINTER(_Printer), ctypes.c_char_p, ctypes.c_void_p
    number = ctypes.POINTER(ctypes.c_int)
    calls: tuple[tuple[str, Any, list[Any]], ...] = (
        ("cupsGetNamedDest", destination, [pointer, text, text]),
        ("cupsFreeDests", None, [ctypes.c_int, destination]),
        ("cupsCopyDestInfo", pointer, [pointer, destination]),
        ("cupsFreeDestInfo", None, [pointer]),
        ("cupsFindDestDefault", pointer, [pointer, destination, pointer, text]),
        ("ippGetResolution", ctypes.c_int, [pointer, ctypes.c_int, number, number]),
    )
    for name, result, arguments in calls:
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library
