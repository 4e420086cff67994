"""The words around a quote, by language: plain Fluent files that a translator can edit."""

from .phrases import BASE, Locales, Phrases, load_locales, load_phrases

__all__ = ["BASE", "Locales", "Phrases", "load_locales", "load_phrases"]
