"""The settings window, its sections and what it opens. Holds no settings itself."""
