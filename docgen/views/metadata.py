"""What a document says of itself, the same for every view."""

from docgen.blocks import Metadata, plain_text
from docgen.resolve.resolved import ResolvedCommitments, ResolvedFactSheet, ResolvedReport


def metadata_of(resolved: ResolvedReport | ResolvedFactSheet | ResolvedCommitments) -> Metadata:
    """Return the file properties of a resolved text."""
    return Metadata(
        title=plain_text(resolved.title),
        author=resolved.issuer,
        date=resolved.date,
        subject=resolved.subject,
        keywords=resolved.keywords,
    )
