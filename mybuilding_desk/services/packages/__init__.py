"""The packages of the user's communities: actions, lists, pending entries, and interpretation of input."""
