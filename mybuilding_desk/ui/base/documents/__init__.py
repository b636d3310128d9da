"""Documents on their way to paper and to files: what the features that make them share. No document is made here."""
