"""The sync queue and the unidentified packages: windows, controllers, texts. `services` sends the entries."""
