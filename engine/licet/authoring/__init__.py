"""Tools for authors of rules."""
