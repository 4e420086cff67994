"""What can be wrong in speakers.yaml."""

NAME = "speakers.yaml"

# What is written instead of what, and the only fault that comes of it: line, what, mending.
ROWS = [
    (
        "kind: outlet",
        "kind: paper",
        "16: 'kind' cannot be 'paper'",
        "write 'person', 'institution', 'outlet' or 'unnamed'",
    ),
    (
        "party: nether",
        "party: nethr",
        "13: 'party' names 'nethr', which is no party",
        "write 'nether', or add it to dispute.yaml",
    ),
    (
        "wikidata: Q42",
        "wikidata: 42",
        "7: 'wikidata' '42' is no Wikidata item",
        "write one such as Q123 or take it away",
    ),
    (
        "office: Mayor",
        "ofice: Mayor",
        "5: 'ofice' is not known here",
        "write 'office' or take it away",
    ),
    (
        "office: Mayor",
        f"office: {'o' * 200} Mayor",
        "5: 'office' has 215 characters",
        "shorten it to 200 at most",
    ),
    *(
        ("name: Ben Reed", f'name: "{nothing}"', "12: 'name' is empty", "fill it in")
        for nothing in (r"\u200b\u200d", r"\u3164", r"\u2060\ufeff \u00a0", r"\u0301")
    ),
    (
        "  - id: gazette",
        "  - id: ben-reed\n    kind: unnamed\n    name: B\n  - id: gazette",
        "15: 'id' 'ben-reed' is taken already in speakers.yaml:10",
        "choose another",
    ),
]
