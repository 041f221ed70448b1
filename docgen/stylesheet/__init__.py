"""The style sheet: every constant of the format, read from `templates/`."""

from docgen.stylesheet.loading import load_style_sheet
from docgen.stylesheet.styles import (
    Alignment,
    ColumnStyle,
    ContentsStyle,
    FaceStyle,
    FolioStyle,
    GraphicStyle,
    Grid,
    GridStyle,
    ImpositionStyle,
    LeaderStyle,
    PageStyle,
    ParagraphStyle,
    StyleSheet,
    TableStyle,
    TextStyle,
)

__all__ = [
    "Alignment",
    "ColumnStyle",
    "ContentsStyle",
    "FaceStyle",
    "FolioStyle",
    "GraphicStyle",
    "Grid",
    "GridStyle",
    "ImpositionStyle",
    "LeaderStyle",
    "PageStyle",
    "ParagraphStyle",
    "StyleSheet",
    "TableStyle",
    "TextStyle",
    "load_style_sheet",
]
