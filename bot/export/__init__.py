"""The record for other programs. Each module is imported by its own name: most need only one."""
