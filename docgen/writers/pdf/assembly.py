"""The file put together: pages, fonts, structure, outline and what they hang from."""

from hashlib import md5

from docgen.blocks import Document
from docgen.layout.pages import Page, Pages
from docgen.stylesheet import StyleSheet
from docgen.typefaces import Typefaces
from docgen.writers.pdf.content import Content
from docgen.writers.pdf.fonts import EmbeddedFont
from docgen.writers.pdf.metadata import describe, srgb_profile, xmp_packet
from docgen.writers.pdf.objects import (
    Array,
    Dictionary,
    File,
    Reference,
    array,
    dictionary,
    stream,
    string,
)
from docgen.writers.pdf.outlines import write_outline
from docgen.writers.pdf.structure import StructureTree

_COLOUR_SPACE = "sRGB IEC61966-2.1"


class Assembly:
    """One PDF file in the making."""

    def __init__(self, document: Document, pages: Pages, sheet: StyleSheet, typefaces: Typefaces) -> None:
        self._document = document
        self._pages = pages
        self._file = File()
        self._fonts = {
            role: EmbeddedFont(f"F{number}", typefaces.face(role))
            for number, role in enumerate(_roles(pages), 1)
        }
        self._content = Content(pages.height, self._fonts)
        self._tree = StructureTree(document, sheet, self._file)
        self._page_tree = dictionary({"Type": "/Pages"})
        self._resources = dictionary({})
        self._references: list[Reference] = []
        self._digest = md5(usedforsecurity=False)

    def add_page(self, page: Page) -> None:
        """Draw a page and add it to the file."""
        operators, owners = self._content.draw(page)
        self._digest.update(operators)
        entries = dictionary(
            {
                "Type": "/Page",
                "Parent": self._file.add(self._page_tree),
                "Resources": self._file.add(self._resources),
                "MediaBox": self._sheet_box(),
                "TrimBox": self._sheet_box(),
                "Tabs": "/S",
                "Contents": self._file.add(stream(operators)),
            }
        )
        reference = self._file.add(entries)
        entries["StructParents"] = self._tree.add_page(reference, owners)
        self._references.append(reference)

    def finish(self) -> bytes:
        """Return the whole file."""
        self._resources["Font"] = dictionary(
            {font.name: font.embed(self._file) for font in self._fonts.values()}
        )
        self._page_tree["Kids"] = array(self._references)
        self._page_tree["Count"] = len(self._references)
        packet = xmp_packet(self._document.metadata)
        self._digest.update(packet)
        information = describe(self._document.metadata)
        return self._file.finish(self._catalog(packet), information, self._digest.digest())

    def _catalog(self, packet: bytes) -> Dictionary:
        catalog = dictionary(
            {
                "Type": "/Catalog",
                "Pages": self._file.add(self._page_tree),
                "Lang": string(self._document.metadata.language),
                "MarkInfo": dictionary({"Marked": "true"}),
                "StructTreeRoot": self._tree.write(),
                "ViewerPreferences": dictionary({"DisplayDocTitle": "true"}),
                "PageLabels": dictionary({"Nums": array([0, dictionary({"S": "/D"})])}),
                "Metadata": self._file.add(stream(packet, {"Type": "/Metadata", "Subtype": "/XML"})),
                "OutputIntents": array([self._output_intent()]),
            }
        )
        outline = write_outline(self._document, self._pages, self._references, self._file)
        if outline:
            catalog["Outlines"] = outline
            catalog["PageMode"] = "/UseOutlines"
        return catalog

    def _output_intent(self) -> Dictionary:
        return dictionary(
            {
                "Type": "/OutputIntent",
                "S": "/GTS_PDFA1",
                "OutputConditionIdentifier": string(_COLOUR_SPACE),
                "Info": string(_COLOUR_SPACE),
                "DestOutputProfile": self._file.add(stream(srgb_profile(), {"N": 3})),
            }
        )

    def _sheet_box(self) -> Array:
        return array([0, 0, round(self._pages.width, 3), round(self._pages.height, 3)])


def _roles(pages: Pages) -> list[str]:
    """Return the faces that the pages use, in order of first use."""
    lines = (line for page in pages.pages for line in (*page.lines, *((page.folio,) if page.folio else ())))
    return list(dict.fromkeys(run.face for line in lines for run in line.runs))
