"""The composition root: starts the program, builds every object once, connects them. No rules of its own."""
