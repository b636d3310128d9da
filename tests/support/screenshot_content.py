"""Sample content of the screenshots: communities, packages, and the responses that send them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from threading import Event

import requests

from mybuilding_desk.practice.adapter import PracticeAdapter
from mybuilding_desk.practice.building import PracticeBuilding
from mybuilding_desk.practice.http_messages import success


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
