"""What a sound folder becomes."""

from datetime import date
from pathlib import Path

import bot
from bot.knowledge.loader import check, check_against, load
from bot.record import (
    Attribution,
    Concept,
    DateSpan,
    NamedDay,
    Party,
    Place,
    Relation,
    RelationKind,
    SaidBasis,
    Source,
    Speaker,
    SpeakerKind,
    Speech,
    Statement,
    Tenure,
    changes_between,
)
from tests.knowledge.oxbow import edit, write_folder


def test_dispute_is_as_written(tmp_path: Path) -> None:
    dispute = load(write_folder(tmp_path)).dispute
    assert (dispute.id, dispute.title) == ("bridge-1998", "The row over the Oxbow bridge")
    assert dispute.question == "Who let the Oxbow bridge fall into the river?"
    assert dispute.period == DateSpan.parse("1998-03-01/1998-04-30")
    assert dispute.parties == (
        Party("upham", "Upham", {"en": ("Upham", "Uphamite")}, "GB"),
        Party("nether", "Nether", {"en": ("Nether",)}, None),
    )
    assert dispute.places == (Place("ferry", "Ferry Point", {"en": ("Ferry Point",)}, None),)
    assert dispute.days == (
        NamedDay(
            "the-fall", "the night of the fall", date(1998, 3, 2), {"en": ("night of the fall",)}
        ),
    )


def test_speakers_and_concepts_are_as_written_in_their_order(tmp_path: Path) -> None:
    record = load(write_folder(tmp_path))
    assert list(record.speakers) == ["ada-moss", "ben-reed", "gazette"]
    assert record.speakers["ada-moss"] == Speaker(
        id="ada-moss",
        kind=SpeakerKind.PERSON,
        name="Ada Moss",
        offices=(Tenure("Mayor of Upham"),),
        parties=(Tenure("upham"),),
        wikidata="Q42",
        aliases={"en": ("Ada Moss", "Moss")},
        titles={"en": ("mayor of Upham",)},
    )
    assert list(record.concepts.values()) == [
        Concept("bridge", "the bridge", {"en": ("bridge", "span"), "tr": ("köprü",)}),
        Concept("toll", "tolls", {"en": ("toll",)}),
    ]


def test_source_and_statements_are_as_written_in_their_order(tmp_path: Path) -> None:
    record = load(write_folder(tmp_path))
    (source,) = record.sources.values()
    assert source == Source(
        id="gazette-fall",
        title="The bridge is down",
        publisher="gazette",
        url="https://gazette.example/fall",
        published=DateSpan.parse("1998-03-05"),
        retrieved=DateSpan.parse("1998-03-06"),
        sha256=source.sha256,
        language="en",
    )
    assert list(record.statements) == ["moss-no-toll", "reed-denies", "gazette-no-name"]
    assert record.statements["moss-no-toll"] == Statement(
        id="moss-no-toll",
        source="gazette-fall",
        speakers=("ada-moss",),
        quote="We never took a toll",
        speech=Speech.DIRECT,
        passage="‘We never took a toll’, she said.",
        start=69,
        attributed_by=Attribution("Mayor Moss spoke on 3 March.", 40),
        said=DateSpan.parse("1998-03-03"),
        said_basis=SaidBasis.STATED,
        said_from=None,
        to="ben-reed",
        medium=None,
        via=(),
        disputed=None,
        reports=(),
        relations=(),
        topics=frozenset({"toll", "deny"}),
        asks={"en": ("did Upham take a toll",)},
    )
    assert record.statements["reed-denies"].relations == (
        Relation(RelationKind.DENIES, "moss-no-toll"),
    )
    assert record.statements["gazette-no-name"].reports == ("ada-moss",)


def test_misprints_and_translations_are_read_and_may_be_left_out(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    plain = load(folder)
    assert plain.statements["moss-no-toll"].misprints == ()
    assert (plain.dispute.language, plain.dispute.translations) == ("en", {})
    edit(folder, "sources/gazette-fall.yaml", "    start: 69", "    misprints: [We]\n    start: 69")
    words = "language: en\ntranslations:\n  Mayor of Upham: {ru: Мэр Апхэма}\nparties:"
    edit(folder, "dispute.yaml", "parties:", words)
    record = load(folder)
    assert record.statements["moss-no-toll"].misprints == ("We",)
    assert record.dispute.translations == {"Mayor of Upham": {"ru": "Мэр Апхэма"}}
    changed = {field.name for change in changes_between(plain, record) for field in change.fields}
    assert changed == {"misprints", "translations"}


def test_shipped_record_is_sound() -> None:
    folder = Path(bot.__file__).parents[1] / "knowledge"
    assert [str(fault) for fault in check(folder)] == []
    assert load(folder).statements


def test_second_dispute_is_sound_with_its_captures() -> None:
    invented = Path(__file__).parents[1] / "invented"
    assert check_against(invented / "knowledge", invented / "captures") == ((), ())
