from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.flows.counter import Customer, open_desk


@pytest.fixture
def ada() -> Iterator[Customer]:
    """A stranger at the counter of the salon."""
    with open_desk() as desk:
        yield Customer(desk)
