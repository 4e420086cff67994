"""Following a speaker or a topic."""
