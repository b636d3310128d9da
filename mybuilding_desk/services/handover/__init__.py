"""The shift hand-over: what a shift leaves to the next one, drafts, and history. Widgets are in `ui.handover`."""
