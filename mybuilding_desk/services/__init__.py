"""Long-lived QObjects of the GUI thread that hold the program's state and actions, without widgets."""
