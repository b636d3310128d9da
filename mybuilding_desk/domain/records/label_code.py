"""Codes of storage labels: a prefix, 8 characters, and a check character, such as `MBD1R7K29M4CN`.

They are in Crockford's base 32 (https://www.crockford.com/base32.html): digits and capital letters without I, L, O, and
U. They hold the first 40 bits of the SHA-256 of a package's reference, or of its id if it has no reference, so every
desk computes the same code, and it tells nothing about the recipient. The check character is that of Luhn's algorithm
for base 32, which detects every single wrong character.

A hash is hashed again until its code has no Y and no Z, which a German keyboard layout swaps, and a letter among its
first seven characters. Without that letter, one wrong character could make it an international postal number.
"""

import hashlib
import re
from typing import Final, Literal

PREFIX: Final = "MBD1"
"""Start of every code. No carrier's number starts with it, and it survives every scanner and keyboard layout."""

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH: Final = 9
"""Characters of a code with its check character, without the prefix."""

Reading = Literal["whole", "damaged", "none"]

_VALUES: Final = {character: value for value, character in enumerate(ALPHABET)}
_ALIKE: Final = str.maketrans("ILO", "110")
_CODE: Final = re.compile(f"(?![0-9]{{7}})[{ALPHABET[:-2]}]{{{CODE_LENGTH}}}")
_NEARLY: Final = re.compile("|".join(f"{PREFIX[:index]}.?{PREFIX[index + 1 :]}" for index in range(len(PREFIX))))
_GAPS: Final = re.compile(r"[\s\-\u2010-\u2015]+")


def label_code(key: str) -> str:
    """Return the 9 characters of the label code of a reference or package id; `""` for an empty key.

    The case of a reference does not matter: a server may return a UUID in capitals.
    """
    key = key.strip().lower()
    if not key:
        return ""
    digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()
    while not _CODE.fullmatch(code := _code_of(digest)):
        digest = hashlib.sha256(digest).digest()
    return code


def label_text(code: str) -> str:
    """Return what the barcode contains: the prefix and the code."""
    return PREFIX + code


def shown_code(code: str) -> str:
    """Return a code as printed below the barcode, to be typed if it cannot be scanned: `MBD1-R7K2-9M4C-N`."""
    return "-".join((PREFIX, code[:4], code[4:8], code[8:]))


def read_label(text: str) -> tuple[Reading, str]:
    """Read a scanned or typed text: a `whole` code with its 9 characters, a `damaged` one, or `none`.

    Blanks, hyphens, and case do not matter; I, L, and O are read as 1, 1, and 0. Damaged is a text with the prefix that
    is no code, and one that would be a code but for one wrong or missing character of the prefix.
    """
    plain = _GAPS.sub("", text.upper()).translate(_ALIKE)
    prefix, code = plain[:-CODE_LENGTH], plain[-CODE_LENGTH:]
    whole = bool(_CODE.fullmatch(code)) and _check_character(code[:-1]) == code[-1]
    if whole and prefix == PREFIX:
        return "whole", code
    return ("damaged" if plain.startswith(PREFIX) or (whole and _NEARLY.fullmatch(prefix)) else "none"), ""


def _code_of(digest: bytes) -> str:
    number = int.from_bytes(digest[:5], "big")
    characters = "".join(ALPHABET[number >> shift & 31] for shift in range(35, -1, -5))
    return characters + _check_character(characters)


def _check_character(characters: str) -> str:
    """Return the check character of Luhn's algorithm mod 32 (https://en.wikipedia.org/wiki/Luhn_mod_N_algorithm)."""
    total = 0
    for position, character in enumerate(reversed(characters)):
        product = _VALUES[character] * (1 if position % 2 else 2)
        total += product // len(ALPHABET) + product % len(ALPHABET)
    return ALPHABET[-total % len(ALPHABET)]
