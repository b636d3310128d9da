"""Server profile. It is read from a file in `loader` and checked in `validation`."""

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
"""Endpoint map of the wire contract, section 2: name to path below the base URL."""


@dataclass(frozen=True, slots=True)
class ServerProfile:
    """Connection settings of one MyBuilding server: address, client credentials, timeouts in seconds, endpoints.

    `ca_bundle` is the path of a PEM file trusted in addition to the operating system's certificates.
    """

    base_url: str
    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    ca_bundle: str = ""
    timeout_connect: float = 5.0
    timeout_read: float = 30.0
    endpoints: Mapping[str, str] = field(default_factory=lambda: DEFAULT_ENDPOINTS, hash=False)
