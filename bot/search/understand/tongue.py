"""Which language is the question in? By script, letters, and the words each language knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.search.analyzer import Token

from ..language import Language
from .matching import WordMatcher
from .script import script_of

_LIKELIEST = frozenset({"en", "tr"})  # where nothing else tells
_NAME = 0.3  # of a word: a name is written alike in many languages, and stands in titles of few


def language_of(
    tokens: Sequence[Token], matcher: WordMatcher, languages: Sequence[Language]
) -> str:
    """Give the BCP 47 tag of the likeliest language; the first of `languages` when nothing tells.

    The interface language of a chat programme is no help: it lacks most of these languages.
    """
    scripts = Counter(script_of(t.key) for t in tokens if not t.key.isdigit())
    script = scripts.most_common(1)[0][0] if scripts else "latin"
    # In Latin letters people type any language.
    of_script = [known for known in languages if script == known.script != "latin"]
    candidates = sorted(of_script or languages, key=lambda known: known.code not in _LIKELIEST)
    scores = {known.code: 0.0 for known in candidates}
    for token in tokens:
        known_in = matcher.languages(token.key)
        own = [code for code in scores if code in known_in]
        for code in own:
            scores[code] += (_NAME if None in known_in else 1.0) / len(own)
        if token.text.isascii():
            continue  # none of the telling letters is
        for known in candidates:
            if any(letter in known.letters for letter in token.text):
                scores[known.code] += 1.0
    return max(scores, key=lambda code: scores[code])
