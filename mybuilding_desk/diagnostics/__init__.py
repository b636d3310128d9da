"""Diagnostics for support: logs, fault and crash logs, the support report, and the self-test."""
