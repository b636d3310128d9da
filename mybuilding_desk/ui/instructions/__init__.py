"""Instructions of residents: the window with all of them, the one that adds and changes them, and their texts."""
