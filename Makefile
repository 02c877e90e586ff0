# Two commands are all a stranger needs: `make run` and `make test`. `make help` lists the rest.

SHELL := /bin/sh
.DEFAULT_GOAL := help

# Another project's environment in the shell must not leak into this one.
unexport PYTHONPATH PYTHONHOME VIRTUAL_ENV UV_PROJECT_ENVIRONMENT
export UV_PYTHON_DOWNLOADS := never

# A stamp carries the place it was made in, so that a moved or copied folder installs itself anew.
PLACE := $(shell pwd -P | cksum | cut -d' ' -f1)
READY_TO_RUN := .venv/.ready-to-run-$(PLACE)
READY_TO_TEST := .venv/.ready-to-test-$(PLACE)
NAMED := pyproject.toml uv.lock scripts/installer.txt scripts/install.sh

# The pages' style sheets and the compiled translations: made from sources, never committed.
PAGES := build/.pages-$(PLACE)
DRESSES := package.json package-lock.json scripts/build-pages.sh $(wildcard src/fairnotice/sites/styles/*.scss)
WORDS := build/.words-$(PLACE)
CATALOGS := $(wildcard src/fairnotice/sites/locale/*/LC_MESSAGES/*.po src/fairnotice/help/locale/*/LC_MESSAGES/*.po)

WORKERS ?= 2

.PHONY: help run casework check-here test faults install messages browser-tests fuzz bench bench-office law-manual check-manual clean
.NOTPARALLEL:

help:  ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' Makefile

run: $(READY_TO_RUN) $(PAGES) $(WORDS)  ## open the office on this computer, with a world that does not exist
	@.venv/bin/fairnotice demo

casework: $(READY_TO_RUN) $(PAGES) $(WORDS)  ## open a legal-aid team's encrypted folder on this computer
	@.venv/bin/fairnotice start casework --port 8770

check-here: $(READY_TO_RUN)  ## check one sound, one abusive and 200 more synthetic requests on this terminal
	@.venv/bin/fairnotice demo --terminal

test: $(READY_TO_TEST) $(PAGES) $(WORDS)  ## lint, types, the rooms' contract, then every test
	@echo "ruff check" && .venv/bin/ruff check --quiet --extend-exclude .tools .
	@echo "ruff format" && .venv/bin/ruff format --quiet --check --extend-exclude .tools .
	@echo "mypy" && .venv/bin/mypy
	@echo "lint-imports" && .venv/bin/lint-imports --no-logo
	@echo "pytest, the office on PostgreSQL" && .venv/bin/python -m tests.postgres tests/office tests/law/duties -n $(WORKERS)
	@echo "pytest, self-help" && .venv/bin/python -m pytest tests/help --ds=tests.help.settings -n $(WORKERS)
	@echo "pytest, casework" && .venv/bin/python -m pytest tests/casework --ds=tests.casework.settings -n $(WORKERS)
	@echo "pytest, opinions" && .venv/bin/python -m pytest tests/opinion --ds=tests.opinion.settings -n 0
	@echo "pytest" && .venv/bin/python -m pytest -n $(WORKERS)

install: $(READY_TO_TEST) $(PAGES) $(WORDS)  ## install everything for working on the project

messages: $(READY_TO_TEST)  ## collect every text for people into the catalogs of translation
	@.venv/bin/python -m fairnotice.commands.translating collect
	@.venv/bin/python -m fairnotice.commands.translating collect law
	@.venv/bin/python -m fairnotice.commands.translating collect help

browser-tests: $(READY_TO_TEST) $(PAGES) $(WORDS)  ## play the stories in this computer's Chromium (downloads 54 MB once)
	@.tools/bin/uv sync --quiet --frozen --inexact --all-extras --group browser
	@.venv/bin/python -m pytest tests/browser -q

fuzz: $(READY_TO_TEST)  ## feed the command broken input for SECONDS (default 3600)
	@.tools/bin/uv sync --quiet --frozen --inexact --all-extras --group fuzz || true
	@.venv/bin/python -m tests.property.fuzz --seconds $(or $(SECONDS),3600)

faults: $(READY_TO_TEST)  ## kill the office in the middle of its work 200 times; state and acts must agree
	@.venv/bin/python -m tests.faults.killed --times 200
	@.venv/bin/python -m tests.faults.killed_ticks --times 200
	@.venv/bin/python -m tests.faults.killed_uploads --times 200
	@.venv/bin/python -m tests.faults.at_once --times 50
	@.venv/bin/python -m tests.postgres --module tests.faults.killed --times 50
	@.venv/bin/python -m tests.postgres --module tests.faults.killed_ticks --times 50
	@.venv/bin/python -m tests.postgres --module tests.faults.at_once --times 50

bench: $(READY_TO_TEST) $(PAGES)  ## measure speed, memory and cold start against the numbers promised
	@.venv/bin/python -m bench
	@.venv/bin/python -m bench.letters

bench-office: $(READY_TO_TEST) $(PAGES) $(WORDS)  ## measure 100,000 requests, and a crowd of 250, on both databases
	@.venv/bin/python -m bench.office_pages --requests 100000
	@.venv/bin/python -m bench.office_crowd --build 500
	@.venv/bin/python -m tests.postgres --module bench.office_pages --requests 100000
	@.venv/bin/python -m tests.postgres --module bench.office_crowd --build 500

law-manual: $(READY_TO_TEST)  ## write docs/law and docs/reference anew from the rulebook
	@.venv/bin/python -m fairnotice.commands.manual

check-manual: $(READY_TO_TEST)  ## say whether docs/law and docs/reference are up to date
	@sh scripts/check-manual.sh

clean:  ## remove everything that was installed or generated outside the sources
	rm -rf .venv .tools node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist
	find src -name '*.mo' -delete
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY_TO_RUN): $(NAMED)
	@sh scripts/install.sh run
	@touch $@

$(READY_TO_TEST): $(NAMED)
	@sh scripts/install.sh test
	@touch $(READY_TO_RUN) $@

$(PAGES): $(DRESSES)
	@sh scripts/build-pages.sh
	@touch $@

$(WORDS): $(CATALOGS) uv.lock
	@.venv/bin/python -m fairnotice.commands.translating compile
	@mkdir -p build && touch $@
