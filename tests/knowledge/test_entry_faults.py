"""What can be wrong in an entry is told at its line, with how to mend it."""

from pathlib import Path

import pytest

from tests.knowledge import dispute_faults, lexicon_faults, source_faults, speaker_faults
from tests.knowledge.oxbow import faults_after

ROWS = [
    (rows.NAME, *row)
    for rows in (dispute_faults, lexicon_faults, source_faults, speaker_faults)
    for row in rows.ROWS
]


@pytest.mark.parametrize(("name", "old", "new", "what", "mending"), ROWS)
def test_a_fault_is_told_at_its_line_with_its_mending(
    tmp_path: Path, name: str, old: str, new: str, what: str, mending: str
) -> None:
    assert faults_after(tmp_path, name, old, new) == [f"{name}:{what}; {mending}"]
