"""What this PC keeps: the local copy, the outbox, the secrets. No Qt."""
