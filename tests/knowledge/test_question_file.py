"""Known questions as files: what they become, and all that can be wrong with them."""

from __future__ import annotations

import csv
import gc
import io
import unicodedata
from pathlib import Path
from time import thread_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.fault import FaultyKnowledgeError
from bot.knowledge.files import Files
from bot.knowledge.loader import check, load
from bot.knowledge.question_file import with_questions, written_questions
from bot.record import KnownQuestion
from tests.knowledge.oxbow import FILES

NAME = "questions/en.csv"
HEADER = "question,answered_by\n"
FOLDER = Files({name: text.encode() for name, text in FILES.items()})
PAST_ONE_MIB = 1024 * 1024 + 1


def written(*rows: tuple[str, str]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows([("question", "answered_by"), *rows])
    return out.getvalue().encode()


def told(raw: bytes | str, name: str = NAME) -> list[str]:
    """Return what is wrong with a file of questions; a folder with faults is no record."""
    files = FOLDER.replaced(name, raw.encode() if isinstance(raw, str) else raw)
    faults = check(files)
    if faults:
        with pytest.raises(FaultyKnowledgeError) as caught:
            load(files)
        assert caught.value.faults == faults
    return [str(fault) for fault in faults]


def test_questions_are_as_written_in_the_order_of_files_and_lines() -> None:
    english = written(
        ("did Upham take a toll", "moss-no-toll  gazette-no-name"),
        ('who cried "the bridge, the bridge"', ""),
    )
    turkish = written(("köprü neden yıkıldı", ""))
    files = FOLDER.replaced("questions/tr.csv", turkish).replaced(NAME, english)
    assert load(files).questions == (
        KnownQuestion("did Upham take a toll", "en", ("moss-no-toll", "gazette-no-name")),
        KnownQuestion('who cried "the bridge, the bridge"', "en", ()),
        KnownQuestion("köprü neden yıkıldı", "tr", ()),
    )


def test_a_folder_without_questions_is_sound() -> None:
    assert load(FOLDER).questions == ()


@pytest.mark.parametrize(
    "raw",
    [
        "question,answered_by\nwhy,\n",
        "question,answered_by\r\nwhy,\r\n",
        "question,answered_by\nwhy,",
        "\ufeffquestion,answered_by\nwhy,\n",
        '"question","answered_by"\n"why",""\n',
        "question,answered_by\n\nwhy,\n\n",
        "question,answered_by\n,\nwhy,\n , \n,,,\n",
        "question,answered_by,,\nwhy,,,\n",
        "question;answered_by\r\nwhy;\r\n;\r\n",
        "question\tanswered_by\nwhy\t\n",
    ],
    ids=[
        *("lf", "crlf", "no last line end", "byte order mark", "all quoted", "blank lines"),
        *("emptied rows", "empty columns", "semicolons", "tabs"),
    ],
)
def test_what_spreadsheets_and_editors_write_is_taken(raw: str) -> None:
    (question,) = load(FOLDER.replaced(NAME, raw.encode())).questions
    assert question == KnownQuestion("why", "en", ())


@pytest.mark.parametrize("between", [" ", ";", "; ", ", "])
def test_ids_may_be_separated_as_lists_are_in_a_spreadsheet(between: str) -> None:
    raw = f'question,answered_by\nwhy,"moss-no-toll{between}reed-denies"\n'
    (question,) = load(FOLDER.replaced(NAME, raw.encode())).questions
    assert question.answers == ("moss-no-toll", "reed-denies")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_question_is_added_with_the_separator_of_its_file(separator: str) -> None:
    content = f"question{separator}answered_by\r\nwhy{separator}\r\n".encode()
    added = written_questions([KnownQuestion("who, then; who", "en", ("moss-no-toll",))])
    questions = load(FOLDER.replaced(NAME, with_questions(content, added))).questions
    assert [question.text for question in questions] == ["why", "who, then; who"]
    assert questions[1].answers == ("moss-no-toll",)


def test_a_file_without_rows_is_sound() -> None:
    assert told(HEADER) == []


# The file without its header, and the only fault that comes of it: line, what, mending.
ROWS = [
    (",moss-no-toll\n", "2: 'question' is empty", "fill it in, or delete the row"),
    (
        "why\n",
        "2: has 1 column",
        "write two, with quotation marks around a question that has a comma",
    ),
    (
        "why, oh why,\n",
        "2: has 3 columns",
        "write two, with quotation marks around a question that has a comma",
    ),
    (f"{'w' * 301},\n", "2: 'question' has 301 characters", "shorten it to 300 at most"),
    ('why,\n"why\nnot",\nhow,\n', "3: 'question' has a line break in it", "make it one line"),
    ('"a\n\nb"x,\n', "2: is no row of CSV", None),
    (
        "why\u202e,\n",
        "2: 'question' holds U+202E, which cannot be shown safely",
        "delete it",
    ),
    ("why\x07,\n", "2: 'question' holds U+0007, which cannot be shown safely", "delete it"),
    ('"wh\ry",\n', "2: 'question' holds U+000D, which cannot be shown safely", "delete it"),
    (
        "why,moss-no-tol\n",
        "2: 'answered_by' names 'moss-no-tol', which is no statement",
        "write 'moss-no-toll', or add it to its source",
    ),
    (
        "why,moss-no-toll/reed-denies\n",
        "2: 'answered_by' names 'moss-no-toll/reed-denies', which is no statement",
        None,
    ),
    (
        "why,bridge\n",
        "2: 'answered_by' names 'bridge', which is no statement",
        "correct it, or add it to its source",
    ),
    (
        "why,reed-denies moss-no-toll reed-denies\n",
        "2: 'answered_by' names 'reed-denies' more than once",
        "keep it once",
    ),
    (
        "Why did it fall,\nhow,\n why DID  it fall,reed-denies\n",
        "4: ' why DID  it fall' stands already in line 2",
        "keep it once",
    ),
    ("ko\u0308pru\u0308,\nköprü,\n", "3: 'köprü' stands already in line 2", "keep it once"),
    (
        'why,\n"who" knows,\nhow,\n',
        "3: is no row of CSV",
        "close the quotation marks around a question, and double those in it",
    ),
    (
        'why,\n"who knows,\nhow,\n',
        "3: is no row of CSV",
        "close the quotation marks around a question, and double those in it",
    ),
]


@pytest.mark.parametrize(("rows", "what", "mending"), ROWS)
def test_fault_is_told_at_its_line_with_its_mending(
    rows: str, what: str, mending: str | None
) -> None:
    first, *_ = faults = told(HEADER + rows)
    if mending is None:
        assert first.startswith(f"{NAME}:{what}; ")
    else:
        assert faults == [f"{NAME}:{what}; {mending}"]


BAD_HEADER = "the first line is not question,answered_by; write that above the questions"


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "\n",
        "why,\n",
        "Question,answered_by\n",
        "answered_by,question\n",
        "question, answered_by\n",
        f"\n{HEADER}",
        "question,answered_by,note\nwhy,,\n",
        '"question,answered_by\nwhy,\n',
    ],
)
def test_a_first_line_that_is_not_the_header_is_told_once(raw: str) -> None:
    assert told(raw) == [f"{NAME}:1: {BAD_HEADER}"]


