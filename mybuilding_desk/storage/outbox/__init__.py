"""What the server has not confirmed yet, and how it survives damage. No data that the server already has."""
