"""Overdue work on the page: reminders, final notices, holds, and returns to the sender. Rows are in `packages`."""
