"""The audited page → an editable Word file: `frame` (the template) → `body` (the page's blocks) → `write` (the file)."""
