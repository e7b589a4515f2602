"""One row as a JSON line: of what `--format jsonl` prints and of what the archive keeps.

In: a row of JSON types. Out: its line, without the line break, Chinese as it is written.
"""

from __future__ import annotations

from json import JSONEncoder

# an encoder kept is a fifth faster than json.dumps, which makes one for each row; a row holds itself nowhere
json_line = JSONEncoder(ensure_ascii=False, check_circular=False).encode
