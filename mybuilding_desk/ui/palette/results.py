"""Collects and ranks what the palette shows for a typed text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from mybuilding_desk.domain.palette_ranking import MAX_OF_GROUP, MAX_RESULTS, NEVER, NameIndex, Ranked, Tier, best
from mybuilding_desk.ui.commands import reasons
from mybuilding_desk.ui.palette import text
from mybuilding_desk.ui.palette.command_source import CommandSource
from mybuilding_desk.ui.palette.item import Group, PaletteItem
from mybuilding_desk.ui.palette.package_source import PackageSource
from mybuilding_desk.ui.palette.resident_source import ResidentSource

Section = tuple[Group, list[PaletteItem]]
Items = Callable[[], list[PaletteItem]]

MAX_RECENT: Final = 6
COMMANDS, PACKAGES, RESIDENTS = ">", "#", "@"
_PREFIXES: Final = (COMMANDS, PACKAGES, RESIDENTS)
"""First characters that limit the results."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the results come from; without `residents` and `packages` for users who see only their own packages."""

    commands: CommandSource
    page_items: Items
    """Communities, settings, and columns to sort by."""
    residents: ResidentSource | None
    packages: PackageSource | None
    search: Callable[[str], object]
    """Goes to Search."""
    stuck: Callable[[], list[str]]
    """Returns the names of the open windows that cannot close for a command."""


