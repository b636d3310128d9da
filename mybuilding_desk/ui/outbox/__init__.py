"""The sync queue and the unidentified packages: sheets, controllers, texts. Sends nothing itself."""
