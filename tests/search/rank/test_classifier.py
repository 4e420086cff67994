"""What the classifier makes of the questions whose answers are known."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.analyzer import tokenize
from bot.record import KnownQuestion
from bot.search.parse import Mention, Sense, SenseKind
from bot.search.rank.intent import Classifier, Posterior
from bot.search.rank.intent.question_features import features_of
from bot.search.rank.intent.training import MOST_STATEMENTS
from bot.search.rank.intent.training import learn as learn_from

KNOWN = {
    "drones": (
        "did drones cross the border",
        "how many drones crossed",
        "who spoke of drones over the border",
        "какие дроны пересекли границу",
    ),
    "call": (
        "what was said on the phone",
        "when did the presidents phone each other",
        "who rang whom",
        "о чём был телефонный звонок",
    ),
    "": (
        "what is the weather like",
        "who won the match",
        "how much does a drone cost",
        "какая сегодня погода",
    ),
}


NAMED = {"drones": "drones", "דרונים": "drones", "call": "call", "שיחה": "call"}


def spot(text: str, language: str = "en") -> list[Mention]:
    """Take every word for a phrase that names a thing or nothing."""
    return [
        Mention(
            at,
            at,
            (token,),
            (Sense(SenseKind.CONCEPT, NAMED[token.key], language),) if token.key in NAMED else (),
            1.0,
        )
        for at, token in enumerate(tokenize(text))
    ]


def learn(questions: Sequence[KnownQuestion]) -> Classifier:
    """Learn from words and letters alone."""
    return learn_from(questions, lambda text, _language: features_of(text, ()))


def posterior_of(classifier: Classifier, text: str) -> Posterior:
    """Ask with words and letters alone."""
    return classifier.posterior(text, ())


def known(**asked: Sequence[str]) -> list[KnownQuestion]:
    """Make known questions; those under `none` have no answer."""
    return [
        KnownQuestion(text, "en", () if answer == "none" else (answer,))
        for answer, texts in asked.items()
        for text in texts
    ]


@pytest.fixture(scope="module")
def learnt() -> Classifier:
    """A classifier that has seen each question in three forms, so that few suffice."""
    forms = ("{}", "{}?", "so {}")
    return learn(
        known(
            **{
                answer or "none": [form.format(text) for text in texts for form in forms]
                for answer, texts in KNOWN.items()
            }
        )
    )


def best(posterior: Posterior) -> str:
    """Return the likeliest statement, "" where none is likelier."""
    statement = max(posterior.statements, key=posterior.of)
    return statement if posterior.of(statement) > posterior.none else ""


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("how many drones came across the border", "drones"),
        ("DRONES??? border!!", "drones"),
        ("drnoes that crosed the bordr", "drones"),
        ("who phoned whom, and what was said", "call"),
        ("kakie drony peresekli granicu", "drones"),
        ("o chyom telefonnyj zvonok", "call"),
        ("is the weather good for a match", ""),
        ("what does a drone cost", ""),
        ("kakaya pogoda segodnya", ""),
    ],
)
def test_question_goes_where_those_like_it_go(
    learnt: Classifier, question: str, expected: str
) -> None:
    assert best(posterior_of(learnt, question)) == expected


def test_what_is_named_is_learnt_for_every_language() -> None:
    english = known(
        drones=["who spoke of drones", "drones over the border"],
        call=["who spoke of the call", "a call from the capital"],
        none=["what is the weather like", "who won the match"],
    )
    learnt = learn_from(english, lambda text, code: features_of(text, spot(text, code)))

    for text, answer in (("מי דיבר על דרונים", "drones"), ("מי דיבר על שיחה", "call")):
        assert best(learnt.posterior(text, spot(text, "he"))) == answer


def test_question_with_several_answers_is_shared_among_them() -> None:
    both = [KnownQuestion(f"who {n} spoke of the border", "en", ("one", "two")) for n in range(20)]
    other = known(none=[f"what is the weather like {n}" for n in range(20)])
    posterior = posterior_of(learn([*both, *other]), "who spoke of the border")

    assert posterior.of("one") == pytest.approx(posterior.of("two"), rel=0.01)
    assert posterior.of("one") > posterior.none


def test_statement_that_nobody_asked_for_yet_is_ahead_of_the_average(learnt: Classifier) -> None:
    posterior = posterior_of(learnt, "something that no known question has a word of: zzz")

    assert posterior.of("new") == posterior.others
    assert posterior.others > sum(posterior.statements.values()) / len(posterior.statements)


def test_few_known_questions_do_not_lose_against_many() -> None:
    many = [f"who {n} spoke of the border" for n in range(60)]
    few = ["who spoke of the fence", "fence", "what was said of a fence"]

    learnt = learn(known(many=many, few=few))

    assert best(posterior_of(learnt, "who spoke of that fence")) == "few"


def test_question_that_stands_there_twice_is_answered_by_all_that_are_named() -> None:
    asked = ["who spoke of the border"]

    other = known(none=["what is the weather like"])
    apart = learn([*known(one=asked, two=asked), *other])
    together = learn([KnownQuestion(asked[0], "en", ("two", "one")), *other])

    assert posterior_of(apart, "the border") == posterior_of(together, "the border")


def test_nothing_known_tells_nothing() -> None:
    posterior = posterior_of(learn([]), "did drones cross the border")

    assert (posterior.of("drones"), posterior.none) == (0.5, 0.5)


def test_known_questions_without_any_answer_can_be_learnt() -> None:
    posterior = posterior_of(learn(known(none=["what is the weather like"] * 5)), "the weather")

    assert posterior.none == posterior.of("drones")


def test_what_is_learnt_is_the_same_each_time() -> None:
    questions = known(drones=KNOWN["drones"], call=KNOWN["call"], none=KNOWN[""])

    first, second = (posterior_of(learn(questions), "drones on the phone") for _ in range(2))

    assert first == second


def test_statements_asked_for_most_are_learnt_where_there_are_too_many() -> None:
    rare = known(**{f"s{n}": ["did drones cross"] for n in range(MOST_STATEMENTS + 5)})

    learnt = learn([*rare, *known(call=["who rang whom", "who phoned whom"])])

    assert len(learnt.statements) == MOST_STATEMENTS
    assert "call" in learnt.statements


@given(text=st.text(max_size=700))
def test_any_text_has_probabilities(text: str, learnt: Classifier) -> None:
    posterior = learnt.posterior(text, spot(text))
    everything = [*posterior.statements.values(), posterior.none, posterior.others]

    assert all(0 <= share <= 1 for share in everything)
    assert sum(everything) == pytest.approx(1, abs=1e-3)
