"""All rules of the checks by their ids, in the order in which the modules are listed here."""

from docgen.check import (
    audit,
    by_hand,
    gaps,
    glossary,
    ledger,
    left_open,
    punctuation,
    silences,
    structure,
    targets,
    unfit,
)
from docgen.check.rules import Rule

_MODULES = (
    *(ledger, by_hand, audit, targets, structure, punctuation, unfit, gaps, left_open, glossary),
    silences,
)


def rules() -> dict[str, Rule]:
    """Return every rule of the checks (规则表)."""
    return {rule.id: rule for module in _MODULES for rule in module.RULES}
