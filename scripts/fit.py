"""Fit the numbers of the decision on judged questions, and write them to `bot/search/weight.py`.

Run from the project's folder: ``python scripts/fit.py KNOWLEDGE:QUESTIONS.jsonl ...``.
Relevance is fitted first: a softmax over all statements of the record for each question that has
an answer. Confidence is fitted on top of it: a logistic regression for "the best statement is
right", over all questions. Both are penalised, and signs are bounded so that evidence never counts
against itself. Figures printed are of five-fold cross-validation over the questions.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.artefact import Shelf
from bot.judge import CHATTER, Judged, is_expected, read_judged
from bot.knowledge import load
from bot.knowledge.language import load_languages
from bot.record import Record
from bot.search import Searcher
from bot.search.evidence import Evidence
from bot.search.premise import is_sound, standing
from bot.search.ranking import Ranked
from bot.search.signal import Signals, signals_of
from bot.search.understand import Understanding

Floats = npt.NDArray[np.float64]

FOLDS = 5
EVIDENCE = [field.name for field in fields(Evidence)]
SIGNALS = [field.name for field in fields(Signals)]
AGAINST_EVIDENCE = {"opposed", "supposed"}
AGAINST_SIGNALS = {"missing", "beyond", "factual", "premise"}
SILENT_SHARE = 0.97  # of the questions without an answer that must stay unanswered
MARGIN = 0.1  # the unprompted bar stands this much above the highest chatter
LEAST_SHARE = 0.35  # of all weight for each dispute, however few its questions
TARGET = Path("bot/search/weight.py")
ARTEFACTS = Path(".artefacts")


@dataclass
class Example:
    """A judged question with everything that is fitted on."""

    record: Record
    judged: Judged
    question: Understanding
    ranked: list[Ranked]
    evidence: Floats
    right: npt.NDArray[np.bool_]
    weight: float = 1.0


def examples(folder: Path, questions: Sequence[Judged]) -> list[Example]:
    """Ask every question of the record in a folder."""
    searcher = Searcher(load(folder), load_languages(), Shelf(ARTEFACTS))
    found = []
    for judged in questions:
        trace = searcher.trace(judged.question)
        right = [
            is_expected(searcher.record, r.profile.statement, judged.expect) for r in trace.ranked
        ]
        evidence = np.array([r.evidence.values() for r in trace.ranked]).reshape(-1, len(EVIDENCE))
        found.append(
            Example(
                searcher.record,
                judged,
                trace.question,
                list(trace.ranked),
                evidence,
                np.array(right, dtype=bool),
            )
        )
    return found


def bounds(names: Sequence[str], against: set[str]) -> tuple[Floats, Floats]:
    """Give the least and greatest weight of each feature; the bias, last, is free."""
    low = [-20.0 if n in against else 0.0 for n in names]
    high = [0.0 if n in against else 20.0 for n in names]
    return np.array([*low, -20.0]), np.array([*high, 20.0])


def fit_relevance(data: Sequence[Example], penalty: float = 0.02) -> Floats:
    """Fit by projected gradient: softmax over the statements, and a logistic for the bias."""
    low, high = bounds(EVIDENCE, AGAINST_EVIDENCE)
    weights = np.clip(np.ones(len(low)), low, high)
    known = [e for e in data if e.right.any()]
    sizes = np.array([len(e.right) for e in known])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    of = np.repeat(np.arange(len(known)), sizes)
    evidence = np.vstack([e.evidence for e in known])
    x = np.hstack([evidence, np.ones((len(evidence), 1))])
    right = np.concatenate([e.right for e in known])
    weight = np.array([e.weight for e in known])
    weight = (weight / weight.sum())[of]
    share = (1 / sizes)[of]
    momentum = np.zeros_like(weights)
    for step in range(1500):
        z = x @ weights
        p = np.exp(z - np.maximum.reduceat(z, starts)[of])
        p /= np.add.reduceat(p, starts)[of]
        good = p * right
        good /= np.maximum(np.add.reduceat(good, starts), 1e-9)[of]
        binary = 1 / (1 + np.exp(-z))
        gradient = x.T @ (weight * (p - good + 0.2 * (binary - right) * share))
        gradient[:-1] += penalty * weights[:-1]
        momentum = 0.9 * momentum - gradient
        weights = np.clip(weights + (0.5 if step < 1000 else 0.1) * momentum, low, high)
    return weights


def fit_logistic(x: Floats, y: Floats, importance: Floats, penalty: float = 0.003) -> Floats:
    """Fit a logistic regression by projected gradient on standardised features."""
    low, high = bounds(SIGNALS, AGAINST_SIGNALS)
    # Centred, or a feature that hardly varies would pull at the bias and never settle.
    scale, centre = np.maximum(x.std(axis=0), 0.05), x.mean(axis=0)
    design = np.hstack([(x - centre) / scale, np.ones((len(x), 1))])
    weights = np.zeros(design.shape[1])
    momentum = np.zeros_like(weights)
    for _ in range(4000):
        p = 1 / (1 + np.exp(-design @ weights))
        gradient = design.T @ ((p - y) * importance) / importance.sum() + penalty * weights
        gradient[-1] -= penalty * weights[-1]
        momentum = 0.9 * momentum - gradient
        weights = np.clip(weights + 0.3 * momentum, low, high)
    own = weights[:-1] / scale
    return np.concatenate([own, weights[-1:] - own @ centre])


@dataclass
class Outcome:
    """What a question leads to under other relevance weights.

    `signals` are those of the best statement, None where nothing is named. `is_sound` tells that
    no rule speaks against an answer, `is_right` that the best statement is the right one.
    """

    signals: Floats | None
    is_sound: bool
    is_right: bool


def outcome(example: Example, weights: Floats) -> Outcome:
    """Put a question's statements in another order."""
    if not example.ranked or not example.ranked[0].explained:
        return Outcome(None, is_sound=False, is_right=False)
    relevance = 1 / (1 + np.exp(-(example.evidence @ weights[:-1] + weights[-1])))
    first = [standing(example.question, r) for r in example.ranked]
    order = sorted(range(len(first)), key=lambda i: (first[i], -relevance[i]))
    ranked = [replace(example.ranked[i], relevance=float(relevance[i])) for i in order]
    return Outcome(
        np.array(list(signals_of(example.question, ranked[0]).values().values())),
        is_sound=is_sound(example.record, example.question, ranked[0]),
        is_right=bool(example.right[order[0]]),
    )


