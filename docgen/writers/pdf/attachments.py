"""Files that a document carries (ISO 19005-3 6.8, ISO 32000-2 14.13): data that it shows."""

from docgen.blocks import Attachment, Document
from docgen.writers.pdf.metadata import day_of
from docgen.writers.pdf.objects import Array, Dictionary, File, Stream, array, dictionary, name, string


def attach_files(document: Document, file: File) -> Array:
    """Add the files of a document, by their names; return the references to what specifies them."""
    day = day_of(document.metadata)
    ordered = sorted(document.attachments, key=lambda attachment: attachment.name)
    return array([file.add(_specification(attachment, day, file)) for attachment in ordered])


def name_tree(document: Document, specifications: Array) -> Dictionary:
    """Return the tree by which readers list the files."""
    names = sorted(attachment.name for attachment in document.attachments)
    pairs = zip(names, specifications.sequence, strict=True)
    listed = [entry for label, reference in pairs for entry in (string(label), reference)]
    return dictionary({"EmbeddedFiles": dictionary({"Names": array(listed)})})


def _specification(attachment: Attachment, day: str, file: File) -> Dictionary:
    parameters: dict[str, object] = {"Size": len(attachment.data)}
    if day:
        parameters["ModDate"] = string(day)
    stream = Stream(
        attachment.data,
        {
            "Type": "/EmbeddedFile",
            "Subtype": name(attachment.media_type),
            "Params": dictionary(parameters),
        },
    )
    embedded = file.add(stream)
    return dictionary(
        {
            "Type": "/Filespec",
            "F": string(attachment.name),
            "UF": string(attachment.name),
            "Desc": string(attachment.description),
            "AFRelationship": "/Data",
            "EF": dictionary({"F": embedded, "UF": embedded}),
        }
    )
