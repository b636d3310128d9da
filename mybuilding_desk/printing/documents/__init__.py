"""Whole pages: proofs of release, reports, door slips, number sheets. Also the charts that paper and screen share."""
