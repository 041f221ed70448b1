"""The order in which ECMA-376 part 1 wants children to stand, restated from the schema for what we use."""

from lxml import etree

from tests.unit.writers.docx.reading import WORD, Element, tag

SEQUENCES = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers "
        "pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
        "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
        "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle "
        "rPr sectPr pPrChange"
    ),
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
        "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect "
        "bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
    ),
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
        "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter "
        "docGrid printerSettings"
    ),
    "tblPr": (
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
        "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription"
    ),
    "tbl": "tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
    "tc": "tcPr p",
    "tcPr": (
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText "
        "vAlign hideMark"
    ),
    "tcBorders": "top start left bottom end right insideH insideV tl2br tr2bl",
    "tblBorders": "top start left bottom end right insideH insideV",
    "tblCellMar": "top start left bottom end right",
    "style": (
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed "
        "qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr "
        "tblStylePr"
    ),
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "font": "altName panose1 charset family notTrueType pitch sig embedRegular",
    "settings": (
        "writeProtection view zoom removePersonalInformation mirrorMargins alignBordersAndEdges "
        "bordersDoNotSurroundHeader hideSpellingErrors attachedTemplate linkStyles trackRevisions "
        "defaultTabStop autoHyphenation evenAndOddHeaders bookFoldPrinting "
        "drawingGridHorizontalSpacing characterSpacingControl printTwoOnOne strictFirstAndLastChars "
        "noLineBreaksAfter noLineBreaksBefore footnotePr endnotePr compat docVars rsids mathPr "
        "themeFontLang clrSchemeMapping decimalSymbol listSeparator"
    ),
    "compat": (
        "useSingleBorderforContiguousCells wpJustification noTabHangInd noLeading spaceForUL "
        "noColumnBalance balanceSingleByteDoubleByteWidth noExtraLineSpacing doNotLeaveBackslashAlone "
        "ulTrailSpace doNotExpandShiftReturn spacingInWholePoints adjustLineHeightInTable useFELayout "
        "compatSetting"
    ),
}


def misplaced(root: Element) -> list[str]:
    """Return what stands out of order, or is not known, below `root`."""
    found = []
    for element in root.iter(etree.Element):
        order = SEQUENCES.get(tag(element), "").split()
        if not order or etree.QName(element).namespace != WORD:
            continue
        children = [tag(child) for child in element]
        unknown = [name for name in children if name not in order]
        places = [order.index(name) for name in children if name in order]
        if unknown or places != sorted(places):
            found.append(f"{tag(element)}: {' '.join(children)}")
    return found
