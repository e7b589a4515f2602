"""Facts → Landscape: what the facts of all documents say together, by project, region and chain.

Figures that no fact states are derived here, with their inputs; nothing is formatted for a reader here.

    rows, instrument_rows,                                  sources, copies  documents numbered, repeats left out
    landscape           the values                          named            projects, enterprises, under all their names
    derive              the only makers of derived numbers  checking         what may be added, what to ask about
    levels, stock_flow, links,                              cells            region × chain, counts
    region_tree, walk,  what the others look things up in   problems, promises   problems, answers, what was announced
    enumerating         numbers that only sum up a list     instruments      the chain-chief system's own
    build               the way through                     data             a landscape as plain data
    narrow, changes     a part of a landscape, what is new
"""

from briefgen.model.build import build_landscape

__all__ = ["build_landscape"]
