"""The page of a signed-in user: its layout, and the signals that connect the features. No feature logic."""
