"""One sentence → the things that it names: projects, companies, parks, policies, mechanisms, problems, measures, each with the
stage that its own clause tells. Knows no other sentence.

`names` finds what its head noun shows, and each kind that takes more has a module of its own: `projects/`, `policies`, `mechanisms`,
`problems`, `gatherings`, `chain_lists`; `measures` (with `doing`) is what a clause says is done. `stages` reads how far a project is, `clauses`
what is a piece of a sentence and no name.
"""
