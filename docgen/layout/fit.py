"""What must fit on so many pages, and by how much it does not."""

from docgen.diagnostics import Finding, LayoutError, Severity, message
from docgen.layout.pages import Page, Pages
from docgen.stylesheet import StyleSheet
from docgen.units import EMU_PER_MILLIMETRE, EMU_PER_POINT

_MM_PER_POINT = EMU_PER_POINT / EMU_PER_MILLIMETRE


def require_pages(pages: Pages, sheet: StyleSheet, most: int) -> None:
    """Return when `pages` are no more than `most`.

    Raises:
        LayoutError: There are more; says how many rows, and how many millimetres of them, stand over.
    """
    over = pages.pages[most:]
    if not over:
        return
    rows = sum(len({line.baseline for line in page.lines if line.owner}) for page in over)
    height = sum(_used_height(page, sheet) for page in over) * _MM_PER_POINT
    raise LayoutError(
        Finding(
            "L002",
            Severity.ERROR,
            None,
            message(
                "{title} needs {pages} pages, and may have {most}: {rows} rows ({height} mm) too many.",
                title=pages.pages[0].lines[0].text if pages.pages[0].lines else "?",
                pages=len(pages.pages),
                most=most,
                rows=rows,
                height=f"{height:.0f}",
            ),
            message("Take out rows or notes, or make the type smaller in the style sheet."),
        )
    )


def _used_height(page: Page, sheet: StyleSheet) -> float:
    lowest = max((line.baseline for line in page.lines), default=sheet.page.top.pt)
    return lowest - sheet.page.top.pt
