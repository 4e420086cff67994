"""YAML files become a record, or a list of all that is wrong with them."""

from .fault import Fault, FaultyKnowledgeError
from .language import load_languages
from .loader import check, load

__all__ = ["Fault", "FaultyKnowledgeError", "check", "load", "load_languages"]
