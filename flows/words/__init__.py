"""What people type, and what they mean by it: pure functions over tables of words."""

from __future__ import annotations
