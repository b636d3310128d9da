"""The main window: its pages, idle detection, first paint, and error notice. No package logic."""
