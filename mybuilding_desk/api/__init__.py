"""The MyBuilding wire: `MyBuildingClient` and what it hands out. No Qt, no files. Importing it imports `requests`."""

from mybuilding_desk.api.client import MyBuildingClient, SignIn
from mybuilding_desk.api.records import BadRecord, Listing

__all__ = ["BadRecord", "Listing", "MyBuildingClient", "SignIn"]