def fit(data: Sequence[Example]) -> tuple[Floats, Floats]:
    """Fit both stages."""
    relevance = fit_relevance(data)
    rows, labels, importance = [], [], []
    for example in data:
        found = outcome(example, relevance)
        # What a rule decides teaches nothing about degrees.
        if found.signals is None or not found.is_sound or example.judged.group == CHATTER:
            continue
        rows.append(found.signals)
        labels.append(float(found.is_right))
        importance.append(example.weight * (1.0 if example.judged.is_answerable else 1.5))
    return relevance, fit_logistic(np.array(rows), np.array(labels), np.array(importance))


def confidences(data: Sequence[Example], fitted: tuple[Floats, Floats]) -> list[tuple[float, bool]]:
    """Give each question's confidence, and whether its best statement is right."""
    relevance, confidence = fitted
    scored = []
    for example in data:
        found = outcome(example, relevance)
        sure = 0.0
        if found.signals is not None and found.is_sound:
            sure = 1 / (1 + np.exp(-(found.signals @ confidence[:-1] + confidence[-1])))
        scored.append((float(sure), found.is_right))
    return scored


def bar(pairs: Sequence[tuple[Example, float]], share: float, *, unprompted: bool) -> float:
    """Give the least confidence above which at most a share of unanswerable questions lie.

    Unprompted, that is over chatter with the shape of a question; else over all but chatter.
    """
    wrong = sorted(
        c
        for e, c in pairs
        if not e.judged.is_answerable
        and (e.judged.group == CHATTER) == unprompted
        and (not unprompted or e.question.is_shaped_as_question)
    )
    allowed = round((1 - share) * len(wrong))
    return wrong[-1 - allowed] + 0.005


