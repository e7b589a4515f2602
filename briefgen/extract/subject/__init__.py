"""Who or what a number is about: the company, project, park or event that its part of the sentence speaks of.

`subjects` is the way in: a set that was counted (`counted_sets`), the name that a row answers (`row_subjects`), that stands right behind
(`described`), that the part of the sentence speaks of (`topics`, `owners`, `fields`), or that 该项目 and 公司 mean (`antecedents`,
`actors`). `occasions` tells the gathering instead; `short_names`, `nicknames`, `told_firms`, `institutes` and `tails`
add names that only numbers need; `profiles` and `firm_stories` tell what a whole text is about.

In: a line with its relations and indicators, the names in it and before it. Out: a name or a counted set, or None.
"""
