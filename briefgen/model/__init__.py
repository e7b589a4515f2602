"""Facts → Landscape: what the facts of all documents say together, by project, region and chain.

Figures that no fact states are derived here, with their inputs; nothing is formatted for a reader here.

    sources    documents numbered, repeats left out        names, kin, projects   one project under all its names
    cells      region × chain, counts                      problems               problems, answers, promises
    adding     what may be added, what stands side by side  checks, doubts        what holds, what to ask about
    entities   enterprises and platforms                    instruments           the chain-chief system's own
    derive     the only makers of derived numbers
    rows, landscape   the values                            build                 the way through
"""

from briefgen.model.build import build_landscape

__all__ = ["build_landscape"]
