"""Countries and US postal codes in barcodes."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

_CODES: Final = """
AD020 AE784 AF004 AG028 AI660 AL008 AM051 AO024 AQ010 AR032 AS016 AT040 AU036 AW533 AX248 AZ031 BA070 BB052
BD050 BE056 BF854 BG100 BH048 BI108 BJ204 BL652 BM060 BN096 BO068 BQ535 BR076 BS044 BT064 BV074 BW072 BY112
BZ084 CA124 CC166 CD180 CF140 CG178 CH756 CI384 CK184 CL152 CM120 CN156 CO170 CR188 CU192 CV132 CW531 CX162
CY196 CZ203 DE276 DJ262 DK208 DM212 DO214 DZ012 EC218 EE233 EG818 EH732 ER232 ES724 ET231 FI246 FJ242 FK238
FM583 FO234 FR250 GA266 GB826 GD308 GE268 GF254 GG831 GH288 GI292 GL304 GM270 GN324 GP312 GQ226 GR300 GS239
GT320 GU316 GW624 GY328 HK344 HM334 HN340 HR191 HT332 HU348 ID360 IE372 IL376 IM833 IN356 IO086 IQ368 IR364
IS352 IT380 JE832 JM388 JO400 JP392 KE404 KG417 KH116 KI296 KM174 KN659 KP408 KR410 KW414 KY136 KZ398 LA418
LB422 LC662 LI438 LK144 LR430 LS426 LT440 LU442 LV428 LY434 MA504 MC492 MD498 ME499 MF663 MG450 MH584 MK807
ML466 MM104 MN496 MO446 MP580 MQ474 MR478 MS500 MT470 MU480 MV462 MW454 MX484 MY458 MZ508 NA516 NC540 NE562
NF574 NG566 NI558 NL528 NO578 NP524 NR520 NU570 NZ554 OM512 PA591 PE604 PF258 PG598 PH608 PK586 PL616 PM666
PN612 PR630 PS275 PT620 PW585 PY600 QA634 RE638 RO642 RS688 RU643 RW646 SA682 SB090 SC690 SD729 SE752 SG702
SH654 SI705 SJ744 SK703 SL694 SM674 SN686 SO706 SR740 SS728 ST678 SV222 SX534 SY760 SZ748 TC796 TD148 TF260
TG768 TH764 TJ762 TK772 TL626 TM795 TN788 TO776 TR792 TT780 TV798 TW158 TZ834 UA804 UG800 UM581 US840 UY858
UZ860 VA336 VC670 VE862 VG092 VI850 VN704 VU548 WF876 WS882 YE887 YT175 ZA710 ZM894 ZW716
"""

COUNTRY_LETTERS: Final = frozenset(code[:2] for code in _CODES.split())
"""Alpha-2 codes: `US`."""

COUNTRY_DIGITS: Final = frozenset(code[2:] for code in _CODES.split())
"""Numeric codes, three digits: `840`."""


# GS1 420: 420 + ZIP 5 or ZIP 9, before the number of a USPS label (22 or 26 digits), with or without a separator.
_ZIP: Final = re.compile("420(?:[0-9]{5}|[0-9]{9})")
# GS1 421: 421 + ISO country + postcode.
_POSTCODE_ABROAD: Final = re.compile("421([0-9]{3})[0-9A-Z]{3,9}")
# DHL 2L: country + postcode + "+" + product and features; the plus sign may be damaged or gone.
_DHL_2L: Final = re.compile("2L([A-Z]{2})[0-9A-Z]{2,10}[^0-9A-Z]?[0-9]{8}")


def is_routing(text: str) -> bool:
    """Return whether a text is only a postcode barcode, which gives a package's destination but not its number."""
    abroad, dhl = _POSTCODE_ABROAD.fullmatch(text), _DHL_2L.fullmatch(text)
    return bool(_ZIP.fullmatch(text) or (abroad and abroad[1] in COUNTRY_DIGITS) or (dhl and dhl[1] in COUNTRY_LETTERS))


def without_zip(parts: Sequence[str]) -> Sequence[str]:
    """Return the parts without the 420 field before the number, if a separator ended it."""
    return parts[1:] if len(parts) > 1 and _ZIP.fullmatch(parts[0]) else parts


def split_zip(text: str) -> Iterator[str]:
    """Yield candidates for the number after a 420 field without a separator, the likelier first.

    ZIP 9 comes before ZIP 5: 34 digits are read as 9 + 22 before 5 + 26, which measured the fewest errors. The
    separator may also be present as the three digits of its Alt code.
    """
    for size in (12, 8):
        if _ZIP.fullmatch(text[:size]):
            yield text[size:]
            yield text[size:].removeprefix("029")
