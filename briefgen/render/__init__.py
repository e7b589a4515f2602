"""Landscape + audience → HTML and PDF, and the audit that no number is unsourced; computes no figure."""
