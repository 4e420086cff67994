"""The files of a knowledge folder become a record, or a list of all that is wrong with them."""

from .draft import Draft, DraftError, statement_entry, with_statement
from .fault import Fault, FaultyKnowledgeError
from .files import Files
from .language import load_languages
from .loader import check, load
from .stock import stocked_languages, stocked_record

__all__ = [
    "Draft",
    "DraftError",
    "Fault",
    "FaultyKnowledgeError",
    "Files",
    "check",
    "load",
    "load_languages",
    "statement_entry",
    "stocked_languages",
    "stocked_record",
    "with_statement",
]
