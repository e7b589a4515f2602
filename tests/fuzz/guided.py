"""One target under atheris: `python -m tests.fuzz.guided TARGET CORPUS [options of libFuzzer]`."""

import sys
import warnings

import atheris

with atheris.instrument_imports(include=["briefgen", "openpyxl", "docx", "csv"]):
    from .targets import TARGETS

if __name__ == "__main__":
    warnings.simplefilter("ignore")
    name = sys.argv.pop(1)
    atheris.Setup(sys.argv, TARGETS[name])
    atheris.Fuzz()
