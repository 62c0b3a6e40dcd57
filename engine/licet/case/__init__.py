"""From a question to facts that rules can be evaluated on."""
