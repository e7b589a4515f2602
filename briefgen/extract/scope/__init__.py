"""Where, in which chain, when, and whether it is so: region, chain, period and status of what a sentence says, each with its reason.

Each has a way in, which asks first what stands beside the number and then what is told around it: `regions` (`own_places`,
`loose_places`, `other_places`; `region_context`), `chains` (`chain_names`; `chain_topics`), `periods` (`period_times`, `years`, `steps`;
`period_context`), `status` (`status_cues`, `status_sentence`, `aims`; `status_uncued`, `status_context`).

In: a reading, a place in one of its lines, the taxonomy, the cues. Out: a `Decided`. Must not know what a number measures.
"""
