"""Script, markup and Jinja in texts, titles, names of files and sidecars stay text wherever they are printed."""

import io
import json
import re

import docx
import pytest
from docx.oxml.ns import qn
from lxml import html
from pypdf import PdfReader

from briefgen.commands.inquiry import facts_of
from briefgen.commands.seeding import add_seeds
from briefgen.regenerate.build import build
from briefgen.regenerate.outcome import Options
from tests.workspaces import CONFIG, make

EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>"
JINJA = "{{ 7*7 }}{% include '/etc/passwd' %}"
NAME = "<img src=x onerror=alert(3)>{{ 7*6 }}"
SEED = f"""青岛{EVIL}{JINJA}项目建设加快推进

今年1—9月，全市{EVIL}新签约5亿元以上项目131个，计划总投资3942.1亿元。{JINJA}其中，制造业项目59个。

在新能源汽车产业链，总投资50亿元的“{EVIL}{JINJA}”项目签约。但零部件配套仍有短板。
"""
SIDECAR = f"""published: 2023-10-09
publisher: '青岛日报{EVIL}{JINJA.replace("'", "''")}'
scope: 青岛市
"""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    config = CONFIG.replace("formats: [html]", "formats: [html, pdf, docx]")
    folder = make(tmp_path_factory.mktemp("markup") / "w", config, {f"{NAME}.txt": SEED, f"{NAME}.yaml": SIDECAR})
    (folder / "seeds" / f"{NAME}.doc").write_bytes(b"x")  # skipped, and named in the brief
    (folder / "seeds" / f"{NAME}.pdf").write_bytes(b"%PDF-1.7 x")
    result = build(folder, Options())
    assert {one.state for one in result.outputs} == {"written"} and len(result.skipped) == 2
    return folder


def test_the_page_holds_no_element_of_theirs(workspace):
    page = (workspace / "output/leader/chains.html").read_text("utf-8")
    tree = html.fromstring(page)
    assert not [e for e in tree.iter() if any(name.startswith("on") for name in e.attrib)]
    assert [e.get("src") for e in tree.iter("img")] == []
    assert not any(
        "alert" in (script.text or "") for script in tree.iter("script") if script.get("type") != "application/json"
    )
    text = tree.text_content()
    assert EVIL in text and JINJA in text and f"{NAME}.doc" in text
    assert "root:" not in page and ">49<" not in page


def test_data_in_the_page_cannot_close_its_script(workspace):
    page = (workspace / "output/leader/chains.html").read_text("utf-8")
    for data in re.findall(r"<script[^>]*application/json[^>]*>(.*?)</script>", page, re.DOTALL):
        json.loads(data)


def test_the_page_may_ask_no_network(workspace):
    page = (workspace / "output/leader/chains.html").read_text("utf-8")
    policy = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)"', page)[1]
    assert "default-src &#39;none&#39;" in policy or "default-src 'none'" in policy
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page)


def test_the_pdf_shows_it_as_text(workspace):
    reader = PdfReader(io.BytesIO((workspace / "output/leader/chains.pdf").read_bytes()))
    text = re.sub(r"\s", "", "".join(page.extract_text() for page in reader.pages))
    assert re.sub(r"\s", "", EVIL) in text and re.sub(r"\s", "", JINJA) in text
    assert "/OpenAction" not in reader.trailer["/Root"] and "/AA" not in reader.trailer["/Root"]


def test_the_word_file_shows_it_as_text(workspace):
    document = docx.Document(workspace / "output/leader/chains.docx")
    text = re.sub(r"\s", "", "".join(t.text or "" for t in document.element.body.iter(qn("w:t"))))
    assert (
        re.sub(r"\s", "", EVIL) in text and re.sub(r"\s", "", JINJA) in text and f"{NAME}.doc".replace(" ", "") in text
    )
    assert not any(r.is_external and not r.target_ref.startswith("#") for r in document.part.rels.values())


def test_facts_and_sidecars_say_it_as_it_was_written(workspace, tmp_path):
    found = facts_of(workspace).facts
    assert any(EVIL in fact.sentence for fact in found)
    (tmp_path / "通报.txt").write_text(SEED + "又", "utf-8")
    row = add_seeds(workspace, [str(tmp_path / "通报.txt")], {"publisher": EVIL, "published": "2024"}).rows[0].as_row()
    assert (row["publisher"], row["published"]) == (EVIL, "2024")
