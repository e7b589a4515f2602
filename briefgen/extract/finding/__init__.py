"""Facts without a number over a whole document: `qualitative` goes through it line by line.

What a line tells is found by name (`by_name`, `of_firms`) and by rule (`by_rule`); which of it stands is for `standing`. One line says
more of another's: `later` of the projects before it, `sets` and `labelled` of the set that they are of, `remedies` which measure
answers which problem. `nameless` and `wording` say what is no name and how one is written.
"""