class PaletteResults:
    """The results for one account. Call `renew` at each opening."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._recent: list[str] = []
        self._named: list[PaletteItem] = []
        self._index: NameIndex | None = None
        self._reasons: dict[str, str] = {}
        self._stuck: list[str] = []

    def renew(self) -> None:
        """Forget the names, the reasons, and the day of the last opening."""
        if self._sources.packages is not None:
            self._sources.packages.renew()
        self._index, self._reasons, self._stuck = None, {}, self._sources.stuck()

    def remember(self, item: PaletteItem) -> None:
        """Note that an item was used."""
        if item.group not in (Group.ACTIONS, Group.SEARCH):
            self._recent = [item.key, *(key for key in self._recent if key != item.key)][:MAX_RECENT]

    def forget(self) -> None:
        """Forget what was used and searched for."""
        self._recent = []
        self.stop()

    def stop(self) -> None:
        """End a search."""
        if self._sources.packages is not None:
            self._sources.packages.stop()

    @property
    def is_searching(self) -> bool:
        """Whether there may be more packages."""
        return self._sources.packages is not None and self._sources.packages.is_searching

    def start(self, typed: str) -> list[Section]:
        """Return the results for a text, and start to search for packages."""
        packages = self._sources.packages
        if packages is not None:
            prefix, rest = _parts(typed)
            packages.start(rest if prefix in ("", PACKAGES) else "")
        return self.now(typed)

    def go_on(self, typed: str) -> list[Section]:
        """Search for packages a little further; return the results."""
        if self._sources.packages is not None:
            self._sources.packages.go_on()
        return self.now(typed)

    def now(self, typed: str) -> list[Section]:
        """Return the results for the text that was started."""
        prefix, rest = _parts(typed)
        if not rest:
            return self._unasked() if not prefix else self._all_commands() if prefix == COMMANDS else []
        room = {"of_group": MAX_RESULTS if prefix else MAX_OF_GROUP, "most": MAX_RESULTS}
        groups = best(self._ranked(prefix, rest, room["of_group"]), **room)
        sections = [(Group(group[0].group), [self._checked(one.item) for one in group]) for group in groups]
        if prefix in ("", PACKAGES) and not (sections and self._has_no_packages()):
            sections.append((Group.SEARCH, [self._search_row(rest, nothing=not sections)]))
        return sections

    def actions(self, item: PaletteItem, typed: str) -> list[Section]:
        """Return the second level of an item, limited to what is typed."""
        items = [self._checked(one) for one in item.actions()]
        if typed.strip():
            found = NameIndex([(one.title, one.synonyms) for one in items]).search(typed)
            items = [items[index] for index, _ in found]
        return [(Group.ACTIONS, items)] if items else []

    def _unasked(self) -> list[Section]:
        recent = [item for key in self._recent if (item := self._recall(key)) is not None]
        known = {item.key for item in recent}
        suggested = [item for item in self._sources.commands.suggested() if item.key not in known]
        sections = ((Group.RECENT, recent), (Group.SUGGESTED, suggested))
        return [(group, [self._checked(one) for one in items]) for group, items in sections if items]

    def _all_commands(self) -> list[Section]:
        return [(Group.COMMANDS, [self._checked(one) for one in self._sources.commands.items()])]

    def _recall(self, key: str) -> PaletteItem | None:
        kind, residents, packages = key.partition(" ")[0], self._sources.residents, self._sources.packages
        if kind == "resident":
            return residents.recall(key) if residents is not None else None
        if kind == "package":
            return packages.recall(key) if packages is not None else None
        self._name_index()
        return next((item for item in self._named if item.key == key), None)

    def _ranked(self, prefix: str, rest: str, limit: int) -> list[Ranked[PaletteItem]]:
        ranked: list[Ranked[PaletteItem]] = []
        if prefix in ("", RESIDENTS) and self._sources.residents is not None:
            ranked += self._in_order(self._sources.residents.find(rest, limit))
        if prefix in ("", PACKAGES) and self._sources.packages is not None:
            ranked += self._in_order(self._sources.packages.find(limit))
        if prefix in ("", COMMANDS):
            ranked += self._by_name(rest)
        return ranked

    def _in_order(self, found: Sequence[tuple[PaletteItem, Tier]]) -> list[Ranked[PaletteItem]]:
        return [Ranked(tier, self._recency(item), item.group, item) for item, tier in found]

    def _by_name(self, typed: str) -> list[Ranked[PaletteItem]]:
        found = self._in_order([(self._named[at], tier) for at, tier in self._name_index().search(typed)])
        return sorted(found, key=lambda one: (one.tier, bool(self._why_not(one.item)), one.recency))

    def _name_index(self) -> NameIndex:
        if self._index is None:
            self._named = [*self._sources.page_items(), *self._sources.commands.items()]
            self._index = NameIndex([(item.title, item.synonyms) for item in self._named])
        return self._index

    def _recency(self, item: PaletteItem) -> int:
        return self._recent.index(item.key) if item.key in self._recent else NEVER

    def _checked(self, item: PaletteItem) -> PaletteItem:
        """Return the item with why it cannot be done now."""
        reason = self._why_not(item)
        return replace(item, why_not=reason) if reason != item.why_not else item

    def _why_not(self, item: PaletteItem) -> str:
        if item.key not in self._reasons:
            self._reasons[item.key] = self._reason(item)
        return self._reasons[item.key]

    def _reason(self, item: PaletteItem) -> str:
        if item.within is not None and any(name not in item.within for name in self._stuck):
            return reasons.close_window_first()
        return item.why_not or self._sources.commands.why_not(item)

    def _has_no_packages(self) -> bool:
        return self._sources.packages is not None and self._sources.packages.found_nothing

    def _search_row(self, typed: str, *, nothing: bool) -> PaletteItem:
        packages = self._sources.packages
        return self._checked(
            PaletteItem(
                "search",
                Group.SEARCH,
                text.search_all(typed) if nothing else text.show_all(typed),
                lambda: self._sources.search(typed),
                icon="search",
                hint=packages.count() if packages is not None and not nothing else "",
            )
        )


def _parts(typed: str) -> tuple[str, str]:
    """Return the first character if it limits the results, and the text to search for."""
    bare = typed.strip()
    limits = bare[:1] if bare[:1] in _PREFIXES else ""
    return limits, bare[len(limits) :].strip()
