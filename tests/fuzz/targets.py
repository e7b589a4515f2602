"""What is fuzzed: each target takes bytes, and raises where a promise does not hold.

The promises: a reader gives text with places in order, or a reason in Chinese; YAML, sidecars, settings and rules give data or
problems with a place; a rule that is let through matches in bounded time; whatever a text says, extraction raises
nothing and every value is the very slice that it names.
"""

import io
import re
import tempfile
import time
import zipfile
from functools import cache
from pathlib import Path

from briefgen.config import load_config
from briefgen.document import Document
from briefgen.errors import InvalidInput, Problem
from briefgen.extract import extract, load_knowledge
from briefgen.extract.inspecting import inspect
from briefgen.extract.rules import Matcher
from briefgen.extract.rules.load import read_rules
from briefgen.extract.scan.values import scan
from briefgen.ingest.decode import Undecodable, decode
from briefgen.ingest.formats import read_here
from briefgen.ingest.limits import Limits
from briefgen.ingest.metadata.columns import Column
from briefgen.ingest.metadata.sidecar import Sidecar, read_sidecar
from briefgen.ingest.read import read_text
from briefgen.ingest.skip import Skip
from briefgen.strict_yaml import parse_yaml
from briefgen.taxonomy import load_taxonomy

from ..ingest.formats import made
from ..ingest.formats.promises import LIMITS, check_read

PARTS = {".docx": ("word/document.xml", made.word()), ".xlsx": ("xl/worksheets/sheet1.xml", made.book())}
SECONDS = 10  # far more than any of these small inputs takes; what takes it is a hang
LONG = "新签约5亿元以上项目131个，总投资3942.1亿元" * 40


def reader(suffix):
    """The reader of a format, as its process runs it; what stands in an archive is changed there, for a random archive
    is hardly ever one."""

    def target(data):
        if suffix in PARTS and not data.startswith(b"PK"):
            data = packed(*PARTS[suffix], data)
        check_read(data, suffix)

    return target


def packed(part, archive, data):
    """`archive` with one part replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.infolist():
            new.writestr(item.filename, data if item.filename == part else old.read(item))
    return out.getvalue()


@cache
def _knowledge():
    return load_knowledge((), load_taxonomy())


def text(data):
    """Bytes of a .txt → document → facts."""
    decoded = decode(data)
    if isinstance(decoded, Undecodable):
        assert decoded.told
        return
    document = read_text(decoded, "a.txt", Sidecar(), _knowledge().taxonomy)
    if not isinstance(document, Document):
        assert document.told
        return
    for fact in extract(document, _knowledge()).facts:
        assert document.raw[fact.start : fact.end] == fact.text
        fact.as_json()


def mapped(data):
    """A table whose sidecar maps its columns: every fact is the very slice that it names, and stands in its sentence."""
    units = {"项目名称": "", "总投资（亿元）": "亿元", "年产值/亿元": ""}
    try:
        decoded = read_here(data, ".csv", None, Limits(**LIMITS), units)
    except Skip:
        return
    fields = zip(units, ("project", "total_investment", "output_value"), strict=True)
    side = Sidecar(columns=tuple(Column(name, field, units[name], Problem("a", 1, 1, "")) for name, field in fields))
    document = read_text(decoded, "a.csv", side, _knowledge().taxonomy)
    for fact in extract(document, _knowledge()).facts if isinstance(document, Document) else ():
        assert document.raw[fact.start : fact.end] == fact.text
        assert not (fact.rule or "").startswith("columns:") or fact.sentence[slice(*fact.mark)]


def values(data):
    """The value scanner and the gazetteers on one text."""
    given = data.decode("utf-8", "replace")
    for span in inspect(given, None, _knowledge()):
        assert given[span.start : span.end] == span.text


def yaml(data):
    """Any file that a person writes."""
    try:
        located = parse_yaml(data, "f.yaml")
    except InvalidInput as error:
        assert all(problem.what for problem in error.problems)
        return
    line, column = located.at()
    assert 1 <= line <= len(re.split("[\r\n\x85\u2028\u2029]", located.source)) and column >= 1


def _file(name, data, read):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        try:
            read(path)
        except InvalidInput as error:
            assert error.problems and all(problem.what for problem in error.problems)


def sidecar(data):
    _file("a.yaml", data, lambda path: read_sidecar(path, path.parent, _knowledge().taxonomy))


def config(data):
    _file("config.yaml", data, lambda path: load_config(path, path.name))


def dictionary(data):
    """What is let through is used: its places are looked for, its words cut a line."""

    def read(path):
        taxonomy = load_taxonomy((path,))
        assert all(mention.text in LONG for mention in taxonomy.places(LONG))
        assert taxonomy.words.whole

    _file("own.yaml", data, read)


_RULE = "version: 1\nfacts:\n  signed: {{kind: quantity, metric: project_count_signed, value: 个数, threshold: 档次}}\nrules:\n  - id: a.b\n    title: 甲\n    fact: signed\n    {}: |\n"


def _ruled(data):
    def read(path):
        rules, problems = read_rules((path,), built_in=False)
        if problems:
            raise InvalidInput(problems)
        start = time.perf_counter()
        Matcher(rules, None).match(LONG, scan(LONG))
        assert time.perf_counter() - start < SECONDS

    _file("own.yaml", data, read)


def rules(data):
    """A whole file of rules, and what its rules do to a long sentence."""
    _ruled(data)


def rule(data):
    """One line of a rule: the language, or a regular expression where it begins with /."""
    line = " ".join(data.decode("utf-8", "replace").split())
    kind, line = ("regex", line[1:]) if line.startswith("/") else ("say", line)
    _ruled((_RULE.format(kind) + "      " + line + "\n").encode("utf-8", "replace"))


TARGETS = {
    **{suffix[1:]: reader(suffix) for suffix in (".html", ".docx", ".pdf", ".csv", ".xlsx")},
    "text": text, "mapped": mapped, "values": values, "yaml": yaml, "sidecar": sidecar, "config": config, "dictionary": dictionary, "rules": rules, "rule": rule,
}  # fmt: skip
