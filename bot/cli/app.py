"""The commands of `who-said`. Each is a thin edge: read arguments, call, print, exit code.

Each imports what it needs when it is run: the whole bot takes a second that most never need.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn, TextIO

import typer

from bot.export.format import ExportFormat

if TYPE_CHECKING:
    from bot.app.revisions.knowledge_base import KnowledgeBase

    from .settings import Settings

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="What is on record in a public dispute: the quote, the speaker, the date, the source.",
)

Knowledge = Annotated[
    Path | None,
    typer.Option("--knowledge", help="The knowledge folder; KNOWLEDGE_DIR where not given."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]


@app.command("run")
def run_command() -> None:
    """Start the bot: on Discord with DISCORD_TOKEN set, else on a local page.

    Exit codes: 0 stopped, 1 the record or the database cannot be used, 2 a setting is wrong,
    3 Discord refuses the bot, 4 Discord or the database's server cannot be reached (starting
    again later may help).
    """
    from .run import run

    raise typer.Exit(run(_settings()))


@app.command("doctor")
def doctor_command() -> None:
    """Look at all the bot needs, and say how to mend what is amiss; nothing is changed."""
    from .doctor import doctor

    raise typer.Exit(doctor(_settings()))


@app.command("sync")
def sync_command(
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only tell what would change on Discord.")
    ] = False,
) -> None:
    """Register the bot's commands with Discord, and tell what changes there."""
    from .sync import sync

    raise typer.Exit(sync(_settings(), dry_run=dry_run))


@app.command("ask")
def ask_command(
    question: Annotated[str | None, typer.Argument(help="The question.")] = None,
    batch: Annotated[
        Path | None,
        typer.Option(help='A file of JSON lines {"id", "q"}, - for the standard input.'),
    ] = None,
    channel: Annotated[
        bool, typer.Option("--channel", help="The bar for a channel where nobody asked the bot.")
    ] = False,
    as_json: AsJson = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show what was recognised, and why the outcome.")
    ] = False,
    knowledge: Knowledge = None,
) -> None:
    """Ask one question, or a file of them."""
    from bot.search import Strictness

    from .ask import ask_batch, ask_one

    if (question is None) == (batch is None):
        _fail('give a question, or --batch FILE: who-said ask "who called it a provocation?"')
    folder = _folder(knowledge)
    unprompted = Strictness.NORMAL if channel else None
    with _faults_told():
        if batch is not None:
            raise typer.Exit(ask_batch(_loader(folder), batch, unprompted=unprompted))
        ask_one(
            _loader(folder)(),
            question or "",
            unprompted=unprompted,
            as_json=as_json,
            explain=explain,
        )


@app.command("quote")
def quote_command(
    words: Annotated[str | None, typer.Argument(help="The words, as far as remembered.")] = None,
    batch: Annotated[
        Path | None,
        typer.Option(help='A file of JSON lines {"id", "q"}, - for the standard input.'),
    ] = None,
    as_json: AsJson = False,
    knowledge: Knowledge = None,
) -> None:
    """Compare words with the record: whether they stand there, and every word that differs."""
    from .quote import check_quote, check_quotes

    if (words is None) == (batch is None):
        _fail('give words, or --batch FILE: who-said quote "an open provocation"')
    folder = _folder(knowledge)
    with _faults_told():
        if batch is not None:
            raise typer.Exit(check_quotes(_loader(folder), batch))
        check_quote(_loader(folder)(), words or "", as_json=as_json)


@app.command("judge")
def judge_command(
    files: Annotated[list[Path], typer.Argument(help="Judged questions, JSON lines.")],
    as_json: AsJson = False,
    knowledge: Knowledge = None,
) -> None:
    """Hold the answers against judged questions: right, reach, wrong answers and silences."""
    from .judge import judge_files

    folder = _folder(knowledge)
    with _faults_told():
        raise typer.Exit(judge_files(_loader(folder), files, as_json=as_json))


