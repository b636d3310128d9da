"""The MyBuilding API: convert between bytes and values. The only access to the network; no Qt, no files."""

from mybuilding_desk.api.client import MyBuildingClient, SignIn
from mybuilding_desk.api.records import BadRecord, Listing

__all__ = ["BadRecord", "Listing", "MyBuildingClient", "SignIn"]
