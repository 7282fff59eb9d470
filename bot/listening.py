"""The address at which a web server waits for callers."""

from __future__ import annotations

import socket


def listener(host: str, port: int) -> socket.socket:
    """Take connections there; raises OSError when the address is in use."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    taken = socket.create_server((host.strip("[]"), port), family=family)
    # Else the end of an answer waits for the asker's system to acknowledge its beginning.
    taken.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return taken
