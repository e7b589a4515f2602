"""Projects and companies that one sentence names, each with the stage that its own clause says.

`find` asks the shapes in which they are named (`lists`, `companies`, `frames`, `heads`, `events`), `onward` reads what the clauses
behind a name tell of it; `items`, `sizes` and `words` are what the shapes share. In: a sentence and its spans. Out: `Named`s. Must
not: take counted classes (制造业项目59个), which are quantities, for names.
"""
