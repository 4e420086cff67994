"""Writes the record as a folder of pages that need no server, and ask nobody for anything."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from bot.export.format import ExportFormat
from bot.export.record import export
from bot.locales import Phrases
from bot.locales.direction import is_right_to_left
from bot.record import Record
from bot.render import Card, compared_lines, line_text, pair_text, reporter_text, words_text

from .page import Pages

# What stands in a folder that was written before; all of it may be written over.
_MARKER = ".who-said-site"
_ASSETS = ("style.css", "search.js")
# What Unicode gives no meaning to, and XML does not take even as a reference.
_NO_XML = dict.fromkeys((0xFFFE, 0xFFFF), "\ufffd")


class SiteError(ValueError):
    """The site cannot be written there; the message says why."""


def write_site(record: Record, folder: Path, phrases: Phrases, url: str = "") -> int:
    """Write the site into a folder that is new, empty or a site already; give its files' count.

    `url` is where it will be published, for links in the feed. The same record gives the same
    bytes.
    """
    if folder.exists() and not folder.is_dir():
        raise SiteError(f"{folder}: is no folder; name another")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / _MARKER).is_file():
        raise SiteError(f"{folder}: has files that are no site of who-said; name another folder")
    files = dict(_files(record, phrases, url if not url or url.endswith("/") else f"{url}/"))
    _clear(folder)
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    (folder / _MARKER).write_text("".join(f"{path}\n" for path in files), encoding="utf-8")
    return len(files)


def _clear(folder: Path) -> None:
    """Take away the files that were written before, and no others."""
    if (folder / _MARKER).is_file():
        for path in (folder / _MARKER).read_text(encoding="utf-8").splitlines():
            target = (folder / path).resolve()
            if target.is_relative_to(folder.resolve()):
                target.unlink(missing_ok=True)


def _files(record: Record, phrases: Phrases, url: str) -> Iterator[tuple[str, str]]:
    environment = Environment(
        loader=PackageLoader("bot.site"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.globals.update(
        record=record,
        url=url,
        lang=phrases.tag,
        dir=_direction(phrases.tag),
        direction=_direction,
        pair=lambda first, second: pair_text(first, second, phrases),
        words=_words(phrases),
        words_of=words_text,
        line_of=lambda card: line_text(card, phrases),
        report_of=lambda card: _report(card, phrases),
        also_of=lambda card, root: _also(card, root, phrases),
        compared=lambda utterance: compared_lines(utterance, phrases),
        revision=phrases.text("card-revision", revision=record.revision[:12]),
        navigation=_navigation(record, phrases),
    )
    for page in Pages(record, phrases):
        root = "../" * page.path.count("/")
        template = environment.get_template(page.template)
        yield page.path, template.render(page.values, root=root, path=page.path).translate(_NO_XML)
    for name in _ASSETS:
        asset = resources.files("bot.site") / "templates" / name
        yield name, asset.read_text(encoding="utf-8")
    yield "record.jsonld", "".join(export(record, ExportFormat.JSONLD))


def _navigation(record: Record, phrases: Phrases) -> list[tuple[str, str]]:
    pages = [("site-statements", "index.html"), ("list-timeline", "timeline.html")]
    if record.accounts:
        pages.append(("site-events", "events.html"))
    pages += [("site-speakers", "speakers.html"), ("list-sources", "sources.html")]
    return [(phrases.text(key), path) for key, path in pages]


def _words(phrases: Phrases) -> dict[str, str]:
    return {
        "skip": phrases.text("site-skip"),
        "pages": phrases.text("site-pages"),
        "feed": phrases.text("site-feed"),
        "search": phrases.text("site-search"),
        "statements": phrases.text("site-statements"),
        "context": phrases.text("site-context"),
        "cite": phrases.text("button-cite"),
        "attribution": phrases.text("context-attribution"),
        "remarks": phrases.text("site-remarks"),
        "marks": phrases.text("account-legend"),
        "method": phrases.text("about-method"),
    }


def _report(card: Card, phrases: Phrases) -> Markup:
    """Return the source's sentence as the source's own, in its language among the page's words."""
    attributes = {"lang": card.language, "dir": _direction(card.language)}
    clause = Markup('<span lang="{lang}" dir="{dir}">{clause}</span>').format(
        clause=card.clause or "", **attributes
    )
    report = reporter_text(card, phrases, lambda text: str(escape(text)), str(clause))
    return Markup(report or "")  # noqa: S704 - the phrases are ours, all else is escaped


def _also(card: Card, root: str, phrases: Phrases) -> Markup:
    """Link the other accounts of what a statement tells."""
    link = Markup('<a href="{root}statements/{id}.html">{teller}</a>')
    links = [
        str(link.format(root=root, id=telling.statement, teller=telling.teller))
        for telling in card.retold
    ]
    line = phrases.text("list-also", links=phrases.listed(links)) if links else ""
    return Markup(line)  # noqa: S704 - the phrases are ours, all else is escaped


def _direction(tag: str) -> str:
    return "rtl" if is_right_to_left(tag) else "ltr"
