"""The long run: `python -m tests.fuzz.run [--seconds N] [target…]`, each target in a process of its own.

With atheris (the extra `fuzz`) coverage guides it; without, hypothesis makes the inputs. What is found is written
to tests/fuzz/corpus/<target>/ and fails the short test until it is mended; with --keep also the shortest of the inputs
that reached new code, from which the next run starts. A row a target is printed. Exit code: 0 when all held, 1 when one did not,
2 when a target is unknown.
"""

import argparse
import hashlib
import importlib.util
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from .seeds import CORPUS, starts

MEMORY_MB = 2048  # of libFuzzer: the program, all its libraries and what it keeps of coverage
LONGEST = 4096  # bytes of an input: what breaks a parser is seldom longer, and short ones run fast
HANG = 30
KEPT, KEPT_BYTES = 12, 600  # inputs a target, and the longest of them: the corpus stays small


def main(arguments=None):
    from .targets import TARGETS

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("targets", nargs="*")
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    parser.add_argument("--keep", action="store_true", help="keep inputs that reached new code")
    said = parser.parse_args(arguments)
    unknown = [name for name in said.targets if name not in TARGETS]
    if unknown:
        parser.error(f"no target named {', '.join(unknown)}; there are {', '.join(sorted(TARGETS))}")
    failed = [name for name in said.targets or TARGETS if not _campaign(name, said.seconds, said.keep)]
    sys.exit(bool(failed))


def _campaign(name, seconds, keep):
    """Run one target; whether it held."""
    guided = importlib.util.find_spec("atheris") is not None
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus"
        corpus.mkdir()
        for data in starts(name):
            (corpus / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)
        way = [
            sys.executable, "-m", "tests.fuzz.guided" if guided else "tests.fuzz.unguided", name, str(corpus),
            f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-rss_limit_mb={MEMORY_MB}", f"-timeout={HANG}",
            f"-artifact_prefix={folder}/", "-print_final_stats=1", "-verbosity=1",
        ]  # fmt: skip
        start = time.monotonic()
        done = subprocess.run(way, capture_output=True, text=True, errors="replace")
        found = [path for path in Path(folder).iterdir() if path.is_file()]
        if keep:
            known = set(starts(name))
            fresh = [
                path
                for path in corpus.iterdir()
                if path.stat().st_size <= KEPT_BYTES and path.read_bytes() not in known
            ]
            found += sorted(fresh, key=lambda path: (path.stat().st_size, path.name))[-KEPT:]
        for path in found:
            kept = CORPUS / name / path.name
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(path.read_bytes())
    stats = re.search(r"number_of_executed_units: (\d+)", done.stderr + done.stdout)
    count = stats[1] if stats else "?"
    held = done.returncode == 0
    engine = "atheris" if guided else "hypothesis"
    took = time.monotonic() - start
    sys.stdout.write(f"{name}\t{engine}\t{count} runs\t{took:.0f} s\t{'held' if held else 'FAILED'}\n")
    if not held:
        sys.stdout.write((done.stdout + done.stderr)[-3000:] + "\n")
    sys.stdout.flush()
    return held


if __name__ == "__main__":
    main()
