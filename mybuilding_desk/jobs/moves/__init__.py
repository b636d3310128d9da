"""Jobs of the network worker for moved packages: the cache follows them, and moves are sent where that is possible."""
