"""From a text to statements that somebody may take on record: nothing in them but its words."""
