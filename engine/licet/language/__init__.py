"""The rule language: its attributes, fields and models, and the reading of YAML and CSV texts."""
