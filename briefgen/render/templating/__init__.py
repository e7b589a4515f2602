"""The engine that templates run in: their environment, its sandbox, the guard against typed numbers, their errors told in Chinese.

In: template folders, the core's in `core`. Out: a `BriefEnvironment`, text, problems with file and line. Must not know a landscape.
"""
