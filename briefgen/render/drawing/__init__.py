"""Charts of the chain-chief system as plain geometry: where boxes, lines and words stand, in units of the drawing.

In: a Landscape. Out: frozen values for the SVG macros of core/parts/chart_*.html.j2. Every number that is printed is a
Figure of the model, handed through with its place; sizes follow from values of the model and from lengths of words.

words      words broken into lines      nested     lists by threshold, the higher inside the lower
ladder     enterprises step by step     history    the mechanism by date and level of region
chiefs     who leads, who runs, by region and document, side by side
"""

WIDE = 780
"""Width of every drawing; 156 mm of a GB/T page, so that 15 units are 3 mm (8.5 pt)."""
