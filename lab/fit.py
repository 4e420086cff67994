"""Fit the numbers of the decision on judged questions, and write them to `model.json`.

Each basis (`bot.search.rank.model.Basis`) is fitted on the records that show it: what is taught on
the shipped dispute with its known questions; what is not on invented disputes of several kinds, as
an hour's work leaves them and as an evening's does.

Relevance is fitted first: a softmax over the statements of a record for each question that has an
answer. Confidence is fitted on top of it: for "the best statement is right", over all questions,
straight lines where the basis is taught and curves where it is not. Both are penalised. What is
printed is judged on disputes that were left out, or on questions that were.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from bot.artefact.shelf import Shelf
from bot.judge import CHATTER, Judged, is_expected, read_judged
from bot.knowledge.language_file import load_languages
from bot.knowledge.loader import load
from bot.record import Record
from bot.search import Searcher
from bot.search.decide.answerability import Answerability
from bot.search.decide.decide import read_answerability
from bot.search.decide.presupposition import is_sound, standing
from bot.search.parse import Understanding
from bot.search.rank.meaning import Encoder, Kind, Terms, load_encoder
from bot.search.rank.model import Basis
from bot.search.rank.ranking import Ranked
from bot.search.rank.ranking_features import RankingFeatures

Floats: TypeAlias = npt.NDArray[np.float64]
Bools: TypeAlias = npt.NDArray[np.bool_]

SHELF = Shelf(Path(".artefacts"))
TARGET = Path("bot/search/rank/model.json")
LEARNT = ("likely", "lead")
MEANT = ("nearest", "near_ask", "terms", "topic", "cosine", "topic_cosine")
MEANT_SIGNALS = ("cosine_margin", "agrees", "near_ask", "topic")
ABSENT: Mapping[Basis, frozenset[str]] = {
    Basis.TAUGHT: frozenset({*MEANT, *MEANT_SIGNALS}),
    Basis.MEANING: frozenset(LEARNT),
    Basis.WORDS: frozenset({*LEARNT, *MEANT, *MEANT_SIGNALS}),
}
# What little gain these had on questions that were left out did not last.
UNUSED: Mapping[type[RankingFeatures] | type[Answerability], Mapping[Basis, frozenset[str]]] = {
    RankingFeatures: {
        Basis.TAUGHT: frozenset(
            {"speaker", "concepts", "words", "focus", "wording", "supposed"}
            | {"related", "related_words"}
        ),
        Basis.MEANING: frozenset({"literal", "opposed", "topic_cosine"}),
        Basis.WORDS: frozenset({"opposed"}),
    },
    Answerability: {
        Basis.TAUGHT: frozenset(
            {"margin_more", "speaker", "concepts", "words", "focus", "wording", "supposed", "sound"}
            | {"length", "foreign", "related", "related_words", "unrelated", "unrelated_sum"}
            | {"presupposing", "same_speaker"}
        ),
        Basis.MEANING: frozenset({"days", "supposed", "concepts", "factual"}),
        Basis.WORDS: frozenset(),
    },
}
AGAINST = frozenset(
    {"opposed", "supposed", "missing", "unrelated", "unrelated_sum"}
    | {"beyond", "factual", "premise"}
)
# Sets of questions that no known question was written after: what was learnt is as sure of them as
# it is of any new one, and surer of the others.
NEW = frozenset({"fresh", "blind"})
NEW_WEIGHT = 4.0
# Of a question in another language, for confidence: nine in ten of the unanswerable ones, which
# set the bar, are in English.
OTHERS_WEIGHT = {Basis.TAUGHT: 1.0, Basis.MEANING: 0.7, Basis.WORDS: 0.7}
KNOTS = 7  # of a curve
PARTS = 3  # of the disputes: each is judged by what the others teach
SILENT_SHARE = {Basis.TAUGHT: 0.965, Basis.MEANING: 0.86, Basis.WORDS: 0.89}
NEAR_SHARE = 0.99  # of the right statements that count as near
CHATTER_SHARE = {Basis.TAUGHT: 1.0, Basis.MEANING: 0.99, Basis.WORDS: 0.99}
MARGIN = 0.1  # the unprompted bar stands this much above that share of chatter
RELEVANCE_PENALTY = {Basis.TAUGHT: 0.02, Basis.MEANING: 0.002, Basis.WORDS: 0.002}
CONFIDENCE_PENALTY = {Basis.TAUGHT: 0.003, Basis.MEANING: 0.004, Basis.WORDS: 0.004}


@dataclass
class Example:
    """A judged question with everything that is fitted on; `group` is the dispute it is about."""

    group: str
    record: Record
    judged: Judged
    question: Understanding
    ranked: list[Ranked]
    features: Floats
    right: Bools
    weight: float = 1.0
    is_new: bool = False


@dataclass
class Fitted:
    """The weights of one basis: of ranking features, and of answerability features by knot."""

    relevance: Floats
    knots: Floats  # (features, knots)
    heights: Floats  # the same
    bias: float


def names_of(kind: type[RankingFeatures] | type[Answerability], basis: Basis) -> list[str]:
    """Return the features that a basis has weights for."""
    left_out = ABSENT[basis] | UNUSED[kind][basis]
    return [field.name for field in fields(kind) if field.name not in left_out]


def examples(group: str, folder: Path, questions: Sequence[Judged], basis: Basis) -> list[Example]:
    """Ask every question of the record in a folder."""
    searcher = Searcher(
        load(folder),
        load_languages(),
        SHELF,
        encoder=lambda: _encoder() if basis is Basis.MEANING else None,
    )
    if searcher.bases[-1] is not basis:
        raise SystemExit(f"{folder} is judged on {searcher.bases[-1]}, not on {basis}")
    names = names_of(RankingFeatures, basis)
    found = []
    for judged in questions:
        trace = searcher.trace(judged.question, basis=basis)
        record = searcher.record
        right = [is_expected(record, r.document.statement, judged.expect) for r in trace.ranked]
        rows = [[getattr(r.features, name) for name in names] for r in trace.ranked]
        found.append(
            Example(
                group,
                record,
                judged,
                trace.question,
                list(trace.ranked),
                np.array(rows, np.float64).reshape(-1, len(names)),
                np.array(right, dtype=bool),
            )
        )
    return found


class Remembering:
    """An encoder that reads each text once: both folders of a dispute are asked the same."""

    def __init__(self, encoder: Encoder) -> None:
        self.id = encoder.id
        self._encode = cache(lambda text, kind: encoder.encode([text], kind=kind)[0])
        self._terms = cache(lambda text, kind: encoder.terms([text], kind=kind))
        self._encoder = encoder

    def encode(self, texts: Sequence[str], *, kind: Kind) -> npt.NDArray[np.float32]:
        """Encode texts one by one."""
        return np.stack([self._encode(text, kind) for text in texts])

    def terms(self, texts: Sequence[str], *, kind: Kind) -> Terms:
        """Find the terms of texts; those of a question are remembered."""
        if len(texts) == 1:
            found: Terms = self._terms(texts[0], kind)
            return found
        return self._encoder.terms(texts, kind=kind)


@cache
def _encoder() -> Encoder | None:
    loaded = load_encoder()
    return None if loaded is None else Remembering(loaded)


def fit_relevance(data: Sequence[Example], basis: Basis) -> Floats:
    """Fit a softmax over the statements, with a little of a logistic for the bias."""
    names = names_of(RankingFeatures, basis)
    known = [m for m in data if m.right.any()]
    sizes = np.array([len(m.right) for m in known])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    of = np.repeat(np.arange(len(known)), sizes)
    features = np.vstack([m.features for m in known])
    x = np.hstack([features, np.ones((len(features), 1))])
    right = np.concatenate([m.right for m in known])
    weight = np.array([m.weight for m in known])
    weight = (weight / weight.sum())[of]
    share = (1 / sizes)[of]
    decay = np.array([RELEVANCE_PENALTY[basis]] * len(names) + [0.0])

    def loss(w: Floats) -> tuple[float, Floats]:
        z = x @ w
        p = np.exp(z - np.maximum.reduceat(z, starts)[of])
        p /= np.add.reduceat(p, starts)[of]
        mass = np.maximum(np.add.reduceat(p * right, starts), 1e-12)[of]
        good = p * right / mass
        binary = 1 / (1 + np.exp(-z))
        entropy = np.logaddexp(0, z) - right * z
        total = -(weight * right / np.add.reduceat(right, starts)[of] * np.log(mass)).sum()
        total += 0.2 * (weight * share * entropy).sum() + 0.5 * (decay * w * w).sum()
        pull = x.T @ (weight * (p - good + 0.2 * share * (binary - right)))
        return float(total), pull + decay * w

    bounds = [(None, 0) if n in AGAINST else (0, None) for n in names] + [(None, None)]
    found = minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B", bounds=bounds)
    return np.asarray(found.x, np.float64)


def reranked(example: Example, relevance: Floats) -> list[Ranked]:
    """Put a question's statements in the order of other weights."""
    odds = example.features @ relevance[:-1] + relevance[-1]
    ranked = [
        Ranked(r.document, r.matches, r.features, float(o))
        for r, o in zip(example.ranked, odds, strict=True)
    ]
    return sorted(ranked, key=lambda r: (standing(example.question, r), -r.odds))


