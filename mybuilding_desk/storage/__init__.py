"""What this computer keeps: keychain, settings file and databases. No Qt and no network."""
