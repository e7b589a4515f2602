"""File → Document: encoding, page furniture, articles, reading order, date; knows nothing of facts."""
