"""What lies on disk: whole files or none (`files`), values as JSON (`codec`), the output folder (`store`, `manifest`), the archive of
issues (`archive`, `issues`, `since`).

In: bytes and values. Out: files, and what they say. Must not know how anything is made.
"""
