from __future__ import annotations

from tests.office import busy, office

__all__ = ["busy", "office"]
