"""The sync queue: window, controller, texts. `services` sends the entries."""