@app.command("eval")
def eval_command(
    folder: Annotated[Path, typer.Argument(help="A data set in BEIR layout.")],
    split: Annotated[str, typer.Option(help="The split: qrels/NAME.tsv.")] = "test",
    run_out: Annotated[
        Path | None, typer.Option(help="Where to write the run, in TREC format.")
    ] = None,
    language: Annotated[str, typer.Option(help="The language of its texts (BCP 47).")] = "en",
    no_encoder: Annotated[
        bool,
        typer.Option("--no-encoder", help="By words alone, also where an encoder is installed."),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Measure the search engine on a data set, with the weights the bot has."""
    from bot.artefact.shelf import Shelf
    from bot.search.rank.meaning import load_encoder

    from .eval import evaluate

    raise typer.Exit(
        evaluate(
            folder,
            Shelf(_settings().cache_dir),
            None if no_encoder else load_encoder(),
            split=split,
            run_out=run_out,
            language=language,
            as_json=as_json,
        )
    )


@app.command("check")
def check_command(
    folder: Annotated[Path | None, typer.Argument(help="The knowledge folder.")] = None,
    captures: Annotated[
        Path | None,
        typer.Option(help="Captured texts: prove every passage at its offset in them."),
    ] = None,
    seal: Annotated[
        bool, typer.Option("--seal", help="Write seals for the passages that were proved.")
    ] = False,
) -> None:
    """Tell every fault of a knowledge folder, with its line and how to mend it; then hints."""
    from .check import check_folder

    if seal and captures is None:
        _fail("--seal needs the texts to prove the passages by: add --captures DIR")
    where = _folder(folder, told_on=sys.stdout)
    if captures is not None:
        _ensure_folder(captures, told_on=sys.stdout)
    raise typer.Exit(check_folder(where, captures, is_sealing=seal))


@app.command("new-source")
def new_source_command(
    named: Annotated[str, typer.Argument(metavar="FILE|URL", help="The text, or where it is.")],
    knowledge: Knowledge = None,
    captures: Annotated[Path, typer.Option(help="Where the text is kept; never commit it.")] = Path(
        "captures"
    ),
    name: Annotated[str | None, typer.Option("--id", help="The id of the source.")] = None,
    title: Annotated[str | None, typer.Option(help="Its title.")] = None,
    publisher: Annotated[str | None, typer.Option(help="The outlet, by id or name.")] = None,
    url: Annotated[str | None, typer.Option(help="Where readers find it.")] = None,
    archived: Annotated[str | None, typer.Option(help="Where an archive keeps a copy.")] = None,
    published: Annotated[str | None, typer.Option(help="The day it came out (EDTF).")] = None,
    language: Annotated[str | None, typer.Option(help="Its language (BCP 47).")] = None,
) -> None:
    """Propose the statements of a text, one by one, and write those that are accepted.

    A page, a PDF, an e-mail or plain text; a URL is fetched.
    What the text does not tell of itself is asked for.
    """
    from .new_source import Given, new_source

    folder = _folder(knowledge)
    given = Given(name, title, publisher, url, published, language, archived)
    with _faults_told():
        raise typer.Exit(new_source(named, folder, captures, _loader(folder, is_begun=True), given))


@app.command("fmt")
def fmt_command(
    folder: Annotated[Path | None, typer.Argument(help="The knowledge folder.")] = None,
    check_only: Annotated[
        bool, typer.Option("--check", help="Change nothing; fail where a file would change.")
    ] = False,
) -> None:
    """Write the files of a knowledge folder in one shape; what they say stays to the letter."""
    from .fmt import fmt

    raise typer.Exit(fmt(_folder(folder), check_only=check_only))


@app.command("init")
def init_command(
    folder: Annotated[Path, typer.Argument(help="A new folder, or an empty one.")],
) -> None:
    """Begin the record of a new dispute: its files with comments, an example, a workflow."""
    from .init import init

    with _writes_told(folder):
        raise typer.Exit(init(folder))


@app.command("schema")
def schema_command(
    folder: Annotated[Path, typer.Argument(help="Where to write them.")],
) -> None:
    """Write JSON Schemas of the knowledge files, for an editor that completes and warns."""
    from bot.knowledge.schema import schemas

    with _writes_told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in schemas().items():
            (folder / name).write_text(text, encoding="utf-8")
            print(f"wrote {folder / name}")


@app.command("export")
def export_command(
    export_format: Annotated[ExportFormat, typer.Option("--format", help="The format.")],
    knowledge: Knowledge = None,
) -> None:
    """Print the whole record."""
    from bot.export.record import export
    from bot.knowledge.loader import load

    folder = _folder(knowledge)
    with _faults_told():
        for piece in export(load(folder), export_format):
            sys.stdout.write(piece)


@app.command("cite")
def cite_command(
    statement: Annotated[str, typer.Argument(help="The id of a statement.")],
    style: Annotated[
        Literal["plain", "markdown", "bibtex"], typer.Option(help="How it is written.")
    ] = "plain",
    knowledge: Knowledge = None,
) -> None:
    """Print a statement as others cite it, with the day on which its source was looked at."""
    from .cite import cite

    folder = _folder(knowledge)
    with _faults_told():
        raise typer.Exit(cite(folder, statement, style))


@app.command("site")
def site_command(
    folder: Annotated[Path, typer.Argument(help="A new folder, or one that has a site already.")],
    url: Annotated[str, typer.Option(help="Where it will be published, for the feed.")] = "",
    language: Annotated[str, typer.Option(help="Of the words around quotes (BCP 47).")] = "en",
    knowledge: Knowledge = None,
) -> None:
    """Write the record as a static site that can be published anywhere."""
    from bot.extra import Extra

    if not Extra.SITE.is_installed:
        print(
            f"a site takes what is not installed; get it: {Extra.SITE.how_to_install}",
            file=sys.stderr,
        )
        raise typer.Exit(1)
    from .site import site

    where = _folder(knowledge)
    with _faults_told():
        raise typer.Exit(site(where, folder, url=url, language=language))


@app.command("questions")
def questions_command(
    table: Annotated[
        Path | None,
        typer.Option("--add", help="A CSV table of questions to put among the known ones."),
    ] = None,
    knowledge: Knowledge = None,
) -> None:
    """Print all known questions as one CSV table, or add those of such a table."""
    from .questions import add_questions, print_questions

    folder = _folder(knowledge)
    with _faults_told():
        if table is not None:
            raise typer.Exit(add_questions(folder, table))
        print_questions(folder)


@app.command("backup")
def backup_command(
    file: Annotated[Path, typer.Argument(help="Where to write it; a new file.")],
) -> None:
    """Copy what the bot remembers into a new file, also while it runs."""
    from bot.store import PostgresAddress, StoreError, back_up

    database = _settings().database
    if isinstance(database, PostgresAddress):
        how = "pg_dump --format=custom copies it, pg_restore puts the copy back"
        _fail(f"{database} is a database of PostgreSQL: {how} (docs/operating.md)")
    try:
        back_up(database, file)
    except StoreError as error:
        print(f"{database}: {error}", file=sys.stderr)
        raise typer.Exit(1) from None
    print(f"{database} is copied to {file}")


@app.command("move")
def move_command(
    source: Annotated[str, typer.Argument(help="From: sqlite:FILE or postgresql://...")],
    target: Annotated[str, typer.Argument(help="To: the same, with nothing in it yet.")],
) -> None:
    """Carry everything the bot remembers to another database; the bot must be stopped."""
    from .move import move_all

    raise typer.Exit(move_all(source, target))


@app.command("feedback")
def feedback_command() -> None:
    """Print what people found not helpful, as JSON lines, newest first."""
    from .feedback import feedback

    raise typer.Exit(feedback(_settings().database))


@app.command("pending")
def pending_command(
    export_dir: Annotated[
        Path | None,
        typer.Option("--export", help="Write the files here, ready to commit; overwrites nothing."),
    ] = None,
    knowledge: Knowledge = None,
) -> None:
    """List what moderators accepted on Discord, or export it."""
    from .pending import pending

    raise typer.Exit(pending(_settings().database, _folder(knowledge), export_dir))


@contextmanager
def _faults_told() -> Iterator[None]:
    """Turn faults of the knowledge folder into lines on the standard error and exit code 1."""
    from bot.knowledge.fault import FaultyKnowledgeError

    try:
        yield
    except FaultyKnowledgeError as error:
        for fault in error.faults:
            print(fault, file=sys.stderr)
        raise typer.Exit(1) from None


@contextmanager
def _writes_told(folder: Path) -> Iterator[None]:
    """Turn a folder that cannot be written into a line on the standard error and exit code 1."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or error
        print(f"{folder}: cannot be written ({reason}); name another folder", file=sys.stderr)
        raise typer.Exit(1) from None


def _settings() -> Settings:
    from pydantic import ValidationError

    from .settings import Settings

    try:
        return Settings()
    except ValidationError as error:
        for fault in error.errors():
            # What concerns several settings together is about shards.
            name = "_".join(str(part) for part in fault["loc"]).upper() or "SHARD_IDS"
            print(f"setting {name}: {fault['msg']}; see .env.example", file=sys.stderr)
        raise typer.Exit(2) from None
    except (OSError, UnicodeDecodeError) as error:
        print(f".env cannot be read ({error}); save it as UTF-8", file=sys.stderr)
        raise typer.Exit(2) from None


def _loader(folder: Path, *, is_begun: bool = False) -> Callable[[], KnowledgeBase]:
    from .base import open_base

    return partial(open_base, folder, _settings(), is_begun=is_begun)


def _folder(given: Path | None, *, told_on: TextIO | None = None) -> Path:
    """Return knowledge folder; where there is none, say so on `told_on`, else standard error."""
    folder = given if given is not None else _settings().knowledge_dir
    _ensure_folder(folder, told_on=told_on)
    return _record_in(folder)


def _record_in(folder: Path) -> Path:
    """Return the folder of the record where another is named that `init` has put it into."""
    inner = folder / "knowledge"
    if (folder / "dispute.yaml").exists() or not (inner / "dispute.yaml").is_file():
        return folder
    print(f"{folder}: the record is in {inner}", file=sys.stderr)
    return inner


def _ensure_folder(folder: Path, *, told_on: TextIO | None) -> None:
    if not folder.is_dir():
        print(f"{folder}: there is no such folder; correct its name", file=told_on or sys.stderr)
        raise typer.Exit(1)


def _fail(why: str) -> NoReturn:
    print(why, file=sys.stderr)
    raise typer.Exit(2)
