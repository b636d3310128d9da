"""What runs on the worker thread, and the worker itself. No widgets."""
