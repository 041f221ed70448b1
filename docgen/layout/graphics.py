"""Graphics (图): their size by the style sheet, and where each of their areas stands."""

from docgen.blocks import Area, Graphic
from docgen.diagnostics import Finding, LayoutError, Severity, message
from docgen.layout.alignment import offset
from docgen.layout.pages import Drawing, Patch
from docgen.stylesheet import Alignment, GraphicStyle, StyleSheet

_BLACK = 0.0


def graphic_style(graphic: Graphic, sheet: StyleSheet) -> GraphicStyle:
    """Return the style of a graphic.

    Raises:
        LayoutError: The style sheet has none of that name.
    """
    if graphic.style not in sheet.graphics:
        raise LayoutError(
            Finding(
                "L004",
                Severity.ERROR,
                None,
                message(
                    "The style sheet has no style {name} in {section}.",
                    name=graphic.style,
                    section="graphics",
                ),
                message("Add it under {section} in the template, or correct its name.", section="graphics"),
            )
        )
    return sheet.graphics[graphic.style]


def draw_graphic(graphic: Graphic, sheet: StyleSheet, align: Alignment, width: float) -> Drawing:
    """Return a graphic in a column `width` points wide: points from the column's left and its own top.

    Raises:
        LayoutError: It is wider than the column, or the style sheet has no style for it.
    """
    style = graphic_style(graphic, sheet)
    spare = width - style.width.pt
    if spare < 0:
        raise LayoutError(_too_wide(graphic, style, width))
    left = offset(align, spare)
    patches = tuple(_patch(area, left, style) for area in graphic.areas)
    return Drawing((), left, 0.0, left + style.width.pt, style.height.pt, patches)


def _patch(area: Area, left: float, style: GraphicStyle) -> Patch:
    width, height = style.width.pt, style.height.pt
    return Patch(
        left + area.left * width,
        area.top * height,
        left + area.right * width,
        area.bottom * height,
        style.tint if area.tinted else _BLACK,
    )


def _too_wide(graphic: Graphic, style: GraphicStyle, width: float) -> Finding:
    return Finding(
        "L005",
        Severity.ERROR,
        None,
        message(
            "The graphic {name} is {found} pt wide; its column has {most} pt.",
            name=graphic.style,
            found=f"{style.width.pt:g}",
            most=f"{width:.1f}",
        ),
        message("Make it narrower under graphics in the style sheet, or give its column a larger share."),
    )
