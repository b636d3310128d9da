"""Search in all packages: its field, its filters, its controller, and its texts."""
