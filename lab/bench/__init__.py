"""The engine beside its peers on the same statements and questions."""
