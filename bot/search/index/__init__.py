"""Which documents may answer: a term index that finds misspelt words too."""

from .document import Candidate, Document, Query, Reading, Term
from .index import Index

__all__ = ["Candidate", "Document", "Index", "Query", "Reading", "Term"]
