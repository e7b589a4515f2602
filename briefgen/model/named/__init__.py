"""Named things: projects, enterprises and platforms, each once under all its names.

`names` takes a name apart, `said` is what a workspace says of names, `namings` (which facts name a project) → `kin` (which namings are
one) → `projects`; `entities` are enterprises and platforms. In: facts. Out: rows, each merge with its reason. Must not guess: a doubt
is told and the two stay apart.
"""
