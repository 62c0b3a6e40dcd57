"""Screening of data frames: many questions at once."""