def test_rows_below_a_wrong_header_of_two_columns_are_told_too() -> None:
    assert told("question,answers\n,moss-no-toll\n") == [
        f"{NAME}:1: {BAD_HEADER}",
        f"{NAME}:2: 'question' is empty; fill it in, or delete the row",
    ]


def test_all_faults_of_a_file_are_told_at_once() -> None:
    rows = 'why,,\n"open,\n,zzz\n"two\nlines",moss-no-toll moss-no-toll\n'
    places = [fault.partition(";")[0].removeprefix(f"{NAME}:") for fault in told(HEADER + rows)]
    assert places == [
        "2: has 3 columns",
        "3: is no row of CSV",
        "4: 'answered_by' names 'zzz', which is no statement",
        "4: 'question' is empty",
        "5: 'answered_by' names 'moss-no-toll' more than once",
        "5: 'question' has a line break in it",
    ]


def test_a_byte_that_is_not_utf8_is_told_with_its_line() -> None:
    assert told(HEADER.encode() + b"why,\nk\xf6pr\xfc,\n") == [
        f"{NAME}:3: byte 28 of the file (0xF6) is not UTF-8; save the file as UTF-8"
    ]


@pytest.mark.parametrize(
    ("name", "what"),
    [
        (
            "english",
            "'english' is no language tag; write a BCP 47 one such as en, az or fa",
        ),
        ("EN", "'EN' is usually written 'en'; write it so"),
        ("en_GB", "'en_GB' is no language tag; write a BCP 47 one such as en, az or fa"),
    ],
)
def test_a_name_that_is_no_language_is_told(name: str, what: str) -> None:
    path = f"questions/{name}.csv"
    assert told(f"{HEADER}why,\n", path) == [f"{path}:1: the file's name {what}"]


@pytest.mark.parametrize("name", ["en.csv", "sources/en.csv", "questions/en.CSV"])
def test_a_table_that_would_be_passed_over_is_told(tmp_path: Path, name: str) -> None:
    for path, raw in {**FOLDER.contents, name: HEADER.encode()}.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(raw)
    assert [str(fault) for fault in check(tmp_path)] == [
        f"{name}:1: is not read; name it questions/<language>.csv or delete it"
    ]


