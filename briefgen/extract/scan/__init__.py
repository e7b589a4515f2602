"""Text → numbers and times: the value scanner, and what of its finds is only a name, a code or an idiom. Knows no dictionary of the office.

`values` is the way in: it goes from candidate to candidate with a `cursor`, over digits itself and over numerals with `spoken` and
`ranks`; `numerals` and `units` say what is read, `noise` what is none. `timewords` finds times, `times` and `year_parts` say which days
they mean.
"""
