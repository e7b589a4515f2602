from __future__ import annotations
def audit_html(*a): pass
def audit_pdf(*a): pass
