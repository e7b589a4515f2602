"""The chain-chief system's own instruments, each a typed part of the model built from facts.

parts      the values                          told      facts with the indexes that all share
chiefs     who leads, runs, hosts               lists     chain lists and their crosswalk
dossiers   5个1, 四张清单, 三张项目清单 of chains   parks     park cards with their 5个1
ladders    enterprises by rung                  funnels   supply and demand
promotion  signings, visits, agreements         services  service mechanisms, factor guarantees
timeline   the mechanism, step by step          campaigns the four battles
visits     who was called on, with what result     build     the way through
"""
