"""A document laid out, sentence by sentence, before anything is decided: `lines` (one sentence with its clauses, values, times and
places) → `reading` (all of them, with what the document says of itself) → `common_words` (the same for numbers, in the words that the
lists know); `rows` tells which numbers of a line answer a list.

In: a Document and the gazetteer. Out: a frozen `Reading`. Must not decide what anything means; what a pass works out of a line is
kept by `once`, by `of_each` where the line alone tells it.
"""

from briefgen.extract.reading.common_words import in_common_words
from briefgen.extract.reading.lines import Line
from briefgen.extract.reading.reading import TELLS_PARTS, WHOLE, Reading, of_each, once, paragraph_before, read

__all__ = ["TELLS_PARTS", "WHOLE", "Line", "Reading", "in_common_words", "of_each", "once", "paragraph_before", "read"]
