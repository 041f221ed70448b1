"""What became of last year's promises (承诺兑现表), as a document: targets first, then promise by promise."""

from collections.abc import Iterator

from docgen.blocks import Block, Cell, Document, Inline, Paragraph, Row, Table
from docgen.resolve.resolved import AnsweredPromise, KeptTarget, PromiseGroup, ResolvedCommitments
from docgen.views.metadata import metadata_of


def arrange_commitments(resolved: ResolvedCommitments) -> Document:
    """Return the block tree of the page."""
    return Document(metadata_of(resolved), tuple(_blocks(resolved)))


def _blocks(resolved: ResolvedCommitments) -> Iterator[Block]:
    yield Paragraph("title", resolved.title)
    yield Paragraph("subtitle", resolved.subtitle)
    if resolved.targets:
        rows = (_target(target) for target in resolved.targets)
        yield Table("targets", (_head(resolved.target_heads), *rows), resolved.targets_summary)
    if resolved.groups:
        rows = (row for group in resolved.groups for row in _group(group, len(resolved.promise_heads)))
        yield Table("promises", (_head(resolved.promise_heads), *rows), resolved.promises_summary)
    if resolved.rest:
        yield Paragraph("note", resolved.rest)


def _head(heads: tuple[tuple[Inline, ...], ...]) -> Row:
    return Row("head", tuple(Cell("table-head", head, header=True) for head in heads))


def _target(target: KeptTarget) -> Row:
    figures = (target.target, target.actual, target.completion)
    return Row(
        "body",
        (
            Cell("table-text", target.name, header=True),
            Cell("table-text", target.unit),
            *(Cell("table-figure", figure) for figure in figures),
        ),
    )


def _group(group: PromiseGroup, columns: int) -> Iterator[Row]:
    yield Row("group", (Cell("table-group", group.under, columns=columns, header=True),))
    yield from (_promise(promise) for promise in group.promises)


def _promise(promise: AnsweredPromise) -> Row:
    return Row(
        "body",
        (
            Cell("table-text", promise.promise, header=True),
            Cell("table-text", promise.answer),
            Cell("table-text", promise.result),
        ),
    )
