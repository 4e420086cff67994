"""Looking around in the record: lists, pages, timelines."""
