"""What goes wrong with being watched."""


class HealthError(Exception):
    """Nothing can listen at the address."""
