"""How light a grey looks: CIE L* of a level of sRGB (IEC 61966-2-1, ISO 11664-4)."""

# Near black both are linear; above, the light is a power of the level, and L* goes by its cube root.
_LINEAR_UP_TO, _CUBE_FROM = 0.04045, 216 / 24389


def lightness(grey: float) -> float:
    """Return L*, 0 for black and 100 for white, of a grey from 0 to 1."""
    light = grey / 12.92 if grey <= _LINEAR_UP_TO else ((grey + 0.055) / 1.055) ** 2.4
    return 116 * light ** (1 / 3) - 16 if light > _CUBE_FROM else light * 24389 / 27
