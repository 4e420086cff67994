"""Which script is a word in?"""

from __future__ import annotations

_SCRIPTS = (
    ("latin", "0", "ɏ"),
    ("cyrillic", "Ѐ", "ӿ"),
    ("armenian", "\u0530", "\u058f"),
    ("hebrew", "\u0590", "\u05ff"),
    ("arabic", "\u0600", "\u06ff"),
)
SCRIPTS = tuple(name for name, _, _ in _SCRIPTS)


def script_of(key: str) -> str:
    """Name the script of a folded word by its first letter."""
    letter = key[0] if key else "a"
    for name, first, last in _SCRIPTS:
        if first <= letter <= last:
            return name
    return "other"