def report(data: Sequence[Example], scored: Sequence[tuple[float, bool]], at: float) -> None:
    """Print what share of each kind is right at a bar."""
    groups: dict[str, list[bool]] = {}
    for example, (confidence, right) in zip(data, scored, strict=True):
        answers = confidence >= at and (
            example.judged.group != CHATTER or example.question.is_shaped_as_question
        )
        good = answers and right if example.judged.is_answerable else not answers
        family = example.judged.language if example.judged.is_answerable else example.judged.group
        groups.setdefault(family, []).append(good)
    for name, marks in sorted(groups.items()):
        print(f"  {name:20} {np.mean(marks):.3f} of {len(marks)}")


def write(relevance: Floats, confidence: Floats, answer: float, unprompted: float) -> None:
    """Replace the numbers in the module of weights, leaving its words as they are."""
    text = TARGET.read_text(encoding="utf-8")
    head = text[: text.index("# Log-odds that a statement answers")]
    lines = [
        head + "# Log-odds that a statement answers, from its evidence "
        "(`bot.search.evidence.Evidence`).",
        "RELEVANCE: Mapping[str, float] = {",
        f'    "bias": {relevance[-1]:.3f},',
        *(f'    "{n}": {w:.3f},' for n, w in zip(EVIDENCE, relevance, strict=False)),
        "}",
        "",
        "# Log-odds that the best statement answers (`bot.search.decide.Signals`).",
        "CONFIDENCE: Mapping[str, float] = {",
        f'    "bias": {confidence[-1]:.3f},',
        *(f'    "{n}": {w:.3f},' for n, w in zip(SIGNALS, confidence, strict=False)),
        "}",
        "",
        "# The least confidence for an answer, when asked and when nobody asked.",
        f"ANSWER_BAR = {answer:.3f}",
        f"UNPROMPTED_BAR = {unprompted:.3f}",
        "",
    ]
    TARGET.write_text("\n".join(lines), encoding="utf-8")


def main(arguments: Sequence[str]) -> None:
    """Fit, cross-validate, print, write."""
    asked: dict[str, list[Judged]] = {}
    for argument in arguments:
        folder, _, path = argument.partition(":")
        asked.setdefault(folder, []).extend(read_judged(Path(path)))
    disputes = [examples(Path(folder), questions) for folder, questions in asked.items()]
    data = [example for dispute in disputes for example in dispute]
    for dispute in disputes:
        for example in dispute:
            example.weight = max(1.0, LEAST_SHARE * len(data) / len(dispute))
    folds = np.random.default_rng(7).permutation(len(data)) % FOLDS
    scored: list[tuple[float, bool]] = [(0.0, False)] * len(data)
    for fold in range(FOLDS):
        fitted = fit([e for e, f in zip(data, folds, strict=True) if f != fold])
        held = [i for i, f in enumerate(folds) if f == fold]
        for i, pair in zip(held, confidences([data[i] for i in held], fitted), strict=True):
            scored[i] = pair
    pairs = [(e, c) for e, (c, _) in zip(data, scored, strict=True)]
    at = bar(pairs, SILENT_SHARE, unprompted=False)
    print(f"cross-validated, bar {at:.3f}")
    report(data, scored, at)
    relevance, confidence = fit(data)
    own = confidences(data, (relevance, confidence))
    pairs = [(e, c) for e, (c, _) in zip(data, own, strict=True)]
    at = bar(pairs, SILENT_SHARE, unprompted=False)
    unprompted = max(bar(pairs, 1.0, unprompted=True) + MARGIN, at + MARGIN)
    print(f"on what it was fitted on, bar {at:.3f}")
    report(data, own, at)
    write(relevance, confidence, at, min(0.95, unprompted))


if __name__ == "__main__":
    main(sys.argv[1:])
