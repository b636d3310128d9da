"""The verbs of the program as QObjects: all that a screen may ask and all that it may hear."""
