"""File → Document: encoding, page furniture, articles, reading order, date; knows nothing of facts.

The way through is `read.read_seed`: decode → pieces (clean) → furniture → kinds → articles → join → assemble (sentences) →
dating, scope. In: a path. Out: `Document`, or `SkippedSeed` with the reason.
"""

from briefgen.ingest.limits import Limits
from briefgen.ingest.read import read_seed, sidecar_of

__all__ = ["Limits", "read_seed", "sidecar_of"]
