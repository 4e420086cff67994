"""Which documents may answer: a term index that finds misspelt words too."""

from .document import Candidate, Document, Query, Term
from .grams import GramTable
from .index import Index
from .readings import Layout

__all__ = ["Candidate", "Document", "GramTable", "Index", "Layout", "Query", "Term"]
