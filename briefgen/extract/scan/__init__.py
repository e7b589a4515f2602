"""Text → numbers and times: the value scanner, and what of its finds is only a name, a code or an idiom. Knows no dictionary of the office."""
