"""Local storage: keychain, settings files, and databases. No Qt and no network."""
