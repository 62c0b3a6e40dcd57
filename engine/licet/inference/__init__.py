"""Which rules the facts of a case meet, and on which days. The only package that uses durable-rules."""
