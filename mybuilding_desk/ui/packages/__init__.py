"""Package lists: table, columns, selection, and search. One package alone is in `ui.details`."""
