"""The commands of the program: one table of names and keys, and what menus, palette, and help are made of."""
