"""Where this program is told what to work with: its files, the server, what a building set for its desks."""
