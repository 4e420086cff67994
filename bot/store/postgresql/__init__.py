"""The store in a database of PostgreSQL, which many processes may share."""
