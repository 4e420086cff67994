"""What somebody typed, without what stands beside words: links, mentions, emoji, code.

The marks are those of Discord, which other places have too:
https://discord.com/developers/docs/reference#message-formatting
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.language.analyzer import keys

# A link does not end in what ends a sentence or closes what it stands in.
_LINK = r"""(?:(?:https?://|www\.)|(?<![\w@.])(?:[\w-]+\.)+[a-z]{2,}/)[^\s<>]*[^\s<>.,;:!?()\[\]'"’”»*_|~]"""
_MARKUP = (
    r"<(?:@[!&]?\d+|\#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|/[\w -]+:\d+|id:\w+)>"
    r"|@(?:everyone|here)\b"
    r"|(?<![\w:]):[a-z_][\w+-]+:(?![\w:])"  # an emoji by its name
)
# Pictures, flags and tones of skin, alone or joined; a digit in a frame stays a digit.
_EMOJI = (
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u2300-\u23ff\u2190-\u21ff\u00a9\u00ae\u2122]"
    "[\ufe0f\u200d\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*"
)
# The end of a link, as people cut it.
_FILE = r"(?<!\S)(?=\S*[a-z])[^\s/:]*/[^\s:]*/[^\s:]*\.\w{2,5}(?![\w/])"
_BESIDE = re.compile(rf"\s*(?:<?({_LINK})>?|{_MARKUP}|(?:{_EMOJI})+|{_FILE})\s*", re.IGNORECASE)
_LABELLED_LINK = re.compile(rf"\[([^\[\]]+)\]\(<?({_LINK})>?[^()]*\)", re.IGNORECASE)
# The name of a language may stand behind the first marks, on a line of its own.
_FENCED = re.compile(r"```(?:[\w+#.-]+\n)?(?P<code>.*?)(?:```|\Z)", re.DOTALL)
_WORD = re.compile(r"[^\W_]")
_CODE = re.compile(r"[{}()\[\]=;<>_#$\\]|\S[ \t]*\n\s*\S")  # what prose has not, or a second line


@dataclass(frozen=True, slots=True)
class Typed:
    """The words of a text, and the links that stood among them, as `address_of` gives them."""

    words: str
    links: frozenset[str] = frozenset()


def read(text: str, pointing: Set[tuple[str, ...]] = frozenset()) -> Typed:
    """Tell the words of a text from what stands beside them; any text is taken.

    What a link is called are words, unless it says no more than "source" (`pointing`, token keys).
    """
    links: list[str] = []
    words = _LABELLED_LINK.sub(lambda m: _labelled(m, links, pointing), _without_code(whole(text)))
    words = _BESIDE.sub(lambda m: _gap(m, links), words)
    return Typed(words, frozenset(map(address_of, links)))


def address_of(link: str) -> str:
    """Return what tells where a link leads: host and path, without what is the same everywhere."""
    try:
        parts = urlsplit(link if "://" in link else f"https://{link}")
    except ValueError:  # of a host in brackets that is none
        return link
    return parts.netloc.lower().removeprefix("www.") + parts.path.rstrip("/")


def whole(text: str) -> str:
    """Put pairs of surrogates together, and a mark in the place of single ones."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _without_code(text: str) -> str:
    """Leave out fenced blocks of code, unless there is nothing else.

    A line in a fence that is no code is what somebody sets apart, as between quotation marks.
    """
    without = _FENCED.sub(lambda m: " " if _CODE.search(m["code"]) else f"\n{m['code']}\n", text)
    return without if _WORD.search(without) else text


def _labelled(match: re.Match[str], links: list[str], pointing: Set[tuple[str, ...]]) -> str:
    links.append(match[2])
    is_site = match[1].strip().lower() == address_of(match[2]).partition("/")[0]
    return " " if is_site or tuple(keys(match[1])) in pointing else match[1]


def _gap(match: re.Match[str], links: list[str]) -> str:
    if match[1]:
        links.append(match[1])
    return "\n" if "\n" in match[0] else " "
