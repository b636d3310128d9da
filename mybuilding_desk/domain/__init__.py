"""Domain of a front desk: frozen values and pure rules. No Qt, no files, no network."""
