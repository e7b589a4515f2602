"""What the audit finds in a page, as data."""

from __future__ import annotations

from briefgen.model.landscape import Landscape
from briefgen.render.audit.audit import Finding, Truth, findings


def unsourced(html: str, landscape: Landscape) -> tuple[Finding, ...]:
    """What makes `audit_html` refuse the page."""
    return tuple(findings(html, Truth(landscape)))
