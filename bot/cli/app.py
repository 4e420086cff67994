"""The commands of `who-said`. Each is a thin edge: read arguments, call, print, exit code."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError

from bot.cards.export import ExportFormat, export
from bot.knowledge import FaultyKnowledgeError, check, load
from bot.search import Strictness
from bot.store import StoreError, back_up

from .ask import ask_batch, ask_one
from .eval import evaluate
from .feedback import feedback
from .judge import judge_files
from .pending import pending
from .run import run
from .settings import Settings
from .sync import sync

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
    3 Discord refuses the bot, 4 Discord cannot be reached (starting again later may help).
    """
    raise typer.Exit(run(_settings()))


@app.command("sync")
def sync_command(
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only tell what would change on Discord.")
    ] = False,
) -> None:
    """Register the bot's commands with Discord, and tell what changes there."""
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
    if (question is None) == (batch is None):
        _fail('give a question, or --batch FILE: who-said ask "who called it a provocation?"')
    folder = _folder(knowledge)
    unprompted = Strictness.NORMAL if channel else None
    with _faults_told(folder):
        if batch is not None:
            raise typer.Exit(ask_batch(folder, batch, unprompted=unprompted))
        ask_one(folder, question or "", unprompted=unprompted, as_json=as_json, explain=explain)


@app.command("judge")
def judge_command(
    files: Annotated[list[Path], typer.Argument(help="Judged questions, JSON lines.")],
    as_json: AsJson = False,
    knowledge: Knowledge = None,
) -> None:
    """Hold the answers against judged questions: right, reach, wrong answers and silences."""
    folder = _folder(knowledge)
    with _faults_told(folder):
        raise typer.Exit(judge_files(folder, files, as_json=as_json))


@app.command("eval")
def eval_command(
    folder: Annotated[Path, typer.Argument(help="A data set in BEIR layout.")],
    split: Annotated[str, typer.Option(help="The split: qrels/NAME.tsv.")] = "test",
    run_out: Annotated[
        Path | None, typer.Option(help="Where to write the run, in TREC format.")
    ] = None,
    language: Annotated[str, typer.Option(help="The language of its texts (BCP 47).")] = "en",
    as_json: AsJson = False,
) -> None:
    """Measure the search engine on a data set, with the weights the bot has."""
    raise typer.Exit(
        evaluate(folder, split=split, run_out=run_out, language=language, as_json=as_json)
    )


@app.command("check")
def check_command(
    folder: Annotated[Path | None, typer.Argument(help="The knowledge folder.")] = None,
    captures: Annotated[
        Path | None,
        typer.Option(help="Captured texts: prove every passage at its offset in them."),
    ] = None,
) -> None:
    """Tell every fault of a knowledge folder, with its line and how to mend it."""
    where = _folder(folder)
    faults = check(where, captures)
    for fault in faults:
        print(fault)
    if faults:
        raise typer.Exit(1)
    print(f"{where}: no faults" + (f"; every passage found in {captures}" if captures else ""))


@app.command("export")
def export_command(
    export_format: Annotated[ExportFormat, typer.Option("--format", help="The format.")],
    knowledge: Knowledge = None,
) -> None:
    """Print the whole record."""
    folder = _folder(knowledge)
    with _faults_told(folder):
        for piece in export(load(folder), export_format):
            sys.stdout.write(piece)


@app.command("backup")
def backup_command(
    file: Annotated[Path, typer.Argument(help="Where to write it; a new file.")],
) -> None:
    """Copy what the bot remembers into a new file, also while it runs."""
    database = _settings().database
    try:
        back_up(database, file)
    except StoreError as error:
        print(f"{database}: {error}", file=sys.stderr)
        raise typer.Exit(1) from None
    print(f"{database} is copied to {file}")


@app.command("feedback")
def feedback_command() -> None:
    """Print what people found not helpful, as JSON lines, newest first."""
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
    raise typer.Exit(pending(_settings().database, _folder(knowledge), export_dir))


class _FaultsTold:
    """Turns faults of the knowledge folder into lines on the standard error and exit code 1."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, FaultyKnowledgeError):
            for fault in error.faults:
                print(fault, file=sys.stderr)
            raise typer.Exit(1) from None


def _faults_told(folder: Path) -> _FaultsTold:
    return _FaultsTold(folder)


def _settings() -> Settings:
    try:
        return Settings()
    except ValidationError as error:
        for fault in error.errors():
            name = "_".join(str(part) for part in fault["loc"]).upper()
            print(f"setting {name}: {fault['msg']}; see .env.example", file=sys.stderr)
        raise typer.Exit(2) from None
    except (OSError, UnicodeDecodeError) as error:
        print(f".env cannot be read ({error}); save it as UTF-8", file=sys.stderr)
        raise typer.Exit(2) from None


def _folder(given: Path | None) -> Path:
    return given if given is not None else _settings().knowledge_dir


def _fail(why: str) -> None:
    print(why, file=sys.stderr)
    raise typer.Exit(2)
