"""What a template may call, and the finished page around its markup: every number, name and quotation printed with its mark.

In: what was chosen, and markup. Out: marked text, tables, charts, one HTML document. Must not choose, nor compute a figure.
"""
