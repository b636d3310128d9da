"""Words for days in each language, folded as in `domain.text`. They are parsed in `dates`."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, get_args

Phrase = Literal["today", "yesterday", "day before yesterday", "this week", "last week", "this month", "last month"]
PHRASES: Final[tuple[Phrase, ...]] = get_args(Phrase)


@dataclass(frozen=True, slots=True)
class DayWords:
    """Date words of one language. Months count from 1, weekdays from 1 (Monday).

    `small` words may stand before and within a day: "of", "la". A weekday with a `last` word is never today.
    """

    phrases: Mapping[str, Phrase]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    small: frozenset[str]
    last: frozenset[str]


def _numbered(names: str, *short: str) -> Mapping[str, int]:
    """Number the names from 1, also by their first three letters and by the alternatives in `short`."""
    whole = names.split()
    found = {word: number for number, name in enumerate(whole, 1) for word in (name[:3], name)}
    starts = [name[:3] for name in whole]
    found = {word: number for word, number in found.items() if starts.count(word) < 2}  # "jui" is ambiguous
    also = {word: number for group in short for number, word in enumerate(group.split(), 1)}
    return MappingProxyType(found | also)


DAY_WORDS: Final[Mapping[str, DayWords]] = MappingProxyType(
    {
        "en": DayWords(
            {phrase: phrase for phrase in PHRASES},
            _numbered("january february march april may june july august september october november december"),
            _numbered("monday tuesday wednesday thursday friday saturday sunday"),
            frozenset({"the", "of", "on"}),
            frozenset({"last"}),
        ),
        "es": DayWords(
            {
                "hoy": "today",
                "ayer": "yesterday",
                "anteayer": "day before yesterday",
                "antier": "day before yesterday",
                "antes ayer": "day before yesterday",
                "esta semana": "this week",
                "semana pasada": "last week",
                "semana anterior": "last week",
                "este mes": "this month",
                "mes pasado": "last month",
                "mes anterior": "last month",
            },
            _numbered(
                "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
                "ene feb mar abr may jun jul ago setiembre oct nov dic",
                "ene feb mar abr may jun jul ago sept oct nov dic",
            ),
            _numbered("lunes martes miercoles jueves viernes sabado domingo"),
            frozenset({"el", "la", "de", "del"}),
            frozenset({"pasado", "ultimo"}),
        ),
        "fr": DayWords(
            {
                "aujourdhui": "today",
                "hier": "yesterday",
                "avant hier": "day before yesterday",
                "cette semaine": "this week",
                "semaine derniere": "last week",
                "semaine passee": "last week",
                "ce mois": "this month",
                "ce mois ci": "this month",
                "mois dernier": "last month",
                "mois passe": "last month",
            },
            _numbered(
                "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
                "janv fevr mars avr mai juin juil aout sept oct nov dec",
            ),
            _numbered("lundi mardi mercredi jeudi vendredi samedi dimanche"),
            frozenset({"le", "la", "du", "de"}),
            frozenset({"dernier", "passe"}),
        ),
    }
)
