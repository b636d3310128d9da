"""Practice mode: an embedded MyBuilding that speaks the same wire. No network and no account."""
