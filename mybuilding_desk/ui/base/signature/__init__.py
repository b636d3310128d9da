"""The pad that a person signs on, for every window that asks for a signature."""
