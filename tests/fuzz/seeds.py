"""What fuzzing begins with: small files that are right, or nearly so, of our own making."""

from pathlib import Path

from ..ingest.formats import made
from .targets import _RULE, PARTS

CORPUS = Path(__file__).parent / "corpus"
TABLE_XML = (
    '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    '<row r="1"><c r="A1" t="inlineStr"><is><t>项目名称</t></is></c><c r="B1" t="inlineStr"><is><t>总投资（亿元）</t></is></c></row>'
    '<row r="2"><c r="A2" t="inlineStr"><is><t>海尔冰箱项目</t></is></c><c r="B2" s="1"><v>12.5</v></c><c r="C2"><f>1+1</f><v>2</v></c></row>'
    "</sheetData><mergeCells><mergeCell ref='A1:B2'/></mergeCells></worksheet>"
)
WORD_XML = (
    '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>城阳区产业链</w:t></w:r></w:p>'
    "<w:p><w:r><w:t>新签约项目131个</w:t><w:tab/><w:br/></w:r><w:del><w:r><w:t>9</w:t></w:r></w:del></w:p>"
    '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>项目</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    "<w:sdt><w:sdtContent><w:p><w:r><w:t>文</w:t></w:r></w:p></w:sdtContent></w:sdt></w:body></w:document>"
)
PROSE = (
    made.PROSE,
    "# 标题\n本报记者 张三\n今年1—9月，全市新签约5亿元以上项目131个，计划总投资3942.1亿元（下转第二版）",
    "2023年10月9日，青岛市即墨区：增长5.2个百分点，由18万元提高到30万元，翻一番，三成、近50多万张，分别增长5.2%、6.1%。",
    "总投资1.2万亿元\n\n其中，制造业59个；〔2023〕5号“1269”工程5+5+7，15号线。图为：项目现场。",
)
STARTS = {
    "html": [made.html(), made.html("gb2312"), "<table><tr><th>项目<th>总投资（亿元）<tr><td>甲项目<td>5</table>".encode()],
    "docx": [WORD_XML.encode()],
    "pdf": [made.pdf([(60, 700, 12, "青岛市新签约项目131个"), (60, 680, 12, "总投资12.5亿元。")])],
    "csv": [made.comma(), made.comma("gbk"), "指标;数值\n“甲\";12,5%\n".encode()],
    "xlsx": [TABLE_XML.encode()],
    "text": [*(p.encode() for p in PROSE), PROSE[0].encode("gbk"), PROSE[0].encode("utf-16")],
    "mapped": [made.comma(), made.comma("gbk")],
    "values": [p.encode() for p in PROSE],
    "yaml": ["a: 1\nb: [甲, {c: |\n  文\n  字\n}]\n".encode(), b"a: &x [1]\nb: *x\n", b"? [a]\n: !!str b\n---\n"],
    "sidecar": [
        "columns:\n  项目名称: project\n  总投资: {field: investment, unit: 亿元}\n".encode(),
        "published: 2024-05\npublisher: 早报\nscope: 青岛市\nencoding: gbk\n".encode()],
    "config": ["workspace: {title: 甲, scope: 青岛市}\nseeds: [seeds/*]\nlimits: {pages: 5}\nbriefs:\n  - {id: a, audience: leader, formats: [html]}\n".encode()],
    "dictionary": [
        "kinds: {camp: 5}\nguards: [{text: 甲厂}]\nregions:\n  - {id: a, name: 甲城, parent: '370200', kind: camp, aliases: [乙]}\n".encode(),
        "metrics:\n  - {id: m, name: 数, group: g, dim: count, kind: stock, agg: sum, aliases: 乙}\nstages:\n  - {id: s, name: 甲, label: 签约, order: '5', bucket: signed, triggers: [乙]}\n".encode(),
        "schemes:\n  - {id: s, region: '370200', label: 甲, from: '2023', members: [{local: 乙, map: [{to: mice, rel: equal}]}]}\nprojects:\n  - same: [甲, 乙]\n".encode(),
        "campaigns:\n  - {id: c, region: '370200', label: 甲, heads: [{name: 乙, cues: [丙]}]}\nparks: [{id: p, name: 甲园, chain: mice}]\noutside_roles: {origin: [来自]}\n".encode()],
    "rules": [(_RULE.format("say") + "      新签约{档次:money}项目{个数:count}\n").encode()],
    "rule": ["新签约{档次:money}项目{个数:count(家|户)}".encode(), "（甲|乙）?…达……{个数:count}".encode(), "/总投资{个数:count}[^，]{0,9}".encode()],
}  # fmt: skip


def starts(name):
    """The inputs of a target: those above, and what the corpus keeps."""
    kept = sorted((CORPUS / name).glob("*")) if (CORPUS / name).is_dir() else []
    return [*STARTS[name], *(path.read_bytes() for path in kept)]


__all__ = ["CORPUS", "PARTS", "starts"]
