"""What a front desk knows, as frozen values and pure rules. No Qt, no files, no network."""
