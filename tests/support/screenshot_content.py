"""Sample content of the screenshots: communities, packages, and the responses that send them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from random import Random
from threading import Event

import requests

from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.records.outgoing import OutgoingItem
from mybuilding_desk.practice.adapter import PracticeAdapter
from mybuilding_desk.practice.building import PracticeBuilding
from mybuilding_desk.practice.http_messages import success
from mybuilding_desk.services.workspace import Workspace


def titles() -> Iterator[str]:
    """Realistic community names."""
    for number in range(1, 200):
        yield f"{('Elan Tower', 'Sky & Sons Lofts', 'The Residences at Old Harbour Square')[number % 3]} {number}"


def package(number: int, name: str, **fields: str) -> dict[str, str]:
    """A package in the server's format."""
    arrived = datetime.now(UTC) - timedelta(hours=number)
    return {
        "packageId": f"x{number}", "communityId": "32", "unit": f"{1 + number // 8}{'ABCDEFGH'[number % 8]}",
        "typeName": ("UPS", "FedEx", "Amazon", "USPS", "DHL")[number % 5], "arrivedAt": arrived.isoformat(),
        "residentName": name, "residentId": f"r{number}", "trackingNumber": f"1Z999AA1{number:010}", "location": "B2",
        "acceptedBy": "Dev Okpara", **fields,
    }  # fmt: skip


def a_thousand() -> list[dict[str, str]]:
    """A building before the holidays."""
    names = ("Zoë Ångström", "Ágnes Szczęśniak", "Joaquín O’Keeffe", "李小龍 (Bruce Lee)", "Bảo Huỳnh")
    return [package(number, names[number % 5]) for number in range(1000)]


def of_long_names() -> list[dict[str, str]]:
    """Names that are too long, or read from right to left."""
    long_name = "Hubert Blaine Wolfeschlegelsteinhausenbergerdorff senior"
    note = "Two boxes, taped together, the lower one is wet and leans on the wall behind the counter"
    return [
        package(0, long_name, location="Cold room, lower left, behind the bicycles", description=note),
        package(1, "محمد بن عبد الرحمن العلي", unit="0A"),
        package(2, "שרה כהן־לוי", unit="0A"),
        package(3, "<b>Bold</b> & <img src=x>", typeName="Refrigerated groceries of the week", trackingNumber="9" * 60),
        package(4, "Nguyễn Thị Minh Khai và gia đình", unit="PENTHOUSE-NORTH-12", acceptedBy=long_name),
        package(5, "María-José Núñez de la Fuente y Álvarez de Toledo", trackingNumber="", description=note),
    ]


def of_counts_and_flags() -> list[dict[str, str]]:
    """One unit with every flag, packages of several pieces, and perishable ones of each age."""
    every = "12 pieces · Perishable · Oversize · Fragile · ID required · Damaged on arrival"
    long_name = "Hubert Blaine Wolfeschlegelsteinhausenbergerdorff senior"
    return [
        package(0, "Zoë Ångström", unit="12B", location="D4", description="3 pieces · Leave upright"),
        package(1, "Arjun Iyer", location="Fridge", description="Perishable"),
        package(2, "Kit Box", typeName="Other", trackingNumber="", description="Oversize · Rolled carpet"),
        package(3, long_name, description=f"{every} · Wet"),
        package(5, "محمد بن عبد الرحمن العلي", location="Fridge", description="2 pieces · Perishable"),
        package(6, "Erik Ångström", unit="12B", location="A4", description="ID required · Certified letter"),
        package(7, "", unit="12B", location="Cold room, lower left", description="2 pieces · Fragile · Oversize"),
        package(8, "Miles Oakes", location="", description="Damaged on arrival"),
        package(26, "Edith Lockwood", location="Fridge", description="Perishable · Flowers, needs water"),
    ]


@contextmanager
def answers(instead: dict[str, object]) -> Iterator[None]:
    """Let the practice building send these responses at these paths."""
    usual = PracticeBuilding.answer

    def answer(building: PracticeBuilding, request: object) -> object:
        path = request.path.strip("/")  # type: ignore[attr-defined]
        return success(instead[path]) if path in instead else usual(building, request)  # type: ignore[arg-type]

    PracticeBuilding.answer = answer  # type: ignore[method-assign,assignment]
    try:
        yield
    finally:
        PracticeBuilding.answer = usual  # type: ignore[method-assign]


