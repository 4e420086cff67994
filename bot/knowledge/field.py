"""The kinds of field that knowledge and language files are made of, for pydantic.

A check that fails raises a `PydanticCustomError` whose text is the sentence a moderator reads.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from types import GenericAlias
from typing import Annotated, TypeAlias, TypeVar, Union
from urllib.parse import urlsplit

import langcodes
from babel import Locale
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainValidator,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from bot.record import DateSpan, InvalidDateError

from .fault import quoted

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MAX_ID_LENGTH = 64
_MAX_OFFSET_DIGITS = 9
_MAX_WORDS = 200
_MAX_ASK = 300
_MAX_DATE_LENGTH = 64
_MAX_URL_LENGTH = 2000
# RFC 3986, section 2.
_URL_CHARACTERS = r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]"
_WRITE_A_DATE = "write an EDTF date such as 2025-06-27, 2025-06-27/2025-06-30 or 2025-06-27/.."

# Embeddings, overrides and isolates make text show in another order than it is stored in.
_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Letters and a sign that are drawn as nothing: Hangul fillers and the empty braille cell.
_BLANK = frozenset("\u115f\u1160\u3164\uffa0\u2800")
_UNSHOWABLE = frozenset({"Cc", "Cs", "Zl", "Zp"})

_Item = TypeVar("_Item")


class Entry(BaseModel):
    """A mapping in a file that has the fields of its class and no others."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def wrong(message: str) -> PydanticCustomError:
    """Make the error that a validator raises, with the sentence to show."""
    # Braces would be taken for a template's.
    return PydanticCustomError("wrong", "{message}", {"message": message})


def _line_of_text(limit: int) -> AfterValidator:
    return AfterValidator(lambda text: _checked(text, limit, line_breaks=False))


def _verbatim(limit: int) -> AfterValidator:
    return AfterValidator(lambda text: _checked(text, limit, line_breaks=True))


def check_ask(text: str) -> str:
    """Return a question back; one that cannot be taken is a ValueError that says why."""
    return _checked(text, _MAX_ASK, line_breaks=False)


def _checked(text: str, limit: int, *, line_breaks: bool) -> str:
    if not any(map(_is_seen, text)):
        raise wrong("is empty; fill it in")
    if len(text) > limit:
        raise wrong(f"has {len(text)} characters; shorten it to {limit} at most")
    if "\n" in text and not line_breaks:
        raise wrong("has a line break in it; make it one line (>- instead of > or |)")
    if text.isprintable():
        return text
    for char in text:
        is_unshowable = char != "\n" and unicodedata.category(char) in _UNSHOWABLE
        if is_unshowable or char in _BIDI_CONTROLS:
            raise wrong(f"holds U+{ord(char):04X}, which cannot be shown safely; delete it")
    return text


def _is_seen(char: str) -> bool:
    """Tell whether a character leaves anything on the page: no blank, no joiner, no lone mark."""
    return unicodedata.category(char)[0] in "LNPS" and char not in _BLANK


def _id(text: str) -> str:
    if len(text) > _MAX_ID_LENGTH:
        raise wrong(f"has {len(text)} characters; shorten it to {_MAX_ID_LENGTH} at most")
    if not _ID.fullmatch(text):
        raise wrong(
            f"{quoted(text)} is no id; write lower-case words of a-z and 0-9 joined by hyphens"
        )
    return text


def check_language_tag(text: str) -> str:
    """Return a language tag back; of anything else a ValueError says what to write."""
    # The registry is asked about short and plain text only.
    is_plain = re.fullmatch(r"[A-Za-z0-9]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}", text) is not None
    if not is_plain or not langcodes.tag_is_valid(text):
        raise wrong(f"{quoted(text)} is no language tag; write a BCP 47 one such as en, az or fa")
    # Letter case only: a standardised tag would also lose a script on purpose (`fa-Latn`).
    usual = langcodes.standardize_tag(text)
    if text.lower() == usual.lower() and text != usual:
        raise wrong(f"{quoted(text)} is usually written {quoted(usual)}; write it so")
    return text


def _offset(value: object) -> object:
    if not isinstance(value, str) or not re.fullmatch(rf"[0-9]{{1,{_MAX_OFFSET_DIGITS}}}", value):
        raise wrong("is no offset; write a whole number of characters from 0")
    return int(value)


def read_date(value: object) -> DateSpan:
    """Read an EDTF date; anything else is a ValueError that says what to write."""
    if not isinstance(value, str) or len(value) > _MAX_DATE_LENGTH:
        raise wrong(f"is no date; {_WRITE_A_DATE}")
    try:
        return DateSpan.parse(value)
    except InvalidDateError as error:
        raise wrong(f"cannot be used: {error}; {_WRITE_A_DATE}") from error


def _day(value: object) -> date:
    try:
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise wrong("is no day of the calendar; write one such as 2025-06-13")


def _url(text: str) -> str:
    if len(text) > _MAX_URL_LENGTH:
        raise wrong(f"has {len(text)} characters; write one of {_MAX_URL_LENGTH} at most")
    if strange := re.sub(_URL_CHARACTERS, "", text):
        raise wrong(f"holds {quoted(strange[0])}, which no URL can; write it percent-encoded")
    try:
        parts = urlsplit(text)
        is_web = parts.scheme in {"http", "https"} and _is_host(parts.hostname or "")
        is_web = is_web and parts.port != 0
    except ValueError:
        is_web = False
    if not is_web:
        raise wrong(
            f"{quoted(text)} is no web address; write one that begins with https:// or http://"
        )
    if "@" in parts.netloc:
        raise wrong("carries a user name or password; take away what stands before the @")
    # Links to the words of a passage put their own there.
    if ":~:" in parts.fragment:
        raise wrong("points at words of the page already; take away what stands from :~: on")
    return text


