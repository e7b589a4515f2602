"""Who or what a number is about: the company, project, park or event that its part of the sentence speaks of."""
