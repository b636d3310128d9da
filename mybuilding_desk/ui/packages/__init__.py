"""Package lists: table, details panel, search, and activity. Logging and release live in other features."""
