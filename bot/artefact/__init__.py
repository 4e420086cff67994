"""What takes long to make, kept on disk and shared: a shelf for it, and flat tables to keep."""