@dataclass
class JudgedAnswer:
    """What a question leads to: the answerability features of the best statement, None where there
    is none; whether no rule speaks against it, it is right, and one of the first three is."""

    features: Floats | None
    is_sound: bool
    is_right: bool
    is_reached: bool


def outcome(example: Example, relevance: Floats, basis: Basis) -> JudgedAnswer:
    """Say what a question leads to under other weights of the ranking."""
    if not example.ranked:
        return JudgedAnswer(None, is_sound=False, is_right=False, is_reached=False)
    ranked = reranked(example, relevance)
    sound = is_sound(example.record, example.question, ranked[0])
    values = read_answerability(example.record, example.question, ranked, is_sound=sound).values()
    row = [values[name] for name in names_of(Answerability, basis)]
    expect = example.judged.expect
    right = [is_expected(example.record, r.document.statement, expect) for r in ranked[:3]]
    return JudgedAnswer(np.array(row, np.float64), sound, right[0], any(right))


def hats(x: Floats, knots: Floats) -> Floats:
    """Lay features out by how near each is to its knots: a spline of degree 1."""
    parts = []
    for column, own in zip(x.T, knots, strict=True):
        at = np.interp(column, own, np.arange(len(own)))
        parts.append(np.maximum(0, 1 - np.abs(at[:, None] - np.arange(len(own)))))
    return np.hstack(parts)


