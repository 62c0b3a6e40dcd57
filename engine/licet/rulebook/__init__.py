"""Loads rule files into a checked rulebook, and computes which version of a rule is in force on which days."""
