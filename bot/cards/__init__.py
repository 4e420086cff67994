"""What is shown of a decision: plain values, terminal panels and JSON. Nothing of Discord."""

from .card import Card, card_of, pair_text, quote_text
from .clean import clean
from .cut import ELLIPSIS, cut
from .date import period_text, span_text
from .json import RulingJson, to_json
from .link import MAX_LINK, passage_link
from .notice import notice
from .terminal import panel, render
from .wording import differs, spell_out, verdict_text

__all__ = [
    "ELLIPSIS",
    "MAX_LINK",
    "Card",
    "RulingJson",
    "card_of",
    "clean",
    "cut",
    "differs",
    "notice",
    "pair_text",
    "panel",
    "passage_link",
    "period_text",
    "quote_text",
    "render",
    "span_text",
    "spell_out",
    "to_json",
    "verdict_text",
]
