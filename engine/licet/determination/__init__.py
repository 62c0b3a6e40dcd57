"""From findings to a timeline of answers, and from that to decisions."""
