"""QObjects of the GUI thread that hold the program's state and actions. No widgets, no network calls of their own."""
