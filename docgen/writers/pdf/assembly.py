"""The file put together: pages, fonts, structure, outline and what they hang from."""

from docgen.blocks import Document
from docgen.layout.pages import Line, Page, Pages
from docgen.stylesheet import StyleSheet
from docgen.typefaces import Typeface, Typefaces
from docgen.writers.pdf import colour
from docgen.writers.pdf.attachments import attach_files, name_tree
from docgen.writers.pdf.content import PageContent
from docgen.writers.pdf.fonts import EmbeddedFont
from docgen.writers.pdf.labels import page_labels
from docgen.writers.pdf.links import make_links
from docgen.writers.pdf.metadata import information, xmp_packet
from docgen.writers.pdf.objects import Array, Dictionary, File, Reference, Stream, array, dictionary, string
from docgen.writers.pdf.outlines import write_outline
from docgen.writers.pdf.structure import StructureTree

_PLACES = 3


class Assembly:
    """One PDF file in the making."""

    def __init__(self, document: Document, pages: Pages, sheet: StyleSheet, typefaces: Typefaces) -> None:
        self._document = document
        self._pages = pages
        self._sheet = sheet
        self._file = File()
        self._fonts = _fonts(pages, typefaces)
        self._tree = StructureTree(document, sheet, self._file)
        self._page_tree = dictionary({"Type": "/Pages"})
        self._resources = dictionary({"Font": self._file.add(self._file.fonts)})
        self._references: list[Reference] = []
        self._page_entries: list[Dictionary] = []

    def add_page(self, page: Page) -> None:
        """Draw a page and add it to the file."""
        content = PageContent(self._pages.height, self._fonts, self._tree.tag)
        operators = content.draw(page)
        entries = dictionary(
            {
                "Type": "/Page",
                "Parent": self._file.add(self._page_tree),
                "Resources": self._file.add(self._resources),
                "MediaBox": self._sheet_box(),
                "TrimBox": self._sheet_box(),
                "Tabs": "/S",
                "Contents": self._file.add(Stream(operators)),
            }
        )
        reference = self._file.add(entries)
        entries["StructParents"] = self._tree.add_page(reference, content.sequences)
        self._references.append(reference)
        self._page_entries.append(entries)

    def finish(self) -> bytes:
        """Return the whole file."""
        for font in dict.fromkeys(self._fonts.values()):
            self._file.fonts[font.name] = font.embed(self._file)
        self._page_tree["Kids"] = array(self._references)
        self._page_tree["Count"] = len(self._references)
        return self._file.finish(self._catalog(), information(self._document.metadata))

    def _catalog(self) -> Dictionary:
        files = bool(self._document.attachments)
        xmp = xmp_packet(self._document.metadata, carries_files=files)
        packet = Stream(xmp, {"Type": "/Metadata", "Subtype": "/XML"})
        catalog = dictionary(
            {
                "Type": "/Catalog",
                "Pages": self._file.add(self._page_tree),
                "Lang": string(self._document.metadata.language),
                "MarkInfo": dictionary({"Marked": "true"}),
                "StructTreeRoot": self._structure(),
                "ViewerPreferences": self._viewer_preferences(),
                "PageLabels": dictionary({"Nums": array(page_labels(self._pages))}),
                "Metadata": self._file.add(packet),
                "OutputIntents": array([self._output_intent()]),
            }
        )
        if files:
            catalog["AF"] = specifications = attach_files(self._document, self._file)
            catalog["Names"] = name_tree(self._document, specifications)
        outline = write_outline(self._document, self._pages, self._references, self._file)
        if outline:
            catalog["Outlines"] = outline
            catalog["PageMode"] = "/UseOutlines"
        return catalog

    def _structure(self) -> Reference:
        """Return the structure tree; the links that are in it are put on their pages."""
        links = make_links(self._document, self._pages, self._references, self._file)
        for number, entries in enumerate(self._page_entries):
            annotations = [link.reference for link in links.values() if link.page == number]
            if annotations:
                entries["Annots"] = array(annotations)
        return self._tree.write(links)

    def _viewer_preferences(self) -> Dictionary:
        # The standard counts in millimetres of paper: a print that is fitted to the printer breaks it.
        preferences: dict[str, object] = {"DisplayDocTitle": "true", "PrintScaling": "/None"}
        duplex = _duplex(self._sheet)
        if duplex:
            preferences["Duplex"] = duplex
        return dictionary(preferences)

    def _output_intent(self) -> Dictionary:
        return dictionary(
            {
                "Type": "/OutputIntent",
                "S": "/GTS_PDFA1",
                "OutputConditionIdentifier": string(colour.NAME),
                "Info": string(colour.NAME),
                "DestOutputProfile": self._file.add(Stream(colour.srgb_profile(), {"N": colour.COMPONENTS})),
            }
        )

    def _sheet_box(self) -> Array:
        return array([0, 0, round(self._pages.width, _PLACES), round(self._pages.height, _PLACES)])


def _fonts(pages: Pages, typefaces: Typefaces) -> dict[str, EmbeddedFont]:
    """Return the font of each role that the pages use; roles of one face share one font."""
    fonts: dict[Typeface, EmbeddedFont] = {}
    roles: dict[str, EmbeddedFont] = {}
    for role in _roles(pages):
        face = typefaces.face(role)
        roles[role] = fonts[face] = fonts.get(face) or EmbeddedFont(f"F{len(fonts) + 1}", face)
    return roles


def _roles(pages: Pages) -> list[str]:
    """Return the faces that the pages use, in order of first use."""
    return list(dict.fromkeys(run.face for page in pages.pages for line in _lines(page) for run in line.runs))


def _lines(page: Page) -> tuple[Line, ...]:
    return (*page.lines, page.folio) if page.folio else page.lines


def _duplex(sheet: StyleSheet) -> str | None:
    """Return over which edge the paper is turned to print its other side."""
    if sheet.imposition is None:
        return "/DuplexFlipLongEdge" if sheet.page.mirrored else None
    return "/DuplexFlipShortEdge" if sheet.imposition.kind == "saddle" else None
