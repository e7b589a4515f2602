"""What a brief says of facts: `statements` made of the material's own words, composed into sentences by `writing`.

In: facts and rows of a landscape. Out: statements, whose parts know what they quote. Must not word a figure anew, nor know a template.
"""
