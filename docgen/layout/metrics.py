"""What the composer asks of typefaces: which face has a character, and how wide it is."""

from typing import Protocol


class Metrics(Protocol):
    """Widths of characters. The composer knows no font file; a test brings a face of squares."""

    def glyph(self, face: str, char: str) -> tuple[str, float]:
        """Return the face that has `char` (`face`, or the one it falls to) and the advance in em."""
        ...
