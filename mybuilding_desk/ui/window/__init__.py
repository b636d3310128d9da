"""The program's one window: its pages, idle time, first paint. Knows no packages."""
