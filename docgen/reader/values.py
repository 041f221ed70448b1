"""Scalars → values: text, words, numbers, true or false. Nothing is guessed from how a scalar looks."""

import re
from functools import cache
from typing import assert_never

from docgen.diagnostics import Finding, Message, message
from docgen.model.shapes import (
    NumberShape,
    ParsedShape,
    ScalarShape,
    StringShape,
    TextShape,
    TruthShape,
    WholeNumberShape,
    WordShape,
)
from docgen.model.text import SourceText
from docgen.reader.keys import nearest
from docgen.reader.nodes import ScalarNode
from docgen.reader.problems import error

_TRUTHS = {"true": True, "false": False}
_UNQUOTED = message("Type it in half-width digits, without quotation marks and without a unit.")


def read_scalar(node: ScalarNode, shape: ScalarShape, findings: list[Finding]) -> object:
    """Return what a scalar means where `shape` belongs; nothing and a finding more where it does not fit."""
    value: object
    match shape:
        case TextShape():
            value = node.text
        case StringShape():
            value = node.text.value
        case WordShape():
            value = _read_word(node.text, shape, findings)
        case WholeNumberShape():
            value = _whole(node.text.raw, node.text, findings)
        case NumberShape():
            value = _read_number(node.text, findings)
        case TruthShape():
            value = _read_truth(node.text, findings)
        case ParsedShape():
            value = _read_parsed(node.text, shape, findings)
        case _:
            assert_never(shape)
    return value


def read_number_key(key: SourceText, findings: list[Finding]) -> int | None:
    """Return the whole number typed as a key, in quotation marks or not; else `None` and a finding more."""
    return _whole(key.value, key, findings)


def _whole(typed: str, text: SourceText, findings: list[Finding]) -> int | None:
    if _whole_number().fullmatch(typed):
        return int(typed)
    refusal = message("“{value}” is no whole number.", value=text.value)
    findings.append(error("Y023", text.at, refusal, _UNQUOTED))
    return None


def _read_number(text: SourceText, findings: list[Finding]) -> float | None:
    if _number().fullmatch(text.raw):
        return float(text.raw)
    findings.append(error("Y023", text.at, message("“{value}” is no number.", value=text.value), _UNQUOTED))
    return None


def _read_truth(text: SourceText, findings: list[Finding]) -> bool | None:
    truth = _TRUTHS.get(text.raw)
    if truth is None:
        refusal = message("“{value}” is neither true nor false.", value=text.value)
        hint = message("Type true or false, without quotation marks.")
        findings.append(error("Y024", text.at, refusal, hint))
    return truth


def _read_word(text: SourceText, shape: WordShape, findings: list[Finding]) -> str | None:
    if text.value in shape.words:
        return text.value
    refusal = message("“{value}” is none of the words that can stand here.", value=text.value)
    findings.append(error("Y025", text.at, refusal, _word_hint(text.value, shape)))
    return None


def _word_hint(typed: str, shape: WordShape) -> Message:
    keys = ", ".join(shape.words)
    meant = nearest(typed, shape.words)
    if meant is not None:
        return message("Probably “{word}” is meant; what can stand here: {keys}.", word=meant, keys=keys)
    if shape.meaning:
        return message("What can stand here: {keys} ({meaning})", keys=keys, meaning=shape.meaning)
    return message("What can stand here: {keys}.", keys=keys)


def _read_parsed(text: SourceText, shape: ParsedShape, findings: list[Finding]) -> object:
    try:
        return shape.parser.parse(text.value)
    except ValueError:
        parser = shape.parser
        refusal = parser.refuse(text.value)
        findings.append(error(parser.rule, text.at, refusal, parser.hint))
        return None


@cache
def _whole_number() -> re.Pattern[str]:
    return re.compile(r"0|-?[1-9][0-9]{0,17}")


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,17})?")
