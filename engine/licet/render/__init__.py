"""Answers as text: for a terminal, as Markdown, as tables. Nothing is printed here."""
