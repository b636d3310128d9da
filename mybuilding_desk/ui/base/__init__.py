"""Widgets and helpers independent of any feature. No packages, no services."""
