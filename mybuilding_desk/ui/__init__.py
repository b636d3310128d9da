"""Windows, models and the theme, one folder a feature. Sees services, domain, config and core alone."""
