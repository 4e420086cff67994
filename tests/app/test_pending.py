"""Proposed changes: checked, decided on by a second moderator, exported by the operator."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.app.proposals.overlay import Unsound
from bot.app.proposals.pending import Decided, Pending, Proposed
from bot.knowledge.draft import Draft
from bot.knowledge.files import Files
from bot.knowledge.loader import check, load
from bot.knowledge.sealing import with_seals
from bot.record import KnownQuestion
from bot.store import Actor, Store
from tests.conftest import INVENTED

GUILD = 7
ANN, BEN, EVE = Actor("1", GUILD), Actor("2", GUILD), Actor("3", 8)
SOURCE = "courier-2019-03-12"
DRAFT = Draft(SOURCE, "orla-vennick", "Vennick said: “It was a puddle.”", "It was a puddle.")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(INVENTED, tmp_path / "knowledge"))


@pytest.fixture
def pending(store: Store, folder: Path) -> Pending:
    return Pending(store, lambda: Files.read(folder))


def dispute(folder: Path, title: str) -> bytes:
    lines = (folder / "dispute.yaml").read_text("utf-8").splitlines()
    return "\n".join(
        f"title: {title}" if line.startswith("title:") else line for line in [*lines, ""]
    ).encode()


async def proposed(pending: Pending, folder: Path, title: str = "Another title") -> Proposed:
    found = await pending.propose_file(ANN, "dispute.yaml", dispute(folder, title))
    assert isinstance(found, Proposed)
    return found


async def test_a_file_is_kept_with_what_it_changes(pending: Pending, folder: Path) -> None:
    found = await proposed(pending, folder)
    assert [(change.kind, change.fate) for change in found.changes] == [("dispute", "changed")]
    assert [change.id for change in await pending.waiting(GUILD)] == [found.change.id]
    assert await pending.waiting(8) == ()
    assert load(folder).dispute.title != "Another title"


@pytest.mark.parametrize(
    "name",
    [
        "../dispute.yaml",
        "notes.txt",
        "sources/x.yaml",
        ".yaml",
        "Dispute.yaml",
        "x.yml",
        "en.csv",
        "",
    ],
)
async def test_a_file_that_belongs_nowhere_is_refused(pending: Pending, name: str) -> None:
    found = await pending.propose_file(ANN, name, b"x")
    assert isinstance(found, Unsound)
    assert "where it belongs" in found.faults[0]


async def test_faults_are_told_by_file_and_line_and_nothing_is_kept(
    pending: Pending, folder: Path
) -> None:
    content = (folder / "dispute.yaml").read_bytes().replace(b"title:", b"titel:")
    found = await pending.propose_file(ANN, "dispute.yaml", content)
    assert isinstance(found, Unsound)
    assert found.faults[0].startswith("dispute.yaml:")
    assert await pending.waiting(GUILD) == ()


async def test_the_file_as_it_stands_and_a_file_too_large_are_refused(
    pending: Pending, folder: Path
) -> None:
    same = await pending.propose_file(ANN, "dispute.yaml", (folder / "dispute.yaml").read_bytes())
    assert isinstance(same, Unsound)
    assert "nothing changes" in same.faults[0]
    large = await pending.propose_file(ANN, "dispute.yaml", b"#" * (1024 * 1024 + 1))
    assert isinstance(large, Unsound)


async def test_it_takes_a_second_moderator_of_the_same_guild(
    pending: Pending, folder: Path, store: Store
) -> None:
    change = (await proposed(pending, folder)).change
    assert await pending.accept(ANN, change.id, change.digest) is Decided.OWN
    assert await pending.reject(ANN, change.id, change.digest) is Decided.OWN
    assert await pending.accept(EVE, change.id, change.digest) is Decided.GONE
    assert await pending.withdraw(BEN, change.id) is Decided.NOT_OWN
    assert await pending.accept(BEN, change.id, change.digest[:12]) is Decided.ACCEPTED
    assert await pending.reject(BEN, change.id, change.digest) is Decided.GONE
    actions = [(line.by, line.action) for line in await store.audit.newest(GUILD, 9)]
    assert actions == [("2", "knowledge pending accepted"), ("1", "knowledge add")]


async def test_a_change_is_withdrawn_or_rejected_once(pending: Pending, folder: Path) -> None:
    first = (await proposed(pending, folder)).change
    assert await pending.withdraw(ANN, first.id) is Decided.WITHDRAWN
    assert await pending.withdraw(ANN, first.id) is Decided.GONE
    second = (await proposed(pending, folder)).change
    assert await pending.reject(BEN, second.id, second.digest) is Decided.REJECTED
    assert await pending.waiting(GUILD) == ()
    assert (await pending.export()).files == {}


async def test_a_statement_can_be_revised_until_it_is_accepted_as_shown(pending: Pending) -> None:
    first = await pending.propose_statement(ANN, DRAFT)
    assert isinstance(first, Proposed)
    assert [change.fate for change in first.changes] == ["added"]
    draft = await pending.draft_of(ANN, first.change.id)
    assert draft == replace(DRAFT, asks={})
    assert await pending.draft_of(BEN, first.change.id) is None
    second = await pending.propose_statement(ANN, replace(DRAFT, topics=("deny",)), first.change.id)
    assert isinstance(second, Proposed)
    assert second.change.id == first.change.id
    assert await pending.accept(BEN, first.change.id, first.change.digest) is Decided.REVISED
    assert await pending.accept(BEN, first.change.id, second.change.digest) is Decided.ACCEPTED
    assert isinstance(await pending.propose_statement(ANN, DRAFT, first.change.id), Unsound)


async def test_nobody_revises_the_change_of_another(pending: Pending) -> None:
    first = await pending.propose_statement(ANN, DRAFT)
    assert isinstance(first, Proposed)
    found = await pending.propose_statement(BEN, replace(DRAFT, topics=("deny",)), first.change.id)
    assert isinstance(found, Unsound)


async def test_a_change_whose_file_has_changed_since_no_longer_fits(
    pending: Pending, folder: Path
) -> None:
    change = (await proposed(pending, folder)).change
    (folder / "dispute.yaml").write_bytes(dispute(folder, "A third title"))
    shown = await pending.show(GUILD, change.id)
    assert isinstance(shown, Proposed)
    assert not shown.fits
    assert await pending.accept(BEN, change.id, change.digest) is Decided.STALE


async def test_of_two_changes_to_one_file_the_second_has_to_be_proposed_again(
    pending: Pending, folder: Path
) -> None:
    first = (await proposed(pending, folder, "One title")).change
    second = (await proposed(pending, folder, "Other title")).change
    assert await pending.accept(BEN, first.id, first.digest) is Decided.ACCEPTED
    assert await pending.accept(BEN, second.id, second.digest) is Decided.STALE


async def test_statements_add_up_in_one_file(pending: Pending, folder: Path) -> None:
    for number in ("one", "two"):
        passage = f"Vennick said: “It was puddle number {number}.”"
        found = await pending.propose_statement(ANN, replace(DRAFT, passage=passage, quote=""))
        assert isinstance(found, Proposed)
        assert len(found.changes) == 1
        decided = await pending.accept(BEN, found.change.id, found.change.digest)
        assert decided is Decided.ACCEPTED
    export = await pending.export()
    assert len(export.changes) == 2
    (content,) = export.files.values()
    assert b"number one" in content
    assert b"number two" in content
    (folder / "sources" / f"{SOURCE}.yaml").write_bytes(content)
    assert len(load(folder).statements) == len(load(INVENTED).statements) + 2


async def test_what_was_exported_is_not_exported_again_but_still_counts(
    pending: Pending, folder: Path, store: Store
) -> None:
    change = (await proposed(pending, folder)).change
    await pending.accept(BEN, change.id, change.digest)
    export = await pending.export()
    assert list(export.files) == ["dispute.yaml"]
    await pending.mark_exported(export)
    assert (await pending.export()).changes == ()
    again = await pending.propose_file(ANN, "dispute.yaml", dispute(folder, "Another title"))
    assert isinstance(again, Unsound)
    assert (await store.audit.newest(GUILD, 1))[0].by == "operator"


async def test_an_accepted_change_whose_file_has_changed_is_told_and_not_exported(
    pending: Pending, folder: Path
) -> None:
    change = (await proposed(pending, folder)).change
    await pending.accept(BEN, change.id, change.digest)
    (folder / "dispute.yaml").write_bytes(dispute(folder, "A third title"))
    export = await pending.export()
    assert (export.files, export.changes) == ({}, ())
    assert [stale.id for stale in export.stale] == [change.id]


async def test_what_became_faulty_since_is_not_accepted(pending: Pending, folder: Path) -> None:
    change = (await proposed(pending, folder)).change
    (folder / "speakers.yaml").write_text("speakers: []\n")
    assert isinstance(await pending.accept(BEN, change.id, change.digest), Unsound)
    assert len(await pending.waiting(GUILD)) == 1


LARDER = "vennick-larder-not-drain"
ASKED = KnownQuestion('who called the "harbour" a larder, and to whom', "en", (LARDER,))
UNANSWERED = KnownQuestion("who fed the gulls", "en", ())


async def kept(pending: Pending, question: KnownQuestion, by: Actor = ANN) -> Proposed:
    found = await pending.propose_question(by, question)
    assert isinstance(found, Proposed), found
    return found


async def accepted(pending: Pending, *questions: KnownQuestion) -> None:
    for question in questions:
        change = (await kept(pending, question)).change
        assert await pending.accept(BEN, change.id, change.digest) is Decided.ACCEPTED


async def refusal(pending: Pending, question: KnownQuestion) -> str:
    found = await pending.propose_question(ANN, question)
    assert isinstance(found, Unsound)
    (fault,) = found.faults
    assert await pending.waiting(GUILD) == ()
    return fault


async def test_a_question_goes_the_road_of_every_change(
    pending: Pending, folder: Path, store: Store
) -> None:
    found = await kept(pending, ASKED)
    assert (found.change.path, found.questions) == ("questions/en.csv", (ASKED,))
    assert [(change.kind, change.fate) for change in found.changes] == [("question", "added")]
    change = found.change
    assert await pending.accept(ANN, change.id, change.digest) is Decided.OWN
    assert await pending.accept(EVE, change.id, change.digest) is Decided.GONE
    assert (await pending.export()).files == {}
    assert await pending.accept(BEN, change.id, change.digest[:12]) is Decided.ACCEPTED
    lines = await store.audit.newest(GUILD, 9)
    assert [(line.by, line.action) for line in lines] == [
        ("2", "knowledge pending accepted"),
        ("1", "knowledge gaps answer"),
    ]
    assert all("larder" not in f"{line.before} {line.after}" for line in lines)


async def test_accepted_questions_are_exported_as_a_sound_file(
    pending: Pending, folder: Path
) -> None:
    before = (folder / "questions/en.csv").read_bytes()
    await accepted(pending, ASKED, UNANSWERED)
    export = await pending.export()
    assert list(export.files) == ["questions/en.csv"]
    (content,) = export.files.values()
    assert content.startswith(before)
    rows = content[len(before) :].decode().splitlines()
    assert rows == [
        f'"who called the ""harbour"" a larder, and to whom",{LARDER}',
        "who fed the gulls,",
    ]
    (folder / "questions/en.csv").write_bytes(content)
    assert check(folder) == ()
    assert {ASKED, UNANSWERED} <= set(load(folder).questions)
    await pending.mark_exported(export)
    again = await pending.export()
    assert (again.files, again.stale) == ({}, ())


async def test_the_first_question_of_a_language_makes_its_file(
    pending: Pending, folder: Path
) -> None:
    question = KnownQuestion("martıları kim besledi", "az", (LARDER,))
    assert (await kept(pending, question)).change.base is None
    change = (await pending.waiting(GUILD))[0]
    await pending.accept(BEN, change.id, change.digest)
    (content,) = (await pending.export()).files.values()
    (folder / "questions/az.csv").write_bytes(content)
    assert question in load(folder).questions


async def test_questions_that_wait_side_by_side_are_all_accepted(
    pending: Pending, folder: Path
) -> None:
    """Unlike whole files, which fit what they were made from only."""
    changes = [(await kept(pending, question)).change for question in (ASKED, UNANSWERED)]
    with (folder / "questions/en.csv").open("a") as file:
        file.write("who swept the quay,\n")
    for change in changes:
        shown = await pending.show(GUILD, change.id)
        assert isinstance(shown, Proposed)
        assert shown.fits
        assert len(shown.changes) == 1
        assert await pending.accept(BEN, change.id, change.digest) is Decided.ACCEPTED
    (content,) = (await pending.export()).files.values()
    assert content.decode().splitlines()[-3:] == [
        "who swept the quay,",
        f'"who called the ""harbour"" a larder, and to whom",{LARDER}',
        "who fed the gulls,",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("WHO said a harbour is a larder, not a drain?!", f"en: .* known already.* {LARDER}"),
        ("what did the divers find on the bottom", "en: .*nothing on record answers"),
        ("что нашли водолазы на дне", "ru: .*nothing on record answers"),
    ],
)
async def test_a_question_that_is_known_is_told_with_what_answers_it(
    pending: Pending, folder: Path, text: str, told: str
) -> None:
    with (folder / "questions/en.csv").open("a") as file:
        file.write("What did the divers find on the bottom?,\n")
    assert re.match(told, await refusal(pending, KnownQuestion(text, "en", ())))


async def test_a_question_that_waits_or_was_accepted_is_told_too(pending: Pending) -> None:
    change = (await kept(pending, ASKED)).change
    other = replace(ASKED, text=f"{ASKED.text}?", answers=())
    found = await pending.propose_question(BEN, other)
    assert found == Unsound((f"change {change.id}: this question waits there already",))
    await pending.accept(BEN, change.id, change.digest)
    assert "known already" in await refusal(pending, other)


async def test_a_question_that_somebody_wrote_into_its_file_meanwhile_does_not_fit(
    pending: Pending, folder: Path
) -> None:
    change = (await kept(pending, UNANSWERED)).change
    with (folder / "questions/en.csv").open("a") as file:
        file.write("Who fed the gulls?,\n")
    shown = await pending.show(GUILD, change.id)
    assert isinstance(shown, Proposed)
    assert not shown.fits
    assert await pending.accept(BEN, change.id, change.digest) is Decided.KNOWN
    assert await pending.reject(BEN, change.id, change.digest) is Decided.REJECTED


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (replace(ASKED, text="w" * 301), "questions/en.csv:.* has 301 characters"),
        (replace(ASKED, text=" \n"), "questions/en.csv:.* is empty"),
        (replace(ASKED, text="<@123456789012345678>"), "questions/en.csv:.* is empty"),
        (replace(ASKED, text="who \x07 rang"), r"questions/en.csv:.* holds U\+0007"),
        (replace(ASKED, text="who \u202e rang"), r"questions/en.csv:.* holds U\+202E"),
        (replace(ASKED, answers=("nobody-said-it",)), "questions/en.csv:.* is no statement"),
        (replace(ASKED, language="nosuch"), "questions/nosuch.csv:1: .* is no language tag"),
        (replace(ASKED, text='=HYPERLINK("x")'), "the question begins with '='"),
    ],
)
async def test_a_question_is_checked_like_everything_else(
    pending: Pending, question: KnownQuestion, told: str
) -> None:
    assert re.match(told, await refusal(pending, question))


async def test_nobody_of_the_server_is_named_and_a_question_is_one_line(pending: Pending) -> None:
    text = "<@!123456789012345678> who fed\nthe gulls in <#123456789012345678>?"
    found = await kept(pending, replace(UNANSWERED, text=text))
    assert [question.text for question in found.questions] == ["who fed the gulls in ?"]


async def test_whoever_accepts_words_sealed_anew_is_named(
    pending: Pending, folder: Path, store: Store
) -> None:
    path = f"sources/{SOURCE}.yaml"
    content = (folder / path).read_bytes().replace(b"emptied oily", b"spilled oily")
    refused = await pending.propose_file(ANN, f"{SOURCE}.yaml", content)
    assert isinstance(refused, Unsound)
    assert "is not as it was sealed: 'quote' has 'spilled' for 'emptied'" in refused.faults[0]
    anew = with_seals(path, content, date(2019, 3, 20))
    found = await pending.propose_file(ANN, f"{SOURCE}.yaml", anew)
    assert isinstance(found, Proposed)
    assert await pending.accept(BEN, found.change.id, found.change.digest) is Decided.ACCEPTED
    line, *_ = await store.audit.newest(GUILD, 9)
    assert (line.by, line.action) == (BEN.id, "knowledge reseal")
    assert line.after
