"""See `signature/loader.py`."""
