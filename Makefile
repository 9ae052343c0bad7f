# make site [SOURCE=folder]   build the bundled sample, or a folder of yours, into output/
# make test                   install what tests need, a browser included, and run everything
# make audit [OUTPUT=folder]  check a whole archive, else the sample, with the checkers and browsers that tests use on a part
# make fuzz [SECONDS=300] [TARGETS="text html"]   throw random and damaged input at the program, and count
# make forks                  install what goes on where Whoosh stopped, for a test of the index with each
# make messages [LANGUAGES=de]  take what the pages say into the catalogues of all languages, or begin one
# make lint | lock | clean    check style and types | pin requirements anew | remove what make made

VENV := .venv
BIN := $(VENV)/bin
PYTHON := $(shell for name in python3 python3.13 python3.12 python3.11 python; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$name" && break; done)
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
TOOLS := .tools
SOURCE ?=
OUTPUT ?= output
WORKERS ?= 2
SECONDS ?= 300
RUNS ?= 0
TARGETS ?=
LANGUAGES ?=

.PHONY: site test audit fuzz forks messages lint lock clean
.DELETE_ON_ERROR:

site: $(VENV)/.run
	@if [ -n "$(SOURCE)" ]; then $(BIN)/sitegen build "$(SOURCE)" -o "$(OUTPUT)"; else $(BIN)/sitegen demo -o "$(OUTPUT)"; fi

test: $(VENV)/.test $(VENV)/.browser $(VENV)/.packages $(TOOLS)/.done
	$(BIN)/python -m pytest -n $(WORKERS)

audit: $(VENV)/.test $(VENV)/.browser $(VENV)/.packages $(TOOLS)/.done
	PYTHONPATH=tests $(BIN)/python -m audit $(if $(findstring command,$(origin OUTPUT)),"$(OUTPUT)")

fuzz: $(VENV)/.fuzz
	$(BIN)/python tests/fuzz/run.py --seconds $(SECONDS) --runs $(RUNS) --jobs $(WORKERS) $(TARGETS)

# Each in a folder of its own, since all of them are imported as "whoosh"; tests/search/test_forks.py runs them.
forks: $(VENV)/.test
	$(PIP) install --quiet --upgrade --target $(VENV)/forks/reloaded Whoosh-Reloaded==2.7.5
	$(PIP) install --quiet --upgrade --target $(VENV)/forks/whoosh3 whoosh3==3.54.0
	$(BIN)/python -m pytest tests/search/test_forks.py

messages: $(VENV)/.test
	$(BIN)/python tests/render/make_messages.py $(LANGUAGES)

lint: $(VENV)/.test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

lock:
	@command -v uv >/dev/null || { echo "make lock needs uv: https://docs.astral.sh/uv/" >&2; exit 1; }
	uv pip compile pyproject.toml --group build $(LOCK) -o requirements/run.txt
	uv pip compile pyproject.toml --group build --group test -c requirements/run.txt $(LOCK) -o requirements/test.txt
	uv pip compile --group pyproject.toml:fuzz $(LOCK) -o requirements/fuzz.txt

LOCK := --universal --python-version 3.11 --generate-hashes --no-annotate --quiet --custom-compile-command "make lock"

clean:
	@if [ -x $(BIN)/sitegen ]; then $(BIN)/sitegen clean -o "$(OUTPUT)"; fi
	rm -rf $(VENV) $(TOOLS) dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

# Each set-up step leaves a stamp, and is done again only when what it installs has changed.

$(VENV)/.venv:
	@if [ -z "$(PYTHON)" ]; then \
		echo "sitegen needs Python 3.11 or later: install it (apt install python3 python3-venv, brew install python)" >&2; \
		exit 1; fi
	@$(PYTHON) -m venv $(VENV) || { \
		echo "$(PYTHON) cannot make a virtual environment: install its venv module (apt install python3-venv)" >&2; \
		rm -rf $(VENV); exit 1; }
	@touch $@

$(VENV)/.run: $(VENV)/.venv requirements/run.txt pyproject.toml
	$(PIP) install --quiet --require-hashes -r requirements/run.txt
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.run requirements/test.txt
	$(PIP) install --quiet --require-hashes -r requirements/test.txt
	@touch $@

# Fuzzing does without atheris where there is no package of it.
$(VENV)/.fuzz: $(VENV)/.test requirements/fuzz.txt
	@$(PIP) install --quiet --require-hashes --only-binary :all: -r requirements/fuzz.txt 2>/dev/null || \
		echo "atheris has no package for this system and Python, so fuzzing goes on with dice alone" >&2
	@touch $@

# The system's browser, else the platform's package, else the test tool's own.
HAS_BROWSER := for name in chromium chromium-browser google-chrome google-chrome-stable; do \
	"$$name" --version >/dev/null 2>&1 && exit 0; done; exit 1

$(VENV)/.browser: $(VENV)/.test
	@if ( $(HAS_BROWSER) ); then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && \
		DEBIAN_FRONTEND=noninteractive apt-get install -qq -y chromium >/dev/null && ( $(HAS_BROWSER) ); then :; \
	elif [ "$$(id -u)" = 0 ]; then $(BIN)/python -m playwright install --with-deps chromium; \
	else $(BIN)/python -m playwright install chromium; fi
	@touch $@

# A second browser, and what one checker of pages runs on. Tests that have to do without are skipped and say why.
$(VENV)/.packages: $(VENV)/.browser
	@missing=""; \
	command -v firefox-esr >/dev/null || command -v firefox >/dev/null || missing="firefox-esr"; \
	java -version >/dev/null 2>&1 || missing="$$missing default-jre-headless"; \
	if [ -n "$$missing" ] && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -qq; \
		for name in $$missing; do \
			DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$$name" >/dev/null || \
				echo "$$name could not be installed: tests that need it are skipped" >&2; \
		done; \
	elif [ -n "$$missing" ]; then echo "tests that need $$missing are skipped" >&2; fi
	@touch $@

# The checkers of pages, as the lock file has them. Where node or its registry is missing, the next make tries again.
$(TOOLS)/.done: tests/audit/package.json tests/audit/package-lock.json
	@mkdir -p $(TOOLS) && cp tests/audit/package.json tests/audit/package-lock.json $(TOOLS)/
	@if ! command -v npm >/dev/null; then echo "node 20 or later is missing: tests that need it are skipped" >&2; \
	elif (cd $(TOOLS) && npm ci --ignore-scripts --no-audit --no-fund --silent --fetch-retries=1 >/dev/null); then touch $@; \
	else echo "npm could not install the checkers of pages: tests that need them are skipped" >&2; fi
