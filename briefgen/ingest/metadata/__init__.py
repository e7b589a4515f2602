"""What is known of a document besides its text: its date, publisher and region by its own words, or by the file beside it.

In: articles, file names, `NAME.yaml`. Out: values with their reasons. Must not change a character of the text.
"""
