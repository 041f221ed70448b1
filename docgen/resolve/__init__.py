"""Resolving (定稿): citations, numbering and phrases become the text as it is printed."""

from docgen.resolve.fact_sheet import resolve_fact_sheet
from docgen.resolve.report import resolve_report

__all__ = ["resolve_fact_sheet", "resolve_report"]
