"""From rule files to a checked rulebook, and the versions of its rules over time."""
