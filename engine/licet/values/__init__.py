"""Values that know nothing of rules: days, dates, timelines, truth, names."""
