"""Read what CUPS's drivers send to label printers: one picture per label, one pixel per dot.

Zebra: `~DG` graphics in ASCII compression (ZPL II manual). Dymo: lines of dots between escape sequences (LabelWriter
Technical Reference).
"""

import re
from collections.abc import Iterator

from PySide6.QtGui import QImage

_GRAPHIC = re.compile(rb"~DGR:CUPS\.GRF,(\d+),(\d+),\s*(.*?)\^", re.DOTALL)
_DYMO_LINE = 0x16
_DYMO_LENGTHS = {b"\x1bD": 3, b"\x1bB": 3, b"\x1bL": 4, b"\x1bQ": 4, b"\x1bf": 4, b"\x1bE": 2}


def zebra(stream: bytes) -> Iterator[QImage]:
    """Yield the labels of a Zebra printer."""
    for size, row_bytes, data in _GRAPHIC.findall(stream):
        width = int(row_bytes)
        rows = list(_rows(data.decode("ascii"), width * 2))[: int(size) // width]
        yield _picture([bytes.fromhex(row) for row in rows])


def dymo(stream: bytes) -> Iterator[QImage]:
    """Yield the labels of a Dymo printer, without the blank lines at their ends."""
    place, width, rows = 0, 0, list[bytes]()
    while place < len(stream):
        if stream[place] == _DYMO_LINE:
            rows.append(stream[place + 1 : place + 1 + width])
            place += 1 + width
            continue
        command = stream[place : place + 2]
        if command == b"\x1bD":
            width = stream[place + 2]
        elif command == b"\x1bf":
            rows += [bytes(width)] * stream[place + 3]
        elif command == b"\x1bE":
            yield _picture(rows)
            rows = []
        place += _DYMO_LENGTHS.get(command, 1)


def _picture(rows: list[bytes]) -> QImage:
    width = len(rows[0])
    bits = bytes(255 - byte for row in rows for byte in row)
    picture = QImage(bits, width * 8, len(rows), width, QImage.Format.Format_Mono)
    return picture.convertToFormat(QImage.Format.Format_Grayscale8)


def _rows(data: str, digits: int) -> Iterator[str]:
    """Yield the rows in hexadecimal; `G` to `Y` repeat a digit 1 to 19 times, `g` to `z` 20 to 400 times."""
    row, before, repeat = "", "0" * digits, 0
    for sign in data:
        if sign in ",!":
            row = row.ljust(digits, "0" if sign == "," else "F")
        elif sign == ":" and not row:
            row = before
        elif "G" <= sign <= "Y":
            repeat += ord(sign) - ord("F")
        elif "g" <= sign <= "z":
            repeat += 20 * (ord(sign) - ord("f"))
        elif sign in "0123456789ABCDEF":
            row, repeat = row + sign * max(repeat, 1), 0
        if len(row) >= digits:
            yield row
            row, before = "", row
