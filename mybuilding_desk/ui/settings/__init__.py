"""The settings window: its sections and rows, the erase dialog and report, and the shortcut help."""
