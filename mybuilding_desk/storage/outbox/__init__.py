"""The sync queue: actions that the server has not confirmed yet, and their recovery from a damaged file."""
