"""MyBuilding Desk: the front-desk program for concierges. This module holds only the version."""

__version__ = "0.1.0"
