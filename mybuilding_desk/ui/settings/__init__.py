"""The settings window: its sections and rows, and the erase dialog and report."""
