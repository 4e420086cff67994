"""A question and what comes of it: searched, answered, kept for those who mend the record."""
