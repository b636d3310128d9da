"""Releasing packages: the release window, the signature, the texts. The main package list is in `ui.packages`."""
