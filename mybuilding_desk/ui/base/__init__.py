"""Widgets and helpers that know no feature. No packages, no services."""
