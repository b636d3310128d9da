"""Cells of the package table: what they say, also to a screen reader, and how they are painted. No widgets."""
