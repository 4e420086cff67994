"""Judged questions: ask them all, and count what came of them."""
