"""Knowledge files to a record: read, checked, and every fault told with its place."""
