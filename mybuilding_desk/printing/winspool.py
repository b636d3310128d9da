"""What the Windows spooler knows of a printer and Qt does not tell: why it cannot print now."""

import ctypes
from typing import Any, Final

_WORK_OFFLINE: Final = 0x400
"""Bit of `attributes`: the printer is switched off or unplugged, or the user set it offline."""
_PAUSED: Final = 0x1
_STATUS: Final = (
    ("offline", 0x80 | 0x1000 | 0x100000),  # offline, not available, server unknown
    ("paper", 0x8 | 0x10 | 0x40),  # jam, out of paper, paper problem
    ("stopped", 0x2 | 0x400000),  # error, door open
)
"""Our reasons of trouble, by the bits of `status`."""


class _PrinterInfo(ctypes.Structure):
    """PRINTER_INFO_2 (https://learn.microsoft.com/windows/win32/printdocs/printer-info-2)."""

    _fields_ = (
        ("pointers", ctypes.c_void_p * 13),
        ("attributes", ctypes.c_uint32),
        ("times", ctypes.c_uint32 * 4),
        ("status", ctypes.c_uint32),
        ("jobs", ctypes.c_uint32),
        ("speed", ctypes.c_uint32),
    )


def trouble(name: str) -> str:
    """Return why a printer cannot print now, a reason of `PrintTrouble`; `""` if nothing is known against it.

    Without a job, the status may be that of the last one, so it counts only while there is one.
    """
    told = _information(name)
    if told is None:
        return ""
    if told.attributes & _WORK_OFFLINE:
        return "offline"
    if told.status & _PAUSED:
        return "stopped"
    return next((reason for reason, bits in _STATUS if told.jobs and told.status & bits), "")


def _information(name: str) -> _PrinterInfo | None:
    """Return what the spooler tells about a printer, if anything."""
    spooler: Any = ctypes.WinDLL("winspool.drv")  # type: ignore[attr-defined,unused-ignore]
    handle = ctypes.c_void_p()
    if not spooler.OpenPrinterW(ctypes.c_wchar_p(name), ctypes.byref(handle), None):
        return None
    try:
        size = ctypes.c_uint32()
        spooler.GetPrinterW(handle, 2, None, 0, ctypes.byref(size))
        buffer = ctypes.create_string_buffer(max(size.value, ctypes.sizeof(_PrinterInfo)))
        told = spooler.GetPrinterW(handle, 2, buffer, len(buffer), ctypes.byref(size))
        return _PrinterInfo.from_buffer_copy(buffer) if told else None
    finally:
        spooler.ClosePrinter(handle)
