"""What can be wrong in dispute.yaml."""

NAME = "dispute.yaml"
TITLE = "The row over the Oxbow bridge"
WRITE_A_DATE = "write an EDTF date such as 2025-06-27, 2025-06-27/2025-06-30 or 2025-06-27/.."

# What is written instead of what, and the only fault that comes of it: line, what, mending.
ROWS = [
    (f"title: {TITLE}\n", "", "1: 'title' is missing", "add it"),
    (TITLE, "", "2: 'title' is empty", "fill it in"),
    (TITLE, "'  '", "2: 'title' is empty", "fill it in"),
    (
        TITLE,
        "[a]",
        "2: 'title' must be text",
        "write it after the colon, in quotation marks where in doubt",
    ),
    (
        TITLE,
        "|\n  two\n  lines",
        "2: 'title' has a line break in it",
        "make it one line (>- instead of > or |)",
    ),
    (TITLE, "x" * 201, "2: 'title' has 201 characters", "shorten it to 200 at most"),
    (
        "id: bridge-1998",
        "id: Bridge_1998",
        "1: 'id' 'Bridge_1998' is no id",
        "write lower-case words of a-z and 0-9 joined by hyphens",
    ),
    (
        "id: bridge-1998",
        "id: bridge-1998\nauthor: me",
        "2: 'author' is not known here",
        "correct it or take it away",
    ),
    ("id: bridge-1998", f"id: {'b' * 65}", "1: 'id' has 65 characters", "shorten it to 64 at most"),
    (
        "period: 1998-03-01/1998-04-30",
        "period: last spring",
        "4: 'period' cannot be used: 'last spring' is not an EDTF date",
        WRITE_A_DATE,
    ),
    (
        "period: 1998-03-01/1998-04-30",
        "period: 1998-04-30/1998-03-01",
        "4: 'period' cannot be used: '1998-04-30/1998-03-01' ends before it begins",
        WRITE_A_DATE,
    ),
    (
        "period: 1998-03-01/1998-04-30",
        f"period: {'1998/' * 100}",
        "4: 'period' is no date",
        WRITE_A_DATE,
    ),
    (
        "day: 1998-03-02",
        "day: 1998-02-30",
        "20: 'day' is no day of the calendar",
        "write one such as 2025-06-13",
    ),
    (
        "territory: GB",
        "territory: Britain",
        "8: 'territory' 'Britain' is no ISO 3166-1 code",
        "write two capitals such as AZ or take it away",
    ),
    (
        "{en: [Nether]}",
        "{english: [Nether]}",
        "12: the key 'english' is no language tag",
        "write a BCP 47 one such as en, az or fa",
    ),
    ("{en: [Nether]}", "{EN: [Nether]}", "12: the key 'EN' is usually written 'en'", "write it so"),
    (
        "{en: [Nether]}",
        "{en: Nether}",
        "12: 'en' must be a list",
        "begin each item with - or write [one, another]",
    ),
    ("{en: [Nether]}", "{en: []}", "12: 'en' lists no words", "add one, or take the field away"),
    (
        "{en: [Nether]}",
        "[Nether]",
        "12: 'words' must hold fields, each with its name and a colon",
        "write them below it, indented",
    ),
    (
        "[Nether]",
        f"[Nether, {'n' * 101}]",
        "12: item 2 of 'en' has 101 characters",
        "shorten it to 100 at most",
    ),
    ("[Nether]", str([*range(201)]), "12: 'en' lists 201 words", "keep 200 at most"),
    (
        "id: ferry",
        "id: upham",
        "14: 'id' 'upham' is taken already in dispute.yaml:6",
        "choose another",
    ),
]
