"""Windows, models and the theme. Sees `desk`, `domain` and `errors` alone."""
