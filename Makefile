SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PEOPLE ?= 5000
SEED ?= 360
ER_DATA ?= ../shared/data/er
RECORDS ?= 100000
CUSTOMERS ?= 1000000
PUBLISHED ?=
FILES ?=
ROUNDS ?= 3
ALONE ?=
INPUTS ?= 20000
SIZES ?= 10000 100000 1000000
export DO_NOT_TRACK := 1
export DBT_SEND_ANONYMOUS_USAGE_STATS := false
export GX_ANALYTICS_ENABLED := false
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# where bytecode is not kept, each process compiles a thousand modules anew: 2 s of CPU for dbt alone
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help setup demo build test test-faults lint format docs bench-search bench-accuracy bench-increment bench-speed bench-profile bench-scale bench-standards phone-plans iban-formats publish spark spark-quick lock clean

help: ## show these verbs
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## make .venv with the pinned dependencies (instant when nothing changed)
	@bash scripts/setup.sh "$(PYTHON)" "$(VENV)"

demo: setup ## make the demo's raw data (PEOPLE=5000 SEED=360)
	@$(BIN)/c360 demo --people $(PEOPLE) --seed $(SEED)

build: setup ## build, audit and publish everything; makes the demo's raw data if there is none
	@$(BIN)/c360 build

test: setup lint ## prove it all
	@$(BIN)/python -m pytest -n 2 --dist loadgroup

test-faults: setup ## the long proofs: killed runs, full disks, thirty days one by one, permutations (about an hour)
	@$(BIN)/python -m pytest -n 2 --dist loadgroup -m faults

lint: setup ## ruff, mypy, sqlfluff, yamllint
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/yamllint --strict .
	@$(BIN)/sqlfluff lint --disable-progress-bar models

format: setup ## let ruff and sqlfluff mend what they can
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .
	@$(BIN)/sqlfluff fix --disable-progress-bar models

docs: setup ## write dbt's documentation to target/static_index.html
	@$(BIN)/dbt docs generate --static --quiet
	@echo "open target/static_index.html"

bench-accuracy: setup ## score the default rules on labelled people (ER_DATA=folder of labelled sets)
	@$(BIN)/python -m customer360.bench --data "$(ER_DATA)"

bench-increment: setup ## time a run over 1% new records beside a run over all of them (RECORDS=100000)
	@$(BIN)/python -m customer360.bench.increment --records $(RECORDS)

bench-search: setup ## ask an index of CUSTOMERS=1000000 made-up people, or a published file for everybody (PUBLISHED=folder), and time it
	@$(BIN)/python -m customer360.bench.search --customers $(CUSTOMERS) $(if $(PUBLISHED),--published $(PUBLISHED) --everybody)

bench-speed: setup ## time ours and Splink on a made-up town (RECORDS=100000 ROUNDS=3; ALONE=1: without Splink); installs Splink
	@test -n "$(ALONE)" || $(BIN)/python -c 'import splink' 2>/dev/null || $(BIN)/python -m pip install --quiet -e '.[bench]'
	@$(BIN)/python -m customer360.bench.speed --records $(RECORDS) --rounds $(ROUNDS) $(if $(ALONE),--alone)

bench-profile: setup ## what each model of a resolve costs (FILES="people.csv more.csv"; none: a made-up town of RECORDS=100000)
	@$(BIN)/python -m customer360.bench.profile $(FILES) --records $(RECORDS)

bench-scale: setup ## build the demo at growing sizes, room by room (SIZES="10000 100000 1000000")
	@$(BIN)/python -m customer360.bench.scale $(SIZES:%=--records %)

bench-standards: setup ## compare standardised phones and ids with phonenumbers and python-stdnum (INPUTS=20000)
	@$(BIN)/python tests/python/standardize/bench_standards.py --inputs $(INPUTS)

phone-plans: setup ## write the seeds of numbering plans anew, from the metadata of phonenumbers
	@$(BIN)/python scripts/phone_plans.py

iban-formats: setup ## write the seed of account numbers anew, from the registry in python-stdnum
	@$(BIN)/python scripts/iban_formats.py

publish: setup ## audit and publish what the last dbt build made
	@$(BIN)/c360 publish

spark: setup ## build the demo on a Spark cluster of this machine and on DuckDB, and compare (PEOPLE=5000; needs Java 17)
	@bash scripts/setup_spark.sh "$(VENV)"
	@$(BIN)/c360 spark --people $(PEOPLE)

spark-quick: setup ## the same with two threads in place of a cluster, 1,000 people
	@bash scripts/setup_spark.sh "$(VENV)"
	@$(BIN)/c360 spark --people 1000 --local

lock: ## renew the lock files (needs uv)
	@uv pip compile pyproject.toml --extra dev --universal --generate-hashes --no-emit-index-url --no-annotate --quiet -o requirements.lock
	@uv pip compile pyproject.toml --extra dev --extra spark -c requirements.lock --universal --generate-hashes --no-emit-index-url --no-annotate --quiet -o requirements-spark.lock

clean: ## remove what was built (raw data, published files and .venv stay)
	@rm -rf target logs data/warehouse/* .pytest_cache .mypy_cache .ruff_cache .hypothesis
