"""Report files: CSV, XLSX, and HTML, written package by package. Their texts come in the user's language."""
