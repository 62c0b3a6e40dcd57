"""Plain values without rules: days, dates, timelines, truth, names and units."""
