"""The practice building: an embedded MyBuilding that speaks the same wire without network or account."""
