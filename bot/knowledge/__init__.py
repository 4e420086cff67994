"""The files of a knowledge folder become a record, or a list of all that is wrong with them.

Languages are read by `bot.knowledge.language`, which needs the search engine; a record needs none.
"""

from .draft import Draft, DraftError, statement_entry, with_statement
from .fault import Fault, FaultyKnowledgeError
from .files import Files
from .hint import Hint
from .loader import check, hints, load
from .question_file import read_questions, with_questions, written_questions

__all__ = [
    "Draft",
    "DraftError",
    "Fault",
    "FaultyKnowledgeError",
    "Files",
    "Hint",
    "check",
    "hints",
    "load",
    "read_questions",
    "statement_entry",
    "with_questions",
    "with_statement",
    "written_questions",
]
