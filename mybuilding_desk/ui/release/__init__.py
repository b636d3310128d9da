"""Releasing packages: the sheet, the signature, its texts. No package lists."""