@contextmanager
def slow(path: str) -> Iterator[None]:
    """Let the practice building respond at this path only at the end."""
    usual, end = PracticeBuilding.answer, Event()

    def answer(building: PracticeBuilding, request: object) -> object:
        if request.path.strip("/") == path:  # type: ignore[attr-defined]
            end.wait()
        return usual(building, request)  # type: ignore[arg-type]

    PracticeBuilding.answer = answer  # type: ignore[method-assign,assignment]
    try:
        yield
    finally:
        PracticeBuilding.answer = usual  # type: ignore[method-assign]
        end.set()


@contextmanager
def no_network(path: str = "") -> Iterator[None]:
    """Make the practice building unreachable, or only this path of it."""
    send = PracticeAdapter.send

    def refuse(adapter: PracticeAdapter, request: requests.PreparedRequest, **options: object) -> requests.Response:
        if path in str(request.url):
            raise requests.exceptions.ConnectionError
        return send(adapter, request, **options)  # type: ignore[arg-type]

    PracticeAdapter.send = refuse  # type: ignore[method-assign,assignment]
    try:
        yield
    finally:
        PracticeAdapter.send = send  # type: ignore[method-assign]


_DROPS = ((9, 6, "UPS"), (10, 12, "Amazon"), (11, 3, "USPS"), (13, 16, "Amazon"), (14, 6, "FedEx"), (18, 7, "Amazon"))
"""Deliveries of a day: the hour, the number of packages on average, and the carrier."""
_BY_WEEKDAY = (0.9, 1.0, 1.1, 1.15, 1.2, 0.6, 0.25)
_USERS = ("Dev Okpara", "Rosa Quispe-Hall", "John John", "Amina Farouki", "Tadeusz Brak")


def released_packages(days: int, until: datetime) -> list[Package]:
    """A building's released packages of the `days` before, with deliveries at their hours; the same in every run."""
    chance, found = Random(20), list[Package]()
    for back in range(days, -1, -1):
        morning = (until - timedelta(days=back)).replace(hour=0, minute=0, second=0, microsecond=0)
        for hour, usual, carrier in _DROPS:
            for _ in range(round(usual * _BY_WEEKDAY[morning.weekday()] * chance.uniform(0.7, 1.3))):
                arrived = morning + timedelta(hours=hour, minutes=chance.randrange(60))
                waits = chance.choice((5, 8, 11, 19, 22, 26, 31)) if chance.random() < 0.95 else chance.uniform(60, 200)
                released = arrived + timedelta(hours=waits)
                if released < until:
                    found.append(_released(len(found), carrier, arrived, released, chance))
    return found


def _released(number: int, carrier: str, arrived: datetime, released: datetime, chance: Random) -> Package:
    kind = carrier if chance.random() < 0.93 else "Other"
    accepted_by, released_by = chance.choices(_USERS, (7, 6, 4, 3, 2), k=2)
    return Package(
        f"r{number}", "32", f"{1 + number % 24}{'ABCDEF'[number % 6]}", kind, arrived,
        tracking_number=f"TBA{number:012}",
        resident_name="Zoë Ångström", shelf="B2", accepted_by=accepted_by, released_at=released,
        released_to="Zoë Ångström", released_by=released_by,
    )  # fmt: skip


def of_the_storeroom(workspace: Workspace) -> None:
    """A finished audit with a missing package, a paused one, and outgoing packages, some of them picked up."""
    audits, outgoing = workspace.storeroom.audits, workspace.storeroom.outgoing
    for location, ends in (("A1", True), ("D4", True), ("D1", False)):
        audits.begin(location)
        rows = [line.row for line in audits.state().lines if line.row is not None]
        for row in rows[: None if location == "A1" else -1]:
            audits.tick(row)
        _ended = audits.finish() if ends else audits.pause()
    blank = {"item_id": "", "community_id": "", "added_by": "", "added_by_id": "", "added_at": datetime.now(UTC)}
    left = [
        outgoing.add(OutgoingItem(kind="outgoing", unit=one, carrier="UPS", **blank)) for one in ("9C", "12B", "4K")
    ]
    outgoing.pick_up(left[:1], "Ben", b"")
