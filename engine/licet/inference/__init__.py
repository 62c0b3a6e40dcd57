"""Finds the rules that facts meet, and on which days. The only package that uses durable-rules."""
