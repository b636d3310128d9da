"""What every layer may use and what knows nothing of packages: errors, redaction, files, paths, locks.

Imports nothing of ours.
"""
