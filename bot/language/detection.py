"""Which language is the question in? By script, letters, and the words each language knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from .analyzer import Token
from .language import Language
from .script import script_of
from .word_matcher import WordMatcher

_LIKELIEST = frozenset({"en", "tr"})  # where nothing else tells
_NAME = 0.3  # of a word: a name is written alike in many languages, and stands in titles of few


def language_of(
    tokens: Sequence[Token], matcher: WordMatcher, languages: Sequence[Language]
) -> str:
    """Return the BCP 47 tag of the likeliest language; the first of `languages` when nothing tells.

    The interface language of a chat programme is no help: it lacks most of these languages.
    """
    lab = Counter(script_of(t.key) for t in tokens if not t.key.isdigit())
    script = lab.most_common(1)[0][0] if lab else "latin"
    # In Latin letters people type any language.
    of_script = [known for known in languages if script == known.script != "latin"]
    candidates = sorted(of_script or languages, key=lambda known: known.code not in _LIKELIEST)
    scores = {known.code: 0.0 for known in candidates}
    for token in tokens:
        letters, spoken = frozenset(token.text), matcher.languages(token.key)
        own = [code for code in scores if code in spoken]
        for code in own:
            scores[code] += (_NAME if None in spoken else 1.0) / len(own)
        for known in candidates:
            if not letters.isdisjoint(known.letters):
                scores[known.code] += 1.0
    return max(scores, key=lambda code: scores[code])
