"""What can be wrong in lexicon.yaml."""

NAME = "lexicon.yaml"

# What is written instead of what, and the only fault that comes of it: line, what, mending.
ROWS = [
    (
        "  - id: toll",
        "  - id: deny\n    name: denials\n    words: {en: [denial]}\n  - id: toll",
        "7: 'id' 'deny' is an act of speech",
        "choose another",
    ),
    (
        "  - id: toll",
        "  - id: bridge\n    name: more\n    words: {en: [more]}\n  - id: toll",
        "7: 'id' 'bridge' is taken already in lexicon.yaml:2",
        "choose another",
    ),
    (
        "en: [toll]",
        "en: [toll, ' SPAN']",
        "10: ' SPAN' stands already in line 5 for 'en'",
        "keep it in one concept, once",
    ),
    (
        "en: [toll]",
        "en: [toll, Toll]",
        "10: 'Toll' stands already in line 10 for 'en'",
        "keep it in one concept, once",
    ),
    (
        "en: [toll]",
        "tr: [ko\u0308pru\u0308]",
        "10: 'köprü' stands already in line 6 for 'tr'",
        "keep it in one concept, once",
    ),
]
