"""Moves of packages to other locations: the window that asks where, its controller, and its texts."""
