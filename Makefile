# make run     open the reader on config.yaml
# make test    run the tests                    make test ARGS='-k swap' runs some
# make check   lint, types, import contracts
# make bench   print the table of speeds        make bench ARGS=--full adds the long rows
# make clean   remove what the others made
#
# Each makes its own environment in .venv with a Python 3.11 or newer; PYTHON=/path/to/python chooses one.

PYTHON =
ARGS =
BIN = .venv/bin

.PHONY: help run test check bench clean

help:
	@sed -n 's/^# //p' Makefile

run:
	@PYTHON='$(PYTHON)' .ci/environment
	@$(BIN)/reader $(ARGS)

test:
	@PYTHON='$(PYTHON)' .ci/environment test
	$(BIN)/python -m pytest -n 2 --max-worker-restart=0 $(ARGS)

check:
	@PYTHON='$(PYTHON)' .ci/environment test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench:
	@PYTHON='$(PYTHON)' .ci/environment test bench
	@$(BIN)/python -m compileall -q reader
	@$(BIN)/python -m benchmarks $(ARGS)

clean:
	rm -rf .venv build dist .hypothesis .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
	find . -type d -name __pycache__ -prune -exec rm -rf {} +
