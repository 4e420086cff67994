"""Questions of the benchmark are what their kind says."""

from collections import Counter

from rapidfuzz.distance import OSA

from lab.bench.queries import Kind, Question, questions

_TEXTS = [
    f"statement number {n} mentions several {colour} elephants wandering through {place} gardens"
    for n, colour in enumerate(["purple", "orange", "yellow", "silver", "golden"])
    for place in ["northern", "southern", "eastern", "western"]
]
_ASKED = questions(_TEXTS, 100)


def _of(kind: Kind) -> list[Question]:
    return [question for question in _ASKED if question.kind is kind]


def test_a_seed_gives_the_same_questions() -> None:
    assert questions(_TEXTS, 100) == _ASKED
    assert questions(_TEXTS, 100, seed=1) != _ASKED


def test_kinds_take_turns() -> None:
    assert Counter(question.kind for question in _ASKED) == dict.fromkeys(Kind, 20)


def test_a_fragment_stands_in_its_statement() -> None:
    assert all(question.text in _TEXTS[question.target] for question in _of(Kind.FRAGMENT))


def test_keywords_are_words_of_the_statement() -> None:
    for question in _of(Kind.KEYWORDS):
        shared = set(question.text.split()) & set(_TEXTS[question.target].split())
        assert len(shared) >= 4


def test_one_or_two_words_are_mistyped() -> None:
    for question in _of(Kind.TYPOS):
        words = set(_TEXTS[question.target].split())
        assert sum(word not in words for word in question.text.split()) <= 2


def test_misspelt_words_stay_within_two_edits() -> None:
    for question in _of(Kind.MISSPELT):
        words = _TEXTS[question.target].split()
        for typed in question.text.split():
            assert min(OSA.distance(typed, word) for word in words) <= 2
