"""Workspace → briefs on disk: checks everything first, runs the steps in order, writes whole files only.

In: a workspace and what was selected. Out: files below output/, the manifest that says what they were made from, and a
result object. Does no step's work itself: reading, extracting, modelling and rendering are called, never copied.
"""
