"""Work that runs off the window's thread."""
