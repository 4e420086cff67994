"""Which language is the question in? By script, letters, and the words each language knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.search.analyzer import Token

from .matching import WordMatcher
from .script import script_of

# Letters that only some of the languages write; counted once for every word that has one.
_TELLING = {
    "az": "əƏşŞğĞıİçÇöÖüÜ",
    "tr": "şŞğĞıİçÇöÖüÜ",
    "fa": "پچژگکی",
    "ar": "ةىكيأإ",
    "ru": "ыэё",
}
_LIKELIEST = frozenset({"en", "tr"})
_BY_SCRIPT = {
    "cyrillic": ("ru",),
    "armenian": ("hy",),
    "hebrew": ("he",),
    "arabic": ("fa", "ar"),
}


def language_of(tokens: Sequence[Token], matcher: WordMatcher, languages: Sequence[str]) -> str:
    """Give the BCP 47 tag of the likeliest language; the first of `languages` when nothing tells.

    The interface language of a chat programme is no help: it lacks most of these languages.
    """
    scripts = Counter(script_of(t.key) for t in tokens if not t.key.isdigit())
    script = scripts.most_common(1)[0][0] if scripts else "latin"
    candidates = [c for c in _BY_SCRIPT.get(script, tuple(languages)) if c in languages]
    candidates.sort(key=lambda code: code not in _LIKELIEST)  # where nothing else tells
    if len(candidates) < 2:
        return candidates[0] if candidates else languages[0]
    scores = dict.fromkeys(candidates, 0.0)
    for token in tokens:
        known = matcher.languages(token.key)
        own = [c for c in candidates if c in known]
        for code in own:
            scores[code] += 1.0 / len(own)
        if token.text.isascii():
            continue  # none of them is
        for code in candidates:
            if any(letter in _TELLING.get(code, "") for letter in token.text):
                scores[code] += 1.0
    return max(candidates, key=lambda code: scores[code])