def _is_host(name: str) -> bool:
    """Tell whether a name has a label between all its dots; one at its end is the root's."""
    return all(name.removesuffix(".").split("."))


def _territory(text: str) -> str:
    if not re.fullmatch(r"[A-Z]{2}", text) or text not in Locale("en").territories:
        raise wrong(
            f"{quoted(text)} is no ISO 3166-1 code; write two capitals such as AZ or take it away"
        )
    return text


def _qid(text: str) -> str:
    if not re.fullmatch(r"Q[1-9][0-9]{0,11}", text):
        raise wrong(f"{quoted(text)} is no Wikidata item; write one such as Q123 or take it away")
    return text


def _sha256(text: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{64}", text):
        raise wrong("is no SHA-256 digest; write the 64 digits 0-9 and a-f that sha256sum gives")
    return text


def _seal(text: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{16}", text):
        raise wrong("is no seal; let `who-said check --captures DIR --seal` write it")
    return text


def at_most(limit: int, of_what: str) -> Callable[[Sequence[_Item]], Sequence[_Item]]:
    """Make a check that a list is not empty and holds no more than `limit` items."""

    def check(items: Sequence[_Item]) -> Sequence[_Item]:
        if not items:
            raise wrong(f"lists no {of_what}; add one, or take the field away")
        if len(items) > limit:
            raise wrong(f"lists {len(items)} {of_what}; keep {limit} at most")
        return items

    return check


def each_once(items: tuple[str, ...]) -> tuple[str, ...]:
    """Return a list back in which nothing stands twice."""
    for item in items:
        if items.count(item) > 1:
            raise wrong(f"names {quoted(item)} twice; keep it once")
    return items


def ends_after_since(until: DateSpan | None, info: ValidationInfo) -> DateSpan | None:
    """Return the end of a time back that does not lie before its beginning."""
    since = info.data.get("since")
    if since is not None and until is not None and until.latest < since.earliest:
        raise wrong(f"is {until.edtf}, before it begins with {since.edtf}; correct one of them")
    return until


def one_or_several(alone: object, entry: object = None, key: str | None = None) -> BeforeValidator:
    """Make a field take one text in place of a list, and an item of the list a text for a mapping.

    The text is what stands under the `key` of the mapping, where the items are some.
    """

    def listed(value: object) -> object:
        items = [value] if isinstance(value, str) else value
        if key is None or not isinstance(items, list):
            return items
        return [{key: item} if isinstance(item, str) else item for item in items]

    items = GenericAlias(list, alone if entry is None else Union[alone, entry])  # noqa: UP007
    return BeforeValidator(listed, json_schema_input_type=Union[alone, items])  # noqa: UP007


def one_of(choices: Iterable[str]) -> AfterValidator:
    """Make a check that text is one of the choices."""
    known = tuple(choices)

    def check(text: str) -> str:
        if text not in known:
            raise wrong(f"{quoted(text)} is not known here; write one of {', '.join(known)}")
        return text

    return AfterValidator(check)


def _shown_as(pattern: str | None = None, *, at_most: int | None = None) -> WithJsonSchema:
    """Say what an editor can tell of a text while it is typed; the check tells the rest."""
    schema = {"type": "string", "pattern": pattern, "minLength": 1, "maxLength": at_most}
    return WithJsonSchema({key: value for key, value in schema.items() if value is not None})


# A year alone is a number to an editor.
_DATE_SCHEMA = WithJsonSchema({"type": ["string", "integer"]})

Id: TypeAlias = Annotated[
    str, AfterValidator(_id), _shown_as(f"^{_ID.pattern}$", at_most=_MAX_ID_LENGTH)
]
LanguageTag: TypeAlias = Annotated[
    str, AfterValidator(check_language_tag), _shown_as("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")
]
Edtf: TypeAlias = Annotated[DateSpan, PlainValidator(read_date), _DATE_SCHEMA]
Day: TypeAlias = Annotated[date, PlainValidator(_day), _shown_as(r"^\d{4}-\d\d-\d\d$")]
Url: TypeAlias = Annotated[
    str, AfterValidator(_url), _shown_as("^https?://", at_most=_MAX_URL_LENGTH)
]
Territory: TypeAlias = Annotated[str, AfterValidator(_territory), _shown_as("^[A-Z]{2}$")]
Qid: TypeAlias = Annotated[str, AfterValidator(_qid), _shown_as("^Q[1-9][0-9]*$")]
Sha256: TypeAlias = Annotated[str, AfterValidator(_sha256), _shown_as("^[0-9a-f]{64}$")]
Seal: TypeAlias = Annotated[str, AfterValidator(_seal), _shown_as("^[0-9a-f]{16}$")]
Offset: TypeAlias = Annotated[
    int, BeforeValidator(_offset), WithJsonSchema({"type": "integer", "minimum": 0})
]
Word: TypeAlias = Annotated[str, _line_of_text(100), _shown_as(at_most=100)]
Name: TypeAlias = Annotated[str, _line_of_text(200), _shown_as(at_most=200)]
Ask: TypeAlias = Annotated[str, AfterValidator(check_ask), _shown_as(at_most=_MAX_ASK)]
Note: TypeAlias = Annotated[str, _line_of_text(400), _shown_as(at_most=400)]
Passage: TypeAlias = Annotated[str, _verbatim(800), _shown_as(at_most=800)]

Words: TypeAlias = dict[
    LanguageTag, Annotated[tuple[Word, ...], AfterValidator(at_most(_MAX_WORDS, "words"))]
]
Asks: TypeAlias = dict[
    LanguageTag, Annotated[tuple[Ask, ...], AfterValidator(at_most(_MAX_WORDS, "asks"))]
]
