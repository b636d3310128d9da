"""Recognition rate per carrier for every variant by scanners: `python -m tests.benchmarks.recognizer`.

Strong formats: carrier, number, and strength must all be right. Weak formats: the carrier must be among the candidates
and the number clean. Then texts that are not tracking numbers: how many are recognized as strong.
"""

from collections.abc import Callable
from random import Random
from time import thread_time
from typing import Final

from mybuilding_desk.domain.tracking import Scan, read_scan
from tests.benchmarks.labels import (
    AZERTY,
    AZERTY_CAPS,
    BELGIAN,
    ENVELOPES,
    GS_FORMS,
    LETTERS,
    QWERTZ,
    SIGNS,
    SPANISH,
    STRONG,
    WEAK,
    Make,
    digits,
    gs1,
    keyed,
    marked,
    with_fillers,
)

EACH: Final = 1000
FALSE: Final = 100_000

_AIM: Final = ("]C0", "]C1", "]d2", "]Q3", "]e0", "]L0", "]A0")
_LOST_AIM: Final = ("C0", "+C0", "'C1", "¨C1", "$C0")
_ENDS: Final = ("\x1d{}", "{}\x1d", "\x02{}\x03", "^]{}", "{}\r\n", "\t{}\t")
_UNITS: Final = (
    "{n}", "{n}{l}", "{l}{n}", "{n} {l}", "PH{n}", "PH-{n}", "apt {n}{l}", "#{n}-{l}", "Tower {l} {n}", "{n}-{n}",
    "Suite {n}", "B2F{n}", "T{n}", "C{n}", "JD{n}", "YT{n}",
)  # fmt: skip
_PHONES: Final = (
    "({}) {}-{}", "{}-{}-{}", "{}.{}.{}", "{} {} {}", "{}{}{}", "+1{}{}{}", "1{}{}{}", "+1 ({}) {}-{}", "1-{}-{}-{}",
    "001{}{}{}", "tel:+1-{}-{}-{}", "({}) {}-{} ext. 12", "+44 {} {} {}", "0044 20 {}{} {}", "0{}/{}{}",
    "+33 6 {} {} {}", "06 {} {} {}", "+81-3-{}{}-{}", "07{} {}{}", "C{}{}{}",
)  # fmt: skip
_PRODUCT_AIM: Final = ("", "", "]E0", "]E4", "]e0", "E0", "]C1", "\x1d")

Disguise = Callable[[Random, str], str]
Fits = Callable[[Scan, str, str], bool]

DISGUISES: Final[dict[str, Disguise]] = {
    "plain": lambda _, raw: raw,
    "caps": lambda _, raw: raw.swapcase(),
    "AIM": lambda dice, raw: dice.choice(_AIM) + raw,
    "no ]": lambda dice, raw: dice.choice(_LOST_AIM) + raw,
    "GS ends": lambda dice, raw: dice.choice(_ENDS).format(raw),
    "Alt": lambda _, raw: f"029{raw}",
    "fillers": with_fillers,
    "AZERTY": lambda _, raw: keyed(raw, AZERTY),
    "Belgian": lambda _, raw: keyed(raw, BELGIAN),
    "AZ caps": lambda _, raw: keyed(raw, AZERTY_CAPS, caps=True),
    "QWERTZ": lambda _, raw: keyed(raw, QWERTZ),
    "Spanish": lambda _, raw: keyed(raw, SPANISH),
}

ZIPS: Final[dict[str, Disguise]] = {
    f"420 {name}": lambda dice, raw, marks=marks: marked(
        f"{dice.choice(('', ']C1'))}420{digits(dice, dice.choice((5, 9)))}\x1d{raw}", marks
    )
    for name, marks in GS_FORMS.items()
}
TWO_D: Final[dict[str, Disguise]] = {
    **{name: lambda _, raw, marks=marks: marked(raw, marks) for name, marks in GS_FORMS.items()},
    "caps": lambda _, raw: raw.swapcase(),
    "AZERTY": lambda _, raw: keyed(marked(raw, ("", "", "")), AZERTY),
    "QWERTZ": lambda _, raw: keyed(marked(raw, ("", "", "")), QWERTZ),
}


def is_right(scan: Scan, carrier: str, number: str) -> bool:
    """Whether a strong format was recognized in full."""
    return (scan.carrier, scan.number, scan.strength) == (carrier, number, "strong")


