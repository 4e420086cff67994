# Everything runs in .venv, which is made from the pinned, hashed requirements.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
LOCK := uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 pyproject.toml

# A bot that has a token, here or in .env, runs on Discord and needs no local page.
TOKEN := $(strip $(DISCORD_TOKEN)$(shell grep -Eqs '^ *(export +)?DISCORD_TOKEN *= *[^[:space:]]' .env && echo .env))

.PHONY: help run charts test lint types layers tests bench soak fuzz load scale audit judge fit frequencies thesaurus pictures drawing test-deps lock clean

help: ## tell what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(if $(TOKEN),$(VENV)/.runs,$(VENV)/.page) ## start the bot: on Discord with DISCORD_TOKEN, else on a local page
	@$(BIN)/who-said run

charts: $(VENV)/.charts ## let a bot on Discord draw its pictures (/timeline, /knowledge stats)

test: lint types layers tests ## everything CI checks

bench: $(VENV)/.bench ## this engine beside its peers, up to a million statements
	$(BIN)/python -m lab.bench

lint: $(VENV)/.dev ## style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev ## types, strictly
	$(BIN)/mypy

layers: $(VENV)/.dev ## that no lower layer imports a higher one
	$(BIN)/lint-imports

tests: $(VENV)/.dev ## the tests alone
	$(BIN)/pytest -n auto --dist worksteal # neighbours share what they are set up with

soak: $(VENV)/.dev ## a thousand reloads, two hundred kills, five hundred malformed files
	SOAK=full $(BIN)/pytest -s -o faulthandler_timeout=3600 tests/soak tests/app/test_history.py tests/app/test_record_history.py tests/store/test_condition.py tests/knowledge/test_seal.py tests/knowledge/test_draft.py

fuzz: $(VENV)/.fuzz ## two hundred thousand hostile texts, and texts led to unreached lines (an hour)
	SOAK=full $(BIN)/pytest -n auto -o faulthandler_timeout=3600 tests/fuzz tests/discord/test_hostile_form.py
	$(BIN)/python -m tests.fuzz.guided -runs=20000

load: $(VENV)/.dev ## 200 questions a second from 500 servers, ten times that, 50,000 in all
	$(BIN)/python -m tests.load

audit: $(VENV)/.audit ## known holes in all that is pinned, and that it is what was pinned
	$(BIN)/python -m lab.audit requirements*.txt

scale: $(VENV)/.dev ## three processes, 3,000 servers, 600 questions a second, one process killed
	$(BIN)/python -m tests.scale

judge: $(VENV)/.dev ## judged questions of our own, with every miss
	$(BIN)/who-said judge $(filter-out tests/judged/quotes/%,$(wildcard tests/judged/*.jsonl tests/judged/*/*.jsonl))

# What each basis of the decision is fitted on: FOLDER:QUESTIONS. What is put aside, and what is asked
# of quotes alone, is no part of it.
ASIDE := %aside.jsonl %/quotes-tuned.jsonl
FITTED := $(filter-out $(ASIDE) tests/judged/quotes/%,$(wildcard tests/judged/*.jsonl tests/judged/*/*.jsonl))
TAUGHT := $(foreach f,$(FITTED),knowledge:$(f))
DISPUTES := $(foreach f,$(filter-out $(ASIDE),$(wildcard tests/disputes/*/*.jsonl)),$(foreach v,minimal hour,$(dir $(f))$(v):$(f)))

fit: $(VENV)/.dev ## fit the decision on the judged questions again (ten minutes)
	$(BIN)/python -m lab.fit taught $(TAUGHT)
	$(BIN)/python -m lab.fit words $(DISPUTES)
	$(BIN)/python -m lab.fit meaning $(DISPUTES)

frequencies: $(VENV)/.dev ## the tables of how common words are, from wordfreq
	$(BIN)/python -m lab.frequencies

thesaurus: $(VENV)/.dev ## which English words mean much the same, from the files of WordNet 3.0 in WORDNET
	$(BIN)/python -m lab.thesaurus $(or $(WORDNET),/usr/share/wordnet)

drawing: $(VENV)/.dev ## the drawing of the rooms in docs/architecture.md, from the code
	$(BIN)/python -m lab.drawing

pictures: $(VENV)/.dev ## the documents' pictures, from the local page in a browser
	$(BIN)/python -m lab.pictures

test-deps: ## Debian packages that the browser and database tests need
	apt-get update -qq
	DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium chromium-driver postgresql

$(VENV)/.runs: requirements.txt pyproject.toml
	@echo "installing into $(VENV), which takes a minute"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip uninstall -qq --yes setuptools # Python 3.11 comes with it
	$(INSTALL) --require-hashes -r $<
	$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

# Each is made from the requirements of its name, which have those of the bot in them.
$(VENV)/.page $(VENV)/.charts $(VENV)/.dev $(VENV)/.bench $(VENV)/.fuzz $(VENV)/.audit: $(VENV)/.%: requirements-%.txt $(VENV)/.runs
	$(INSTALL) --require-hashes -r $<
	@touch $@

lock: ## pin again; needs uv
	$(LOCK) --group build -o requirements.txt
	$(LOCK) --extra charts -c requirements.txt -o requirements-charts.txt
	$(LOCK) --extra page --extra charts -c requirements-charts.txt -o requirements-page.txt
	$(LOCK) --extra postgres -c requirements.txt -o requirements-postgres.txt
	$(LOCK) --extra eval -c requirements.txt -o requirements-eval.txt
	$(LOCK) --extra site -c requirements.txt -o requirements-site.txt
	$(LOCK) --extra author -c requirements-page.txt -c requirements-eval.txt -o requirements-author.txt
	$(LOCK) --all-extras --group dev -c requirements-page.txt -c requirements-eval.txt -c requirements-postgres.txt -c requirements-site.txt -c requirements-author.txt -o requirements-dev.txt
	$(LOCK) --extra charts --group bench -c requirements-dev.txt -o requirements-bench.txt
	$(LOCK) --all-extras --group dev --group fuzz -c requirements-dev.txt -o requirements-fuzz.txt
	$(LOCK) --group audit -c requirements-dev.txt -o requirements-audit.txt

clean: ## remove what was installed and made
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache *.egg-info
