"""Outgoing packages and returns: the list, adding to it, pickups with their proof."""
