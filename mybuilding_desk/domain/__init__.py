"""What a front desk knows. No Qt, no files, no network."""
