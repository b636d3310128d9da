"""Texts of documents: reports as they are shown, printed, and exported, and reminders. Nothing here needs a display."""
