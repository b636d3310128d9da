"""The worker thread and the jobs that run on it. No widgets."""
