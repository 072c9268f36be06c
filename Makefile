# make chat   asks in a browser        make test   runs every test
PYTHON ?= python3
VENV ?= .venv
# A pip constraints file, for installs that must repeat exactly; none by default.
CONSTRAINTS ?=

BIN := $(VENV)/bin
PIP_INSTALL := $(BIN)/python -m pip install $(if $(CONSTRAINTS),--constraint $(CONSTRAINTS))

.PHONY: chat test install check bench eval baseline gate

chat: $(VENV)/.installed
	$(BIN)/briefing chat

install: $(VENV)/.installed

# A file's tests share what they set up, so a file stays with one process.
test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile

check: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/.installed
	$(BIN)/python -m eval.bench

# The shipped questions over the shipped briefings, in an index of their own, against the figures
# in eval/baseline.json; make baseline writes those anew.
EVAL_HOME := $(abspath $(VENV))/eval
eval baseline: $(VENV)/.installed
	BRIEFING_HOME=$(EVAL_HOME) $(BIN)/briefing ingest --rebuild --bundled eval/briefings
	BRIEFING_HOME=$(EVAL_HOME) $(BIN)/briefing eval --report reports \
	  $(if $(filter baseline,$@),--write-baseline,--gate)

# The untouched half alone, held against what was right of it in the baseline: what CI asks.
UNTOUCHED := $(wildcard eval/questions/test-*.jsonl)
BRIEFINGS := eval/briefings
gate: $(VENV)/.installed
	BRIEFING_HOME=$(EVAL_HOME) $(BIN)/briefing ingest --rebuild --bundled $(BRIEFINGS)
	BRIEFING_HOME=$(EVAL_HOME) $(BIN)/briefing eval --report reports --gate $(addprefix --questions ,$(UNTOUCHED))

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Python 3.11 or newer is needed, and $(PYTHON) is not; name one: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)

# Installed anew only when what is to be installed has changed.
$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(PIP_INSTALL) --editable .
	touch $@

$(VENV)/.installed-dev: pyproject.toml | $(BIN)/python
	$(PIP_INSTALL) --editable '.[dev]'
	touch $(VENV)/.installed $@
