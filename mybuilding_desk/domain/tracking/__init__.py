"""Tracking numbers: raw scan -> carrier, clean number, strong or weak. No residents, no packages, no I/O."""

from mybuilding_desk.domain.tracking.carriers import CARRIER_NAMES, SAME_FIRM, grouped
from mybuilding_desk.domain.tracking.joined import Joined, take_apart
from mybuilding_desk.domain.tracking.parser import Scan, likeness, read_scan

__all__ = ["CARRIER_NAMES", "SAME_FIRM", "Joined", "Scan", "grouped", "likeness", "read_scan", "take_apart"]
