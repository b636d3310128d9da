"""Configuration files: read, check, and write the server profile and the building's policy.

User settings are elsewhere (`domain.settings`, `storage.settings_file`).
"""
