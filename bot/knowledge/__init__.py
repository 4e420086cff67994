"""The files of a knowledge folder become a record, or a list of all that is wrong with them.

Languages are read by `bot.knowledge.language`, which needs the search engine; a record needs none.
"""

from typing import TYPE_CHECKING

from bot.lazy import offered

if TYPE_CHECKING:
    from .draft import Draft, DraftError, statement_entry, with_statement
    from .fault import Fault, FaultyKnowledgeError
    from .files import Files
    from .hint import Hint
    from .loader import check, hints, load
    from .question_file import read_questions, with_questions, written_questions
else:
    __getattr__ = offered(
        __name__,
        {
            "Draft": "draft",
            "DraftError": "draft",
            "Fault": "fault",
            "FaultyKnowledgeError": "fault",
            "Files": "files",
            "Hint": "hint",
            "check": "loader",
            "hints": "loader",
            "load": "loader",
            "read_questions": "question_file",
            "statement_entry": "draft",
            "with_questions": "question_file",
            "with_statement": "draft",
            "written_questions": "question_file",
        },
    )

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
