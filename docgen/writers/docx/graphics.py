"""Graphics (图) as DrawingML shapes in the line: vector, editable, with their alternative text.

A graphic of one shade is one shape, of more a group of one shape a shade (ECMA-376-1 clause 20;
[MS-DOCX] 2.6 for the shapes that Word draws since 2010). Each shape is a path of rectangles.
"""

from collections.abc import Iterator
from itertools import groupby

from docgen.blocks import Area, Graphic
from docgen.stylesheet import GraphicStyle
from docgen.writers.docx.ooxml import DRAWING, Xml, drawing_element, element, markup

_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_PLACING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_GROUP = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
_LEVELS = 255


def graphic_run(graphic: Graphic, style: GraphicStyle, number: int, properties: Xml) -> Xml:
    """Return a run that holds a graphic; `number` is its own in the document, from 1."""
    shapes = tuple(_shapes(graphic, style))
    is_group = len(shapes) > 1
    content = _group(shapes, style) if is_group else shapes[0]
    data = drawing_element("graphicData", content, uri=_GROUP if is_group else _SHAPE)
    inline = markup(
        "wp:inline",
        markup("wp:extent", cx=style.width.emu, cy=style.height.emu),
        markup("wp:effectExtent", l=0, t=0, r=0, b=0),
        markup("wp:docPr", id=number, name=f"{graphic.style} {number}", descr=graphic.alternative),
        markup("wp:cNvGraphicFramePr"),
        drawing_element("graphic", data),
        distT=0,
        distB=0,
        distL=0,
        distR=0,
    )
    prefix = "wpg" if is_group else "wps"
    choice = markup("mc:Choice", element("drawing", inline), Requires=prefix)
    spaces = {"mc": _COMPATIBILITY, "wp": _PLACING, "a": DRAWING, "wps": _SHAPE, "wpg": _GROUP}
    declared = {f"xmlns:{name}": space for name, space in spaces.items()}
    return element("r", properties, markup("mc:AlternateContent", choice, **declared))


def _shapes(graphic: Graphic, style: GraphicStyle) -> Iterator[Xml]:
    for tinted, areas in groupby(graphic.areas, key=_is_tinted):
        yield _shape(tuple(areas), style.tint if tinted else 0.0, style)


def _is_tinted(area: Area) -> bool:
    return area.tinted


def _group(shapes: tuple[Xml, ...], style: GraphicStyle) -> Xml:
    frame = _frame(style, drawing_element("chOff", x=0, y=0), _extent("chExt", style))
    return markup("wpg:wgp", markup("wpg:cNvGrpSpPr"), markup("wpg:grpSpPr", frame), *shapes)


def _shape(areas: tuple[Area, ...], grey: float, style: GraphicStyle) -> Xml:
    level = f"{round(grey * _LEVELS):02X}"
    colour = drawing_element("srgbClr", val=level * 3)
    properties = markup(
        "wps:spPr",
        _frame(style),
        _geometry(areas, style),
        drawing_element("solidFill", colour),
        drawing_element("ln", drawing_element("noFill")),
    )
    return markup("wps:wsp", markup("wps:cNvSpPr"), properties, markup("wps:bodyPr"))


def _frame(style: GraphicStyle, *inside: Xml) -> Xml:
    return drawing_element("xfrm", drawing_element("off", x=0, y=0), _extent("ext", style), *inside)


def _extent(name: str, style: GraphicStyle) -> Xml:
    return drawing_element(name, cx=style.width.emu, cy=style.height.emu)


def _geometry(areas: tuple[Area, ...], style: GraphicStyle) -> Xml:
    width, height = style.width.emu, style.height.emu
    steps = (step for area in areas for step in _rectangle(area, width, height))
    path = drawing_element("path", *steps, w=width, h=height)
    lists = (drawing_element(name) for name in ("avLst", "gdLst", "ahLst", "cxnLst"))
    text_area = drawing_element("rect", l="0", t="0", r="r", b="b")
    return drawing_element("custGeom", *lists, text_area, drawing_element("pathLst", path))


def _rectangle(area: Area, width: int, height: int) -> Iterator[Xml]:
    left, right = round(area.left * width), round(area.right * width)
    top, bottom = round(area.top * height), round(area.bottom * height)
    yield drawing_element("moveTo", drawing_element("pt", x=left, y=top))
    for x, y in ((right, top), (right, bottom), (left, bottom)):
        yield drawing_element("lnTo", drawing_element("pt", x=x, y=y))
    yield drawing_element("close")
