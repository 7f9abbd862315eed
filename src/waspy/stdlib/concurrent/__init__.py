"""Concurrent programs, one thing after the other."""
