"""Ports to listen at, for the several processes of one test run."""

from __future__ import annotations

import os
import random
import socket
from itertools import cycle

FIRST, LAST = 20_000, 32_000
"""Below what a system hands out by itself: a program of a test that is stopped and started again
finds its port as it left it."""
WORKERS = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
THIS_ONE = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))

# In no order, for the sake of another run on the same machine; and none twice in a row of tests.
_OURS = range(FIRST + THIS_ONE, LAST, WORKERS)
_PORTS = cycle(random.sample(_OURS, len(_OURS)))


def free_port() -> int:
    """A port of the loopback address that is free, and that no other process of the run takes."""
    while True:
        port = next(_PORTS)
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port
