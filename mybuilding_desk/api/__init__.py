"""The MyBuilding wire: bytes to values and back, and the only road to the network. No Qt, no files."""

from mybuilding_desk.api.client import MyBuildingClient, SignIn
from mybuilding_desk.api.records import BadRecord, Listing

__all__ = ["BadRecord", "Listing", "MyBuildingClient", "SignIn"]
