"""Server profile. It is read from a file in `loader` and checked in `validation`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

DEFAULT_ENDPOINTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "token": "oauth/access_token",
        "communities": "communities/list",
        "packages": "packages/list",
        "package_types": "packages/types",
        "residents": "residents/list",
        "add_package": "packages/add",
        "release_package": "packages/release",
    }
)
"""Endpoint map of the wire contract, section 2: name to path below the base URL.

An entry may begin with its method: `"GET packages/release"`.
"""

UPDATE_PACKAGE: Final = "update_package"
REMIND: Final = "remind"
OPTIONAL_ENDPOINTS: Final = (UPDATE_PACKAGE, REMIND, "package_photo")
"""What the contract has no path for, but a building's manual may offer. Without an entry, it is not offered."""

METHODS: Final = ("GET", "POST")
Method = Literal["GET", "POST"]


class Endpoint(NamedTuple):
    """An entry of the endpoint map: its method, `None` for that of the contract, and its path, `""` if not offered."""

    method: Method | None
    path: str


def read_endpoint(entry: str) -> Endpoint:
    """Return the method and the path of a checked entry of an endpoint map."""
    first, _, path = entry.partition(" ")
    if first == "GET":
        return Endpoint("GET", path)
    return Endpoint("POST", path) if first == "POST" else Endpoint(None, entry.lstrip("/"))


@dataclass(frozen=True, slots=True)
class ServerProfile:
    """Connection settings of one MyBuilding server: address, client credentials, timeouts in seconds, endpoints.

    `ca_bundle` is the path of a PEM file trusted in addition to the operating system's certificates. `resident_notes`
    are the names of further fields of the server's residents that carry notes.
    """

    base_url: str
    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    ca_bundle: str = ""
    timeout_connect: float = 5.0
    timeout_read: float = 30.0
    endpoints: Mapping[str, str] = field(default_factory=lambda: DEFAULT_ENDPOINTS, hash=False)
    resident_notes: tuple[str, ...] = ()

    def endpoint(self, name: str) -> Endpoint:
        """Return an entry of the endpoint map; its path is `""` if the server does not offer it."""
        return read_endpoint(self.endpoints.get(name, ""))

    def offers(self, name: str) -> bool:
        """Return whether the server has this endpoint."""
        return bool(self.endpoint(name).path)
