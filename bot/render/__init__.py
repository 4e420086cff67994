"""What is shown of a decision: plain values, terminal panels and JSON. Nothing of Discord."""

from .card import Card, card_of, foot_text, pair_text, quote_text
from .citation import CitationStyle, citation
from .clean import clean
from .context import Context, context_of
from .cut import ELLIPSIS, cut
from .date import period_text, span_text
from .json import RulingJson, to_json
from .link import MAX_LINK, passage_link, statement_link
from .notice import notice
from .relation import Related, count_related, relations_of, replies_to
from .terminal import panel, render
from .wording import differs, spell_out, verdict_text

__all__ = [
    "ELLIPSIS",
    "MAX_LINK",
    "Card",
    "CitationStyle",
    "Context",
    "Related",
    "RulingJson",
    "card_of",
    "citation",
    "clean",
    "context_of",
    "count_related",
    "cut",
    "differs",
    "foot_text",
    "notice",
    "pair_text",
    "panel",
    "passage_link",
    "period_text",
    "quote_text",
    "relations_of",
    "render",
    "replies_to",
    "span_text",
    "spell_out",
    "statement_link",
    "to_json",
    "verdict_text",
]
