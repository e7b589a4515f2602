"""One sentence → the things that it names: projects, companies, parks, policies, mechanisms, problems, measures, each with the
stage that its own clause tells. Knows no other sentence."""
