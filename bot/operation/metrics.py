"""Numbers of a bot that runs, in the form that Prometheus reads."""

from __future__ import annotations

import math
import time
from collections.abc import Iterable

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.app.answering.observation import Observation, Stage
from bot.app.services import Services
from bot.discord import WhoSaid
from bot.store import Store

_SECONDS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
_LAGS = (0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0)


class Metrics:
    """What is counted as it happens; `registry` has that and what is read when it is asked for."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self._questions = Counter(
            "who_said_questions",
            "Questions decided, by outcome and language.",
            ("outcome", "language"),
            registry=self.registry,
        )
        self._stages = Histogram(
            "who_said_stage_seconds",
            "How long a stage of an answer took, or a step of its search.",
            ("stage",),
            buckets=_SECONDS,
            registry=self.registry,
        )
        self._lag = Histogram(
            "who_said_loop_lag_seconds",
            "How late the event loop came to what was due.",
            buckets=_LAGS,
            registry=self.registry,
        )

    def decided(self, observation: Observation) -> None:
        """Count a question and its times."""
        self._questions.labels(observation.outcome, observation.language).inc()
        for stage, seconds in observation.seconds.items():
            self._stages.labels(stage).observe(seconds)

    def delivered(self, seconds: float) -> None:
        """Note how long an answer took to reach Discord."""
        self._stages.labels(Stage.DELIVER).observe(seconds)

    def lagged(self, seconds: float) -> None:
        """Note how late the event loop was."""
        self._lag.observe(seconds)


class State(Collector):
    """What is read from the bot's parts at the moment somebody asks."""

    def __init__(self, services: Services, store: Store, bot: WhoSaid) -> None:
        self._services = services
        self._store = store
        self._bot = bot

    def collect(self) -> Iterable[Metric]:
        """Return every number."""
        queue, backlog = self._services.queue, self._services.backlog
        yield from self._revision()
        yield _gauge("searches", "Searches that wait or are under way.", queue.admitted)
        yield _counter("searches_refused", "Searches refused at a full line.", queue.refused)
        reception = self._bot.reception
        told = "Refused because too many were being answered."
        yield _counter("rushed", told, reception.refused)
        told = "Left without a word: too late for Discord, or too many."
        yield _counter("passed_over", told, reception.passed_over)
        yield _gauge("notes_waiting", "Notes that wait for the store.", backlog.waiting)
        yield _counter("notes_dropped", "Notes lost, the store being away.", backlog.dropped)
        yield self._failures()
        yield from self._gateway()

    def _revision(self) -> Iterable[Metric]:
        serving = self._services.serving
        age_s = time.time() - serving.since
        yield _gauge("revision_age_seconds", "Since when the revision serves.", age_s)
        info = GaugeMetricFamily(
            "who_said_revision", "The revision that serves.", labels=["digest"]
        )
        info.add_metric([serving.base.revision[:12]], 1)
        yield info

    def _failures(self) -> Metric:
        name, told = "who_said_store_errors", "Calls of the store that failed, by kind."
        errors = CounterMetricFamily(name, told, labels=["kind"])
        for kind, number in self._store.database.failures.items():
            errors.add_metric([kind], number)
        return errors

    def _gateway(self) -> Iterable[Metric]:
        told = "Latest round trip of a heartbeat."
        latency = GaugeMetricFamily("who_said_gateway_latency_seconds", told, labels=["shard"])
        for shard, seconds in self._bot.latencies:
            if math.isfinite(seconds):
                latency.add_metric([str(shard)], seconds)
        yield latency
        yield _gauge("guilds", "Servers that this process serves.", len(self._bot.guilds))
        yield _counter("gateway_lost", "Connections to the gateway lost.", self._bot.lost)
        yield _counter("gateway_resumed", "Connections taken up again.", self._bot.resumed)


def _gauge(name: str, told: str, value: float) -> Metric:
    return GaugeMetricFamily(f"who_said_{name}", told, value=value)


def _counter(name: str, told: str, value: float) -> Metric:
    return CounterMetricFamily(f"who_said_{name}", told, value=value)
