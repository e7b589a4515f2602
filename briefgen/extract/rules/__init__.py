"""The rule language: YAML files → rules → matchers over typed spans.

In: rule files and facts.yaml; then one sentence with its spans. Out: hits with their slots. What a hit becomes (region,
period, status) is decided after matching, never here. The way through: `load` → `language` → `compile` → `match`;
`checking` and `testing` are what a rule writer runs.
"""

from briefgen.extract.rules.load import FactSchema, Rule, RuleSet, built_in_files, load_rules
from briefgen.extract.rules.match import Hit, Lost, Matcher, Slot

__all__ = ["FactSchema", "Hit", "Lost", "Matcher", "Rule", "RuleSet", "Slot", "built_in_files", "load_rules"]
