"""What tells how the program is doing: logs, fault and crash logs, support report, self-test.

Nothing a user works with.
"""
