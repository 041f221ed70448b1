"""A text typed as a YAML scalar, the way the sources are typed: short ones plain, long ones folded."""

import re

from msgspec import json

_WIDTH = 50  # characters; a Chinese one is two columns wide
_INDENT = 2
_AFTER = "，。；：！？"
_CLOSING = "”’）》】〕」』"
_SPECIAL_START = tuple("-?:,[]{}#&*!|>%@` '\"")
_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "~"})
_IDEOGRAPHIC_SPACE = "\u3000"


def scalar(text: str) -> str:
    """Return a short text as a scalar on one line, in quotation marks where YAML would take it for more."""
    return text if _is_plain(text) else json.encode(text).decode("utf-8")


def folded(text: str, indent: int) -> str:
    """Return a text as a folded scalar (`>-`) whose lines are indented by `indent` spaces.

    Lines end after Chinese marks, where a fold puts no space in. A text that cannot be folded, as it holds a
    line break or begins or ends with a space, stands in quotation marks.
    """
    if not text or not _is_foldable(text):
        return json.encode(text).decode("utf-8")
    return ">-\n" + "\n".join(" " * indent + line for line in wrapped(text))


def comment(label: str, text: str) -> list[str]:
    """Return a text as the lines of a YAML comment."""
    first, *others = wrapped(f"{label}{text}")
    return [f"# {first}", *(f"#   {line}" for line in others)]


def wrapped(text: str) -> list[str]:
    """Return a text in lines, broken only where a folded scalar joins them without a space."""
    lines = [""]
    for clause in _clauses(text):
        if lines[-1] and len(lines[-1]) + len(clause) > _WIDTH and not clause[0].isspace():
            lines.append("")
        lines[-1] += clause
    return lines


def _clauses(text: str) -> list[str]:
    return re.findall(f"[^{_AFTER}]*[{_AFTER}]+[{_CLOSING}]*|[^{_AFTER}]+$", text)


def _is_foldable(text: str) -> bool:
    return text == text.strip() and text.replace(_IDEOGRAPHIC_SPACE, "").isprintable() and "  " not in text


def _is_plain(text: str) -> bool:
    return bool(
        text
        and _is_foldable(text)
        and not text.startswith(_SPECIAL_START)
        and ": " not in text
        and " #" not in text
        and not text.endswith(":")
        and text.lower() not in _WORDS
        and not re.fullmatch(r"[-+.0-9_eE:xoXO]+", text)
        and not set(text) & set("{}[]")
    )
