"""Measurements: each `bench_*.py` has `run(*, smoke: bool) -> Iterable[Row]`; one table of all.

A row is best a ratio of two sides measured in the same run, pinned and scheduled alike: it then
says something about the program rather than the machine. `smoke` asks for seconds, not figures.
"""
