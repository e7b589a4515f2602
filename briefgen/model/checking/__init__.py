"""Figures beside each other: what may be added (`adding`), what must agree (`checks`), what misleads beside something else (`cautions`),
what to ask about before signing (`doubts`).

In: facts, projects, links. Out: sums and checks with their inputs, doubts. Must not change a figure.
"""
