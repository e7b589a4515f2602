"""Builds that nobody starts by hand: `watch` (on every save, told by `looks` where folders tell nothing), `notify` with `hooks` (who is
told of one), `lastrun` (how the last scheduled one ended).

In: a workspace. Out: turns, messages. Must not change what a build makes.
"""
