"""What commands do besides making briefs: answer questions about a workspace, check it, add to it.

In: a folder and what was asked. Out: a frozen result, which `cli` prints. Each is one call of a library; none knows of a
terminal, of options or of exit codes.
"""
