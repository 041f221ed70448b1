"""Values of another shape than the model asks for, and what was probably meant."""

from collections.abc import Iterable

from docgen.diagnostics import Finding, message
from docgen.reader.nodes import ListNode, MappingNode, Node, ScalarNode
from docgen.reader.problems import error
from docgen.reader.slips import comma_slip, find_slip_in

_FULL_WIDTH_BRACKETS = ("［", "｛", "【")


def no_value(node: Node) -> Finding:
    """Return the finding for a value that has to be there and is empty, `~` or `null`."""
    return error(
        "Y022",
        node.at,
        message("There is no value here."),
        message("Type it, or delete the line; the words ~ and null, meant as text, are quoted: 'null'."),
    )


def expected_text(node: Node) -> Finding:
    """Return the finding for a list or entries where text belongs."""
    if isinstance(node, MappingNode):
        return colon_in_text(node)
    return error(
        "Y021",
        node.at,
        message("Text is expected here, not a list."),
        message("Type it after the colon, without “- ”; text that begins with a bracket is quoted: '…'."),
    )


def colon_in_text(node: MappingNode) -> Finding:
    """Return the finding for text that a colon and a space made entries of: `- 目标: 增长6%`."""
    first = next(iter(node.entries.values()), None)
    return error(
        "Y012",
        first.key.place(len(first.key.raw)) if first else node.at,
        message("A half-width colon and a space stand within a text."),
        message("Type a full-width colon “：”, or put the whole text in single quotation marks: '…'."),
    )


def expected_entries(node: Node, keys: Iterable[str]) -> Finding:
    """Return the finding for a scalar or a list where entries belong, with `keys` if these are given."""
    slip = find_slip_in(node.text) if isinstance(node, ScalarNode) else None
    if slip is not None:
        return slip
    text = message("Entries are expected here, each “key: value” on a line of its own.")
    if isinstance(node, ListNode):
        return error("Y021", node.at, text, message("Delete the “- ” before the keys."))
    named = ", ".join(keys)
    if not named:
        return error("Y021", node.at, text, message("Begin them on the next line, indented."))
    return error("Y021", node.at, text, message("What can stand here: {keys}.", keys=named))


def expected_list(node: Node) -> Finding:
    """Return the finding for a scalar or entries where a list belongs."""
    if isinstance(node, ScalarNode):
        slip = comma_slip(node.text.raw) if node.text.raw.startswith(_FULL_WIDTH_BRACKETS) else None
        finding = slip.finding(node.text.place(slip.offset)) if slip else find_slip_in(node.text)
        if finding is not None:
            return finding
    return error(
        "Y021",
        node.at,
        message("A list is expected here."),
        message("Begin each item with “- ” on a line of its own under the key; for none, delete the key."),
    )
