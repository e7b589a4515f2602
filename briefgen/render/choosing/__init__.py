"""What goes into a brief and in which order: `choice`, by `ranking`, `doubts` for what is to be checked, `fit` for the room there is.

In: a landscape, an audience. Out: what the sections show. Must not cut a sentence, nor make one.
"""
