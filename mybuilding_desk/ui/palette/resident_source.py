"""Residents and units with what is pending for them, as results of the palette."""

from collections.abc import Callable
from functools import partial

from mybuilding_desk.domain.palette_ranking import Tier, folded, is_shown_name
from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.domain.scan_intent import Pickup
from mybuilding_desk.domain.text import fold, unit_code
from mybuilding_desk.services.packages.interpreter import InputInterpreter
from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.ui.palette import text
from mybuilding_desk.ui.palette.item import Group, PaletteItem
from mybuilding_desk.ui.text import error_messages, package_text
from mybuilding_desk.ui.text.name_display import names

_MAX_NAMES = 3
_MASKED_SEARCH = 40
"""Matches to read in privacy mode, where some of them match by more than is shown."""


class ResidentSource:
    """The resident directory. `release` opens the release of a pickup, `search` goes to Search."""

    def __init__(
        self,
        store: PackageStore,
        interpreter: InputInterpreter,
        release: Callable[[Pickup], object],
        search: Callable[[str], object],
    ) -> None:
        self._store, self._interpreter = store, interpreter
        self._release, self._search = release, search

    def find(self, typed: str, limit: int) -> list[tuple[PaletteItem, Tier]]:
        """Return the units and residents that match, the best first."""
        found = self._store.directory.search(typed, _MASKED_SEARCH if names.short else limit)
        shown = [one for one in found if not names.short or self._matches_shown(typed, one)]
        return [(self._item(one), _tier(typed, one)) for one in shown[:limit]]

    def recall(self, key: str) -> PaletteItem | None:
        """Return the unit or resident with this key, with what is pending now; `None` if it is no longer listed."""
        _, _, unit = key.partition(" ")[2].partition(" ")
        found = self._store.directory.search(unit, _MASKED_SEARCH)
        return next((self._item(one) for one in found if _key(one) == key), None)

    def _matches_shown(self, typed: str, match: Match) -> bool:
        # One word may be a unit with blanks in it, so the unit is compared as a whole, too.
        by_unit = unit_code(match.unit).startswith(unit_code(typed))
        return by_unit or is_shown_name(typed, match.unit, " ".join(_names(match)))

    def _item(self, match: Match) -> PaletteItem:
        resident = match.resident if not match.people else None
        count = len(self._store.waiting_of(match.unit, resident.resident_id if resident else ""))
        return PaletteItem(
            _key(match),
            Group.RESIDENTS,
            _title(match),
            partial(self._open, match),
            icon="user",
            unit=match.unit,
            hint=text.pending(count),
            chosen_hint=package_text.release_words(package_text.packages(count)) if count else "",
            actions=partial(self._actions, match, count),
        )

    def _actions(self, match: Match, count: int) -> list[PaletteItem]:
        key, title = _key(match), text.search_unit(match.unit)
        search = PaletteItem(f"{key} search", Group.ACTIONS, title, partial(self._search, match.unit), icon="search")
        if not count:
            return [search]
        release = PaletteItem(
            key,
            Group.ACTIONS,
            package_text.release_words(package_text.packages(count)),
            partial(self._open, match),
            icon="check",
        )
        return [release, search]

    def _open(self, match: Match) -> None:
        pickup = self._interpreter.pickup_of(match.unit, match)
        if pickup.rows:
            self._release(pickup)
        else:
            self._search(match.unit)


def _key(match: Match) -> str:
    resident = match.resident.resident_id if match.resident is not None and not match.people else ""
    return f"resident {resident} {match.unit}"


def _names(match: Match) -> list[str]:
    people = match.people or ((match.resident,) if match.resident is not None else ())
    return [names.person(one.full_name) for one in people]


def _title(match: Match) -> str:
    people = _names(match)
    if len(people) > _MAX_NAMES:
        return f"{', '.join(people[:_MAX_NAMES])}…"
    return ", ".join(people) or error_messages.plain(package_text.whole_unit())


def _tier(typed: str, match: Match) -> Tier:
    if match.guessed:
        return Tier.TYPO
    code, unit = unit_code(typed), unit_code(match.unit)
    if match.exact or unit == code:
        return Tier.EXACT
    name = folded(match.resident.full_name) if match.resident is not None else ""
    return Tier.PREFIX if unit.startswith(code) or name.startswith(fold(typed)) else Tier.WORD_START
