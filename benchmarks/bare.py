"""WeasyPrint by itself: each HTML file of a folder becomes a PDF.

    PYTHONPATH=. .venv/bin/python benchmarks/bare.py PAGES BASE OUTPUT [VARIANT]

In: the folder PAGES of HTML files, whose resources lie below BASE. Out: PDF files in the folder OUTPUT; on standard output
the processor seconds of each page, as JSON. Nothing of ours is in it but the fonts: no justification, no audit, no date.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from briefgen.render.pdf import fonts


def main(pages: str, base: str, output: str, variant: str | None = None) -> None:
    os.environ["FONTCONFIG_FILE"] = str(fonts.load().config)
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    configuration = FontConfiguration()
    told = {}
    for page in sorted(Path(pages).glob("*.html")):
        began = time.process_time()
        target = Path(output, page.name).with_suffix(".pdf")
        HTML(filename=page, base_url=base).write_pdf(target, font_config=configuration, pdf_variant=variant)
        told[page.stem] = time.process_time() - began
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(*sys.argv[1:])
