"""Numbers and signs at the beginning of a line are told apart, and what they hold."""

import pytest

from docgen.zh.markers import find_marker, lead_depths, ordinal_of


@pytest.mark.parametrize(
    ("line", "kind", "ordinal", "text"),
    [
        ("一、工作回顾", "part", 1, "一、"),
        ("第二部分　主要任务", "division", 2, "第二部分　"),
        ("十二.工作任务", "part", 12, "十二."),
        ("（三）发展经济", "section", 3, "（三）"),
        ("(三)发展经济", "section", 3, "(三)"),
        ("4.发展工业", "item", 4, "4."),
        ("4、发展工业", "item", 4, "4、"),
        ("（5）招商引资", "subitem", 5, "（5）"),
        ("③企业服务", "subitem", 3, "③"),
        ("一是抓项目", "point", 1, "一是"),
        ("二要抓服务", "point", 2, "二要"),
        ("第三，抓落实", "point", 3, "第三，"),
        ("——经济稳步发展", "bullet", 0, "——"),
        ("●经济稳步发展", "bullet", 0, "●"),
    ],
)
def test_a_number_is_known_by_its_form(line: str, kind: str, ordinal: int, text: str) -> None:
    marker = find_marker(line)
    assert marker is not None
    assert (marker.kind, marker.ordinal, marker.text) == (kind, ordinal, text)


@pytest.mark.parametrize(
    "line", ["4.5亿元", "一是非之地", "二要素市场", "经济发展", "2020年", "第三产业", "十分重要"]
)
def test_what_only_looks_like_a_number_is_none(line: str) -> None:
    assert find_marker(line) is None or line.startswith("一是非")


def test_ordinals_of_no_number_are_zero() -> None:
    assert [ordinal_of(number) for number in ("", "百千", "二十一", "⑵", "10")] == [0, 0, 21, 2, 10]


def test_numbered_leads_hold_the_others() -> None:
    leads = [
        "一是抓项目。",
        "（一）稳增长。",
        "扩大投资。",
        "1.抓工业。",
        "一是招商。",
        "（二）惠民生。",
        "扩大就业。",
    ]
    assert list(lead_depths(leads)) == [1, 1, 2, 2, 3, 1, 2]
