"""The shift hand-over: the window that a user fills, the one that the next user confirms, and the list of all."""
