"""Explanations: the conditions behind an answer, near misses, scheduled changes, and alternatives."""
