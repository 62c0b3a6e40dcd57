"""Screening of whole data frames."""
