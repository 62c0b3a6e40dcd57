"""Checks for those who write rules."""
