"""LibreOffice, run apart from the user's own: a profile and faces of its own, and a limit of time."""

import os
import shutil
import subprocess
from pathlib import Path

from docgen.diagnostics import Finding, Severity, WriterError, message
from docgen.stylesheet import StyleSheet
from docgen.typefaces.renamed import install_faces

_PROGRAMS = ("soffice", "libreoffice")
_SECONDS = 120
# Pages that are left blank for the next to be a right-hand one are pages.
_PDF = 'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}'


def find_office() -> str | None:
    """Return the path of LibreOffice, if it is installed."""
    return next((found for name in _PROGRAMS if (found := shutil.which(name))), None)


def render(data: bytes, sheet: StyleSheet, folder: Path) -> bytes:
    """Return the PDF that LibreOffice makes of a Word file; it sees only the faces of `sheet`.

    Raises:
        WriterError: LibreOffice is not installed, or makes no PDF.
    """
    office = find_office()
    if office is None:
        raise WriterError(_missing())
    configuration = install_faces(sheet, folder / "faces")
    (folder / "measured.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    try:
        subprocess.run(
            [office, profile, "--headless", "--convert-to", _PDF, "measured.docx"],
            cwd=folder,
            env=os.environ | {"FONTCONFIG_FILE": str(configuration)},
            capture_output=True,
            check=True,
            timeout=_SECONDS,
        )
        # It exits with 0 even where it made nothing.
        return (folder / "measured.pdf").read_bytes()
    except (OSError, subprocess.SubprocessError) as error:
        raise WriterError(_failed()) from error


def _missing() -> Finding:
    return Finding(
        "V001",
        Severity.ERROR,
        None,
        message("LibreOffice is not installed, so the Word file cannot be measured."),
        message("Install it, and see that the command soffice is found."),
    )


def _failed() -> Finding:
    return Finding(
        "V002",
        Severity.ERROR,
        None,
        message("LibreOffice made no PDF of the Word file."),
        message("Open the Word file in LibreOffice by hand, and see what it says."),
    )
