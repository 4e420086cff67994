"""What can be wrong in a source."""

NAME = "sources/gazette-fall.yaml"
URL = "https://gazette.example/fall"
WRITE_A_DATE = "write an EDTF date such as 2025-06-27, 2025-06-27/2025-06-30 or 2025-06-27/.."

# What is written instead of what, and the only fault that comes of it: line, what, mending.
ROWS = [
    (
        "id: gazette-fall",
        "id: gazette-rise",
        "1: 'id' 'gazette-rise' is not the file's name",
        "rename the file or correct the id",
    ),
    (
        "publisher: gazette",
        "publisher: the-gazette",
        "3: 'publisher' names 'the-gazette', which is no speaker",
        "write 'gazette', or add it to speakers.yaml",
    ),
    (
        URL,
        "ftp://gazette.example/fall",
        "4: 'url' 'ftp://gazette.example/fall' is no web address",
        "write one that begins with https:// or http://",
    ),
    (
        URL,
        "javascript:alert(1)",
        "4: 'url' 'javascript:alert(1)' is no web address",
        "write one that begins with https:// or http://",
    ),
    (
        URL,
        "https:///fall",
        "4: 'url' 'https:///fall' is no web address",
        "write one that begins with https:// or http://",
    ),
    *(
        (
            URL,
            f"https://{host}/fall",
            f"4: 'url' 'https://{host}/fall' is no web address",
            "write one that begins with https:// or http://",
        )
        for host in (".", "..", "a..example", ".example")
    ),
    (
        URL,
        f"{URL}#:~:text=fell",
        "4: 'url' points at words of the page already",
        "take away what stands from :~: on",
    ),
    (
        URL,
        "https://[fall",
        "4: 'url' 'https://[fall' is no web address",
        "write one that begins with https:// or http://",
    ),
    (
        URL,
        "https://gazette.example/the fall",
        "4: 'url' holds ' ', which no URL can",
        "write it percent-encoded",
    ),
    (
        URL,
        "https://gazette.example\\@evil.example/",
        "4: 'url' holds '\\', which no URL can",
        "write it percent-encoded",
    ),
    (
        URL,
        "https://ada:secret@gazette.example/fall",
        "4: 'url' carries a user name or password",
        "take away what stands before the @",
    ),
    (URL, f"{URL}{'l' * 2000}", "4: 'url' has 2028 characters", "write one of 2000 at most"),
    (
        "published: 1998-03-05",
        "published: 5 March 1998",
        "5: 'published' cannot be used: '5 March 1998' is not an EDTF date",
        WRITE_A_DATE,
    ),
    (
        "retrieved: 1998-03-06",
        "retrieved: 1998-03-04",
        "6: 'retrieved' lies before the day of publication",
        "correct one of them",
    ),
    (
        "language: en",
        "language: xx",
        "7: 'language' 'xx' is no language tag",
        "write a BCP 47 one such as en, az or fa",
    ),
    (
        "sha256: ",
        "sha256: 0",
        "8: 'sha256' is no SHA-256 digest",
        "write the 64 digits 0-9 and a-f that sha256sum gives",
    ),
    (
        "speaker: ben-reed",
        "speaker: ben-read",
        "25: 'speaker' names 'ben-read', which is no speaker",
        "write 'ben-reed', or add it to speakers.yaml",
    ),
    (
        "quote: We never took a toll",
        "quote: We never took the toll",
        "12: 'quote' does not stand in the passage",
        "copy it from there letter by letter",
    ),
    ("quote: We never took a toll", "quote: ''", "12: 'quote' is empty", "fill it in"),
    ("quote: We never took a toll", 'quote: "\\n"', "12: 'quote' is empty", "fill it in"),
    (
        "passage: ‘We",
        f"passage: {'a ' * 400}‘We",
        "14: 'passage' has 833 characters",
        "shorten it to 800 at most",
    ),
    (
        "speech: direct",
        "speech: verbatim",
        "13: 'speech' cannot be 'verbatim'",
        "write 'direct', 'indirect', 'mixed' or 'note'",
    ),
    (
        "speech: direct",
        "speech: note",
        "13: 'speech' is a note, and a note is the source's own",
        "make the speaker 'gazette', or the speech indirect",
    ),
    (
        "start: 69",
        "start: -1",
        "15: 'start' is no offset",
        "write a whole number of characters from 0",
    ),
    (
        "start: 69",
        f"start: {'9' * 5000}",
        "15: 'start' is no offset",
        "write a whole number of characters from 0",
    ),
    (
        "      start: 40",
        "      begin: 40\n      start: 40",
        "18: 'begin' is not known here",
        "correct it or take it away",
    ),
    (
        "    said_basis: stated",
        "    misprints: [took a tol]\n    said_basis: stated",
        "20: 'misprints' names 'took a tol', which does not stand in the passage as whole words",
        "copy it from there letter by letter, or take it away",
    ),
    (
        "said: 1998-03-03/1998-03-05",
        "said: 1998-03-06",
        "30: 'said' begins on 1998-03-06, but its source was published by 1998-03-05",
        "correct one of them",
    ),
    (
        "said: 1998-03-03\n",
        "said: 1998-02-28\n",
        "19: 'said' is 1998-02-28, outside the dispute's period 1998-03-01/1998-04-30",
        "correct it, or the period in dispute.yaml",
    ),
    ("    said: 1998-03-03\n", "", "10: 'said' is missing", "add it"),
    (
        "said_basis: bounded",
        "said_basis: guessed",
        "31: 'said_basis' cannot be 'guessed'",
        "write 'stated', 'inferred' or 'bounded'",
    ),
    (
        "    said_from: after Moss spoke, before the paper came out\n",
        "",
        "24: 'said_from' is missing",
        "say what the bounded day is taken from",
    ),
    (
        "said_from: the day of the paper",
        "said_from:",
        "42: 'said_from' is missing",
        "say what the inferred day is taken from",
    ),
    (
        "said_from: the day of the paper",
        f"said_from: {'d' * 401}",
        "42: 'said_from' has 401 characters",
        "shorten it to 400 at most",
    ),
    (
        "to: ben-reed",
        "to: nobody",
        "21: 'to' names 'nobody', which is no speaker",
        "correct it, or add it to speakers.yaml",
    ),
    (
        "reports: [ada-moss]",
        "reports: [ada-moss, ada-mos]",
        "43: item 2 of 'reports' names 'ada-mos', which is no speaker",
        "write 'ada-moss', or add it to speakers.yaml",
    ),
    (
        "{denies: moss-no-toll}",
        "{denies: moss-toll}",
        "33: 'denies' names 'moss-toll', which is no statement",
        "write 'moss-no-toll', or add it to its source",
    ),
    (
        "{denies: moss-no-toll}",
        "{denies: reed-denies}",
        "33: 'denies' names the statement itself",
        "name another or take it away",
    ),
    (
        "{denies: moss-no-toll}",
        "{refutes: moss-no-toll}",
        "33: the key cannot be 'refutes'",
        "write 'denies', 'answers', 'asks', 'repeats', 'thanks' or 'criticises'",
    ),
    (
        "{denies: moss-no-toll}",
        "moss-no-toll",
        "33: item 1 of 'relations' must hold fields, each with its name and a colon",
        "write them below it, indented",
    ),
    (
        "topics: [toll, deny]",
        "topics: [toll, denys]",
        "22: item 2 of 'topics' names 'denys', which is no concept or act of speech",
        "write 'deny', or add it to lexicon.yaml",
    ),
    (
        "did Upham take a toll",
        "q" * 301,
        "23: item 1 of 'en' has 301 characters",
        "shorten it to 300 at most",
    ),
    (
        "id: gazette-no-name",
        "id: moss-no-toll",
        "34: 'id' 'moss-no-toll' is taken already in sources/gazette-fall.yaml:10",
        "choose another",
    ),
]
