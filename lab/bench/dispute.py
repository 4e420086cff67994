"""A record of any size around generated statements, with speakers, sources and concepts."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import date, timedelta

from bot.record import (
    Concept,
    DateSpan,
    Dispute,
    Party,
    Record,
    SaidBasis,
    Source,
    Speaker,
    SpeakerKind,
    Speech,
    Statement,
    Tenure,
)

from .corpus import TOPICS, Text, topic_words

_BEGINNINGS = "Ba Be Bo Da De Do Ga Ha He Ja Ka Ke La Le Lo Ma Me Mo Na Ne Pa Ra Re Ro Sa Ta Va Wa"
_ENDINGS = "bin dal den dor fen gar han kov lan lin man mir nov ral ren sen ton van vel wick win"
_OFFICES = ("Mayor of {}", "Spokesman of the {} works", "Member of parliament for {}", "{} clerk")
_PER_SPEAKER, _MOST_SPEAKERS = 12, 2000
_PER_SOURCE = 8
_FIRST_DAY = date(2019, 1, 1)
_DAYS = 400
_ACTS = ("deny", "confirm", "accuse", "ask", "warn")


def record_of(texts: Iterable[Text], revision: str, *, seed: int = 1) -> Record:
    """Return a record whose statements have these texts and are called by their number.

    No question is known for any of them. `revision` names the texts.
    """
    chance = random.Random(seed)
    days = [_day(_FIRST_DAY + timedelta(n)) for n in range(_DAYS)]
    parties = [_party("north", "Northland"), _party("south", "Southland")]
    speakers = _speakers(_MOST_SPEAKERS, [party.id for party in parties], chance)
    statements: dict[str, Statement] = {}
    for number, text in enumerate(texts):
        said_by = speakers[chance.randrange(min(_MOST_SPEAKERS, number // _PER_SPEAKER + 4))]
        day = days[chance.randrange(_DAYS)]
        topics = {_topic(text.topic), *chance.choices(_ACTS, k=chance.randint(0, 1))}
        statement = _statement(number, text.text, said_by.id, day, frozenset(topics))
        statements[statement.id] = statement
    sources = [_source(n, days[0]) for n in range(len(statements) // _PER_SOURCE + 1)]
    words = topic_words()
    concepts = [
        Concept(_topic(n), " ".join(words[n][:2]), {"en": (words[n][0], words[n][1])})
        for n in range(TOPICS)
    ]
    return Record(
        revision=revision,
        dispute=Dispute(
            id="lab.bench",
            title="A dispute that never was",
            question="Who said what?",
            period=DateSpan(f"{days[0].edtf}/{days[-1].edtf}", days[0].earliest, days[-1].latest),
            parties=tuple(parties),
            places=(),
            days=(),
            claim=None,
        ),
        speakers={speaker.id: speaker for speaker in (_OUTLET, *speakers)},
        sources={source.id: source for source in sources},
        statements=statements,
        concepts={concept.id: concept for concept in concepts},
    )


_OUTLET = Speaker("the-gazette", SpeakerKind.OUTLET, "The Gazette", (), (), None, {}, {})


def _day(day: date) -> DateSpan:
    return DateSpan(day.isoformat(), day, day)


def _party(id_: str, name: str) -> Party:
    return Party(id_, name, {"en": (name, f"{name}er", f"{name}ers")}, None)


def _speakers(count: int, parties: list[str], chance: random.Random) -> list[Speaker]:
    first, last = _BEGINNINGS.split(), _ENDINGS.split()
    names: dict[str, None] = {}
    while len(names) < count:
        family = chance.choice(first) + chance.choice(first).lower() + chance.choice(last)
        names[f"{chance.choice(first)}{chance.choice(last)} {family}"] = None
    return [
        Speaker(
            id=f"speaker-{number}",
            kind=SpeakerKind.PERSON,
            name=name,
            offices=(
                Tenure(
                    chance.choice(_OFFICES).format(
                        chance.choice(first) + chance.choice(first).lower() + chance.choice(last)
                    )
                ),
            ),
            parties=(Tenure(chance.choice(parties)),),
            wikidata=None,
            aliases={"en": (name, name.split()[1])},
            titles={},
        )
        for number, name in enumerate(names)
    ]


def _source(number: int, day: DateSpan) -> Source:
    return Source(
        id=_source_id(number),
        title=f"Report {number}",
        publisher=_OUTLET.id,
        url=f"https://example.org/{number}",
        published=day,
        retrieved=None,
        sha256="0" * 64,
        language="en",
    )


def _statement(
    number: int, text: str, speaker: str, day: DateSpan, topics: frozenset[str]
) -> Statement:
    return Statement(
        id=str(number),
        source=_source_id(number // _PER_SOURCE),
        speakers=(speaker,),
        quote=text,
        speech=Speech.DIRECT,
        passage=text,
        start=0,
        attributed_by=None,
        said=day,
        said_basis=SaidBasis.STATED,
        said_from=None,
        to=None,
        medium=None,
        via=(),
        disputed=None,
        reports=(),
        relations=(),
        topics=topics,
        asks={},
    )


def _source_id(number: int) -> str:
    return f"source-{number}"


def _topic(number: int) -> str:
    return f"topic-{number}"
