"""Lines that were broken to fit a width, made paragraphs again: a sentence goes on over them."""

from __future__ import annotations

_NEARLY = 0.85  # of the widest line: letters of a printed page differ in width
_WIDEST = 200  # characters: nobody breaks lines at more
# Printed letters that are two, and hyphens that only show where a line ends.
_LETTERS = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_AS_TYPED = str.maketrans({**_LETTERS, "\u00ad": ""})


def unwrapped(text: str) -> str:
    """Return text with each line joined to the one before that had no room for its first word."""
    lines = [line.rstrip() for line in text.translate(_AS_TYPED).split("\n")]
    width = max(map(len, lines))
    if width > _WIDEST:
        return "\n".join(lines)
    joined: list[str] = []
    before = ""
    for line in lines:
        word = line.split(maxsplit=1)[0] if line else ""
        if before and word and len(before) + 1 + len(word) > _NEARLY * width:
            # What is one word with a hyphen may be broken behind it.
            joined[-1] += line.lstrip() if before.endswith("-") else f" {line.lstrip()}"
        else:
            joined.append(line)
        before = line
    return "\n".join(joined)
