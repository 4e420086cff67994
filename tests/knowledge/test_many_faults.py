"""However much is wrong with a file, as much is told as people mend, and nothing is held up."""

from __future__ import annotations

import threading
import time

import pytest

from bot.knowledge.fault import MOST_FAULTS, FaultyKnowledgeError
from bot.knowledge.files import Files
from bot.knowledge.ground import Ground
from bot.knowledge.loader import check, load
from bot.knowledge.model import SpeakersFile
from bot.knowledge.shape import shaped
from bot.knowledge.yaml_file import YamlFile
from tests.conftest import INVENTED

COUNT = 3 * MOST_FAULTS
UNKNOWN = "".join(f"who {n},nobody-{n}\n" for n in range(COUNT))
BAD = {
    "entries that are text": ("lexicon.yaml", "concepts:\n" + "- x\n" * COUNT),
    "empty entries": ("lexicon.yaml", "concepts:\n" + "-\n" * COUNT),
    "entries without fields": ("speakers.yaml", "speakers:\n" + "- {}\n" * COUNT),
    "a field again and again": ("sources/a.yaml", "id: a\n" * COUNT),
    "tags": ("sources/a.yaml", "statements:\n" + "- !a b\n" * COUNT),
    "control characters": ("speakers.yaml", "speakers:\n" + "\x01\n" * COUNT),
    "one word": ("lexicon.yaml", "concepts:\n- words:\n    en:\n" + "    - a\n" * COUNT),
    "rows of one column": ("questions/en.csv", "question,answered_by\n" + "who\n" * COUNT),
    "unknown answers": ("questions/en.csv", f"question,answered_by\n{UNKNOWN}"),
}


def with_file(path: str, text: str) -> Files:
    return Files.read(INVENTED).replaced(path, text.encode())


@pytest.mark.parametrize(("path", "text"), BAD.values(), ids=BAD)
def test_so_many_are_told_and_where_there_are_more(path: str, text: str) -> None:
    files = with_file(path, text)
    faults = check(files)
    assert len(faults) == MOST_FAULTS + 1
    assert list(faults[:-1]) == sorted(set(faults[:-1]))
    assert faults[-1].message.startswith("and more from here on")
    with pytest.raises(FaultyKnowledgeError) as refused:
        load(files)
    assert refused.value.faults == faults


def test_every_bad_entry_of_a_list_is_told_beside_what_is_wrong_around_it() -> None:
    text = "concepts:\n- {id: A}\n- {id: fine, name: fine, words: {en: [so]}}\n- x\nmore: y\n"
    told = {
        (fault.line, fault.message.partition(" ")[0])
        for fault in check(with_file("lexicon.yaml", text))
        if fault.path == "lexicon.yaml"
    }
    assert told == {(2, "'id'"), (2, "'name'"), (2, "'words'"), (4, "item"), (5, "'more'")}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"concepts:\n- id: a\n  words: {{en: [{'[], ' * 20_000}]}}\n", 2),
        ("".join(f"f{n}: x\n" for n in range(20_001)), 1),
    ],
)
def test_an_entry_with_more_values_than_can_be_looked_at_is_refused(text: str, line: int) -> None:
    faults = check(with_file("lexicon.yaml", text))
    assert f"lexicon.yaml:{line}: holds more than 20,000 values" in str(faults[0])


def test_nothing_is_held_up_while_a_file_full_of_faults_is_checked() -> None:
    """Pydantic by itself took three seconds for these, and no other thread could do anything."""
    file = YamlFile("speakers.yaml", tree={"speakers": [{}] * 200_000})
    nothing_known = Ground(None, None, None, None, None)
    checking = threading.Thread(target=shaped, args=[file, SpeakersFile, nothing_known])
    longest_s, before_s = 0.0, time.perf_counter()
    checking.start()
    while checking.is_alive():
        time.sleep(0.001)
        longest_s = max(longest_s, time.perf_counter() - before_s)
        before_s = time.perf_counter()
    assert file.is_full
    assert longest_s < 1
