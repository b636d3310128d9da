"""Composition root: start the program, build every object once, and connect them."""