def fit_confidence(
    x: Floats, y: Bools, weight: Floats, basis: Basis
) -> tuple[Floats, Floats, float]:
    """Fit a logistic regression on curves, or lines where there are two knots."""
    count = 2 if basis is Basis.TAUGHT else KNOTS
    names = names_of(Answerability, basis)
    low, high = x.min(axis=0), x.max(axis=0)
    knots = np.linspace(low, np.maximum(high, low + 1e-6), count).T
    design = hats(x, knots)
    centre, spread = x.mean(axis=0), np.maximum(x.std(axis=0), 0.05)
    weight = weight / weight.sum()
    penalty = CONFIDENCE_PENALTY[basis]

    def loss(w: Floats) -> tuple[float, Floats]:
        z = design @ w[:-1] + w[-1]
        error = 1 / (1 + np.exp(-z)) - y
        total = (weight * (np.logaddexp(0, z) - y * z)).sum() + 0.5 * penalty * (w[:-1] ** 2).sum()
        pull = np.append(design.T @ (weight * error) + penalty * w[:-1], (weight * error).sum())
        return float(total), pull

    def line_loss(w: Floats) -> tuple[float, Floats]:
        own = (x - centre) / spread
        z = own @ w[:-1] + w[-1]
        error = 1 / (1 + np.exp(-z)) - y
        total = (weight * (np.logaddexp(0, z) - y * z)).sum() + 0.5 * penalty * (w[:-1] ** 2).sum()
        pull = np.append(own.T @ (weight * error) + penalty * w[:-1], (weight * error).sum())
        return float(total), pull

    if basis is not Basis.TAUGHT:
        found = minimize(loss, np.zeros(design.shape[1] + 1), jac=True, method="L-BFGS-B").x
        return knots, found[:-1].reshape(len(names), count), float(found[-1])
    bounds = [(None, 0) if n in AGAINST else (0, None) for n in names] + [(None, None)]
    start = np.zeros(len(names) + 1)
    found = minimize(line_loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x
    slopes = found[:-1] / spread
    knots = np.stack([low - 2 * spread, high + 2 * spread], axis=1)
    return knots, slopes[:, None] * knots, float(found[-1] - slopes @ centre)


def fit(data: Sequence[Example], basis: Basis) -> Fitted:
    """Fit both stages."""
    relevance = fit_relevance(data, basis)
    rows, labels, weights = [], [], []
    for example in data:
        found = outcome(example, relevance, basis)
        # What a rule decides teaches nothing about degrees.
        ruled = not found.is_sound and basis is Basis.TAUGHT
        if found.features is None or ruled:
            continue
        if basis is Basis.TAUGHT and example.judged.group == CHATTER:
            continue  # what nobody asks has the bar for speaking up to itself there
        rows.append(found.features)
        labels.append(found.is_right)
        is_other = example.judged.language != "en"
        weights.append(example.weight * (OTHERS_WEIGHT[basis] if is_other else 1.0))
    x, y = np.array(rows), np.array(labels, dtype=bool)
    return Fitted(relevance, *fit_confidence(x, y, np.array(weights), basis))


@dataclass
class Score:
    """How a question came out: the confidence, whether the best is right or one of the first
    three."""

    confidence: float
    is_right: bool
    is_reached: bool


def scores(data: Sequence[Example], fitted: Fitted, basis: Basis) -> list[Score]:
    """Judge questions with fitted weights."""
    found = []
    for example in data:
        out = outcome(example, fitted.relevance, basis)
        sure = 0.0
        if out.features is not None and out.is_sound:
            z = hats(out.features[None, :], fitted.knots) @ fitted.heights.ravel() + fitted.bias
            sure = float(1 / (1 + np.exp(-z[0])))
        found.append(Score(sure, out.is_right, out.is_reached))
    return found


def bar(
    data: Sequence[Example], found: Sequence[Score], share: float, *, unprompted: bool
) -> float:
    """Return the least confidence above which at most a share of unanswerable questions lie.

    Unprompted, that is over chatter with the shape of a question; else over all but chatter.
    """
    wrong = sorted(
        s.confidence
        for m, s in zip(data, found, strict=True)
        if not m.judged.is_answerable
        and (m.judged.group == CHATTER) == unprompted
        and (not unprompted or m.question.is_shaped_as_question)
    )
    return (wrong[-1 - round((1 - share) * len(wrong))] if wrong else 0.5) + 0.005


def report(title: str, data: Sequence[Example], found: Sequence[Score], at: float) -> None:
    """Print what share is right, wrong and reached at a bar, by language and kind."""
    print(f"{title}, bar {at:.3f}")
    groups: dict[str, list[tuple[bool, bool, bool]]] = {}
    for example, score in zip(data, found, strict=True):
        answers = score.confidence >= at and (
            example.judged.group != CHATTER or example.question.is_shaped_as_question
        )
        judged = example.judged
        if judged.is_answerable:
            mark = (answers and score.is_right, answers and not score.is_right, score.is_reached)
            names = ["answerable, " + ("English" if judged.language == "en" else "other languages")]
        else:
            mark = (not answers, answers, False)
            names = ["unanswerable, kept", f"  {judged.group}"]
        for name in names:
            groups.setdefault(name, []).append(mark)
    for name, marks in sorted(groups.items(), key=lambda pair: pair[0].strip()):
        right, wrong, reached = np.mean(marks, axis=0)
        figures = f"right {right:.3f} wrong {wrong:.3f} in three {reached:.3f}"
        print(f"  {name:32} {len(marks):5} {figures}")


def left_out(data: Sequence[Example], basis: Basis) -> list[Score]:
    """Judge each third of the disputes by what the others teach, of a single one each fifth."""
    disputes = sorted({m.group for m in data})
    folds = [disputes.index(m.group) % PARTS for m in data]
    if len(disputes) == 1:
        folds = (np.random.default_rng(7).permutation(len(data)) % 5).tolist()
    found = [Score(0.0, is_right=False, is_reached=False)] * len(data)
    for fold in sorted(set(folds)):
        fitted = fit([m for m, g in zip(data, folds, strict=True) if g != fold], basis)
        held = [i for i, g in enumerate(folds) if g == fold]
        for i, score in zip(held, scores([data[i] for i in held], fitted, basis), strict=True):
            found[i] = score
    return found


def near_bar(data: Sequence[Example]) -> float:
    """Return the cosine that nearly all right statements have with their questions."""
    cosines = [
        max(r.features.cosine or 0.0 for r, right in zip(m.ranked, m.right, strict=True) if right)
        for m in data
        if m.right.any()
    ]
    return float(np.quantile(cosines, 1 - NEAR_SHARE))


def related_bar(data: Sequence[Example], found: Sequence[Score]) -> float:
    """Return the confidence that nearly all questions reach whose right statement is among three.

    What a rule refuses is left out.
    """
    reached = [
        s.confidence
        for m, s in zip(data, found, strict=True)
        if m.judged.is_answerable and s.is_reached and s.confidence > 0
    ]
    return float(np.quantile(reached, 1 - NEAR_SHARE))


def as_model(
    fitted: Fitted,
    basis: Basis,
    bars: tuple[float, float],
    near: tuple[float | None, float | None],
) -> object:
    """Lay fitted numbers out as the file has them."""
    relevance = dict(zip(names_of(RankingFeatures, basis), fitted.relevance, strict=False))
    curves = zip(names_of(Answerability, basis), fitted.knots, fitted.heights, strict=True)
    rounded = {"bias": round(float(fitted.relevance[-1]), 4)}
    return {
        "relevance": rounded | {name: round(float(w), 4) for name, w in relevance.items()},
        "confidence": {
            name: [[round(float(v), 4), round(float(h), 4)] for v, h in zip(own, high, strict=True)]
            for name, own, high in curves
        },
        "bias": round(fitted.bias, 4),
        "answer_bar": round(bars[0], 3),
        "unprompted_bar": round(min(0.95, bars[1]), 3),
        "near_bar": None if near[0] is None else round(near[0], 3),
        "related_bar": None if near[1] is None else round(near[1], 3),
    }


def gathered(arguments: Sequence[str], basis: Basis) -> list[Example]:
    """Ask all questions of the records that show a basis; each dispute weighs the same."""
    disputes: dict[Path, dict[Path, list[Path]]] = {}
    for argument in arguments:
        folder, _, path = argument.partition(":")
        disputes.setdefault(Path(folder).parent, {}).setdefault(Path(folder), []).append(Path(path))
    with ProcessPoolExecutor() as pool:
        asked = [pool.submit(_asked, folders, basis) for folders in disputes.values()]
        data = [example for found in asked for example in found.result()]
    counts = Counter(example.group for example in data)
    for example in data:
        example.weight = len(data) / len(counts) / counts[example.group]
        example.weight *= NEW_WEIGHT if example.is_new else 1.0
    return data


def _asked(folders: Mapping[Path, Sequence[Path]], basis: Basis) -> list[Example]:
    """Ask the folders of a dispute."""
    data: list[Example] = []
    for folder, paths in folders.items():
        questions = [
            (judged, path.parent.name in NEW)
            for path in paths
            for judged in read_judged(path)
            if not (judged.follows or judged.wants_all or judged.guide)
        ]
        found = examples(folder.parent.name, folder, [judged for judged, _ in questions], basis)
        for example, (_, is_new) in zip(found, questions, strict=True):
            example.is_new = is_new
        data += found
    return data


def main(arguments: Sequence[str]) -> None:
    """Fit the bases that are named, as BASIS FOLDER:QUESTIONS ..., print, write."""
    model = json.loads(TARGET.read_text(encoding="utf-8")) if TARGET.exists() else {}
    basis = Basis(arguments[0])
    data = gathered(arguments[1:], basis)
    held = left_out(data, basis)
    at = bar(data, held, SILENT_SHARE[basis], unprompted=False)
    report(f"{basis}, each judged by the others", data, held, at)
    new = [i for i, m in enumerate(data) if m.is_new]
    if new:
        at = bar(
            [data[i] for i in new], [held[i] for i in new], SILENT_SHARE[basis], unprompted=False
        )
        report(f"{basis}, new questions alone", [data[i] for i in new], [held[i] for i in new], at)
    fitted = fit(data, basis)
    own = scores(data, fitted, basis)
    unprompted = max(bar(data, own, CHATTER_SHARE[basis], unprompted=True), at) + MARGIN
    near = (near_bar(data), related_bar(data, held)) if basis is Basis.MEANING else (None, None)
    model[basis.value] = as_model(fitted, basis, (at, unprompted), near)
    TARGET.write_text(json.dumps(model, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
