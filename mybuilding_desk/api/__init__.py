"""The MyBuilding wire: one client, no Qt. `MyBuildingClient` is the way in."""
