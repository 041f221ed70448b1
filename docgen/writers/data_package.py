"""Data as CSV (RFC 4180) with a descriptor: a Frictionless Data Package (Table Schema) of one table."""

import csv
import io
from hashlib import sha256

from msgspec.json import encode, format

from docgen.datasets import Dataset, Field

CSV_TYPE, JSON_TYPE = "text/csv", "application/json"
DESCRIPTOR = "datapackage.json"
# With a byte order mark, spreadsheets know that it is UTF-8.
_ENCODING = "utf-8-sig"
_DECLARED = "utf-8"
_LINE_END = "\r\n"
_INDENT = 2
# The day of a Chinese office begins at midnight of UTC+8.
_MIDNIGHT = "T00:00:00+08:00"
# A spreadsheet takes a text that begins so for a formula, full-width as well; an apostrophe keeps it a text.
_FORMULA = tuple("=+-@＝＋－＠\t\r")
_TEXT = "'"


def write_csv(dataset: Dataset) -> bytes:
    """Return the records below a line of field names, as UTF-8 with a byte order mark."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator=_LINE_END)
    writer.writerow([field.name for field in dataset.fields])
    for record in dataset.records:
        writer.writerow([_safe(value, field) for value, field in zip(record, dataset.fields, strict=True)])
    return text.getvalue().encode(_ENCODING)


def write_descriptor(dataset: Dataset, path: str, data: bytes) -> bytes:
    """Return the descriptor of the CSV file `data`, which lies beside it under the name `path`."""
    descriptor: dict[str, object] = {
        "profile": "tabular-data-package",
        "name": dataset.name,
        "title": dataset.title,
        **({"created": f"{dataset.date}{_MIDNIGHT}"} if dataset.date else {}),
        **({"homepage": dataset.homepage} if dataset.homepage else {}),
        **({"keywords": dataset.keywords} if dataset.keywords else {}),
        **({"sources": [{"title": dataset.source}]} if dataset.source else {}),
        "contributors": [{"title": dataset.publisher, "role": "publisher"}],
        "resources": [_resource(dataset, path, data)],
    }
    return format(encode(descriptor), indent=_INDENT) + b"\n"


def _resource(dataset: Dataset, path: str, data: bytes) -> dict[str, object]:
    return {
        "profile": "tabular-data-resource",
        "name": dataset.name,
        "path": path,
        "title": dataset.title,
        "format": "csv",
        "mediatype": CSV_TYPE,
        "encoding": _DECLARED,
        "bytes": len(data),
        "hash": f"sha256:{sha256(data).hexdigest()}",
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "lineTerminator": _LINE_END},
        "schema": {
            "fields": [_field(field) for field in dataset.fields],
            "primaryKey": dataset.fields[0].name,
            "missingValues": dataset.missing,
        },
    }


def _field(field: Field) -> dict[str, object]:
    return {"name": field.name, "type": field.kind, "title": field.title}


def _safe(value: str, field: Field) -> str:
    return f"{_TEXT}{value}" if field.kind == "string" and value.startswith(_FORMULA) else value
