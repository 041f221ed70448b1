"""Style sheets laid one over another, entry by entry, every value keeping its own file and line."""

from docgen.diagnostics import Finding, message
from docgen.reader import Entry, MappingNode, Node, ScalarNode, UnreadableNode
from docgen.stylesheet.problems import problem

BASED_ON = "based_on"


def merge_entries(base: MappingNode, over: MappingNode) -> MappingNode:
    """Return `base` with the entries of `over` put in; what is no mapping on both sides is replaced whole."""
    entries = dict(base.entries)
    for name, entry in over.entries.items():
        below = entries.get(name)
        entries[name] = entry if below is None else Entry(entry.key, _merge(below.value, entry.value))
    return MappingNode(entries, over.at)


def _merge(base: Node, over: Node) -> Node:
    if isinstance(base, MappingNode) and isinstance(over, MappingNode):
        return merge_entries(base, over)
    return over


def without(node: MappingNode, *names: str) -> MappingNode:
    """Return a mapping without the entries `names`."""
    return MappingNode({name: entry for name, entry in node.entries.items() if name not in names}, node.at)


def inherit(styles: MappingNode, findings: list[Finding]) -> MappingNode:
    """Return `styles` with every `based_on` carried out: each has its parent's values where it has none.

    A style whose lineage leads nowhere or in a circle is told of once, and then passed over.
    """
    done: dict[str, Node] = {}
    for name in styles.entries:
        lineage, broken = _lineage(name, styles, done)
        if broken is not None:
            findings.append(broken)
            done |= {step: UnreadableNode(styles.entries[step].value.at) for step in lineage}
            continue
        for step in reversed(lineage):
            done[step] = _with_parent(styles.entries[step].value, done)
    return MappingNode(
        {name: Entry(entry.key, done[name]) for name, entry in styles.entries.items()}, styles.at
    )


def _with_parent(style: Node, done: dict[str, Node]) -> Node:
    parent = _parent(style)
    below = done[parent.text.value] if parent is not None else None
    if isinstance(below, UnreadableNode):
        return below
    whole = style if below is None else _merge(below, style)
    return without(whole, BASED_ON) if isinstance(whole, MappingNode) else whole


def _lineage(name: str, styles: MappingNode, done: dict[str, Node]) -> tuple[dict[str, None], Finding | None]:
    """Return `name`, its parent, its parent's parent … as far as not done, and what is wrong with them."""
    lineage: dict[str, None] = {}
    while name not in done:
        lineage[name] = None
        parent = _parent(styles.entries[name].value)
        if parent is None:
            break
        name = parent.text.value
        if name not in styles.entries:
            return lineage, _unknown(parent, styles)
        if name in lineage:
            return lineage, _cycle(parent)
    return lineage, None


def _parent(style: Node) -> ScalarNode | None:
    return named(style, BASED_ON) if isinstance(style, MappingNode) else None


def named(node: MappingNode, key: str) -> ScalarNode | None:
    """Return the name that the entry `key` gives, if there is such an entry and it gives one."""
    entry = node.entries.get(key)
    if entry is None or not isinstance(entry.value, ScalarNode) or entry.value.is_nothing:
        return None
    return entry.value


def _unknown(parent: ScalarNode, styles: MappingNode) -> Finding:
    return problem(
        "S003",
        parent.at,
        message("There is no style “{name}” to be based on.", name=parent.text.value),
        message("What can stand here: {keys}.", keys=", ".join(styles.entries)),
    )


def _cycle(parent: ScalarNode) -> Finding:
    return problem(
        "S004",
        parent.at,
        message("The style is based on “{name}”, and that on this one.", name=parent.text.value),
        message("Delete one of the lines “based_on”, and give that style all its values."),
    )
