"""MyBuilding Desk: the front-desk program for concierges. This module owns the version and nothing else."""

__version__ = "0.1.0"
