"""What can be wrong with any file as text and as YAML."""

from pathlib import Path

import pytest

from tests.knowledge.oxbow import faults_after

NAME = "dispute.yaml"
TITLE = "The row over the Oxbow bridge"

# What is written instead of what, and the only fault that comes of it: line, what, mending.
ROWS = [
    (TITLE, '"bell \\x07"', "2: 'title' holds U+0007, which cannot be shown safely", "delete it"),
    (
        TITLE,
        '"right \\u202E"',
        "2: 'title' holds U+202E, which cannot be shown safely",
        "delete it",
    ),
    (TITLE, "isolate \u2066", "2: 'title' holds U+2066, which cannot be shown safely", "delete it"),
    (TITLE, '"half \\ud83d"', "2: \\ud800 to \\udfff are no characters", "write the one meant"),
    (TITLE, "bell \x07", "2: the line holds the control character U+0007", "delete it"),
    (TITLE, "line \u2028", "2: the line holds the control character U+2028", "delete it"),
    (TITLE, "next \x85", "2: the line holds the control character U+0085", "delete it"),
    (TITLE, "t" * 100_001, "2: the line has 100008 characters", "break it below 100000"),
    (
        TITLE,
        "The: row",
        "2: this is not YAML (mapping values are not allowed here)",
        "put text with a colon in quotation marks, or align the line",
    ),
    (
        "title:",
        "\ttitle:",
        "2: this is not YAML (found character '\\t' that cannot start any token)",
        "indent with blanks, or put the text in quotation marks",
    ),
    (
        TITLE,
        "'The row",
        "2: this is not YAML (found unexpected end of stream)",
        "close the quotation mark or bracket that is opened here",
    ),
    (
        "title:",
        "title",
        "2: this is not YAML (could not find expected ':')",
        "write a colon and a blank after the field's name",
    ),
    (
        "  - id: nether",
        " - id: nether",
        "10: this is not YAML (expected <block end>, but found '<block sequence start>')",
        "align the line with the ones it belongs to",
    ),
    (
        TITLE,
        '"\\q"',
        "2: this is not YAML (found unknown escape character 'q')",
        "write \\\\ for a backslash, or use single quotation marks",
    ),
    (
        TITLE,
        '"\\UFFFFFFFF"',
        "2: this is not YAML",
        "check backslashes, and lines that begin with %",
    ),
    (
        "period:",
        "title: again\nperiod:",
        "4: 'title' stands twice, first in line 2",
        "make one of them, or take one away",
    ),
    (
        "    name: Nether",
        "    name: Nether\n    name: Nether",
        "12: 'name' stands twice, first in line 11",
        "make one of them, or take one away",
    ),
    (TITLE, "&t The row", "2: '&t' is an anchor", "take it away"),
    (TITLE, "*t", "2: '*t' is an alias", "write out what it stands for"),
    (TITLE, "!!str The row", "2: 'tag:yaml.org,2002:str' is a YAML tag", "take it away"),
    (
        "title:",
        "? [a]\n: b\ntitle:",
        "2: a field's name is missing or no text",
        "write it before the colon",
    ),
    (
        "period:",
        "---\nperiod:",
        "4: a second document begins here",
        "keep one to a file, without ---",
    ),
    (
        "[Nether]",
        f"{'[' * 5000}Nether{']' * 5000}",
        "12: more than 12 levels deep",
        "take away brackets or indentation",
    ),
]


@pytest.mark.parametrize(("old", "new", "what", "mending"), ROWS)
def test_fault_is_told_at_its_line_with_its_mending(
    tmp_path: Path, old: str, new: str, what: str, mending: str
) -> None:
    assert faults_after(tmp_path, NAME, old, new) == [f"{NAME}:{what}; {mending}"]
