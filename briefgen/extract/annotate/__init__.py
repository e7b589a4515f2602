"""What each line holds before anything is decided of it: names of every type (`annotator`), hits of the rules and what they say of
numbers (`rule_hits`), companies called by a short name (`firms`).

In: a Reading, the taxonomy, the rules. Out: typed spans and `Meaning`s by line, found once and kept. Must not choose between them.
"""
