# make brief   install what is missing, then make the briefs of the five seeds in output/
# make test    the same set-up and what the tests need, then all checks and tests
# make fuzz    every reader, loader, rule compiler and scanner with made-up input, FUZZ seconds each (60)
# make test-all  the same, and what takes minutes: 200 kills, a real cron
# make lint    style and types only     make clean    remove what can be made again: not
# the archive of issues, .venv and the fonts
# Both work again at once the second time. PYTHON=… names an interpreter.

.PHONY: brief test test-all fuzz lint clean machine-brief machine-test machine-all
FUZZ ?= 60

brief: machine-brief
	.venv/bin/briefgen build

test: machine-test
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/python -m pytest -n auto --dist worksteal

fuzz: machine-test
	-.venv/bin/python -m pip install --quiet 'atheris>=3.0'
	nice .venv/bin/python -m tests.fuzz.run --seconds $(FUZZ)

test-all: machine-all
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/python -m pytest --all

lint: machine-test
	.venv/bin/ruff check .
	.venv/bin/mypy

machine-brief machine-test machine-all: machine-%:
	@setup/machine.sh $*
	@setup/venv.sh $(*:all=test)
	@.venv/bin/briefgen doctor --install >/dev/null

clean:
	find output -mindepth 1 -maxdepth 1 ! -name .gitkeep ! -name archive -exec rm -rf {} +
	rm -rf build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
