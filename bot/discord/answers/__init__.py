"""Questions asked in messages, by command or from a menu, and replies to answers."""
