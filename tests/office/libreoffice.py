"""LibreOffice as a reader of Word files."""

import subprocess
from pathlib import Path

from docgen.stylesheet import StyleSheet
from tests.office.faces import install_faces

_SECONDS = 120


def as_pdf(data: bytes, sheet: StyleSheet, folder: Path) -> bytes:
    """Return the PDF that LibreOffice makes of a Word file; it sees only the faces of `sheet`."""
    environment = install_faces(sheet, folder / "faces")
    (folder / "sample.docx").write_bytes(data)
    profile = (folder / "profile").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "sample.docx"],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=True,
        timeout=_SECONDS,
    )
    return (folder / "sample.pdf").read_bytes()
