"""The address (网址) where the whole report is published, as the fact sheet prints it."""

from docgen.blocks import plain_text
from docgen.diagnostics import Finding, message
from docgen.model.text import SourceText
from docgen.model.wording import AddressWording
from docgen.resolve.phrases import phrase, words
from docgen.resolve.problems import error, excerpt
from docgen.resolve.resolved import SheetAddress

_SCHEMES = ("https://", "http://")
# A longer one makes a code too fine to be read from paper at its size on the sheet.
_LONGEST = 200
# RFC 3986 section 2: an address has no other characters; others are written as %E6%8A%A5.
_SIGNS = frozenset("-._~:/?#[]@!$&'()*+,;=%")


def published_at(source: SourceText, wording: AddressWording, findings: list[Finding]) -> SheetAddress | None:
    """Return the address with its words; `None` and a finding where it is none."""
    text = source.value.strip()
    if not _is_address(text):
        findings.append(_no_address(source, text))
        return None
    value = words(text, source.at)
    return SheetAddress(
        text,
        phrase(wording.line, findings, address=value),
        plain_text(phrase(wording.alternative, findings, address=value)),
        plain_text(phrase(wording.summary, findings)),
    )


def _is_address(text: str) -> bool:
    scheme = next((scheme for scheme in _SCHEMES if text.startswith(scheme)), text)
    allowed = all(char.isascii() and (char.isalnum() or char in _SIGNS) for char in text)
    return allowed and len(scheme) < len(text) <= _LONGEST


def _no_address(source: SourceText, text: str) -> Finding:
    return error(
        "R025",
        source.at,
        message(
            "“{text}” is no web address of at most {most} characters.", text=excerpt(text), most=_LONGEST
        ),
        message("Copy it whole from the address bar: https://www.example.gov.cn/report.html."),
    )