def is_hinted(scan: Scan, carrier: str, number: str) -> bool:
    """Whether a weak format has a clean number and its carrier offered; a strong format of the same text may win."""
    return scan.number == number and (carrier in scan.candidates or scan.strength == "strong")


def right(
    make: Make, carrier: str, disguise: Disguise, fits: Callable[[Scan, str, str], bool], each: int = EACH
) -> int:
    """How many of `each` labels are recognized."""
    dice = Random(21)
    count = 0
    for _ in range(each):
        label = make(dice)
        count += fits(read_scan(disguise(dice, label.raw)), carrier, label.number)
    return count


def _table(title: str, formats: dict[str, tuple[str, Make]], disguises: dict[str, Disguise], fits: Fits) -> None:
    print(f"\n{title:22}" + "".join(f"{name:>10}" for name in disguises))
    for name, (carrier, make) in formats.items():
        shares = (right(make, carrier, disguise, fits) / EACH for disguise in disguises.values())
        print(f"{name:22}" + "".join(f"{share:10.1%}" for share in shares), flush=True)


def _unit(dice: Random) -> str:
    return dice.choice(_UNITS).format(n=dice.randrange(1, 10_000), l=dice.choice(LETTERS))


def _phone(dice: Random) -> str:
    area, account_context, line = dice.randrange(201, 990), dice.randrange(200, 1000), f"{dice.randrange(10000):04}"
    return dice.choice(_PHONES).format(area, account_context, line)


def _product(dice: Random) -> str:
    """UPC-A, EAN-8 and 13, ISBN-13, and GTIN-14, some with a two- or five-digit supplement, most by scanner."""
    code = gs1(dice.choice((digits(dice, dice.choice((7, 11, 12, 13))), "978" + digits(dice, 9))))
    return dice.choice(_PRODUCT_AIM) + code + dice.choice(("", "", digits(dice, 2), digits(dice, 5)))


def _word(dice: Random) -> str:
    return "".join(dice.choices("abcdefghijklmnopqrstuvwxyz", k=dice.randint(1, 12)))


NOTHINGS: Final[dict[str, Callable[[Random], str]]] = {
    "units": _unit,
    "telephones": _phone,
    "UPC, EAN, GTIN": _product,
    "capitals and digits": lambda dice: "".join(dice.choices(SIGNS, k=dice.randint(1, 40))),
    "digits, up to 19": lambda dice: digits(dice, dice.randint(1, 19)),
    "digits, 20 to 40": lambda dice: digits(dice, dice.randint(20, 40)),
    "keys": lambda dice: "".join(chr(dice.randrange(32, 127)) for _ in range(dice.randint(1, 60))),
    "keys of AZERTY": lambda dice: "".join(dice.choices("&é\"'(-è_çàazertyqsdfgw", k=dice.randint(1, 40))),
    "words": lambda dice: " ".join(_word(dice) for _ in range(dice.randint(1, 6))),
    "addresses": lambda dice: f"{_word(dice)} {_word(dice)}, {_unit(dice)}, {digits(dice, 5)} {_phone(dice)}",
}


def false_strong(make: Callable[[Random], str], count: int) -> int:
    """How many of `count` texts are strong although they are not tracking numbers."""
    dice = Random(99)
    return sum(read_scan(make(dice)).strength == "strong" for _ in range(count))


def main() -> None:
    """Print the tables."""
    _table("strong", STRONG, DISGUISES, is_right)
    _table("strong, ZIP before", {name: STRONG[name] for name in ("USPS 91 to 95", "UPS 1Z")}, ZIPS, is_right)
    _table("two-dimensional", ENVELOPES, TWO_D, is_right)
    _table("weak", WEAK, {name: DISGUISES[name] for name in ("plain", "caps", "AIM", "GS ends", "fillers")}, is_hinted)
    print(f"\n{'no tracking numbers':22}{'texts':>10}{'strong':>10}{'µs each':>10}")
    for name, make in NOTHINGS.items():
        begin = thread_time()
        count = false_strong(make, FALSE)
        print(f"{name:22}{FALSE:10}{count:10}{(thread_time() - begin) / FALSE * 1e6:10.0f}", flush=True)


if __name__ == "__main__":
    main()
