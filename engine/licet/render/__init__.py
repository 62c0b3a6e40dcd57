"""Writers: answers as text for terminals, as Markdown and as tables. Nothing is printed here."""
