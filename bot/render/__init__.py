"""What is shown of a decision: plain values, terminal panels and JSON. Nothing of Discord."""

from .account import Retelling, ToldEvent, ToldUtterance, event_name, teller_name, told_event
from .account_text import accounts_text, compared_lines, missing_line
from .card import Card, card_of
from .citation import CitationStyle, citation
from .clean import clean
from .context import Context, context_of
from .cut import ELLIPSIS, cut
from .date import days_text, period_text, span_text
from .json import QuoteJson, RulingJson, quote_to_json, to_json
from .link import MAX_LINK, passage_link, statement_link
from .listing import guide_text, listing_title, silence_note, topic_text
from .note import Notes, pair_text
from .notice import notice, year_note
from .office import offices_text, parties_text
from .relation import Related, count_related, relations_of, replies_to
from .telling import day_note, line_text, reporter_text, words_text
from .terminal import panel, render, render_quote
from .wording import differs, spell_out, verdict_text
from .words import own_words, with_sic

__all__ = [
    "ELLIPSIS",
    "MAX_LINK",
    "Card",
    "CitationStyle",
    "Context",
    "Notes",
    "QuoteJson",
    "Related",
    "Retelling",
    "RulingJson",
    "ToldEvent",
    "ToldUtterance",
    "accounts_text",
    "card_of",
    "citation",
    "clean",
    "compared_lines",
    "context_of",
    "count_related",
    "cut",
    "day_note",
    "days_text",
    "differs",
    "event_name",
    "guide_text",
    "line_text",
    "listing_title",
    "missing_line",
    "notice",
    "offices_text",
    "own_words",
    "pair_text",
    "panel",
    "parties_text",
    "passage_link",
    "period_text",
    "quote_to_json",
    "relations_of",
    "render",
    "render_quote",
    "replies_to",
    "reporter_text",
    "silence_note",
    "span_text",
    "spell_out",
    "statement_link",
    "teller_name",
    "to_json",
    "told_event",
    "topic_text",
    "verdict_text",
    "with_sic",
    "words_text",
    "year_note",
]
