"""Where, in which chain, when, and whether it is so: region, chain, period and status of what a sentence says, each with its reason."""
