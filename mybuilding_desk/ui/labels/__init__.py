"""Storage labels: what prints them on demand, and what says that some did not print. Texts on a label are in `text`."""