@pytest.mark.parametrize("name", ["questions/README.md", "questions/.~lock.en.csv#"])
def test_what_is_no_table_is_left_alone(tmp_path: Path, name: str) -> None:
    for path, raw in {**FOLDER.contents, NAME: f"{HEADER}why,\n".encode(), name: b"x"}.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(raw)
    assert check(tmp_path) == ()
    assert load(tmp_path).questions == (KnownQuestion("why", "en", ()),)


def test_a_table_of_more_than_a_mebibyte_is_not_read(tmp_path: Path) -> None:
    raw = HEADER.encode().ljust(PAST_ONE_MIB, b"x")
    fault = f"{NAME}:1: is larger than 1 MiB; shorten or split it"
    assert told(raw) == [fault]
    for path, content in {**FOLDER.contents, NAME: raw}.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(content)
    assert [str(found) for found in check(tmp_path)] == [fault]


def test_ids_are_not_judged_where_a_source_cannot_be_read() -> None:
    files = FOLDER.replaced(NAME, written(("why", "moss-no-toll")))
    broken = files.replaced("sources/gazette-fall.yaml", b"id: [\n")
    assert {fault.path for fault in check(broken)} == {"sources/gazette-fall.yaml"}


def test_a_question_makes_another_revision() -> None:
    revisions = {
        FOLDER.revision,
        FOLDER.replaced(NAME, written(("why", ""))).revision,
        FOLDER.replaced(NAME, written(("how", ""))).revision,
        FOLDER.replaced("questions/tr.csv", written(("why", ""))).revision,
    }
    assert len(revisions) == 4


def folded(row: tuple[str, object]) -> str:
    """Return what two questions may not have in common."""
    return " ".join(unicodedata.normalize("NFC", row[0]).casefold().split())


@given(
    st.lists(
        st.tuples(
            st.text(max_size=40).filter(str.isprintable).map("who {}".format),
            st.sampled_from([(), ("moss-no-toll",), ("reed-denies", "moss-no-toll")]),
        ),
        unique_by=folded,
        max_size=5,
    )
)
def test_every_printable_question_reads_back(rows: list[tuple[str, tuple[str, ...]]]) -> None:
    raw = written(*((text, " ".join(answers)) for text, answers in rows))
    questions = load(FOLDER.replaced(NAME, raw)).questions
    assert [(question.text, question.answers) for question in questions] == rows
    assert load(FOLDER.replaced(NAME, written_questions(questions))).questions == questions


@given(st.text('",\n\rab ', max_size=30))
def test_any_text_is_read_or_told_in_its_lines(rows: str) -> None:
    raw = HEADER + rows
    for fault in check(FOLDER.replaced(NAME, raw.encode())):
        assert fault.path == NAME
        assert 2 <= fault.line <= raw.count("\n") + 1
        assert str(fault).isprintable()


def test_five_times_as_many_questions_take_about_five_times_as_long() -> None:
    load(FOLDER)  # the YAML is read now
    few, many = _read(2_000), _read(10_000)
    assert many < 15 * few  # were each compared with each, it would be twenty-five times


def _read(count: int) -> float:
    """Read so many questions; return what processor time of its own that took, in seconds."""
    rows = [
        (f"why did köprü number {n} fall, and who denied it?", "moss-no-toll") for n in range(count)
    ]
    files = FOLDER.replaced(NAME, written(*rows))
    gc.disable()  # what it walks over is what tests before have left, not what is read
    try:
        start = thread_time()
        assert len(load(files).questions) == count
        return thread_time() - start
    finally:
        gc.enable()


def known(text: str, *answers: str) -> KnownQuestion:
    return KnownQuestion(text, "en", answers)


@pytest.mark.parametrize(
    "there",
    [HEADER, f"{HEADER}why,\n", f"{HEADER}why,", f"\ufeff{HEADER}why,\n", f"{HEADER}\nwhy,\n\n"],
)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_questions_are_added_behind_the_last_and_the_rest_stays(there: str, ending: str) -> None:
    before = there.replace("\n", ending).encode()
    added = [known('who cried "the bridge", and when', "moss-no-toll", "reed-denies"), known("how")]
    after = with_questions(before, written_questions(added))
    assert after.startswith(before)
    assert after.count(b"\n") == after.count(ending.encode())
    assert after.endswith(ending.encode())
    assert load(FOLDER.replaced(NAME, after)).questions[-2:] == tuple(added)


def test_the_first_question_of_a_language_makes_its_file() -> None:
    added = written_questions([known("why")])
    assert with_questions(None, added) == added == f"{HEADER}why,\n".encode()
