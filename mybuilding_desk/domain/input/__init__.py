"""Input of the user: scanner key timing, search queries, typed days. `domain.scan_intent` holds what it means."""
