"""The scan field and what follows from a scan: logging, batches, suggestions. No package lists."""
