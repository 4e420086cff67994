"""What a command tells of a file that it cannot read."""

from __future__ import annotations

from pathlib import Path

from bot.knowledge.fault import not_utf8


def told_unreadable(path: Path | str, error: OSError | UnicodeDecodeError) -> str:
    """Say in a line which file cannot be read and why; the error's own file is the surer one."""
    if isinstance(error, OSError):
        return f"{error.filename or path}: cannot be read ({error.strerror or error})"
    _, fault = not_utf8(error)
    return f"{path}: cannot be read ({fault})"
