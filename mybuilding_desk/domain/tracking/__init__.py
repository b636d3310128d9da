"""Tracking numbers and label codes: raw scan -> carrier, clean number, how certain. No packages, no I/O."""

from mybuilding_desk.domain.tracking.carriers import CARRIER_NAMES, SAME_FIRM, grouped
from mybuilding_desk.domain.tracking.joined import Joined, split_joined
from mybuilding_desk.domain.tracking.parser import Scan, prefix_and_length, read_scan

__all__ = ["CARRIER_NAMES", "SAME_FIRM", "Joined", "Scan", "grouped", "prefix_and_length", "read_scan", "split_joined"]
