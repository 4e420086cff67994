"""YAML files become a record, or a list of all that is wrong with them."""

from .fault import Fault, FaultyKnowledgeError
from .files import Files
from .language import load_languages
from .loader import check, load

__all__ = ["Fault", "FaultyKnowledgeError", "Files", "check", "load", "load_languages"]
