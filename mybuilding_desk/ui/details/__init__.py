"""One package in detail: the panel beside the list, and the window with all of its activity. It reads no list."""
