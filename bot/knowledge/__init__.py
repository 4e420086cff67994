"""YAML files become a record, or a list of all that is wrong with them."""

from .fault import Fault, FaultyKnowledgeError
from .language import load_languages

__all__ = ["Fault", "FaultyKnowledgeError", "load_languages"]
