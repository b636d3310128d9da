"""Practice mode: an embedded MyBuilding server with the same API. Needs no network and no account."""
