"""The sidebar of the main page: communities, counts of the day, and the user."""
