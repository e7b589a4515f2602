"""Facts → Landscape: what the facts of all documents say together, by project, region and chain.

Figures that no fact states are derived here, with their inputs; nothing is formatted for a reader here.
"""
