"""Numbers for a monitor (Prometheus): what was due in the last 24 hours, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from prometheus_client import CollectorRegistry
from prometheus_client.core import GaugeHistogramMetricFamily, GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.metrics_core import Metric
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.comparing import last_day
from bot.shopfront import Shopfront
from reminders.balance import Balance

PATH = "/metrics"
LATENESS = (1.0, 5.0, 15.0, 60.0, 300.0, 1800.0)
"""Seconds; the last class holds whatever came later still."""

Count = Callable[[Balance], int]
Numbers = Sequence[tuple[str, Balance]]
"""Each shop's id with its balance."""


def app(fronts: Sequence[Shopfront]) -> Starlette:
    """The listener of its own: these numbers are for the house, not for the public address."""

    async def metrics(request: Request) -> Response:
        numbers = [(front.shop.id, await front.read(last_day)) for front in fronts]
        return Response(exposition(numbers), headers={"Content-Type": CONTENT_TYPE_LATEST})

    return Starlette(routes=[Route(PATH, metrics)])


def exposition(numbers: Numbers) -> bytes:
    """The numbers in Prometheus's text format."""
    registry = CollectorRegistry()
    registry.register(_Collector(numbers))
    return generate_latest(registry)


class _Collector:
    def __init__(self, numbers: Numbers) -> None:
        self._numbers = numbers

    def collect(self) -> Iterator[Metric]:
        yield self._counted("due", "Reminders due in the last 24 hours", lambda each: each.due)
        yield self._counted("sent", "Of these, taken by the provider", lambda each: each.sent)
        yield self._counted("delivered", "Of these, delivered", lambda each: each.delivered)
        yield self._counted("held_back", "Rightly not sent (STOP)", lambda each: each.held_back)
        failed = _gauge("failed", "Of these, not sent, by code", ["shop", "code"])
        late = GaugeHistogramMetricFamily(
            "terminbote_reminders_lateness_seconds",
            "From the moment a reminder was due until it was taken",
            labels=["shop"],
        )
        for shop, each in self._numbers:
            for code, count in each.failed.items():
                failed.add_metric([shop, code], count)
            late.add_metric([shop], list(_classes(each.late)), sum(each.late))
        yield failed
        yield late

    def _counted(self, name: str, help: str, count: Count) -> Metric:
        gauge = _gauge(name, help, ["shop"])
        for shop, each in self._numbers:
            gauge.add_metric([shop], count(each))
        return gauge


def _gauge(name: str, help: str, labels: Sequence[str]) -> GaugeMetricFamily:
    return GaugeMetricFamily(f"terminbote_reminders_{name}", help, labels=labels)


def _classes(late: Iterable[float]) -> Iterator[tuple[str, int]]:
    """How many were at most so late, for each class and in all."""
    seconds = sorted(late)
    for limit in LATENESS:
        yield str(limit), sum(each <= limit for each in seconds)
    yield "+Inf", len(seconds)
