"""How long a test waits for what must come, be the machine ever so slow and busy."""

from __future__ import annotations

PATIENCE = 60.0
"""Seconds. Where all is well none of them passes, and where it is not the test fails after them."""
