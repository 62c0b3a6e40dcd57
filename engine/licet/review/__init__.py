"""Published documents compared with the rules: what was read and when, and what in newer documents touches a rule."""
