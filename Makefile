# Everything runs in .venv, which is made from the pinned, hashed requirements.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run bench bench-large fit pictures soak test lint types layers tests test-deps judge lock clean

run: $(VENV)/.runs ## start the bot: on Discord with DISCORD_TOKEN, else on a local page
	@$(BIN)/who-said run

test: lint types layers tests ## everything CI checks

bench: $(VENV)/.bench ## this engine beside its peers, up to a million statements
	$(BIN)/python -m bench

bench-large: $(VENV)/.bench ## the same at ten million
	$(BIN)/python -m bench --sizes 10000000

lint: $(VENV)/.tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.tests
	$(BIN)/mypy

layers: $(VENV)/.tests
	$(BIN)/lint-imports

tests: $(VENV)/.tests
	$(BIN)/pytest -n auto

soak: $(VENV)/.tests ## a thousand reloads, two hundred kills, five hundred malformed files
	SOAK=full $(BIN)/pytest -s tests/soak tests/service/test_history.py tests/store/test_condition.py

judge: $(VENV)/.tests ## judged questions of our own, with every miss
	$(BIN)/who-said judge tests/judged/*.jsonl

fit: $(VENV)/.tests ## fit the decision on the judged questions again
	$(BIN)/python scripts/fit.py $(foreach f,$(wildcard tests/judged/*.jsonl),knowledge:$(f)) tests/invented/knowledge:tests/invented/judged.jsonl

pictures: $(VENV)/.tests ## the documents' pictures, from the local page in a browser
	$(BIN)/python -m scripts.pictures

test-deps: ## Debian packages that the browser and database tests need
	apt-get update -qq
	DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium chromium-driver postgresql

$(VENV)/.runs: requirements.txt pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.tests: requirements-dev.txt $(VENV)/.runs
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

$(VENV)/.bench: requirements-bench.txt $(VENV)/.runs
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.txt
	@touch $@

lock: ## pin again; needs uv
	uv pip compile --universal --generate-hashes --no-header --python-version 3.11 --group build pyproject.toml -o requirements.txt
	uv pip compile --universal --generate-hashes --no-header --python-version 3.11 --group dev pyproject.toml -c requirements.txt -o requirements-dev.txt
	uv pip compile --universal --generate-hashes --no-header --python-version 3.11 --group bench pyproject.toml -c requirements-dev.txt -o requirements-bench.txt

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache *.egg-info
