"""What a number measures: the indicator, by the words beside it, by an earlier number of its sentence, or by what it counts.

`indicators` is the way in: it asks what a row or a list tells (`row_indicators`, `placed_lists`, `answers`, `labels`, `again`,
`brackets`), then by the number's type: `amounts` (with `amount_kinds`, `amounts_behind`, `amounts_ahead`, `capacities`), `counts` (with `beside`,
`counts_elsewhere`, `sized_counts`, `counted`), `rates` (with `gaps`, `shares`, `changes`, `plain_rates`), `placings`. They share
`indicator` (the value and the dictionary), `phrases` (where a noun beside a number ends) and `growing`; what the sentence before counted
is taken over by `sorted_lists`.

In: a line, a value in it, the indicators before it, the cues. Out: an `Indicator`. Must not decide where, when or whose a number is.
"""
