"""Why an answer, why not another, what is scheduled, and what would change it."""
