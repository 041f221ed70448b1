"""A fact sheet's figures as data (数据副本): files of their own, or attached to the sheet."""

from docgen.blocks import Attachment
from docgen.pipeline.arranging import resolve_sheet
from docgen.sources import Sources

_CSV = "fact-sheet.csv"


def data_files(sources: Sources) -> dict[str, bytes]:
    """Return the figures as CSV and what describes them, by their file names.

    All that the sheet names are in them, also rows and columns that a printed sheet has no room for.

    Raises:
        SourceError: The year has no fact sheet.
        ResolveError: It cites what is not there.
    """
    from docgen.views.dataset import sheet_dataset
    from docgen.writers.data_package import DESCRIPTOR, write_csv, write_descriptor

    dataset = sheet_dataset(resolve_sheet(sources))
    data = write_csv(dataset)
    return {_CSV: data, DESCRIPTOR: write_descriptor(dataset, _CSV, data)}


def attachments(sources: Sources) -> tuple[Attachment, ...]:
    """Return the same files, as a PDF carries them."""
    from docgen.writers.data_package import CSV_TYPE, JSON_TYPE

    words = sources.wording.fact_sheet.data
    told = {_CSV: (CSV_TYPE, words.file.value)}
    described = (JSON_TYPE, words.descriptor.value)
    return tuple(
        Attachment(name, *told.get(name, described), data) for name, data in data_files(sources).items()
    )
