"""A statement as Discord shows it, and the buttons below it."""
