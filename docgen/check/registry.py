"""All rules by their ids, in the order in which the modules are listed here: whatever a user can ever see."""

from docgen.check import (
    audit,
    by_hand,
    digits,
    enumerations,
    figures_in_prose,
    gaps,
    glossary,
    ledger,
    left_open,
    marks,
    missing_numbers,
    names,
    numbering,
    prose_audit,
    punctuation,
    rare,
    sessions,
    shares,
    silences,
    stated_twice,
    structure,
    targets,
    unfit,
    usage,
    years,
)
from docgen.check.families import (
    faces,
    files,
    importing,
    measuring,
    placing,
    reading,
    resolving,
    restored,
    stylesheets,
    word,
)
from docgen.check.rules import Rule

_BEFORE = (reading, stylesheets, resolving, files, importing, restored)
_CHECKS = (
    *(ledger, missing_numbers, by_hand, figures_in_prose, audit, shares),
    *(prose_audit, stated_twice, targets),
    *(enumerations, numbering, structure, years, sessions, punctuation, marks, digits, usage, names),
    *(rare, unfit, gaps, left_open, glossary, silences),
)
_AFTER = (faces, placing, measuring, word)


def all_rules() -> tuple[Rule, ...]:
    """Return every rule (规则表): of reading, of the checks, of making the outputs."""
    return tuple(rule for module in (*_BEFORE, *_CHECKS, *_AFTER) for rule in module.RULES)


def rules() -> dict[str, Rule]:
    """Return every rule by its id."""
    return {rule.id: rule for rule in all_rules()}
