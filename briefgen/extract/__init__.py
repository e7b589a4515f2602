"""Document → Facts: values, names, rules, scope, status and period, each decided from this one document alone."""
