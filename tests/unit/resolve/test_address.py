"""The address of the published report: taken as it is typed, or told what is wrong with it."""

import pytest
from msgspec.structs import replace

from docgen.diagnostics import ResolveError
from docgen.resolve import resolve_fact_sheet
from docgen.resolve.resolved import ResolvedFactSheet
from tests.unit.resolve.samples import YEAR, fact_sheet, indicators, report, text, wording, words_of

ADDRESS = "https://www.example.gov.cn/zfgzbg/2020(1)/a_b-c.html?id=3&x=%E6%8A%A5#p"


def resolved(address: str) -> ResolvedFactSheet:
    sheet = replace(fact_sheet(), address=text(address, 9, "fact_sheet.yaml"))
    return resolve_fact_sheet(sheet, report(), indicators(), wording(), YEAR)


def test_an_address_is_printed_as_it_is_typed_and_said_in_words() -> None:
    address = resolved(f" {ADDRESS}\n").address
    assert address is not None
    assert address.address == ADDRESS
    assert words_of(address.line) == f"扫二维码看报告全文，或访问{ADDRESS}"
    assert address.alternative == f"二维码，内容是{ADDRESS}"


def test_a_sheet_without_an_address_has_none() -> None:
    assert resolve_fact_sheet(fact_sheet(), report(), indicators(), wording(), YEAR).address is None


@pytest.mark.parametrize(
    "address",
    [
        *("", "https://", "www.example.gov.cn", "ftp://example.gov.cn", "https：//example.gov.cn"),
        *("https://example.gov.cn/报告", "https://example.gov.cn/a b", 'https://example.gov.cn/"'),
        *("https://example.gov.cn/\nb", "{{ gdp }}", "https://example.gov.cn/" + "a" * 200),
    ],
)
def test_what_is_no_address_is_told_at_its_place(address: str) -> None:
    with pytest.raises(ResolveError) as raised:
        resolved(address)
    assert [(each.rule, str(each.at)) for each in raised.value.findings] == [("R025", "fact_sheet.yaml:9:5")]


def test_the_longest_address_is_taken() -> None:
    longest = "https://example.gov.cn/" + "a" * 177
    assert len(longest) == 200
    assert resolved(longest).address is not None
