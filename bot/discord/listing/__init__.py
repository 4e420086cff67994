"""A list of statements on Discord: its pages, their buttons, and how a button remembers them."""
