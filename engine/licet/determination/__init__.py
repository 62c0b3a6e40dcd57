"""Combines findings into a timeline of outcomes, and makes decisions from outcomes."""
