"""Who Said: what is on record in a public dispute."""
