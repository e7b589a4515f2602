"""File → Document: encoding, page furniture, articles, reading order, date; knows nothing of facts.

The way through is `read.read_seed`: `formats` and `decode` (bytes → text) → `pages` (text → articles in reading order) → `metadata`
(date, publisher, region). In: a path. Out: `Document`, or `SkippedSeed` with the reason.
"""

from briefgen.ingest.limits import Limits
from briefgen.ingest.read import read_seed, sidecar_of

__all__ = ["Limits", "read_seed", "sidecar_of"]
