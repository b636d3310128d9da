"""Building blocks for every layer: errors, redaction, files, paths, locks.

Knows nothing of packages and imports no other layer.
"""
