"""The audit of finished pages: every number, name and quotation of an HTML page or a PDF leads to a fact.

In: pages as they were written, the landscape. Out: problems, or none. Believes no mark: what one says is compared
with the landscape.
"""
