"""The words of a corpus, and which of them a misspelt word may stand for."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import tantivy
from rapidfuzz.distance import OSA

MOST_SPELLINGS = 5
# Shorter words resemble too many, longer ones are no words.
_SHORTEST, _LONGEST = 3, 40
# Words looked at before rapidfuzz chooses among them.
_SHORTLIST = 50
# The least that a word found by its trigrams has to be alike.
_LEAST_ALIKE = 0.6
# An edit outweighs this many times the frequency (natural logarithm).
_EDIT_COST = 6.0
# A known word may be a slip of one that is so many times as common.
_FAR_MORE = 50


class Vocabulary:
    """An immutable set of words with their counts. Safe to use from several threads."""

    def __init__(self, index: tantivy.Index) -> None:
        self._schema = index.schema
        index.config_reader("manual")  # nothing changes that would have to be watched for
        self._searcher = index.searcher()
        self.count = lru_cache(maxsize=1 << 14)(self._count)
        self.similar = lru_cache(maxsize=1 << 14)(self._similar)

    def __len__(self) -> int:
        return self._searcher.num_docs

    @classmethod
    def load(cls, folder: Path) -> Vocabulary:
        """Open what `write` wrote."""
        return cls(tantivy.Index.open(str(folder)))

    @staticmethod
    def write(counts: Mapping[str, int], folder: Path) -> None:
        """Index words with their counts in an empty folder."""
        index = tantivy.Index(_schema(), path=str(folder), reuse=False)
        # One thread and a heap that holds everything make one segment, and that is the fastest.
        heap = 20_000_000 + 500 * len(counts)
        with index.writer(heap, 1) as writer:
            for word, count in counts.items():
                document = tantivy.Document()
                document.add_text("word", word)
                document.add_unsigned("count", count)
                if len(word) <= _LONGEST:
                    document.add_text("shorter", " ".join(_shorter(word)))
                    document.add_text("trigrams", " ".join(_trigrams(word)))
                writer.add_document(document)
            writer.commit()
            writer.wait_merging_threads()

    def _count(self, word: str) -> int:
        if not self._searcher.doc_freq("word", word):
            return 0
        hits = self._searcher.search(self._term("word", word), 1, count=False).hits
        return int(self._searcher.fast_field_values("count", [hits[0][1]])[0] or 0)

    def _similar(self, word: str) -> Mapping[str, float]:
        """Give at most five other words that may be meant, and how alike they are, 0 to 1.

        All within one edit (a swap of neighbours is one) are considered; where there is none,
        those within two for a word of six letters and more; then those that share trigrams.
        A word that is known may mean those within one edit that are far more common.
        """
        if not _SHORTEST <= len(word) <= _LONGEST or word.isdigit():
            return {}
        own = self.count(word)
        found = self._within_one(word)
        if own:
            found = {w: n for w, n in found.items() if w != word and n >= _FAR_MORE * own}
        else:
            found = found or self._within_two(word) or self._by_trigrams(word)
        best = sorted(found, key=lambda w: _EDIT_COST * OSA.distance(word, w) - math.log(found[w]))
        return {w: OSA.normalized_similarity(word, w) for w in best[:MOST_SPELLINGS]}

    def _within_one(self, word: str) -> dict[str, int]:
        # Two words within one edit become equal when one letter is taken from one or both.
        # Few postings: thirty times faster than a Levenshtein automaton over the same words.
        terms = [self._term("shorter", variant) for variant in _shorter(word)]
        found = self._find(terms)
        return {w: n for w, n in found.items() if OSA.distance(word, w, score_cutoff=1) <= 1}

    def _within_two(self, word: str) -> dict[str, int]:
        if len(word) < 6:
            return {}
        return self._find([tantivy.Query.fuzzy_term_query(self._schema, "word", word, 2)])

    def _by_trigrams(self, word: str) -> dict[str, int]:
        found = self._find([self._term("trigrams", gram) for gram in _trigrams(word)])
        return {
            w: n for w, n in found.items() if OSA.normalized_similarity(word, w) >= _LEAST_ALIKE
        }

    def _find(self, queries: list[tantivy.Query]) -> dict[str, int]:
        query = tantivy.Query.boolean_query([(tantivy.Occur.Should, q) for q in queries])
        hits = self._searcher.search(query, _SHORTLIST, count=False).hits
        addresses = [address for _, address in hits]
        counts = self._searcher.fast_field_values("count", addresses)
        words = [self._searcher.doc(address)["word"][0] for address in addresses]
        return {word: int(count or 1) for word, count in zip(words, counts, strict=True)}

    def _term(self, field: str, value: str) -> tantivy.Query:
        return tantivy.Query.term_query(self._schema, field, value)


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("word", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("count", fast=True)
    builder.add_text_field("shorter", tokenizer_name="whitespace", index_option="basic")
    builder.add_text_field("trigrams", tokenizer_name="whitespace", index_option="basic")
    return builder.build()


def _shorter(word: str) -> set[str]:
    """Give the word and what is left of it without one letter."""
    return {word} | {word[:i] + word[i + 1 :] for i in range(len(word))}


def _trigrams(word: str) -> set[str]:
    padded = f"^{word}$"
    return {padded[i : i + 3] for i in range(len(padded) - 2)}
