"""What the file says of itself, twice and equal, and how it asks to be shown and printed."""

import io
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import msgspec
import pytest
from PIL import Image, ImageCms

from docgen.blocks import Document
from docgen.writers.pdf import write_pdf
from docgen.writers.pdf.colour import srgb_profile
from tests.unit.typefaces.samples import typefaces
from tests.unit.writers.pdf.reading import Parsed, array, data, dictionary, literal, number, text
from tests.unit.writers.pdf.samples import DOCUMENT, METADATA, blocks, made, pages, pdf, sheet

PARSED = Parsed(pdf())
ROOT = Path(__file__).parents[4]
DC, PDF, XMP = (
    "{http://purl.org/dc/elements/1.1/}",
    "{http://ns.adobe.com/pdf/1.3/}",
    "{http://ns.adobe.com/xap/1.0/}",
)


def packet(file: bytes = b"") -> dict[str, str]:
    """Return the text of each property of the XMP packet."""
    catalog = Parsed(file or pdf()).catalog
    root = ElementTree.fromstring(data(catalog["Metadata"]))
    return {node.tag: "".join(node.itertext()).strip() for parent in root.iter() for node in parent}


def test_the_information_and_the_packet_say_the_same() -> None:
    information = {key: text(value) for key, value in PARSED.information.items()}
    assert information == {
        "Title": METADATA.title,
        "Author": METADATA.author,
        "Subject": METADATA.subject,
        "Keywords": "政府工作报告；2020年",
        "Creator": "docgen",
        "Producer": "docgen",
        "CreationDate": "D:20200116000000+08'00'",
        "ModDate": "D:20200116000000+08'00'",
    }
    said = packet()
    properties = (
        f"{DC}title",
        f"{DC}creator",
        f"{DC}description",
        f"{PDF}Keywords",
        f"{XMP}CreatorTool",
        f"{PDF}Producer",
    )
    names = ("Title", "Author", "Subject", "Keywords", "Creator", "Producer")
    assert [said[name] for name in properties] == [information[name] for name in names]
    assert said[f"{XMP}CreateDate"] == said[f"{XMP}ModifyDate"] == "2020-01-16T00:00:00+08:00"
    assert said[f"{DC}language"] == "zh-CN"


def test_what_is_not_known_is_not_said() -> None:
    bare = msgspec.structs.replace(METADATA, author="", subject="", keywords=())
    file = made(pages(), Document(bare, blocks()))
    assert not {"Author", "Subject", "Keywords"} & set(Parsed(file).information)
    assert not {f"{DC}creator", f"{DC}description", f"{PDF}Keywords"} & set(packet(file))


def test_the_packet_claims_the_archive_and_the_accessibility_standard() -> None:
    claims = {name.partition("}")[2]: value for name, value in packet().items() if "/ns/id/" in name}
    assert claims == {"part": "1", "conformance": "A"}
    assert b"<pdfaid:part>2</pdfaid:part>" in pdf()
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf()


def test_a_title_beyond_the_first_plane_is_kept() -> None:
    file = made(pages(), Document(msgspec.structs.replace(METADATA, title="𬭸镇（一）\\"), blocks()))
    assert text(Parsed(file).information["Title"]) == packet(file)[f"{DC}title"] == "𬭸镇（一）\\"


def test_the_catalog_names_the_language_and_the_title_for_the_window() -> None:
    preferences = dictionary(PARSED.catalog["ViewerPreferences"])
    assert text(PARSED.catalog["Lang"]) == "zh-CN"
    assert preferences["DisplayDocTitle"] is True
    assert literal(preferences["PrintScaling"]) == "None"
    assert literal(preferences["Duplex"]) == "DuplexFlipLongEdge"


def test_a_sheet_printed_on_one_side_asks_for_no_duplex() -> None:
    one_sided = msgspec.structs.replace(sheet().page, mirrored=False)
    file = write_pdf(DOCUMENT, pages(), msgspec.structs.replace(sheet(), page=one_sided), typefaces())
    assert "Duplex" not in dictionary(Parsed(file).catalog["ViewerPreferences"])


def test_pages_are_the_sheets_and_are_trimmed_to_them() -> None:
    assert pdf().startswith(b"%PDF-1.7\n%")
    for page in PARSED.pages():
        for box in ("MediaBox", "TrimBox"):
            edges = [number(edge) for edge in array(page[box])]
            assert edges == pytest.approx([0, 0, pages().width, pages().height], abs=0.001)


def labels(*numbers: int) -> list[object]:
    numbered = zip(pages().pages, numbers, strict=False)
    changed = tuple(msgspec.structs.replace(page, number=number) for page, number in numbered)
    file = made(msgspec.structs.replace(pages(), pages=changed), DOCUMENT)
    return array(dictionary(Parsed(file).catalog["PageLabels"])["Nums"])


def test_page_labels_are_the_printed_numbers() -> None:
    first, style = labels(1, 2, 3)
    assert (first, dictionary(style)["St"], literal(dictionary(style)["S"])) == (0, 1, "D")
    entries = labels(5, 6, 1)
    assert entries[::2] == [0, 2]
    assert [dictionary(entry)["St"] for entry in entries[1::2]] == [5, 1]


def test_nothing_in_the_file_is_deflated_or_encrypted() -> None:
    assert b"/Filter" not in pdf()
    assert b"/Encrypt" not in pdf()


def identity(file: bytes) -> list[bytes]:
    return re.findall(rb"<([0-9A-F]{32})>", file[file.rindex(b"trailer") :])


def test_the_identifier_is_made_from_the_content() -> None:
    first, second = identity(pdf())
    assert first == second != b"0" * 32
    other = made(pages(), Document(msgspec.structs.replace(METADATA, keywords=()), blocks()))
    assert identity(other)[0] != first


def test_the_colours_are_meant_in_srgb() -> None:
    (intent,) = array(PARSED.catalog["OutputIntents"])
    found = dictionary(intent)
    assert (literal(found["S"]), text(found["OutputConditionIdentifier"])) == (
        "GTS_PDFA1",
        "sRGB IEC61966-2.1",
    )
    assert dictionary(found["DestOutputProfile"])["N"] == 3
    assert data(found["DestOutputProfile"]) == srgb_profile()


def test_the_colour_profile_is_srgb_to_a_program_that_knows_it() -> None:
    profile = ImageCms.getOpenProfile(io.BytesIO(srgb_profile()))
    assert ImageCms.getProfileDescription(profile).strip() == "sRGB IEC61966-2.1"
    levels = bytes(level for level in range(0, 256, 5) for _ in range(3)) + bytes(range(0, 255, 5))
    image = Image.frombytes("RGB", (len(levels) // 3, 1), levels)
    shown = ImageCms.profileToProfile(image, profile, ImageCms.createProfile("sRGB"))
    assert shown is not None
    difference = max(abs(a - b) for a, b in zip(image.tobytes(), shown.tobytes(), strict=True))
    assert difference <= 1


SCRIPT = """
import sys
from tests.unit.writers.pdf.samples import pdf
sys.stdout.buffer.write(pdf())
"""


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Shanghai"},
        {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "3", "RL_invariant": "0", "RL_pdfMultiLine": "1", "RL_pdfComments": "1"},
    ],
    ids=["seed 1", "seed 2", "reportlab settings"],
)
def test_another_process_in_another_environment_writes_the_same_bytes(environment: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        check=True,
    )
    assert done.stdout == pdf()
