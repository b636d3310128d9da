"""Residents: name forms, typos, search, ranking, masking. No packages and no I/O."""
