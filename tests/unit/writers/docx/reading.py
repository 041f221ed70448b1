"""A Word file read back from its plain parts with lxml, nothing of docgen in between."""

import io
import zipfile

from lxml import etree

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = {
    "w": WORD,
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}
Element = etree._Element


def names(data: bytes) -> list[str]:
    """Return the names of the entries of a Word file, in order."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.namelist()


def part(data: bytes, name: str) -> Element:
    """Return the root element of a part: `word/styles.xml`."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def word_parts(data: bytes) -> dict[str, Element]:
    """Return the root elements of all WordprocessingML parts."""
    wanted = [name for name in names(data) if name.startswith("word/") and name.endswith(".xml")]
    return {name: part(data, name) for name in wanted}


def body_of(data: bytes) -> Element:
    return find(part(data, "word/document.xml"), "w:body")


def find_all(element: Element, path: str) -> list[Element]:
    return element.findall(path, NAMESPACES)


def find(element: Element, path: str) -> Element:
    found = element.find(path, NAMESPACES)
    assert found is not None, f"{tag(element)} has no {path}"
    return found


def has(element: Element, path: str) -> bool:
    return element.find(path, NAMESPACES) is not None


def get(element: Element, name: str) -> str | None:
    """Return the attribute `name` of the WordprocessingML namespace."""
    return element.get(f"{{{WORD}}}{name}")


def val(element: Element, path: str) -> str | None:
    """Return the value of the element at `path`."""
    return get(find(element, path), "val")


def attributes(element: Element) -> dict[str, str]:
    return {etree.QName(str(name)).localname: str(value) for name, value in element.attrib.items()}


def tag(element: Element) -> str:
    return etree.QName(element).localname


def text_of(element: Element) -> str:
    return "".join(node.text or "" for node in element.iter(f"{{{WORD}}}t"))


def style(data: bytes, word_name: str) -> Element:
    """Return the style that Word calls `word_name`."""
    styles = part(data, "word/styles.xml")
    (found,) = [entry for entry in find_all(styles, "w:style") if val(entry, "w:name") == word_name]
    return found
