"""See `loader`."""
