"""The server profile as a value. Reading it from a file and checking it lie beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

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
"""The adopted endpoint map of the wire contract, section 2: name to path below the base URL."""


@dataclass(frozen=True, slots=True)
class ServerProfile:
    """One MyBuilding server: where it is, who this program is to it, how long to wait. Times are in seconds.

    `ca_bundle` is the path of a PEM file trusted besides the certificates of the operating system.
    """

    base_url: str
    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    ca_bundle: str = ""
    timeout_connect: float = 5.0
    timeout_read: float = 30.0
    endpoints: Mapping[str, str] = field(default_factory=lambda: DEFAULT_ENDPOINTS, hash=False)
