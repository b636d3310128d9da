"""The scan field and the logging flow: scanner detection, batches, suggestions. Package lists are in `ui.packages`."""
