"""What the program is configured with: the server profile and the building's policy, read, checked and written.

No user settings.
"""
