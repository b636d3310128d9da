"""Windows, models and the theme, one folder per feature. Imports only services, domain, config and core."""
