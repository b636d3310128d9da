"""The package lists: table, details, find, activity. No logging and no release."""
